/** Sheets that were not in the workbook when it was opened, as snapshots to be saved. */
import type { ICellData, Injector, Nullable, Workbook, Worksheet } from "@univerjs/core";
import type {
  CellSnapshot,
  CellStyle,
  SheetSnapshot,
  TableSnapshot,
  ValidationSnapshot,
  WorkbookSnapshot,
} from "../../workbook/snapshot";
import { renamed } from "../../xlsx/joining";
import { isEmptyCell } from "./cells";
import { frameOf } from "./frame";
import { insertedIds } from "./insertion";
import { noteChanges } from "./notes";
import { place, placeOf } from "./places";
import type { SheetView } from "./sheet";
import { rowsOf, sizeOf, valuesOf } from "./sheet";
import { cellStyle } from "./styles";

/** Tables and rules added through the port; Univer has no way to tell of them. */
export interface Additions {
  readonly tables: TableSnapshot[];
  readonly validations: ValidationSnapshot[];
}

/** A snapshot whose sheets were inserted; it knows what no sheet of Univer does, such as protection and charts. */
export class Inserted {
  private readonly styles: ReadonlyMap<string, CellStyle>;

  constructor(
    readonly snapshot: WorkbookSnapshot,
    private readonly key: string,
  ) {
    const { style } = insertedIds(key);
    this.styles = new Map(snapshot.styles.map((given, index) => [style(index), given]));
  }

  sheetOf(id: string): SheetSnapshot | undefined {
    return this.snapshot.sheets.find((_, index) => insertedIds(this.key).sheet(index) === id);
  }

  /** The style that the snapshot gave, where it is still the cell's. */
  styleOf(cell: Nullable<ICellData>): CellStyle | undefined {
    return typeof cell?.s === "string" ? this.styles.get(cell.s) : undefined;
  }

  /** With the names that its sheets have now; null where the insertion was undone. */
  current(workbook: Workbook): Inserted | null {
    const names = this.snapshot.sheets.map(({ name }, index) => {
      return [name, workbook.getSheetBySheetId(insertedIds(this.key).sheet(index))?.getName()] as const;
    });
    if (names.every(([, now]) => now === undefined)) return null;
    const changed = names.flatMap(([old, now = old]) => (now === old ? [] : [[old, now] as const]));
    return new Inserted(renamed(this.snapshot, new Map(changed)), this.key);
  }
}

/** A list without repetitions, whose places are what cells name. */
export class StyleList {
  readonly list: CellStyle[] = [];
  private readonly places = new Map<string, number>();
  /** Most cells come with one of a few objects, which need not be written out again. */
  private readonly seen = new Map<CellStyle, number>();

  place(style: CellStyle): number {
    let found = this.seen.get(style);
    if (found === undefined) this.seen.set(style, (found = this.alike(style)));
    return found;
  }

  private alike(style: CellStyle): number {
    const key = JSON.stringify(style);
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.places.set(key, this.list.length);
    return this.list.push(style) - 1;
  }
}

export function* addedSheet(
  injector: Injector,
  workbook: Workbook,
  sheet: Worksheet,
  view: SheetView,
  styles: StyleList,
  additions: Additions,
  insertions: readonly Inserted[],
): Generator<undefined, SheetSnapshot> {
  const id = sheet.getSheetId();
  const origin = insertions.find((one) => one.sheetOf(id));
  const given = origin?.sheetOf(id);
  const unlockedGiven = new Set(
    given?.cells.flatMap(({ row, column, style }) =>
      style !== undefined && origin!.snapshot.styles[style]?.unlocked ? [place(row, column)] : [],
    ),
  );
  const notes = new Map(
    noteChanges(injector, workbook.getUnitId(), id, null).map(({ row, column, note }) => [place(row, column), note]),
  );
  const spills = new Map(view.spills.map((spill) => [place(spill.row, spill.column), spill]));
  const cells: CellSnapshot[] = [];

  const styleAt = (row: number, column: number, cell: Nullable<ICellData>): CellStyle | null => {
    const unlocked = unlockedGiven.has(place(row, column));
    const before = origin?.styleOf(cell);
    if (before && (before.unlocked ?? false) === unlocked) return before;
    const now = workbook.getStyles().getStyleByCell(cell);
    return now ? { ...cellStyle(now), ...(unlocked && { unlocked }) } : null;
  };

  for (const line of rowsOf(sheet)) {
    for (const { row, column, cell } of line) {
      const key = place(row, column);
      const style = styleAt(row, column, cell);
      const note = notes.get(key);
      notes.delete(key);
      if (isEmptyCell(cell) && !style && !note) continue;
      const formula = view.formula(row, column);
      const spill = spills.get(key);
      cells.push({
        row,
        column,
        value: view.value(row, column),
        ...(formula === null ? {} : { formula }),
        ...(spill ? { spill: sizeOf(spill), spilled: valuesOf(spill, view) } : {}),
        ...(style ? { style: styles.place(style) } : {}),
        ...(note ? { note } : {}),
      });
    }
    yield;
  }
  for (const [key, note] of notes) if (note) cells.push({ ...placeOf(key), value: null, note });
  return {
    ...unseen(given),
    ...frameOf(sheet),
    cells,
    tables: [...(given?.tables ?? []), ...additions.tables],
    validations: [...(given?.validations ?? []), ...additions.validations],
  };
}

/** What Univer does not know of a sheet, or does not tell. */
function unseen(given: SheetSnapshot | undefined): Partial<SheetSnapshot> {
  if (!given) return {};
  const { hidden: _hidden, rowHeights: _heights, merges: _merges, frozen: _frozen, ...rest } = given;
  return rest;
}
