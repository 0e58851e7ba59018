/** Sheets made ready to join a workbook in which their names may be taken already. */
import { freeSheetName } from "../workbook/sheetName";
import type {
  ChartSnapshot,
  ConditionalFormatSnapshot,
  SheetSnapshot,
  ValidationSnapshot,
  WorkbookSnapshot,
} from "../workbook/snapshot";
import { renameInFormula, renameNames } from "./formulas/rename";

export interface Taken {
  readonly sheets: readonly string[];
  /** Of tables and of defined names, which share one set of names. */
  readonly names: readonly string[];
}

/** Sheets, tables and names whose names are taken get a number behind them; every formula of the snapshot follows. */
export function joining(snapshot: WorkbookSnapshot, taken: Taken): WorkbookSnapshot {
  const sheets = new Map<string, string>();
  for (const { name } of snapshot.sheets) sheets.set(name, freeSheetName(name, [...taken.sheets, ...sheets.values()]));
  const names = new Map<string, string>();
  const own = [
    ...snapshot.sheets.flatMap(({ tables = [] }) => tables.map(({ name }) => name)),
    ...snapshot.names.map(({ name }) => name),
  ];
  for (const name of own) names.set(name.toLowerCase(), freeName(name, [...taken.names, ...names.values()]));

  const changedSheets = new Map([...sheets].filter(([old, now]) => old !== now));
  const changedNames = new Map([...names].filter(([old, now]) => old !== now.toLowerCase()));
  return renamed(snapshot, changedSheets, changedNames);
}

/** A snapshot with new names of sheets by the old ones, and of tables and defined names by the old ones in lower case. */
export function renamed(
  snapshot: WorkbookSnapshot,
  sheets: ReadonlyMap<string, string>,
  names: ReadonlyMap<string, string> = new Map(),
): WorkbookSnapshot {
  if (sheets.size === 0 && names.size === 0) return snapshot;
  const formula = (text: string) => renameNames(renameInFormula(text, sheets), names);
  const sheetName = (old: string) => sheets.get(old) ?? old;
  const nameOf = (old: string) => names.get(old.toLowerCase()) ?? old;
  const { activeSheet } = snapshot;
  return {
    ...snapshot,
    ...(activeSheet !== undefined && { activeSheet: sheetName(activeSheet) }),
    sheets: snapshot.sheets.map((sheet) => ({
      ...withFormulas(sheet, formula),
      name: sheetName(sheet.name),
      ...(sheet.tables && {
        tables: sheet.tables.map((table) => ({
          ...table,
          name: nameOf(table.name),
          ...(table.columnFormulas && {
            columnFormulas: table.columnFormulas.map((text) => text && formula(text)),
          }),
        })),
      }),
    })),
    names: snapshot.names.map(({ name, refersTo, sheet }) => ({
      name: nameOf(name),
      refersTo: formula(refersTo),
      ...(sheet !== undefined && { sheet: sheetName(sheet) }),
    })),
  };
}

/** The name with the first number behind it that is free, in whatever case the others are written. */
function freeName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}_${number}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}

type Change = (formula: string) => string;

function withFormulas(sheet: SheetSnapshot, formula: Change): SheetSnapshot {
  const { cells, validations, conditionalFormats, charts } = sheet;
  return {
    ...sheet,
    cells: cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, formula: formula(cell.formula) })),
    ...(validations && { validations: validations.map((rule) => validation(rule, formula)) }),
    ...(conditionalFormats && { conditionalFormats: conditionalFormats.map((rule) => condition(rule, formula)) }),
    ...(charts && { charts: charts.map((one) => chart(one, formula)) }),
  };
}

function validation(rule: ValidationSnapshot, formula: Change): ValidationSnapshot {
  if (rule.kind === "custom") return { ...rule, formula: formula(rule.formula) };
  if (rule.kind !== "list") return { ...rule, ...limits(rule, formula) };
  return "formula" in rule.source ? { ...rule, source: { formula: formula(rule.source.formula) } } : rule;
}

function condition(rule: ConditionalFormatSnapshot, formula: Change): ConditionalFormatSnapshot {
  if (rule.kind === "formula") return { ...rule, formula: formula(rule.formula) };
  return rule.kind === "compare" ? { ...rule, ...limits(rule, formula) } : rule;
}

function limits({ first, second }: { readonly first: string; readonly second?: string }, formula: Change) {
  return { first: formula(first), ...(second !== undefined && { second: formula(second) }) };
}

function chart(one: ChartSnapshot, formula: Change): ChartSnapshot {
  return {
    ...one,
    series: one.series.map(({ values, categories, ...rest }) => ({
      ...rest,
      values: formula(values),
      ...(categories !== undefined && { categories: formula(categories) }),
    })),
  };
}
