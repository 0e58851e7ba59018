/** Whether the formulas of a project's file are all there, and whether they give what the project gives. */
import type { Rectangle, WorkbookSnapshot } from "../../workbook/snapshot";
import { parseRange } from "../../workbook/address";
import type { Matrix } from "../../workbook/values";
import { outcomesOf } from "../outcome";
import { particularsIn } from "../particulars";
import type { RevisionProject } from "../project";
import { tierOrder } from "../tiers";
import { textOf } from "./content";
import { projectWorkbook } from "./layout";
import { pictureSheetsOf } from "./locate";
import { names as called } from "./names";
import { sheetTitles } from "./titles";

/** Sheets whose formulas somebody has overwritten or deleted, as far as they go by names. */
export function sheetsWithoutFormulas(workbook: WorkbookSnapshot, project: RevisionProject): readonly string[] {
  const present = new Map<string, number>();
  // Pictures come and go by themselves.
  const drawn = new Set(pictureSheetsOf(workbook));
  for (const { name, cells } of workbook.sheets) {
    if (drawn.has(name)) continue;
    for (const { formula } of cells) {
      const key = formula === undefined ? "" : namesIn(formula);
      if (key !== "") present.set(key, (present.get(key) ?? 0) + 1);
    }
  }
  const { sheets } = projectWorkbook({ ...project, samples: oneWithEveryColumn(project), log: [] });
  return sheets
    .filter(
      ({ name, cells }) =>
        name !== sheetTitles.pictures &&
        cells.some(({ formula }) => {
          const key = formula === undefined ? "" : namesIn(formula);
          if (key === "") return false;
          const left = present.get(key) ?? 0;
          present.set(key, left - 1);
          return left <= 0;
        }),
    )
    .map(({ name }) => name);
}

/** What formulas there are does not depend on how many rows they go over, but on the columns that the samples have. */
function oneWithEveryColumn({ samples }: RevisionProject): RevisionProject["samples"] {
  const particulars = Object.fromEntries(particularsIn(samples).map((key) => [key, ""]));
  return samples.slice(0, 1).map((sample) => ({ ...sample, particulars }));
}

/** What a formula is about, however a program has spelt it. */
function namesIn(formula: string): string {
  return (formula.match(/WQ\.[A-Z]+|\p{Script=Han}+_[\p{Script=Han}A-C]+/gu) ?? []).join(" ");
}

type Range = Rectangle & { readonly sheet: string };

export interface ResultRanges {
  /** The items' keys, a row each. */
  readonly keys: Range;
  /** Their three published values. */
  readonly values: Range;
}

/** Where a file has its results; null where it does not say. */
export function resultRanges({ names }: Pick<WorkbookSnapshot, "names">): ResultRanges | null {
  const rangeOf = (word: string) => {
    const found = names.find(({ name, sheet }) => name === word && sheet === undefined);
    return found ? parseRange(found.refersTo, "") : null;
  };
  const keys = rangeOf(called.items.item);
  const values = rangeOf(called.decisions.values);
  return keys && values ? { keys, values } : null;
}

/** The cells of such a range as a file keeps them, results of formulas among them. */
export function keptValues({ sheets }: WorkbookSnapshot, { sheet, row, column, rows, columns }: Range): Matrix {
  const kept = Array.from({ length: rows }, () => new Array<Matrix[number][number]>(columns).fill(null));
  const put = (r: number, c: number, value: Matrix[number][number]) => {
    if (r >= row && r < row + rows && c >= column && c < column + columns) kept[r - row]![c - column] = value;
  };
  for (const cell of sheets.find(({ name }) => name === sheet)?.cells ?? []) {
    if (cell.value !== null) put(cell.row, cell.column, cell.value);
    cell.spilled?.forEach((values, down) =>
      values.forEach((value, across) => {
        if (down > 0 || across > 0) put(cell.row + down, cell.column + across, value);
      }),
    );
  }
  return kept;
}

/** Whether keys and values are those of the project. */
export function agrees(keys: Matrix, values: Matrix, project: RevisionProject): boolean {
  const rowOf = new Map(keys.map(([key], row) => [textOf(key), row]));
  return outcomesOf(project).every(({ item, values: tiers }) => {
    const row = rowOf.get(item.key);
    if (row === undefined) return false;
    return tierOrder.every((tier, index) => {
      const [cell, published] = [values[row]?.[index] ?? "", tiers[tier].published];
      if (published === null) return cell === "";
      return typeof cell === "number" && Math.abs(cell - published) <= 1e-9 * Math.max(1, Math.abs(published));
    });
  });
}
