/** The survey forms, filled in: an enterprise may open them in LibreOffice or WPS, and has to see there what Excel shows. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { callsIn } from "../../src/functions/formula";
import { bundledLibrary } from "../../src/standards/bundled";
import type { TemplateKind } from "../../src/survey/templates";
import { productsOf, surveyTemplate, templateKinds } from "../../src/survey/templates";
import type { CellSnapshot, SheetSnapshot } from "../../src/workbook/snapshot";
import type { Cell } from "../../src/workbook/values";
import { write } from "../../src/xlsx/write";
import { cellsOf, differences } from "./cells";
import { run } from "./run";
import { calculatedByLibreOffice, read } from "./soffice";

/** Row and column of the first cell, and what is entered from there to the right; undefined: left as it is. */
type Entries = readonly (readonly [sheet: number, row: number, column: number, ...cells: (Cell | undefined)[]])[];

/** By the order of the sheets behind the instructions. */
const entries: Readonly<Record<TemplateKind, Entries>> = {
  enterprise: [
    [0, 3, 3, "甲公司", 2022, "啤酒", 5000, 1200, "万kL", 12, 11.65, 71.065],
    [0, 4, 3, "甲公司", 2023, "原煤", 5000, null, "t", null, 4200, 0.3],
    [0, 5, 3, "乙公司", 2023, "啤酒", null, null, "kL", null, null, 3],
  ],
  typical: [
    [0, 2, 1, "甲公司"],
    [0, 3, 1, "太原市", undefined, "小店区"],
    [1, 4, 0, 2022, "啤酒", "kL", 60000, 50000, 9000, 31, 1, 0.5, null, 218, undefined, undefined, 12],
    [1, 5, 0, 2023, "啤酒", "万kL", 6, 5.2, 9100, 30.5],
  ],
  permits: [
    [0, 3, 3, "甲公司", null, "许A", "151", null, null, "地下水", null, 30],
    [0, 3, 15, 2024, "啤酒", "kL", 50000, 32, 31],
    [0, 4, 3, "乙公司", null, "许B", "061", null, null, "地下水", null, 8],
    [0, 4, 15, 2024, "原煤", "万t", 120, 9, 7.1],
  ],
  balance: [
    [0, 3, 1, "袁河", "地表水", 52904],
    [0, 4, 1, "污水站", "再生水", 15490],
    [1, 3, 1, "生产", "主要生产", 65000, 5000, 120, 3000, undefined, null, 60000, 400, 7600],
    [1, 4, 1, "宿舍", "附属生产", 3394, null, null, null, undefined, null, 394, null, 3000],
    [2, 3, 1, "啤酒", null, "kL", 50000, 300],
    [3, 3, 1, "甲公司"],
  ],
  flows: [
    [0, 3, 1, "自来水", "甲", 100, "新水"],
    [0, 4, 1, "甲", "冷却塔", 5000, "间接冷却循环水"],
    [0, 5, 1, "冷却塔", "甲", 4960, "间接冷却循环水"],
    [0, 6, 1, "冷却塔", "蒸发", 40, "耗水"],
    [0, 7, 1, "甲", "乙", 60, "串联水"],
    [0, 8, 1, "乙", "排放口", 50, "排水"],
  ],
};

export async function checkFilledForms(folder: string): Promise<boolean> {
  let passed = true;
  for (const kind of templateKinds) {
    for (const language of ["zh-CN", "en-US"] as const) {
      const products = productsOf(bundledLibrary, "DB14/T 1049.2—2021");
      const options = { language, products, region: null, years: { from: 2022, to: 2024 }, rows: 20 };
      const { sheets, ...workbook } = surveyTemplate(kind, options);
      const filled = sheets.map((sheet, index) => withEntries(sheet, index - 1, entries[kind]));
      const form = await write({ sheets: filled, ...workbook });
      passed = (await agreesInLibreOffice(folder, `${kind} ${language}`, form)) && passed;
    }
  }
  return passed;
}

/** A filled form of somebody's, perhaps an old one that calls our functions, converted to native formulas. */
export async function checkConvertedForm(folder: string, file: string): Promise<boolean> {
  const converted = path.join(folder, "converted.xlsx");
  await run(["convert", file, "--to", "native", "-o", converted]);
  return agreesInLibreOffice(folder, path.basename(file), readFileSync(converted));
}

function withEntries(sheet: SheetSnapshot, index: number, all: Entries): SheetSnapshot {
  const cells = new Map(sheet.cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  for (const [at, row, column, ...values] of all) {
    if (at !== index) continue;
    values.forEach((value, right) => {
      if (value === undefined) return;
      const place = `${row} ${column + right}`;
      const cell: CellSnapshot = { row, column: column + right, style: 0, ...cells.get(place), value };
      if (cell.formula !== undefined) throw new Error(`${sheet.name} ${place} holds a formula`);
      cells.set(place, cell);
    });
  }
  return {
    ...sheet,
    cells: [...cells.values()].sort((one, other) => one.row - other.row || one.column - other.column),
  };
}

/** What LibreOffice calculates of every formula, against what we do. */
async function agreesInLibreOffice(folder: string, name: string, form: Uint8Array): Promise<boolean> {
  const given = path.join(folder, "given.xlsx");
  const calculated = path.join(folder, "calculated.xlsx");
  writeFileSync(given, form);
  await run(["recalc", given, "--all", "-o", calculated]);
  const expected = await read(readFileSync(calculated));
  const found = await calculatedByLibreOffice(folder, form);
  if (!found) return false;
  const formulas = [...cellsOf(expected).values()].filter(({ formula }) => formula !== undefined);
  const ours = formulas.filter(({ formula }) => callsIn(formula!).length > 0);
  const filled = formulas.filter(({ value }) => value !== null && value !== "");
  const differing = differences(expected, found);
  for (const line of differing) console.log(line);
  console.log(
    `${name}: ${formulas.length} formulas, ${filled.length} with a result, ${differing.length} cells differ in LibreOffice, ${ours.length} call our functions`,
  );
  return differing.length === 0 && ours.length === 0 && filled.length > 0;
}
