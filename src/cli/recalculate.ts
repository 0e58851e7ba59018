import path from "node:path";
import type { Command } from "commander";
import { message } from "../language/messages";
import { calculated } from "./calculate";
import { writeWhole } from "./files";
import type { Terminal } from "./terminal";
import { openSource } from "./workbooks";

/** `wq recalc`: calculates all formulas of a workbook and writes the results back by patching. */
export function registerRecalculate(program: Command, terminal: Terminal): void {
  program
    .command("recalc <input>")
    .description("重新计算工作簿中的全部公式 / calculate all formulas of a workbook")
    .requiredOption("-o, --output <file>", "结果文件 / the file to write")
    .option("--password <password>", "加密文件的密码 / password of an encrypted file")
    .action(async (input: string, options: { output: string; password?: string }) => {
      const refused = message("recalcNeedsXlsx", { file: path.basename(input) });
      const { source, workbook } = await openSource(input, refused, options);
      const bytes = await calculated(source, workbook, terminal);
      writeWhole(options.output, bytes);
      terminal.say(options.output);
    });
}
