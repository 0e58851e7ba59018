/** The engine is told which cells have formulas without going through all cells: always those that have one. */
import type { Workbook } from "@univerjs/core";
import { ICommandService, IUniverInstanceService, UniverInstanceType } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { InsertRowMutation, MoveRangeMutation, RemoveRowMutation } from "@univerjs/sheets";
import { bundledContext } from "../../../src/functions/bundled";
import { ContextStore } from "../../../src/functions/context";
import type { HeadlessHost } from "../../../src/hosts/headless";
import { createHeadlessHost } from "../../../src/hosts/headless";

/** Each sheet's formulas by place, as the engine is told them, and as they stand in the cells. */
function formulas(host: HeadlessHost) {
  const injector = host["injector"];
  const unit = host["unitId"];
  const workbook = injector.get(IUniverInstanceService).getUnit<Workbook>(unit, UniverInstanceType.UNIVER_SHEET)!;
  const model = injector.get(FormulaDataModel);
  const [told, standing, alone]: Record<string, string>[] = [{}, {}, {}];
  const all = model.getFormulaData()[unit]!;
  for (const sheet of workbook.getSheets()) {
    const id = sheet.getSheetId();
    const note = (into: Record<string, string>, data: object) => {
      for (const [row, cells] of Object.entries(data)) {
        for (const [column, { f }] of Object.entries(cells as object)) into[`${id} ${row} ${column}`] = f as string;
      }
    };
    note(told!, all[id] ?? {});
    note(alone!, model.getSheetFormulaData(unit, id) ?? {});
    sheet.getCellMatrix().forValue((row, column, cell) => {
      if (cell?.f) standing![`${id} ${row} ${column}`] = cell.f;
    });
  }
  return { told, alone, standing };
}

test("after entries, undone ones, rows that come and go, and cells that are moved", async () => {
  const host = await createHeadlessHost(new ContextStore(bundledContext));
  const [sheet] = await host.sheets();
  const expectFormulas = (count: number) => {
    const { told, alone, standing } = formulas(host);
    expect(Object.keys(standing!)).toHaveLength(count);
    expect(told).toEqual(standing);
    expect(alone).toEqual(standing);
  };
  const target = { unitId: host["unitId"], subUnitId: host["sheet"](sheet!).getSheetId() };
  const mutate = (id: string, params: object) =>
    host["injector"].get(ICommandService).syncExecuteCommand(id, { ...target, ...params });
  const write = (entries: { formula: string }[][] | number[][]) =>
    host.write("f", [{ sheet: sheet!, row: 2, column: 1, entries }], { overwrite: true });

  expectFormulas(0);
  await write([[{ formula: "=A1+1" }], [{ formula: "=WQ.SECONDMEAN(A1:A3)" }]]);
  expectFormulas(2);
  await write([[5]]);
  expectFormulas(1);
  await host.undo();
  expectFormulas(2);
  mutate(InsertRowMutation.id, { range: { startRow: 1, endRow: 3, startColumn: 0, endColumn: 9 } });
  expectFormulas(2);
  mutate(RemoveRowMutation.id, { range: { startRow: 5, endRow: 5, startColumn: 0, endColumn: 9 } });
  expectFormulas(1);
  const moved = host["sheet"](sheet!).getCellMatrix().getValue(5, 1);
  mutate(MoveRangeMutation.id, {
    fromRange: { startRow: 5, endRow: 5, startColumn: 1, endColumn: 1 },
    toRange: { startRow: 8, endRow: 8, startColumn: 4, endColumn: 4 },
    from: { subUnitId: target.subUnitId, value: { 5: { 1: null } } },
    to: { subUnitId: target.subUnitId, value: { 8: { 4: moved } } },
  });
  expectFormulas(1);
  expect(formulas(host).told).toEqual({ [`${target.subUnitId} 8 4`]: moved!.f });
  await host.insertSheets({
    sheets: [{ name: "新", cells: [{ row: 0, column: 0, value: null, formula: "=1+1" }] }],
    styles: [],
    names: [],
    settings: {},
  });
  expectFormulas(2);
  await host.undo();
  expectFormulas(1);
  host.dispose();
});

test("of a workbook that is opened in place of another, and once rows of it have moved", async () => {
  const cells = [
    { row: 0, column: 0, value: 3 },
    { row: 4, column: 1, value: 4, formula: "=A1+1" },
    // Nothing calculates it here: it stands in no formula.
    { row: 5, column: 1, value: 1, formula: "=NOSUCHFUNCTION(A1)" },
  ];
  const host = await createHeadlessHost(new ContextStore(bundledContext));
  await host.open({ sheets: [{ name: "数据", cells }], styles: [], names: [], settings: {} });
  const { told, standing } = formulas(host);
  expect(told).toEqual({ "sheet-0 4 1": "=A1+1" });
  expect(told).toEqual(standing);
  await host.write("f", [{ sheet: "数据", row: 9, column: 0, entries: [[{ formula: "=B5*2" }]] }], { overwrite: true });
  host["injector"].get(ICommandService).syncExecuteCommand(InsertRowMutation.id, {
    unitId: host["unitId"],
    subUnitId: "sheet-0",
    range: { startRow: 2, endRow: 2, startColumn: 0, endColumn: 9 },
  });
  expect(Object.keys(formulas(host).told!)).toEqual(["sheet-0 5 1", "sheet-0 10 0"]);
  expect(formulas(host).told).toEqual(formulas(host).standing);
  host.dispose();
});
