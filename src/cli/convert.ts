import path from "node:path";
import type { Command } from "commander";
import { bundledContext } from "../functions/bundled";
import { ContextStore } from "../functions/context";
import { followWorkbook } from "../workflows/additions";
import { parseRange, qualifiedName } from "../workbook/address";
import type { ConversionReport } from "../workflows/conversion";
import { convert } from "../workflows/conversion";
import { restore } from "../workflows/restoration";
import { describe, message } from "../language/messages";
import type { Rectangle, WorkbookChanges, WorkbookSnapshot } from "../workbook/snapshot";
import { writeWhole } from "./files";
import type { Terminal } from "./terminal";
import { CommandFailure, notify } from "./terminal";
import { openHost } from "./trial/open";
import { openSource, patched } from "./workbooks";

interface Options {
  readonly to: string;
  readonly output: string;
  readonly range?: string;
  readonly password?: string;
}

/** `wq convert`: functions to native formulas or values, and back; everything else of the file stays byte for byte. */
export function registerConvert(command: Command, terminal: Terminal): void {
  command
    .requiredOption("--to <what>", "native 原生公式 | values 数值 | functions 还原")
    .requiredOption("-o, --output <file>", "结果文件 / the file to write")
    .option("--range <range>", "只转换这一区域，如 定额!D2:D99 / only this range")
    .option("--password <password>", "加密文件的密码 / password of an encrypted file")
    .action((input: string, options: Options) => run(input, options, terminal));
}

async function run(input: string, { to, output, range, password }: Options, terminal: Terminal): Promise<void> {
  if (to !== "native" && to !== "values" && to !== "functions") {
    throw new CommandFailure(message("convertWord", { word: to }));
  }
  const refused = message("convertNeedsXlsx", { file: path.basename(input) });
  const { source, workbook } = await openSource(input, refused, { password });
  const scope = range === undefined ? null : rangeIn(workbook, range);
  const context = new ContextStore(bundledContext);
  const host = await openHost(context, workbook);
  const { problems } = await followWorkbook(host, context);
  for (const problem of problems) notify(terminal, problem);
  const options = { scope, label: "wq convert" };
  const report =
    to === "functions"
      ? await restore(host, context.current, options)
      : await convert(host, context.current, to, options);
  if ("key" in report) throw new CommandFailure(report);
  const changes = onlyConverted(await host.changes(), report);
  const elsewhere = to === "functions" ? 0 : await host.callsOutsideCells();
  host.dispose();
  writeWhole(output, report.done.length === 0 ? source : await patched(source, changes));
  for (const { place, formula, reason } of report.refused) {
    terminal.say(`${qualifiedName(place)} ${formula}: ${describe(reason, terminal.language)}`);
  }
  if (elsewhere > 0) notify(terminal, message("convertElsewhere", { count: elsewhere }));
  notify(terminal, message("convertCounts", { done: report.done.length, refused: report.refused.length }));
  terminal.say(output);
}

function rangeIn({ sheets }: WorkbookSnapshot, text: string) {
  const range = parseRange(text, sheets[0]!.name);
  if (range && sheets.some(({ name }) => name === range.sheet)) return range;
  throw new CommandFailure(message("convertRange", { range: text }));
}

/** What calculating the rest of the workbook anew would have changed is left out. */
function onlyConverted(changes: WorkbookChanges, { done, dataSheet, addedSheet }: ConversionReport): WorkbookChanges {
  return {
    ...changes,
    addedSheets: changes.addedSheets.filter(({ name }) => name === addedSheet),
    sheets: changes.sheets.flatMap((sheet) => {
      const own = done.filter((area) => area.sheet === sheet.sheet);
      if (sheet.sheet === dataSheet) return [sheet];
      if (own.length === 0) return [];
      const cells = new Set(own.flatMap(cellsOf));
      const within = ({ row, column }: { row: number; column: number }) => cells.has(`${row},${column}`);
      const edits = sheet.edits
        .filter((edit) => edit.kind !== "style" && within(edit))
        .map(({ style: _looks, ...edit }) => edit as (typeof sheet.edits)[number]);
      return [{ ...sheet, edits, notes: (sheet.notes ?? []).filter(within) }];
    }),
  };
}

function cellsOf({ row, column, rows, columns }: Rectangle): string[] {
  return Array.from({ length: rows * columns }, (_, index) => {
    return `${row + Math.floor(index / columns)},${column + (index % columns)}`;
  });
}
