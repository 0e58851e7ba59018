import path from "node:path";
import type { Command } from "commander";
import { message } from "../language/messages";
import { open } from "../xlsx/open";
import { calculated } from "./calculate";
import { readBytes, writeWhole } from "./files";
import type { Terminal } from "./terminal";
import { CommandFailure } from "./terminal";

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
      const bytes = await calculated(opened.source, opened.workbook, terminal);
      writeWhole(options.output, bytes);
      terminal.say(options.output);
    });
}
