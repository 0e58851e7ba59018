/**
 * `npm run example -- REPORT`: the tables of a printed report, and the lines of its worked examples, as the example workbook of the
 * audit (assets/examples), from which docs/errata.md is made. The report itself is not part of the project.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { auditDocument } from "../src/audit/audit";
import { isFormulaLine } from "../src/audit/rules/formulas";
import { openDocument } from "../src/documents/open/open";
import { tablesOf } from "../src/documents/document";
import { tablesAsSheets } from "../src/documents/tables-as-sheets";
import { describe } from "../src/language/messages";
import { write } from "../src/xlsx/write";
import { examplePlace } from "./generate/errata";
import { keep } from "./keep.mjs";
import { reportError } from "./reportError";

export async function main(args: readonly string[]): Promise<number> {
  const [file] = args;
  if (!file) return reportError("请给出报告文件。", "Name the file of the report.");
  const opened = await openDocument(new Uint8Array(readFileSync(file)), path.basename(file));
  if ("problem" in opened) return reportError(describe(opened.problem, "zh-CN"), describe(opened.problem, "en-US"));
  const { document } = opened;
  const understood = new Set(
    auditDocument(document).tables.flatMap(({ rules, place }) => (rules.length > 0 ? [place] : [])),
  );
  const tables = tablesOf(document).filter(({ number, place }) => number !== "" || understood.has(place));
  const lines = document.blocks.filter((block) => block.kind === "paragraph").filter(({ text }) => isFormulaLine(text));
  keep(path.join(PROJECT_ROOT, examplePlace), await write(tablesAsSheets(tables, lines).workbook));
  return 0;
}
