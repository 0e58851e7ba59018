import path from "node:path";
import type { Command } from "commander";
import { bundledContext } from "../functions/bundled";
import { ContextStore } from "../functions/context";
import { createHeadlessHost } from "../hosts/headless";
import { followWorkbook } from "../hosts/additions";
import { message } from "../language/messages";
import { open } from "../xlsx/open";
import { patch } from "../xlsx/patch";
import { readBytes, writeWhole } from "./files";
import type { Terminal } from "./terminal";
import { CommandFailure, tell } from "./terminal";

/** `wq recalc`: calculates all formulas of a workbook and writes the results back by patching. */
export function registerRecalculate(program: Command, terminal: Terminal): void {
  program
    .command("recalc <input>")
    .description("重新计算工作簿中的全部公式 / calculate all formulas of a workbook")
    .requiredOption("-o, --output <file>", "结果文件 / the file to write")
    .option("--password <password>", "加密文件的密码 / password of an encrypted file")
    .action(async (input: string, options: { output: string; password?: string }) => {
      const name = path.basename(input);
      const opened = await open(
        readBytes(input),
        name,
        options.password === undefined ? {} : { password: options.password },
      );
      if ("problem" in opened) throw new CommandFailure(opened.problem);
      if (!opened.source) throw new CommandFailure(message("recalcNeedsXlsx", { file: name }));
      const context = new ContextStore(bundledContext);
      const host = await createHeadlessHost(context, opened.workbook);
      // The workbook's own standards and default come with it.
      const { problems } = await followWorkbook(host, context);
      for (const problem of problems) tell(terminal, problem);
      const patched = await patch(opened.source, await host.changes());
      host.dispose();
      if ("problem" in patched) throw new CommandFailure(patched.problem);
      writeWhole(options.output, patched.bytes);
      terminal.say(options.output);
    });
}
