/** After which mutations the sheet in view is drawn anew: all that may show in it, whatever else a calculation tells. */
import type { ICommandInfo } from "@univerjs/core";
import { CommandType, ICommandService, IUniverInstanceService, UniverInstanceType } from "@univerjs/core";
import type { Workbook } from "@univerjs/core";
import { bundledContext } from "../../../src/functions/bundled";
import { ContextStore } from "../../../src/functions/context";
import { createHeadlessHost } from "../../../src/hosts/headless";
import { mayShow } from "../../../src/hosts/univer/inView";

const cell = (column: number, formula?: string) => ({ row: 0, column, value: 1, ...(formula && { formula }) });

test("entries and results of the sheet in view show, those of others and the engine's own steps do not", async () => {
  const host = await createHeadlessHost(new ContextStore(bundledContext), {
    sheets: [
      { name: "甲", cells: [cell(0), cell(1, "=A1*1")] },
      { name: "乙", cells: [cell(0), cell(1, "=甲!A1*1"), cell(2, "=A1*1")] },
    ],
    activeSheet: "甲",
    styles: [],
    names: [],
    settings: {},
  });
  const injector = host["injector"];
  const workbook = injector
    .get(IUniverInstanceService)
    .getUnit<Workbook>(host["unitId"], UniverInstanceType.UNIVER_SHEET)!;
  const seen: ICommandInfo[] = [];
  injector.get(ICommandService).onCommandExecuted((command) => {
    if (command.type === CommandType.MUTATION) seen.push(command);
  });
  const enter = async (sheet: string, value: number) => {
    seen.length = 0;
    await host.write("e", [{ sheet, row: 0, column: 0, entries: [[value]] }], { overwrite: true });
    return seen.filter((command) => mayShow(command, workbook)).map(({ params }) => params as { cellValue?: object });
  };

  // The entry, and the results here and on the other sheet, of which those here show.
  const shown = (await enter("甲", 5)).filter(({ cellValue }) => cellValue);
  expect(shown.map(({ cellValue }) => Object.keys((cellValue as Record<number, object>)[0]!))).toEqual([["0"], ["1"]]);
  expect(seen.filter((command) => !mayShow(command, workbook)).length).toBeGreaterThan(1);
  // Nothing that is written or calculated on another sheet.
  expect((await enter("乙", 7)).filter(({ cellValue }) => cellValue)).toEqual([]);
  const { values } = await host.read({ sheet: "乙", row: 0, column: 1, rows: 1, columns: 2 });
  expect(values).toEqual([[5, 7]]);
  host.dispose();
});
