/** A project brought up to date in its own file: everything in it stays where somebody has put it. */
import { bundledContext } from "../../../src/functions/bundled";
import { ContextStore } from "../../../src/functions/context";
import { createHeadlessHost } from "../../../src/hosts/headless";
import type { SampleRow } from "../../../src/revision/create";
import { exampleProject } from "../../../src/revision/example";
import { mergeSamples } from "../../../src/revision/merge";
import { outcomesOf } from "../../../src/revision/outcome";
import type { RevisionProject } from "../../../src/revision/project";
import { contentOf } from "../../../src/revision/workbook/content";
import { projectWorkbook } from "../../../src/revision/workbook/layout";
import type { OpenedProject } from "../../../src/revision/workbook/read";
import { readProject } from "../../../src/revision/workbook/read";
import { updateOf } from "../../../src/revision/workbook/update";
import { columnName, parseRange } from "../../../src/workbook/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { open } from "../../../src/xlsx/open";
import { Package } from "../../../src/xlsx/package";
import { patch } from "../../../src/xlsx/patch";
import { write } from "../../../src/xlsx/write";
import { row, stamp } from "../support";

const project = exampleProject();
const asRows = (samples: RevisionProject["samples"]): SampleRow[] =>
  samples.map(({ id: _, asRead: __, exclusion: ___, ...rest }) => rest);

/** A user's own sheet, which looks at ours. */
const own: SheetSnapshot = {
  name: "我的表",
  cells: [
    { row: 0, column: 0, value: "备忘" },
    { row: 1, column: 0, value: null, formula: "=成果!A5" },
  ],
};

function readBack(workbook: WorkbookSnapshot): OpenedProject {
  const reading = readProject(contentOf(workbook));
  if ("problem" in reading) throw new Error(reading.problem.key);
  return reading.opened;
}

async function opened(bytes: Uint8Array) {
  const file = await open(bytes, "revision.xlsx");
  if ("problem" in file) throw new Error(file.problem.key);
  return { workbook: file.workbook, source: file.source! };
}

async function updated(workbook: WorkbookSnapshot, rows: readonly SampleRow[]) {
  const file = await opened(await write(workbook));
  const before = readBack(file.workbook);
  const { project: after } = mergeSamples(before.project, rows, stamp);
  const patched = await patch(file.source, updateOf(file.workbook, before, after));
  if ("problem" in patched) throw new Error(patched.problem.key);
  return { before: before.project, after, ...(await opened(patched.bytes)) };
}

async function expectFormulasToAgree(workbook: WorkbookSnapshot, after: RevisionProject) {
  const host = await createHeadlessHost(new ContextStore(bundledContext), workbook);
  const rows = after.items.length;
  const { values } = await host.read({ sheet: "统计", row: 4, column: 2, rows, columns: 2 });
  const result = await host.read({ sheet: "成果", row: 4, column: 3, rows, columns: 3 });
  host.dispose();
  const outcomes = outcomesOf(after);
  expect(values).toEqual(outcomes.map(({ figures }) => [figures.total, figures.count]));
  expect(result.values.map((cells) => cells.map((cell) => (cell === "" ? null : cell)))).toEqual(
    outcomes.map(({ values: tiers }) => [tiers.existing, tiers.new, tiers.leading].map(({ published }) => published)),
  );
}

/** What Excel does when columns are dragged to other places: cells and names go along. */
function withColumnsReversed(workbook: WorkbookSnapshot, name: string, count: number): WorkbookSnapshot {
  const moved = (column: number) => (column < count ? count - 1 - column : column);
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) =>
      sheet.name === name
        ? {
            ...sheet,
            cells: sheet.cells.map((cell) => (cell.row < 3 ? cell : { ...cell, column: moved(cell.column) })),
            tables: [],
            validations: [],
          }
        : sheet,
    ),
    names: workbook.names.map((one) => {
      const range = parseRange(one.refersTo, "");
      if (range?.sheet !== name || !one.name.startsWith(`${name}_`)) return one;
      const letter = columnName(moved(range.column));
      return { ...one, refersTo: one.refersTo.replace(/\$[A-Z]+\$/g, `$${letter}$`) };
    }),
  };
}

const rowsWith = (count: number): SampleRow[] => [
  ...asRows(project.samples).map((one, index) => (index === 0 ? { ...one, stated: 0.5 } : one)),
  ...Array.from({ length: count }, (_, index) =>
    row({
      enterprise: `新厂${index}`,
      product: "面粉",
      industry: "粮食加工",
      stated: 1 + index / 100,
      statedUnit: "m³/t",
    }),
  ),
];

test.each([
  ["as it was laid out", projectWorkbook(project)],
  ["with its columns in another order", withColumnsReversed(projectWorkbook(project), "样本", 22)],
])("a project %s takes new samples in, with more of them than formulas had reached", async (_, workbook) => {
  const { after, workbook: now } = await updated({ ...workbook, sheets: [...workbook.sheets, own] }, rowsWith(80));
  expect(readBack(now).project).toEqual(after);
  expect(now.sheets.map(({ name }) => name)).toEqual([...workbook.sheets.map(({ name }) => name), "我的表"]);
  expect(now.sheets.at(-1)!.cells.map(({ value, formula }) => formula ?? value)).toEqual(["备忘", "=成果!A5"]);
  await expectFormulasToAgree(now, after);
  const savings = now.sheets.find(({ name }) => name === "节水")!;
  expect(savings.cells.some(({ value, column }) => column === 7 && value === "粮食加工")).toBe(true);
});

test("tables, lists and looks reach as far as the formulas", async () => {
  const many = Array.from({ length: 30 }, (_, index) =>
    row({ enterprise: `厂${index}`, product: `产品${index}`, stated: 1, statedUnit: "m³/t" }),
  );
  const { workbook, after, source } = await updated(projectWorkbook(project), [...asRows(project.samples), ...many]);
  const sheet = (name: string) => workbook.sheets.find((one) => one.name === name)!;
  const lastRow = 3 + after.samples.length;
  expect(sheet("样本").tables![0]!.range.rows).toBe(after.samples.length + 1);
  expect(sheet("决定").tables![0]!.range.rows).toBe(after.items.length + 1);
  const reached = parseRange(workbook.names.find(({ name }) => name === "决定_定额项")!.refersTo, "")!;
  expect(reached.rows).toBeGreaterThanOrEqual(after.items.length);
  const list = sheet("决定").validations!.find(({ kind }) => kind === "list")!;
  expect(list.ranges[0]!.rows).toBe(reached.rows);
  expect(sheet("样本").conditionalFormats![0]!.ranges[0]!.rows).toBeGreaterThanOrEqual(lastRow - 3);
  const cell = sheet("统计").cells.find(({ row: at, column }) => at === 3 + reached.rows && column === 5);
  expect(workbook.styles[cell!.style!]!.numberFormat).toBe("0.0000");
  const file = new Package(source);
  const charts = file.parts.filter((part) => part.startsWith("xl/charts/chart")).map((part) => file.text(part));
  expect(charts.join("")).toContain(`新旧对比!$H$5:$H$${4 + after.items.length}<`);
  await expectFormulasToAgree(workbook, after);
});

test("a project of another layout is laid out anew, and what looks at it from elsewhere goes on looking", async () => {
  const laidOut = projectWorkbook(project);
  const older: WorkbookSnapshot = {
    ...laidOut,
    sheets: [
      ...laidOut.sheets
        .filter(({ name }) => name !== "剔除")
        .map((sheet) =>
          sheet.name === "样本"
            ? { ...sheet, name: "调查样本", tables: [], cells: sheet.cells.filter(({ column }) => column !== 21) }
            : sheet,
        ),
      { ...own, cells: [...own.cells, { row: 2, column: 0, value: null, formula: "=调查样本!C5" }] },
    ],
    names: [],
    settings: {},
  };
  const { before, after, workbook } = await updated(older, rowsWith(3));
  expect(before.decisions).toEqual(project.decisions);
  expect(readBack(workbook).project).toEqual(after);
  expect(after.decisions).toEqual(project.decisions);
  const sheet = workbook.sheets.find(({ name }) => name === "我的表")!;
  expect(sheet.cells.map(({ value, formula }) => formula ?? value)).toEqual(["备忘", "=成果!A5", "='样本'!C5"]);
  expect(workbook.sheets.map(({ name }) => name).sort()).toEqual(
    [...laidOut.sheets.map(({ name }) => name), "我的表"].sort(),
  );
  await expectFormulasToAgree(workbook, after);
});
