import path from "node:path";
import type { Command } from "commander";
import { message } from "../language/messages";
import { calculated } from "./calculate";
import { writeWhole } from "./files";
import { collected, ownStandardsFrom, standardOption } from "./standard-read";
import type { Terminal } from "./terminal";
import { openSource } from "./workbooks";

interface Options {
  readonly output: string;
  readonly password?: string;
  readonly all?: boolean;
  readonly standard: readonly string[];
}

/** `wq recalc`: calculates our functions and what depends on them, and writes the results back by patching. */
export function registerRecalculate(command: Command, terminal: Terminal): void {
  command
    .requiredOption("-o, --output <file>", "结果文件 / the file to write")
    .option(
      "--all",
      "改写全部结果，包括与文件中不同的原生公式 / write every result, also of native formulas that differ",
    )
    .option(...standardOption, collected, [])
    .option("--password <password>", "加密文件的密码 / password of an encrypted file")
    .action(async (input: string, options: Options) => {
      const refused = message("recalcNeedsXlsx", { file: path.basename(input) });
      const { source, workbook } = await openSource(input, refused, options);
      const standards = await ownStandardsFrom(options.standard, terminal);
      const bytes = await calculated(source, workbook, terminal, { all: options.all ?? false, standards });
      writeWhole(options.output, bytes);
      terminal.say(options.output);
    });
}
