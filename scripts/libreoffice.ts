/**
 * `npm run libreoffice`: calculates every native equivalent in LibreOffice (Debian: libreoffice-calc), as a workbook of ours converted to
 * native formulas would be, and holds the results against our functions. Not part of the tests: it needs the program installed.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { agrees } from "../src/functions/agreement";
import { isFailure } from "../src/language/failure";
import type { Cell } from "../src/functions/values";
import { open } from "../src/xlsx/open";
import { write } from "../src/xlsx/write";
import { nativeSheet } from "../test/support/native-sheet";
import { complain } from "./complain";

const sheetName = "native";
/** Formulas stand to the right of the arguments. */
const formulaColumn = 40;

export async function main(): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), "wq-libreoffice-"));
  try {
    const results = await calculated(folder);
    if (!results) return 1;
    const { formulas } = nativeSheet();
    const wrong = formulas.flatMap((cell, row) => {
      const found = results[row] ?? null;
      const same = isFailure(cell.expected) ? isFailure(found) : agrees(found, cell.expected);
      return same ? [] : [{ ...cell, found }];
    });
    for (const { case: name, formula, expected, found } of wrong)
      console.log(`${name}: ${formula}`, { expected, found });
    console.log(`${formulas.length - wrong.length} passed, ${wrong.length} failed`);
    return wrong.length > 0 ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What LibreOffice makes of each formula. */
async function calculated(folder: string): Promise<Cell[] | null> {
  const { cells, formulas } = nativeSheet();
  const entered = [
    ...cells,
    ...formulas.map(({ formula }, row) => ({ row, column: formulaColumn, value: null, formula })),
  ].sort((a, b) => a.row - b.row || a.column - b.column);
  const source = path.join(folder, "native.xlsx");
  const outcome = path.join(folder, "out");
  writeFileSync(
    source,
    await write({ sheets: [{ name: sheetName, cells: entered }], styles: [], names: [], settings: {} }),
  );
  const { error, status } = spawnSync(
    "soffice",
    [
      "--headless",
      `-env:UserInstallation=file://${folder}/profile`,
      "--convert-to",
      "xlsx",
      "--outdir",
      outcome,
      source,
    ],
    { stdio: ["ignore", "ignore", "inherit"], timeout: 180_000 },
  );
  if (error || status !== 0) {
    complain(
      "没有找到 LibreOffice，或它未能打开文件。请安装 libreoffice-calc。",
      "LibreOffice was not found, or could not open the file. Install libreoffice-calc.",
    );
    return null;
  }
  const opened = await open(readFileSync(path.join(outcome, "native.xlsx")), "native.xlsx", { valuesOnly: true });
  if ("problem" in opened) throw new Error(`LibreOffice's file cannot be read: ${opened.problem.key}`);
  const results: Cell[] = [];
  for (const { row, column, value } of opened.workbook.sheets[0]!.cells) {
    if (column === formulaColumn) results[row] = value;
  }
  return results;
}
