/** All that the simulated Excel keeps besides its cells, which a headless workbook keeps and calculates. */
import type { HeadlessHost } from "../../../../src/hosts/headless";
import type { RangeAddress } from "../../../../src/hosts/port";
import type { WireObject } from "../richApi";

export interface Looks {
  readonly numberFormat?: string;
  readonly fill?: string;
  readonly bold?: boolean;
}

export interface SimulatedChart {
  readonly sheet: string;
  readonly type: string;
  title: string;
  readonly series: { name: string; values: string; categories: string }[];
}

export class ExcelState {
  /** A picture or several ranges are selected. */
  noSingleRange = false;
  structureProtected = false;
  /** A workbook of Excel 97 to 2003: small sheets. */
  compatibilityMode = false;
  calculationState = "Done";
  readonly protectedSheets = new Set<string>();
  readonly veryHidden = new Set<string>();
  readonly looks = new Map<string, Looks>();
  /** By sheet and cell: `Sheet1!A1`. */
  readonly notes = new Map<string, string>();
  readonly rules: { readonly range: string; readonly rule: unknown }[] = [];
  readonly frozen: string[] = [];
  /** In points, by sheet and column. */
  readonly widths = new Map<string, number>();
  readonly charts: SimulatedChart[] = [];
  readonly tables = new Map<string, WireObject>();
  /** The files that sheets were taken from. */
  readonly insertedFiles: Uint8Array[] = [];
  /** How many listen for events of a type: 10 worksheet changed, 16 calculated. */
  readonly registered = new Map<number, number>();
  /** What the shared runtime was told, and what custom functions have answered. */
  readonly runtime: string[] = [];
  readonly results: (readonly unknown[])[] = [];
  /** Whether every step can be undone as a group; else a grouped run is refused. */
  undoSupported = true;
  /** The options of every run of the add-in, where the client passes them on. */
  readonly undoGroups: boolean[] = [];

  constructor(readonly book: HeadlessHost) {}
}

export const places = new WeakMap<WireObject, RangeAddress>();

/** `_RegisterXEvent` and `_UnregisterXEvent` for event types by their number. */
export function eventCalls(
  state: ExcelState,
  types: Readonly<Record<string, number>>,
): NonNullable<WireObject["call"]> {
  const count = (type: number, by: number) => () =>
    void state.registered.set(type, (state.registered.get(type) ?? 0) + by);
  return Object.fromEntries(
    Object.entries(types).flatMap(([name, type]) => [
      [`_Register${name}Event`, count(type, 1)],
      [`_Unregister${name}Event`, count(type, -1)],
    ]),
  );
}
