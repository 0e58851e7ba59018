import { createInterface } from "node:readline";
import type { Command } from "commander";
import type { Cell, Matrix } from "../functions/values";
import { isMatrix } from "../functions/values";
import type { Evaluated } from "../hosts/headless";
import { createHeadlessHost } from "../hosts/headless";
import { isFailure } from "../language/failure";
import { describe, message } from "../language/messages";
import { collected, contextWith, ownStandardsFrom, standardOption } from "./standard-read";
import type { Terminal } from "./terminal";
import { CommandFailure } from "./terminal";

interface Options {
  readonly stdin?: boolean;
  readonly json?: boolean;
  readonly standard: readonly string[];
}

/** `wq eval`: formulas, custom and native, as a worksheet would calculate them. */
export function registerEvaluate(command: Command, terminal: Terminal): void {
  command
    .option("--stdin", "每行一个公式，从标准输入读取 / read a formula a line")
    .option(...standardOption, collected, [])
    .option("--json", "每个公式输出一行 JSON / one line of JSON a formula")
    .action(async (given: string | undefined, options: Options) => {
      const formulas = options.stdin
        ? await linesOf(terminal.input ?? process.stdin)
        : given === undefined
          ? []
          : [given];
      if (formulas.length === 0 && !options.stdin) throw new CommandFailure(message("formulaMissing"));
      const standards = await ownStandardsFrom(options.standard, terminal);
      const host = await createHeadlessHost(contextWith(standards, true));
      const results = await host.evaluateFormulas(formulas.map((formula) => formula.replace(/^=?/, "=")));
      results.forEach((result, index) =>
        options.json
          ? terminal.print(JSON.stringify(asJson(formulas[index]!, result, terminal)))
          : printPlain(result, terminal),
      );
      host.dispose();
    });
}

async function linesOf(input: NodeJS.ReadableStream): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of createInterface({ input })) if (line.trim() !== "") lines.push(line.trim());
  return lines;
}

function asJson(formula: string, { value, message: why }: Evaluated, { language }: Terminal) {
  return {
    formula,
    value: isFailure(value) ? null : isMatrix(value) ? value.map((row) => row.map(plain)) : plain(value),
    error: isFailure(value) ? value.code : null,
    message: why ? describe(why, language) : null,
  };
}

function printPlain({ value, message: why }: Evaluated, terminal: Terminal): void {
  const rows: Matrix = isMatrix(value) ? value : [[value]];
  terminal.print(rows.map((row) => row.map((cell) => shown(plain(cell))).join("\t")).join("\n"));
  if (why) terminal.say(describe(why, terminal.language));
}

function plain(cell: Cell): number | string | boolean {
  return isFailure(cell) ? cell.code : (cell ?? "");
}

function shown(value: number | string | boolean): string {
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
}
