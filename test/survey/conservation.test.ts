/**
 * Conservation: every cell that somebody filled in reappears in the sample table, in the row that it belongs to, or is listed as not
 * carried with the reason. Each template is filled whole, with random values.
 */
import { bundledLibrary } from "../../src/standards/bundled";
import type { ColumnKey } from "../../src/survey/columns";
import { columnKeys, columnOf } from "../../src/survey/columns";
import { assemble, readFile } from "../../src/survey/consolidate";
import { surveySheets } from "../../src/survey/sheet";
import type { TemplateKind } from "../../src/survey/templates";
import { productsOf, surveyTemplate, templateKinds } from "../../src/survey/templates";
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from "../../src/workbook/snapshot";
import type { Cell } from "../../src/workbook/values";
import { randomFrom } from "../support/random";

const products = productsOf(bundledLibrary, "DB36/T 420—2017");
const empty = (kind: TemplateKind) =>
  surveyTemplate(kind, { language: "zh-CN", products, region: null, years: { from: 2012, to: 2014 }, rows: 3 });

interface Filled {
  readonly sheet: string;
  readonly row: number;
  readonly value: string | number;
  readonly key: ColumnKey | null;
}

const keyByTitle = new Map<string, ColumnKey>(
  columnKeys.flatMap((key) => [columnOf(key).title.zh, ...columnOf(key).aliases].map((title) => [title, key] as const)),
);
const keyOf = (label: Cell) => keyByTitle.get(String(label).replace(/\(.*\)$/, "")) ?? null;

/** What a cell of a column may hold; each word and number of its own, so that it is known again. */
function valueFor(key: ColumnKey | null, random: () => number): string | number {
  const some = Math.floor(random() * 1e9);
  switch (key === null ? "text" : columnOf(key).type) {
    case "year":
      return 2012 + (some % 3);
    case "unit":
      return ["t", "万t", "kL"][some % 3]!;
    case "yesNo":
      return ["是", "否"][some % 2]!;
    case "date":
      return 40_000 + (some % 9000);
    case "number":
      return key === "reuseRate" ? (some % 9999) / 10_000 : 1 + (some % 99_999) / 100;
    default:
      return `词${some}`;
  }
}

function fill({ sheets, ...workbook }: WorkbookSnapshot, random: () => number) {
  const filled: Filled[] = [];
  const fillSheet = (sheet: SheetSnapshot): SheetSnapshot => {
    if (sheet.name === "清单") return sheet;
    const table = sheet.tables?.[0];
    const at = new Map(sheet.cells.map((cell) => [`${cell.row} ${cell.column}`, cell.value]));
    const labelOf = ({ row, column }: CellSnapshot) =>
      table && row > table.range.row
        ? table.columns[column - table.range.column]!
        : (at.get(`${row} ${column - 1}`) ?? null);
    const covered = (sheet.merges ?? []).flatMap(({ row, column, rows, columns }) =>
      Array.from(
        { length: rows * columns },
        (_, cell) => `${row + Math.floor(cell / columns)} ${column + (cell % columns)}`,
      ).slice(1),
    );
    const cells = sheet.cells.map((cell) => {
      const style = workbook.styles[cell.style ?? -1];
      const open = style?.unlocked && cell.formula === undefined && cell.value === null;
      if (!open || covered.includes(`${cell.row} ${cell.column}`)) return cell;
      const key = keyOf(labelOf(cell));
      const value = valueFor(key, random);
      filled.push({ sheet: sheet.name, row: cell.row, value, key });
      return { ...cell, value };
    });
    return { ...sheet, cells };
  };
  return { workbook: { ...workbook, sheets: sheets.map(fillSheet) }, filled };
}

const isoOf = (day: number) => new Date(Date.UTC(1899, 11, 30) + day * 86_400_000).toISOString().slice(0, 10);

test.each(templateKinds.flatMap((kind) => [1, 2, 3].map((seed) => [kind, seed] as const)))(
  "every field of %s is accounted for (seed %i)",
  (kind, seed) => {
    const { workbook, filled } = fill(empty(kind), randomFrom(seed));
    expect(filled.length).toBeGreaterThan(20);
    const file = readFile({ path: "a.xlsx", stamp: "" }, surveySheets(workbook), {});
    const { tables } = assemble([file], {}, "zh-CN");
    const { columns, rows } = tables.find(({ id }) => id === "samples")!;
    const column = (key: string) => columns.findIndex((one) => one.key === key);
    const isCarried = ({ sheet, row, value, key }: Filled) => {
      const expected = key !== null && columnOf(key).type === "date" ? isoOf(Number(value)) : value;
      const own = rows.filter((line) => line[column("sheet")] === sheet && line[column("row")] === row + 1);
      // What the form of an enterprise states holds for all its samples.
      return (own.length > 0 ? own : rows).some((line) => key !== null && line[column(key)] === expected);
    };
    const isListed = ({ sheet, row, value }: Filled) =>
      file.setAside.some(
        (aside) =>
          aside.sheet === sheet &&
          row >= aside.row &&
          row < aside.row + aside.rows &&
          aside.text.includes(String(value)),
      );
    expect(filled.filter((cell) => !isCarried(cell) && !isListed(cell))).toEqual([]);
    // Of the forms that make samples, all rows of the table are among them, with every field.
    if (kind === "balance" || kind === "flows") return;
    const table = workbook.sheets.find(({ name }) => rows.some((line) => line[column("sheet")] === name))!;
    expect(filled.filter((cell) => cell.sheet === table.name && !isCarried(cell))).toEqual([]);
    expect(rows).toHaveLength(table.tables![0]!.range.rows - 1);
  },
);

test("the basics of the on-site form go with every sample, its essays are listed", () => {
  const { workbook, filled } = fill(empty("typical"), randomFrom(7));
  const file = readFile({ path: "a.xlsx", stamp: "" }, surveySheets(workbook), {});
  const basics = filled.filter(({ sheet, key }) => sheet === "基本情况" && key !== null);
  expect(basics.length).toBe(16);
  for (const record of file.records) {
    const values = Object.values({ ...record, ...record.others });
    for (const { key, value } of basics) if (key !== "source") expect(values).toContain(value);
  }
  // The rows state their own water source: that of the basics is said not to be carried.
  expect(file.issues.filter(({ check }) => check === "givenDiffers")).toMatchObject([
    { key: "source", message: { values: { given: basics.find(({ key }) => key === "source")!.value } } },
  ]);
  const reasons = file.setAside
    .filter(({ sheet, text }) => sheet === "基本情况" && text !== "")
    .map(({ reason }) => reason);
  expect(new Set(reasons)).toEqual(new Set(["formText", "form"]));
});

test("every column of the forms has a place in the sample table", () => {
  const titles = new Set(sampleTableOfEverything().columns.map(({ key }) => key));
  expect(columnKeys.filter((key) => !titles.has(key))).toEqual([]);
});

/** A sheet with every column that a form may have, each filled. */
function sampleTableOfEverything() {
  const header = columnKeys.map((key) => columnOf(key).title.zh);
  const row = columnKeys.map((key) => valueFor(key, randomFrom(1)));
  const file = readFile({ path: "a.xlsx", stamp: "" }, [{ name: "S", rows: [header, row], merges: [] }], {});
  return assemble([file], {}, "zh-CN").tables.find(({ id }) => id === "samples")!;
}
