/** The host port over WPS Spreadsheets. Documented members only; formulas that spill are asked for before they are used. */
import { message } from "../../language/message";
import { absoluteName } from "../../workbook/address";
import { freeSheetName } from "../../workbook/sheetName";
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
import { isWholesale, usedPart } from "../reading";
import { Refusal } from "../refusal";
import { UndoSteps } from "../writing";
import { addSheetBehind, listSource } from "./lists";
import { lookOf } from "./look";
import type { WpsApplication, WpsRange, WpsSheet, WpsWorkbook } from "./objects";
import { calculated } from "./objects";
import { addressOf, cellsOf, ofEveryCell, rangeAt, rangesOf, readRange, sheetOf, sheetsOf, usedRange } from "./ranges";
import { ask } from "./refusals";
import { readSetting, writeSetting } from "./settings";
import type { Restoration } from "./write";
import { numberFormats, restore, write } from "./write";

/** In milliseconds: how often WPS is asked whether it has calculated, and for how long. */
const calculationPause = 20;
const maxCalculation = 60_000;

/** One workbook for as long as the host lives, whichever is in front. */
export class WpsHost implements WorkbookHost {
  readonly kind = "wps";
  readonly abilities: Abilities;
  private readonly undoable = new UndoSteps<Restoration>();

  constructor(
    private readonly application: WpsApplication,
    private readonly workbook: WpsWorkbook,
  ) {
    const [sheet] = sheetsOf(workbook);
    const spill = sheet?.Range("A1").Formula2 !== undefined;
    this.abilities = { undo: true, spill, notes: true, tables: true, validation: true };
  }

  private ask<Answer>(work: (workbook: WpsWorkbook) => Answer | Promise<Answer>): Promise<Answer> {
    return ask(this.application, () => work(this.workbook));
  }

  async version(): Promise<string> {
    return `WPS ${this.application.Version} ${String(this.application.Build)}`;
  }

  sheets(): Promise<readonly string[]> {
    return this.ask((workbook) => sheetsOf(workbook).map(({ Name }) => Name));
  }

  usedRange(sheet: string): Promise<RangeAddress | null> {
    return this.ask((workbook) => usedRange(workbook, sheet));
  }

  selection(): Promise<RangeAddress> {
    return this.ask(() => selected(this.application));
  }

  onSelectionChanged(listener: (selection: RangeAddress) => void): () => void {
    const changed = (sheet: WpsSheet) => {
      if (this.owns(sheet)) listener(selected(this.application));
    };
    return this.listen([
      ["SheetSelectionChange", changed],
      ["SheetActivate", changed],
    ]);
  }

  onCellsChanged(listener: (change: CellsChange) => void): () => void {
    const told = (of: CellsChange["of"]) => (sheet: WpsSheet) => {
      if (this.owns(sheet)) listener({ of });
    };
    return this.listen([
      ["SheetChange", told("entries")],
      ["SheetCalculate", told("results")],
    ]);
  }

  private owns(sheet: WpsSheet): boolean {
    return sheet.Parent.FullName === this.workbook.FullName;
  }

  private listen(handlers: readonly (readonly [string, (sheet: WpsSheet) => void])[]): () => void {
    const { ApiEvent } = this.application;
    for (const [name, handler] of handlers) ApiEvent.AddApiEventListener(name, handler);
    return () => {
      for (const [name, handler] of handlers) ApiEvent.RemoveApiEventListener(name, handler);
    };
  }

  read(range: RangeAddress): Promise<RangeContent> {
    return this.ask((workbook) => {
      if (!isWholesale(range)) return readRange(workbook, range);
      return readRange(workbook, usedPart(range, usedRange(workbook, range.sheet)));
    });
  }

  layout(range: RangeAddress): Promise<RangeLayout> {
    return this.ask((workbook) => {
      const hidden = (lines: RangeAddress, find: (found: WpsRange) => unknown) =>
        ofEveryCell(workbook, lines, find, false).flat();
      const rows = hidden({ ...range, columns: 1 }, ({ EntireRow }) => EntireRow.Hidden);
      const columns = hidden({ ...range, rows: 1 }, ({ EntireColumn }) => EntireColumn.Hidden);
      return {
        merges: mergesIn(workbook, range),
        hiddenRows: rows.flatMap((isHidden, index) => (isHidden ? [range.row + index] : [])),
        hiddenColumns: columns.flatMap((isHidden, index) => (isHidden ? [range.column + index] : [])),
      };
    });
  }

  numberFormats(range: RangeAddress): Promise<readonly (readonly string[])[]> {
    return this.ask((workbook) => numberFormats(workbook, range));
  }

  marks(
    sheet: string,
    cells: readonly { readonly row: number; readonly column: number }[],
  ): Promise<readonly CellMark[]> {
    return this.ask((workbook) => {
      const at = rangesOf(workbook, sheet);
      return cells.map(({ row, column }) => {
        const { fill, note } = lookOf(at({ sheet, row, column, rows: 1, columns: 1 }));
        return { fill, note };
      });
    });
  }

  async spillRange(sheet: string, row: number, column: number): Promise<RangeAddress | null> {
    const source = await this.spillSource(sheet, row, column);
    if (source?.row !== row || source.column !== column) return null;
    return this.ask((workbook) => {
      const area = rangeAt(workbook, { sheet, row, column, rows: 1, columns: 1 }).SpillingToRange;
      return area ? addressOf(area, sheet) : null;
    });
  }

  spillSource(sheet: string, row: number, column: number): Promise<RangeAddress | null> {
    return this.ask((workbook) => {
      const { HasSpill, SpillParent } = rangeAt(workbook, { sheet, row, column, rows: 1, columns: 1 });
      return HasSpill === true && SpillParent ? addressOf(SpillParent, sheet) : null;
    });
  }

  notes(sheet: string): Promise<readonly CellNote[]> {
    return this.ask((workbook) => {
      const comments = sheetOf(workbook, sheet)?.Comments;
      return Array.from({ length: comments?.Count ?? 0 }, (_, index) => {
        const comment = comments!.Item(index + 1);
        return { row: comment.Parent.Row - 1, column: comment.Parent.Column - 1, note: comment.Text() };
      });
    });
  }

  async write(
    _label: string,
    writes: readonly Write[],
    { overwrite = false, awaitResults = true }: WriteOptions = {},
  ): Promise<WriteOutcome> {
    const { outcome, restoration } = write(this.application, this.workbook, writes, overwrite);
    if (restoration) this.undoable.add(restoration);
    if (outcome.done && awaitResults) await this.untilCalculated();
    return outcome;
  }

  /** What the last write replaced is written back. */
  async undo(): Promise<void> {
    const restoration = this.undoable.take();
    if (restoration) await this.ask((workbook) => restore(workbook, restoration));
    await this.untilCalculated();
  }

  addSheet(name: string): Promise<string> {
    return this.ask((workbook) => {
      if (workbook.ProtectStructure) throw new Refusal(message("structureProtected"));
      const taken = sheetsOf(workbook).map(({ Name }) => Name);
      return addSheetBehind(workbook, freeSheetName(name, taken)).Name;
    });
  }

  async insertSheets(): Promise<Insertion> {
    return { done: false, problem: message("wpsInsertion") };
  }

  removeSheet(name: string): Promise<void> {
    return this.ask((workbook) => {
      if (workbook.ProtectStructure) throw new Refusal(message("structureProtected"));
      // Or WPS asks the user, who asked for it already.
      this.application.DisplayAlerts = false;
      try {
        sheetOf(workbook, name)?.Delete();
      } finally {
        this.application.DisplayAlerts = true;
      }
    });
  }

  addTable(range: RangeAddress, name: string): Promise<void> {
    return this.ask((workbook) => {
      const [cells, withHeaders] = [1, 1];
      const table = sheetOf(workbook, range.sheet)?.ListObjects.Add(cells, rangeAt(workbook, range), null, withHeaders);
      if (table) table.Name = name;
    });
  }

  addValidationList(range: RangeAddress, options: readonly string[]): Promise<void> {
    return this.ask((workbook) => {
      const [list, stop, between] = [3, 1, 1];
      const { Validation } = rangeAt(workbook, range);
      Validation.Delete();
      Validation.Add(list, stop, between, listSource(workbook, options));
    });
  }

  addName(name: string, range: RangeAddress): Promise<void> {
    return this.ask((workbook) => void workbook.Names.Add(name, `=${absoluteName(range)}`));
  }

  setColumnWidths(sheet: string, firstColumn: number, characters: readonly number[]): Promise<void> {
    return this.ask((workbook) => {
      const at = rangesOf(workbook, sheet);
      characters.forEach((width, index) => {
        at({ sheet, row: 0, column: firstColumn + index, rows: 1, columns: 1 }).ColumnWidth = width;
      });
    });
  }

  freeze(sheet: string, rows: number, columns: number): Promise<void> {
    return this.ask((workbook) => {
      sheetOf(workbook, sheet)?.Activate();
      const view = this.application.ActiveWindow;
      view.FreezePanes = false;
      if (rows === 0 && columns === 0) return;
      [view.ScrollRow, view.ScrollColumn] = [1, 1];
      [view.SplitRow, view.SplitColumn] = [rows, columns];
      view.FreezePanes = true;
    });
  }

  goTo(range: RangeAddress): Promise<void> {
    return this.ask((workbook) => {
      sheetOf(workbook, range.sheet)?.Activate();
      rangeAt(workbook, range).Select();
    });
  }

  setting(key: string): Promise<string | null> {
    return this.ask((workbook) => readSetting(workbook, key));
  }

  setSetting(key: string, value: string | null): Promise<void> {
    return this.ask((workbook) => writeSetting(workbook, key, value));
  }

  async recalculate(): Promise<void> {
    await this.ask(() => this.application.CalculateFull());
    await this.untilCalculated();
  }

  private async untilCalculated(): Promise<void> {
    for (let waited = 0; waited < maxCalculation; waited += calculationPause) {
      if (this.application.CalculationState === calculated) return;
      await new Promise((resolve) => setTimeout(resolve, calculationPause));
    }
  }
}

/** Of a picture, or several ranges at once, the cell with the cursor stands for them. */
function selected({ Selection, ActiveCell }: WpsApplication): RangeAddress {
  const range = Selection?.Areas?.Count === 1 ? (Selection as WpsRange) : ActiveCell;
  return addressOf(range, range.Worksheet.Name);
}

function mergesIn(workbook: WpsWorkbook, range: RangeAddress): RangeAddress[] {
  const at = rangesOf(workbook, range.sheet);
  if (at(range).MergeCells === false) return [];
  const found = new Map<string, RangeAddress>();
  cellsOf(range, (cell) => {
    const one = at(cell);
    if (one.MergeCells !== true) return;
    const merge = addressOf(one.MergeArea, range.sheet);
    found.set(absoluteName(merge), merge);
  });
  return [...found.values()];
}
