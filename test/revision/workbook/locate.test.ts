/** Whether results of formulas are read as part of a project. */
import { exampleProject } from "../../../src/revision/example";
import { contentOf } from "../../../src/revision/workbook/content";
import { projectWorkbook } from "../../../src/revision/workbook/layout";
import type { SheetFormulas } from "../../../src/revision/workbook/locate";
import { readsResults } from "../../../src/revision/workbook/locate";
import { keysOf } from "../../../src/revision/workbook/tables/field";
import { samplesTable } from "../../../src/revision/workbook/tables/samples";

const workbook = projectWorkbook(exampleProject());
const sheets = contentOf(workbook).sheets.map((content, index): SheetFormulas => {
  const formulas: (string | null)[][] = content.rows.map(() => []);
  for (const { row, column, formula } of workbook.sheets[index]!.cells) {
    if (formula !== undefined) (formulas[row] ??= [])[column] = formula;
  }
  return { ...content, formulas: Array.from(formulas, (line) => Array.from(line ?? [], (formula) => formula ?? null)) };
});

const withFormula = (name: string, row: number, column: number) =>
  sheets.map((sheet) => {
    if (sheet.name !== name) return sheet;
    const formulas = sheet.formulas.map((line, at) => (at === row ? [...line, ...Array<null>(40).fill(null)] : line));
    return { ...sheet, formulas: formulas.map((line, at) => (at === row ? line.with(column, "=1+1") : line)) };
  });

test("not in a project as it is made: its formulas stand beside and above what is filled in", () => {
  expect(sheets.some(({ formulas }) => formulas.flat().some((formula) => formula !== null))).toBe(true);
  expect(readsResults(sheets)).toBe(false);
});

test("where an input is calculated", () => {
  const water = keysOf(samplesTable).findIndex((one) => one === "water");
  expect(readsResults(withFormula("样本", 6, water))).toBe(true);
  expect(readsResults(withFormula("样本", 6, keysOf(samplesTable).length))).toBe(false);
  expect(readsResults(withFormula("参照", 5, 5))).toBe(true);
  expect(readsResults(withFormula("说明", 8, 1))).toBe(true);
});

test("perhaps, where the sheet of the settings has another name", () => {
  const renamed = sheets.map((sheet) => (sheet.name === "说明" ? { ...sheet, name: "设置" } : sheet));
  expect(readsResults(renamed)).toBe(true);
});
