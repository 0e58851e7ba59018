/** The host port over Excel. Documented calls only; what is newer than the manifest requires is asked for before it is used. */
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type {
  Abilities,
  CellMark,
  CellNote,
  CellsChange,
  Insertion,
  RangeAddress,
  RangeContent,
  RangeLayout,
  WorkbookHost,
  Write,
  WriteOptions,
  WriteOutcome,
} from "../port";
import { freeSheetName } from "../../workbook/sheetName";
import { isWholesale, usedPart } from "../reading";
import { UndoSteps } from "../writing";
import { insert } from "./insert";
import { layoutOf, numberFormatsOf } from "./layout";
import { listSource } from "./lists";
import { marksOf } from "./marks";
import { addressOf, rangeAt, readRange } from "./ranges";
import { isForNow } from "./refusals";
import type { Restoration } from "./restoration";
import { pause, run, runPatiently } from "./run";
import { readSetting, writeSetting } from "./settings";
import { spillAt } from "./spills";
import { subscribe } from "./subscribe";
import { knowsNotes, knowsSpills, supports } from "./support";
import { restore, write } from "./write";

/** In milliseconds: how often Excel is asked whether it has calculated, and for how long. */
const calculationPause = 100;
const maxCalculation = 60_000;

/** To be made once Office is ready. */
export class ExcelHost implements WorkbookHost {
  readonly kind = "excel";
  readonly abilities: Abilities = {
    // Not Excel's own: what a write replaced is written back.
    undo: true,
    spill: knowsSpills(),
    notes: knowsNotes(),
    tables: true,
    validation: true,
  };
  private readonly undoable = new UndoSteps<Restoration>();

  async version(): Promise<string> {
    const { host, platform, version } = Office.context.diagnostics;
    const newest = Array.from({ length: 30 }, (_, index) => `1.${30 - index}`).find(supports);
    return `${host} ${platform} ${version}, ExcelApi ${newest ?? "?"}`;
  }

  sheets(): Promise<readonly string[]> {
    return run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name");
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    });
  }

  usedRange(sheet: string): Promise<RangeAddress | null> {
    return run((context) => usedRange(context, sheet));
  }

  selection(): Promise<RangeAddress> {
    return run(selected);
  }

  onSelectionChanged(listener: (selection: RangeAddress) => void): () => void {
    return subscribe((context, listening) => [
      context.workbook.onSelectionChanged.add(async () => {
        // Who types on at once edits the newly selected cell by the time that Excel is asked which it is.
        const selection = await runPatiently(selected, { wanted: listening }).catch(() => null);
        if (selection && listening()) listener(selection);
      }),
    ]);
  }

  onCellsChanged(listener: (change: CellsChange) => void): () => void {
    return subscribe(({ workbook: { worksheets } }, listening) => {
      const notify = (of: CellsChange["of"]) => async () => {
        if (listening()) listener({ of });
      };
      return [worksheets.onChanged.add(notify("entries")), worksheets.onCalculated.add(notify("results"))];
    });
  }

  read(range: RangeAddress): Promise<RangeContent> {
    return run(async (context) => {
      if (!isWholesale(range)) return readRange(context, range);
      return readRange(context, usedPart(range, await usedRange(context, range.sheet)));
    });
  }

  layout(range: RangeAddress): Promise<RangeLayout> {
    return run((context) => layoutOf(context, range));
  }

  numberFormats(range: RangeAddress): Promise<readonly (readonly string[])[]> {
    return run((context) => numberFormatsOf(context, range));
  }

  marks(
    sheet: string,
    cells: readonly { readonly row: number; readonly column: number }[],
  ): Promise<readonly CellMark[]> {
    return run((context) => marksOf(context, sheet, cells));
  }

  async spillRange(sheet: string, row: number, column: number): Promise<RangeAddress | null> {
    if (!this.abilities.spill) return null;
    return run(async (context) => {
      const spill = rangeAt(context, { sheet, row, column, rows: 1, columns: 1 }).getSpillingToRangeOrNullObject();
      spill.load("rowIndex, columnIndex, rowCount, columnCount");
      await context.sync();
      return spill.isNullObject ? null : addressOf(spill, sheet);
    });
  }

  async spillSource(sheet: string, row: number, column: number): Promise<RangeAddress | null> {
    return run(async (context) => (await spillAt(context, sheet, row, column))?.source ?? null);
  }

  async notes(sheet: string): Promise<readonly CellNote[]> {
    if (!this.abilities.notes) return [];
    return run(async (context) => {
      const { notes } = context.workbook.worksheets.getItem(sheet);
      notes.load("items/content");
      await context.sync();
      const cells = notes.items.map((note) => note.getLocation());
      for (const cell of cells) cell.load("rowIndex, columnIndex");
      await context.sync();
      return notes.items.map(({ content }, index) => ({
        row: cells[index]!.rowIndex,
        column: cells[index]!.columnIndex,
        note: content,
      }));
    });
  }

  async write(
    _label: string,
    writes: readonly Write[],
    { overwrite = false }: WriteOptions = {},
  ): Promise<WriteOutcome> {
    const { outcome, restoration } = await write(writes, overwrite);
    if (restoration) this.undoable.add(restoration);
    return outcome;
  }

  /** Excel offers no undo to add-ins: what the last write replaced is written back. */
  async undo(): Promise<void> {
    const restoration = this.undoable.take();
    if (restoration) await restore(restoration);
  }

  addSheet(name: string): Promise<string> {
    return run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name");
      await context.sync();
      const free = freeSheetName(
        name,
        worksheets.items.map((sheet) => sheet.name),
      );
      worksheets.add(free);
      await context.sync();
      return free;
    });
  }

  insertSheets(snapshot: WorkbookSnapshot): Promise<Insertion> {
    return insert(snapshot);
  }

  removeSheet(name: string): Promise<void> {
    return run(async (context) => {
      context.workbook.worksheets.getItem(name).delete();
      await context.sync();
    });
  }

  addTable(range: RangeAddress, name: string): Promise<void> {
    return run(async (context) => {
      const table = context.workbook.worksheets.getItem(range.sheet).tables.add(rangeAt(context, range), true);
      table.name = name;
      await context.sync();
    });
  }

  addValidationList(range: RangeAddress, words: readonly string[]): Promise<void> {
    return run(async (context) => {
      const source = await listSource(context, words);
      rangeAt(context, range).dataValidation.rule = { list: { inCellDropDown: true, source } };
      await context.sync();
    });
  }

  addName(name: string, range: RangeAddress): Promise<void> {
    return run(async (context) => {
      context.workbook.names.add(name, rangeAt(context, range));
      await context.sync();
    });
  }

  setColumnWidths(sheet: string, firstColumn: number, characters: readonly number[]): Promise<void> {
    return run(async (context) => {
      characters.forEach((width, index) => {
        const column = { sheet, row: 0, column: firstColumn + index, rows: 1, columns: 1 };
        rangeAt(context, column).format.columnWidth = pointsOf(width);
      });
      await context.sync();
    });
  }

  freeze(sheet: string, rows: number, columns: number): Promise<void> {
    return run(async (context) => {
      const { freezePanes } = context.workbook.worksheets.getItem(sheet);
      freezePanes.unfreeze();
      if (rows > 0 && columns > 0) freezePanes.freezeAt(rangeAt(context, { sheet, row: 0, column: 0, rows, columns }));
      else if (rows > 0) freezePanes.freezeRows(rows);
      else if (columns > 0) freezePanes.freezeColumns(columns);
      await context.sync();
    });
  }

  goTo(range: RangeAddress): Promise<void> {
    return run(async (context) => {
      context.workbook.worksheets.getItem(range.sheet).activate();
      rangeAt(context, range).select();
      await context.sync();
    });
  }

  setting(key: string): Promise<string | null> {
    return runPatiently((context) => readSetting(context, key));
  }

  setSetting(key: string, value: string | null): Promise<void> {
    return runPatiently((context) => writeSetting(context, key, value));
  }

  recalculate(): Promise<void> {
    return runPatiently(async (context) => {
      const { application } = context.workbook;
      application.calculate("Full");
      for (let waited = 0; waited < maxCalculation; waited += calculationPause) {
        application.load("calculationState");
        // eslint-disable-next-line office-addins/no-context-sync-in-loop -- waiting is what this is for
        await context.sync();
        if (application.calculationState === "Done") return;
        await pause(calculationPause);
      }
    });
  }
}

async function selected(context: Excel.RequestContext): Promise<RangeAddress> {
  try {
    return await located(context, context.workbook.getSelectedRange());
  } catch (error) {
    if (isForNow(error)) throw error;
    // A picture, or several ranges at once: the cell with the cursor stands for them.
    return located(context, context.workbook.getActiveCell());
  }
}

async function located(context: Excel.RequestContext, range: Excel.Range): Promise<RangeAddress> {
  range.load("rowIndex, columnIndex, rowCount, columnCount, worksheet/name");
  await context.sync();
  return addressOf(range, range.worksheet.name);
}

async function usedRange(context: Excel.RequestContext, sheet: string): Promise<RangeAddress | null> {
  const used = context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true);
  used.load("rowIndex, columnIndex, rowCount, columnCount");
  await context.sync();
  return used.isNullObject ? null : addressOf(used, sheet);
}

/** Column widths are told in characters of the standard font; Excel's interface wants points. */
function pointsOf(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}
