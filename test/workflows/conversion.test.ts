/** Functions to native formulas or values and back, in a workbook that calculates. */
import { bundledContext } from "../../src/functions/bundled";
import { ContextStore } from "../../src/functions/context";
import { callsIn } from "../../src/functions/formula";
import { convert } from "../../src/workflows/conversion";
import type { ConversionReport } from "../../src/workflows/conversion";
import type { HeadlessHost } from "../../src/hosts/headless";
import { createHeadlessHost } from "../../src/hosts/headless";
import { isFailure } from "../../src/language/failure";
import type { Cell } from "../../src/workbook/values";
import { restore } from "../../src/workflows/restoration";
import type { CellSnapshot } from "../../src/workbook/snapshot";

const label = "转换";
const sheet = "定额";

/** Rows of cells; what begins with "=" is a formula. */
async function workbook(rows: readonly (readonly (string | number | null)[])[]): Promise<HeadlessHost> {
  const cells = rows.flatMap((line, row) =>
    line.flatMap((value, column): CellSnapshot[] => {
      if (value === null) return [];
      const isFormula = typeof value === "string" && value.startsWith("=");
      return [{ row, column, ...(isFormula ? { value: null, formula: value } : { value }) }];
    }),
  );
  const snapshot = { sheets: [{ name: sheet, cells }], styles: [], names: [], settings: {} };
  return createHeadlessHost(new ContextStore(bundledContext), snapshot);
}

async function content(host: HeadlessHost) {
  const used = (await host.usedRange(sheet))!;
  const { values, formulas } = await host.read(used);
  return { values: values.map((row) => row.map((cell) => show(cell))), formulas };
}

/** Hosts keep twelve digits. */
function show(cell: Cell): Cell {
  if (isFailure(cell)) return cell.code;
  return typeof cell === "number" ? Number(cell.toPrecision(12)) : cell;
}

function reportOf(outcome: Awaited<ReturnType<typeof convert>>): ConversionReport {
  if ("key" in outcome) throw new Error(outcome.key);
  return outcome;
}

const samples = [10.27, 8, 9.62, 6.2, 8.6, 8.81];
const quotas = [
  ["061", "原煤", "先进值", "井工矿 不包括", "=WQ.QUOTA(A2,B2,C2,D2)", "=WQ.QUOTAUNIT(A2,B2,D2)"],
  [61, "原煤", "通用值", "露天开采", "=WQ.QUOTA(A3,B3,C3,D3)", "=WQ.QUOTAUNIT(A3,B3,D3)"],
  ["101", "制砂", "先进值", null, "=WQ.QUOTA(A4,B4,C4,D4)", '=WQ.QUOTASOURCE(A4,B4)&"；"'],
  ["061", "原煤", "先进值", null, "=WQ.QUOTA(A5,B5,C5,D5)", '=IFERROR(WQ.QUOTA(A5,B5,C5),"不唯一")'],
  ["061", "没有的产品", "先进值", null, "=WQ.QUOTA(A6,B6,C6,D6)", "=WQ.GRADE(0.19,A2,B2,D2)"],
  ["061", null, "先进值", null, "=WQ.QUOTA(A7,B7,C7,D7)", '=WQ.GRADE(6.1,"151","啤酒")'],
];
const rows = [
  samples,
  ...quotas,
  [
    "=WQ.SECONDMEAN(A1:F1)",
    "=2*WQ.PERT(2.72,3.84,4.59)-1",
    "=WQ.CHANGE(WQ.SECONDMEAN(A1:F1),AVERAGE(A1:F1))",
    "=INDEX(WQ.BOXPLOT(A1:F1),1,3)",
  ],
  ["=WQ.TIEROF(1.61,1.36,1.7,2.38)", "=WQ.TIEROF(6.1,H20,4,6)", "=WQ.TIEROF(3,4,2,6)", "=SUM(WQ.CHANGE(A1:F1,9))"],
  ["=WQ.SAMPLESUMMARY(A1:F1)"],
] as const;

it("converts what it can to native formulas, with the same values, and brings everything back", async () => {
  const host = await workbook(rows);
  const before = await content(host);
  const report = reportOf(await convert(host, bundledContext, "native", { label }));
  const after = await content(host);

  expect(after.values).toEqual(before.values);
  expect(report.addedSheet).toBe("WQ数据");
  expect(report.refused.map(({ reason: { key } }) => key)).toEqual(["convertWholeRange"]);
  const left = after.formulas.flat().filter((formula) => formula !== null && callsIn(formula).length > 0);
  expect(left).toEqual(["=SUM(WQ.CHANGE(A1:F1,9))"]);
  // The errors of doubtful, missing and faulty look-ups are of the same kind, not only errors.
  expect(after.values.slice(4, 7).map((row) => row[4])).toEqual(["#N/A", "#N/A", "#VALUE!"]);

  const restored = reportOf(await restore(host, bundledContext, { label }));
  expect(restored.refused).toEqual([]);
  expect(restored.removedSheet).toBe("WQ数据");
  expect(await content(host)).toEqual(before);
  expect(await host.notes(sheet)).toEqual([]);
  expect(await host.sheets()).toEqual([sheet]);
  host.dispose();
});

it("gives a column that one call fills a formula a cell, unused rows included", async () => {
  const host = await workbook([
    ["061", "原煤", "井工矿 不包括", '=WQ.QUOTA(A1:A4,B1:B4,"先进值",C1:C4)', null],
    ["061", "原煤", "露天开采", null, null],
    [null, null, null, null, null],
    ["101", "制砂", null, null, '=WQ.QUOTALIST("072")'],
  ]);
  const before = await content(host);
  const report = reportOf(await convert(host, bundledContext, "native", { label }));
  expect(report.done).toEqual([{ sheet, row: 0, column: 3, rows: 4, columns: 1 }]);
  expect(report.refused.map(({ reason: { key } }) => key)).toEqual(["convertNoEquivalent"]);
  const after = await content(host);
  expect(after.values).toEqual(before.values);
  expect(after.formulas[1]![3]).toMatch(/^=IF\(AND\(B2=""\),"",LOOKUP\(.*=A2\).*=B2\).*=C2\)/);

  await restore(host, bundledContext, { label });
  expect(await content(host)).toEqual(before);
  host.dispose();
});

it("freezes values, spills and errors included, keeps the note's own text, and brings formulas back", async () => {
  const host = await workbook([samples, ["=WQ.SAMPLESUMMARY(A1:F1)"], ['=WQ.QUOTA("061","原煤","先进值")', "=1+1"]]);
  await host.write("批注", [{ sheet, row: 1, column: 0, entries: [[undefined]], note: "六家企业" }]);
  const before = await content(host);
  const report = reportOf(await convert(host, bundledContext, "values", { label }));
  expect(report.done).toHaveLength(2);
  const after = await content(host);
  expect(after.values).toEqual(before.values);
  expect(after.formulas.flat().filter(Boolean)).toEqual(["=NA()", "=1+1"]);
  const notes = await host.notes(sheet);
  expect(notes.find(({ row }) => row === 1)!.note).toMatch(
    /^六家企业\n\n〔WQ 已转为数值 values A2:F2 #[0-9a-f]{8}〕\n=WQ/,
  );

  reportOf(await restore(host, bundledContext, { label }));
  expect(await content(host)).toEqual(before);
  expect(await host.notes(sheet)).toEqual([{ row: 1, column: 0, note: "六家企业" }]);
  host.dispose();
});

it("leaves alone what was changed since, and says so", async () => {
  const host = await workbook([samples, ["=WQ.SECONDMEAN(A1:F1)"], ["=WQ.SECONDMEAN(A1:F1,1)"], ["=WQ.PERT(1,2,3)"]]);
  await convert(host, bundledContext, "values", { label, scope: { sheet, row: 1, column: 0, rows: 1, columns: 1 } });
  await convert(host, bundledContext, "native", { label });
  await host.write("改", [{ sheet, row: 1, column: 0, entries: [[9]] }], { overwrite: true });
  await host.write("改", [{ sheet, row: 2, column: 0, entries: [[{ formula: "=MEDIAN(A1:F1)" }]] }], {
    overwrite: true,
  });
  const report = reportOf(await restore(host, bundledContext, { label }));
  expect(report.refused.map(({ place, reason }) => [place.row, reason.key])).toEqual([
    [1, "restoreChanged"],
    [2, "restoreChanged"],
  ]);
  const { formulas } = await content(host);
  expect(formulas.map((row) => row[0])).toEqual([null, null, "=MEDIAN(A1:F1)", "=WQ.PERT(1,2,3)"]);
  host.dispose();
});

it("undoes a conversion and its restoration, the data sheet included", async () => {
  const host = await workbook([["061", '=WQ.QUOTA(A1,"原煤","先进值","露天开采")']]);
  const before = await content(host);
  const first = reportOf(await convert(host, bundledContext, "native", { label }));
  const native = await content(host);
  await first.undo!();
  expect(await content(host)).toEqual(before);
  expect(await host.sheets()).toEqual([sheet]);

  await convert(host, bundledContext, "native", { label });
  const second = reportOf(await restore(host, bundledContext, { label }));
  expect(await host.sheets()).toEqual([sheet]);
  await second.undo!();
  await host.recalculate();
  expect(await content(host)).toEqual(native);
  await restore(host, bundledContext, { label });
  expect(await content(host)).toEqual(before);
  host.dispose();
});

it("converts nothing that would give something else", async () => {
  // Text that is a number counts for our function, and for no native one.
  const host = await workbook([
    ["8.0", 9, 10],
    ["=WQ.SECONDMEAN(A1:C1)", "=WQ.SECONDMEAN(B1:C1)"],
  ]);
  const report = reportOf(await convert(host, bundledContext, "native", { label }));
  expect(report.done).toEqual([{ sheet, row: 1, column: 1, rows: 1, columns: 1 }]);
  expect(report.refused.map(({ reason: { key } }) => key)).toEqual(["convertDiffers"]);
  expect((await content(host)).formulas[1]![0]).toBe("=WQ.SECONDMEAN(A1:C1)");
  host.dispose();
});

it("understands units that stand in cells, look-ups by an expression, and calls inside IF", async () => {
  const host = await workbook([
    ["万kL", 71.065, 11.65, '=IF(OR(B1="",C1=""),"",WQ.UNITWATER(B1,C1,"万m³",A1))', "万m³"],
    [null, 30, 12, '=IF(B2>0,WQ.UNITWATER(B2,C2,E1,A2),"")', null],
    ["151 啤酒", "通用", null, '=IF(A3="","",WQ.QUOTA(LEFT(A3,3),MID(A3,5,9),B3&"值"))', null],
    ["151", "啤酒", null, '=IFERROR(WQ.QUOTAUNIT(A4&"",TRIM(B4)),"没有")', '=WQ.GRADE(B1/C1+0,TEXT(A4,"000"),B4)'],
  ]);
  const before = await content(host);
  // Table 5.4-8 of the revision report; 30 万m³ over 12 of nothing.
  expect(before.values[0]![3]).toBeCloseTo(6.1, 2);
  expect(before.values[1]![3]).toBe(25000);
  const report = reportOf(await convert(host, bundledContext, "native", { label }));
  const after = await content(host);
  expect(report.refused).toEqual([]);
  expect(after.values).toEqual(before.values);
  expect(after.formulas.flat().filter((formula) => formula !== null && callsIn(formula).length > 0)).toEqual([]);
  expect(await host.sheets()).toEqual([sheet, "WQ数据"]);

  reportOf(await restore(host, bundledContext, { label }));
  expect(await content(host)).toEqual(before);
  host.dispose();
});
