/** Workbooks that the library reads whole (.xls, .xlsb, .ods, encrypted ones) as a snapshot. */
import type { CellValue, Cell as LibraryCell, Sheet, Workbook } from "hucre";
import type { CellSnapshot, CellStyle, WorkbookSnapshot } from "../../workbook/snapshot";
import type { Cell } from "../../workbook/values";
import { typedFormula } from "../formulas/stored";
import { settingsOf } from "../settings";
import { conditionalFormatOf, validationOf } from "./conditions";
import type { EnteredFormula } from "./entered";
import { enteredAs, plainFormula, standsForRange } from "./entered";
import { FilledRanges } from "./filled";
import { looksOf } from "./looks";
import { mergeOf, namesOf } from "./xlsx";
import { serialOfTime, textOrError } from "./values";

export function snapshotOf(workbook: Workbook): WorkbookSnapshot {
  const styles: CellStyle[] = [];
  const places = new Map<string, number>();
  const place = (style: CellStyle | undefined): number | undefined => {
    if (!style) return undefined;
    const key = JSON.stringify(style);
    const known = places.get(key) ?? styles.push(style) - 1;
    places.set(key, known);
    return known;
  };
  const theme = workbook.themeColors ?? [];
  const names = namesOf(workbook);
  const ranges = new Set(
    names.filter(({ refersTo }) => standsForRange(refersTo)).map(({ name }) => name.toLowerCase()),
  );
  const active = workbook.sheets[workbook.activeSheet ?? 0]?.name;
  return {
    sheets: workbook.sheets.map((sheet) => {
      const validations = (sheet.dataValidations ?? []).flatMap((rule) => validationOf(rule) ?? []);
      const conditionalFormats = (sheet.conditionalRules ?? []).flatMap(
        (rule) => conditionalFormatOf(rule, theme) ?? [],
      );
      const widths = (sheet.columns ?? []).flatMap(({ width }, column) =>
        width === undefined ? [] : [[column, width] as const],
      );
      return {
        name: sheet.name,
        ...(sheet.hidden && { hidden: true }),
        cells: cellsOf(sheet, { theme, place, ranges }),
        ...(sheet.merges && { merges: sheet.merges.map(mergeOf) }),
        ...(widths.length > 0 && { columnWidths: new Map(widths) }),
        ...(sheet.freezePane && {
          frozen: { rows: sheet.freezePane.rows ?? 0, columns: sheet.freezePane.columns ?? 0 },
        }),
        ...(validations.length > 0 && { validations }),
        ...(conditionalFormats.length > 0 && { conditionalFormats }),
      };
    }),
    ...(active !== undefined && { activeSheet: active }),
    styles,
    names,
    settings: settingsOf(workbook.properties?.custom ?? {}),
  };
}

interface Surroundings {
  readonly theme: readonly string[];
  readonly place: (style: CellStyle | undefined) => number | undefined;
  /** Names that stand for more than one cell, in lower case. */
  readonly ranges: ReadonlySet<string>;
}

function cellsOf(sheet: Sheet, { theme, place, ranges }: Surroundings): CellSnapshot[] {
  const cells: CellSnapshot[] = [];
  const filled = new FilledRanges();
  sheet.rows.forEach((values, row) => {
    values.forEach((raw, column) => {
      const detail = sheet.cells?.get(`${row},${column}`);
      const read = valueOf(raw);
      const isFilled = filled.take(row, column, read);
      const value = isFilled ? null : read;
      const formula = detail && !isFilled ? formulaOf(detail, ranges) : null;
      const fills = formula && detail?.formulaType === "array" ? detail.formulaRef : undefined;
      const dated = raw instanceof Date && !detail?.style?.numFmt;
      const looks = detail?.style ? looksOf(detail.style, theme) : undefined;
      const style = place(dated ? { ...looks, numberFormat: "yyyy/m/d" } : looks);
      if (value === null && !formula && style === undefined) return;
      cells.push({
        row,
        column,
        value,
        ...(formula && { formula: formula.typed, ...(formula.entered && { entered: formula.entered }) }),
        ...(fills !== undefined && filled.begin(fills, row, column, value)),
        ...(style !== undefined && { style }),
      });
    });
  });
  return cells;
}

function formulaOf(
  { formula, formulaType, formulaDynamic }: LibraryCell,
  ranges: ReadonlySet<string>,
): EnteredFormula | null {
  if (!formula) return null;
  const typed = typedFormula(formula);
  if (formulaType !== "array") return enteredAs("plain", plainFormula(typed, ranges));
  return formulaDynamic ? { typed } : enteredAs("array", typed);
}

/** These formats give errors as text; a text that reads like an error is one. */
function valueOf(raw: CellValue): Cell {
  if (raw instanceof Date) return serialOfTime(raw.getTime());
  if (typeof raw === "string") return textOrError(raw);
  return raw ?? null;
}
