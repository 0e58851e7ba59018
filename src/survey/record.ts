import type { Cell } from "../workbook/values";
import type { ColumnKey } from "./columns";
import type { CellPlace } from "./sheet";

/** Where each value of a record stands: the sheet's column by key. Records of one table share it. */
export type Placement = Readonly<Partial<Record<ColumnKey, number>>>;

/** Half a unit of the last digit that a cell shows: how far the true value may lie from it, in the unit of the record's value. */
export interface Rounding {
  readonly water: number;
  readonly output: number;
  readonly unitUse: number;
}

/**
 * One product of one enterprise in one year. A blank is null: unknown, never zero. Money is in 万元, volumes in 万m³, capacity and
 * output in `outputUnit`, unit use in m³ per one of it (of 万t: per t).
 */
export interface SurveyRecord {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly placement: Placement;
  /** The row's own cells, as they were. */
  readonly raw: readonly Cell[];
  /** Where they stand, of a form that was laid out as a table. */
  readonly places?: readonly (CellPlace | null)[];

  readonly city: string | null;
  readonly district: string | null;
  readonly firm: string | null;
  readonly year: number | null;
  readonly product: string | null;
  readonly outputValue: number | null;
  readonly valueAdded: number | null;
  readonly outputUnit: string | null;
  readonly capacity: number | null;
  readonly output: number | null;
  readonly water: number | null;
  /** As stated by whoever filled the sheet; in the unit below, or where none is stated in whichever the sheet meant. */
  readonly unitUse: number | null;
  /** Whether header or cell state the unit of the unit use; then `unitUse` is in m³ per single unit of output. */
  readonly unitUseStatesUnit: boolean;
  readonly remark: string | null;
  readonly source: string | null;
  readonly process: string | null;
  readonly scale: string | null;
  readonly onceThrough: boolean | null;
  readonly code: string | null;
  readonly domesticWater: number | null;
  readonly coolingWater: number | null;
  /** What else the sheet has of our columns. */
  readonly others: Readonly<Partial<Record<ColumnKey, string | number | boolean>>>;

  readonly rounding: Rounding;
  /** Row of the merged cell that gives one volume for this and other rows; only its first row has `water`. */
  readonly sharedWater: number | null;
  /** Columns whose cells hold something that could not be read. */
  readonly unread: readonly ColumnKey[];
  /** Columns whose values were left out, which has been said with the reason. */
  readonly refused: readonly ColumnKey[];
}

/** The cell of a column; its column is null where the sheet has none. */
export function placeOf({ row, placement, places }: SurveyRecord, key: ColumnKey | null) {
  const column = key === null ? undefined : placement[key];
  if (column === undefined) return { row, column: null };
  return places ? (places[column] ?? { row, column: null }) : { row, column };
}
