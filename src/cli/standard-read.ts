/** `wq standard read`: a printed standard, whatever its file, as an own standard; and own standards for other commands. */
import path from "node:path";
import type { Command } from "commander";
import { bundledContext } from "../functions/bundled";
import { ContextStore } from "../functions/context";
import { describe, message } from "../language/messages";
import type { OwnStandard } from "../standards/library";
import { isHeader } from "../standards/own/header";
import { qualityOf } from "../standards/reading/quality";
import type { StandardReading } from "../standards/reading/read";
import { readStandard } from "../standards/reading/read";
import { singleTierOf } from "../standards/standard";
import { standardFile } from "../workflows/standard-file";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { open } from "../xlsx/open";
import { openPrinted } from "./documents";
import { readBytes, writeWhole } from "./files";
import { ownIn, refuseClash } from "./own-standard";
import type { Terminal } from "./terminal";
import { CommandFailure, notify } from "./terminal";

interface ReadOptions {
  readonly output?: string;
  readonly json?: boolean;
  readonly password?: string;
}

export function registerStandardRead(command: Command, terminal: Terminal): void {
  command
    .command("read <file>")
    .description(
      "读取印刷的标准（Word、PDF、网页、文本、工作簿）/ read a printed standard: Word, PDF, web page, text, workbook",
    )
    .option(
      "-o, --output <file>",
      "存为自有标准模板 .xlsx，附质量表与存疑表 / write it as an own standard, with its quality",
    )
    .option("--json", "以 JSON 打印条目与质量 / print entries and quality as JSON")
    .option("--password <password>", "加密文件的密码 / password of an encrypted file")
    .action(async (file: string, options: ReadOptions) => {
      const reading = await readFrom(file, options, terminal);
      if (options.output) writeWhole(options.output, await standardFile(reading));
      const quality = qualityOf(reading);
      if (options.json)
        terminal.print(
          JSON.stringify({ standard: reading.own.standard, quality, variants: reading.own.variants }, null, 1),
        );
      const { tables, entries, values, certain, doubtful } = quality;
      const id = reading.own.standard.id;
      for (const caption of reading.missingTables) notify(terminal, message("standardTableMissing", { caption }));
      if (singleTierOf(reading.own.standard)) notify(terminal, message("standardSingleTier"));
      const counted = message("standardRead", { id, tables, entries, values, certain, doubtful });
      if (options.json) notify(terminal, counted);
      else terminal.print(describe(counted, terminal.language));
    });
}

async function readFrom(file: string, { password }: ReadOptions, terminal: Terminal): Promise<StandardReading> {
  const opened = await openPrinted(file, {
    ...(password !== undefined && { password }),
    onProgress: (done, all) => {
      if (done % 20 === 0) terminal.say(`${done}/${all}`);
    },
  });
  if ("problem" in opened) throw new CommandFailure(opened.problem);
  const reading = readStandard(opened.document);
  if ("problem" in reading) throw new CommandFailure(reading.problem);
  return reading;
}

/** An own standard from a file of the template, or else from a printed document. */
export async function ownStandardFrom(file: string, terminal: Terminal): Promise<OwnStandard> {
  // In full: values alone would not tell which columns are hidden.
  const opened = await open(readBytes(file), path.basename(file));
  return ownStandardOf(file, "problem" in opened ? null : opened.workbook, terminal);
}

/** @param workbook of the file, where it is one; null: it is no workbook */
export async function ownStandardOf(
  file: string,
  workbook: WorkbookSnapshot | null,
  terminal: Terminal,
): Promise<OwnStandard> {
  const sheet = workbook?.sheets[0];
  const rows = new Map<number, (string | null)[]>();
  for (const { row, value } of sheet?.cells ?? []) {
    if (row < 30 && typeof value === "string") rows.set(row, [...(rows.get(row) ?? []), value]);
  }
  const isTemplate = sheet?.cells.some(({ value }) => value === "标准号") && [...rows.values()].some(isHeader);
  return workbook && isTemplate
    ? ownIn(workbook, path.basename(file), {}, terminal)
    : (await readFrom(file, {}, terminal)).own;
}

/** Own standards to calculate with besides the bundled ones, from the files that the option `--standard` names. */
export async function ownStandardsFrom(files: readonly string[], terminal: Terminal): Promise<OwnStandard[]> {
  const standards: OwnStandard[] = [];
  for (const file of files) {
    const own = await ownStandardFrom(file, terminal);
    refuseClash(own, bundledContext.standards.with({ standards }), false, terminal);
    standards.push(own);
  }
  return standards;
}

/** @param chosen whether formulas that name no standard use the first of them */
export function contextWith(standards: readonly OwnStandard[], chosen: boolean): ContextStore {
  const context = new ContextStore(bundledContext);
  const [first] = standards;
  if (!first) return context;
  context.change({
    standards: bundledContext.standards.with({ standards }),
    ...(chosen && { defaultStandard: first.standard.id }),
  });
  return context;
}

/** For options that may be given several times. */
export function collected(value: string, before: readonly string[]): string[] {
  return [...before, value];
}

export const standardOption = [
  "--standard <file>",
  "使用这个标准（模板或印刷文件，可多次）/ also use this standard: template or printed document; repeatable",
] as const;
