/** A table to be filled: title, note, header, rows ready for input, with lists, hints, warnings and calculated columns. */
import type { Bilingual, Language } from "../../language/language";
import { inLanguage } from "../../language/language";
import { cellName } from "../../workbook/address";
import type { SheetSnapshot, ValidationSnapshot } from "../../workbook/snapshot";
import type { ColumnKey } from "../columns";
import type { Column } from "../columns/column";
import { columnOf } from "../columns";
import { hugeWater } from "../checks/huge-water";
import type { Look, Styles } from "../looks";
import { SheetMaker } from "./sheet";

export interface TableColumn {
  readonly key: string;
  readonly title: Bilingual;
  readonly hint: Bilingual;
  readonly width: number;
  readonly required?: boolean;
  readonly look: Look;
  /** What may be entered; another value is asked about (warning) or refused (stop). */
  readonly rule?: (cell: (key: string) => string) => Rule;
  /** Calculated for each row; `cell` names a cell of the row. */
  readonly formula?: (cell: (key: string) => string) => string;
}

export type Rule =
  | {
      readonly kind: "list";
      readonly source: readonly string[] | { readonly formula: string };
      readonly strict?: boolean;
    }
  | { readonly kind: "whole" | "decimal"; readonly from: number; readonly to: number }
  /** A number above the bound, which may be a formula, is asked about. */
  | { readonly kind: "usual"; readonly to: number | string; readonly because: Bilingual }
  | { readonly kind: "date" };

/** Marks a cell of a row that has been begun: `condition` is a formula over the row's cells. */
export interface Mark {
  readonly key: string;
  readonly condition: (cell: (key: string) => string) => string;
  readonly color: string;
}

export interface TableSheet {
  readonly id: string;
  readonly name: Bilingual;
  readonly title: Bilingual;
  readonly note: Bilingual;
  /** Labels above the table with cells to fill, such as the enterprise. */
  readonly labels?: readonly { readonly label: Bilingual; readonly formula?: string; readonly look?: Look }[];
  readonly columns: readonly TableColumn[];
  readonly rows: number;
  /** Columns that stay in view. */
  readonly frozenColumns: number;
  /** Told which rows have been begun: one of these is filled. */
  readonly begun: readonly string[];
  readonly marks?: readonly Mark[];
  /** Sums below the table. */
  readonly totals?: readonly string[];
}

/** Volumes that hardly any enterprise takes are most often m³ in a column of 万m³. */
export const usualVolume = (): Rule => ({
  kind: "usual",
  to: hugeWater,
  because: {
    zh: "请只填数字，单位是万m³，不是 m³（310000 m³ 应填 31）。确定要这样填吗？",
    en: "A number only, in 万m³ and not in m³ (310,000 m³ is 31). Enter it all the same? ",
  },
});

/** A plant can run a little above its design. */
export const withinCapacity = (cell: (key: string) => string): Rule => ({
  kind: "usual",
  to: `IF(N(${cell("capacity")})>0,${cell("capacity")}*1.05,1E+12)`,
  because: {
    zh: "产量应为数字，且不大于年生产能力。请核对产量、能力和单位；确定要这样填吗？",
    en: "Output is a number, not above the capacity. Check output, capacity and unit. Enter it all the same? ",
  },
});

/** A column of the forms as templates show it, its unit in the title. */
export function formColumn(
  key: ColumnKey,
  width: number,
  extra: Partial<Omit<TableColumn, "key" | "width">> = {},
): TableColumn {
  const column: Column = columnOf(key);
  const { title, unit, hint, required, type } = column;
  const withUnit = unit && unit !== "%" ? { zh: `${title.zh}(${unit})`, en: `${title.en} (${unit})` } : title;
  const look: Look =
    type === "number" ? "inputNumber" : type === "year" ? "inputYear" : type === "date" ? "inputDate" : "input";
  const rule: Pick<TableColumn, "rule"> =
    type === "number"
      ? { rule: () => ({ kind: "decimal", from: key === "valueAdded" ? -1e12 : 0, to: 1e12 }) }
      : type === "date"
        ? { rule: () => ({ kind: "date" }) }
        : {};
  return { key, title: withUnit, hint, width, look, ...rule, ...(required && { required }), ...extra };
}

export function tableSheet(table: TableSheet, styles: Styles, language: Language): SheetSnapshot {
  const sheet = new SheetMaker(inLanguage(table.name, language), styles);
  const { columns, rows } = table;
  const count = columns.length;
  sheet.merge(0, 0, 1, count, inLanguage(table.title, language), "title");
  sheet.height(0, 32);
  sheet.merge(1, 0, 1, count, inLanguage(table.note, language), "subtitle");
  sheet.height(1, 30);
  const labelRow = table.labels ? 2 : null;
  table.labels?.forEach(({ label, formula, look = "input" }, at) => {
    sheet.put(2, at * 2, inLanguage(label, language), "label");
    if (formula) sheet.formula(2, at * 2 + 1, formula, "computed");
    else sheet.put(2, at * 2 + 1, null, look);
  });
  if (labelRow !== null) sheet.height(labelRow, 24);
  const header = labelRow === null ? 2 : 3;
  const first = header + 1;
  sheet.height(header, 44);
  const titles = columns.map(({ title }) => inLanguage(title, language));
  columns.forEach(({ width, required }, column) => {
    sheet.width(column, width);
    sheet.put(header, column, titles[column]!, required ? "requiredHeader" : "header");
  });
  const indexOf = (key: string) => {
    const index = columns.findIndex((column) => column.key === key);
    if (index < 0) throw new Error(`no column ${key} in ${table.id}`);
    return index;
  };
  const cellOf = (row: number) => (key: string) => cellName(row, indexOf(key));
  for (let row = first; row < first + rows; row++) {
    sheet.height(row, 19);
    columns.forEach(({ key, look, formula }, column) => {
      if (formula) sheet.formula(row, column, `=${formula(cellOf(row))}`, look);
      else sheet.put(row, column, key === "number" ? row - first + 1 : null, look);
    });
  }
  columns.forEach((column, at) => {
    if (column.formula || column.key === "number") return;
    const range = { row: first, column: at, rows, columns: 1 };
    sheet.validate({ ...ruleOf(column, cellOf(first), language), ranges: [range], prompt: promptOf(column, language) });
  });
  const anchored = (key: string) => `$${cellName(first, indexOf(key))}`;
  const begun = `OR(${table.begun.map((key) => `${anchored(key)}<>""`).join(",")})`;
  columns.forEach(({ key, required }, column) => {
    if (!required) return;
    const range = { row: first, column, rows, columns: 1 };
    const formula = `AND(${begun},${anchored(key)}="")`;
    sheet.format({ kind: "formula", ranges: [range], formula, style: { fill: "#fde9d9" } });
  });
  for (const { key, condition, color } of table.marks ?? []) {
    const range = { row: first, column: indexOf(key), rows, columns: 1 };
    sheet.format({ kind: "formula", ranges: [range], formula: condition(anchored), style: { fill: color } });
  }
  sheet.table({
    name: `wq_${table.id}`,
    range: { row: header, column: 0, rows: rows + 1, columns: count },
    columns: titles,
    headerRow: true,
    totalRow: false,
  });
  if (table.totals) {
    const row = first + rows;
    columns.forEach((_, column) => sheet.put(row, column, null, "label"));
    sheet.put(row, 1, inLanguage({ zh: "合计", en: "Total" }, language), "label");
    for (const key of table.totals) {
      const column = indexOf(key);
      sheet.formula(row, column, `=SUM(${cellName(first, column)}:${cellName(first + rows - 1, column)})`, "computed");
    }
  }
  sheet.frozen = { rows: first, columns: table.frozenColumns };
  sheet.protected = true;
  const name = inLanguage(table.title, language);
  sheet.page = {
    landscape: true,
    fitToWidth: true,
    repeatedRows: first,
    footer: inLanguage({ zh: `${name}　第 &P 页，共 &N 页`, en: `${name}, page &P of &N` }, language),
  };
  return sheet.snapshot();
}

type RuleParts =
  | { readonly kind: "list"; readonly source: readonly string[] | { readonly formula: string } }
  | {
      readonly kind: "whole" | "decimal" | "date" | "textLength";
      readonly comparison: "between" | "greaterThan";
      readonly first: string;
      readonly second?: string;
    };

function ruleOf(column: TableColumn, cell: (key: string) => string, language: Language) {
  const rule = column.rule?.(cell);
  const about = (zh: string, en: string, strictness: "stop" | "warning") => ({
    allowBlank: true,
    strictness,
    error: {
      title: shortened(inLanguage(column.title, language), 32),
      text: shortened(`${inLanguage({ zh, en }, language)}${inLanguage(column.hint, language)}`, 255),
    },
  });
  // Without a rule any text goes; the rule only carries the hint.
  if (!rule)
    return {
      kind: "textLength",
      comparison: "between",
      first: "0",
      second: "500",
      ...about("内容过长。", "Too long. ", "warning"),
    } satisfies RuleParts & Partial<ValidationSnapshot>;
  if (rule.kind === "list") {
    const parts = { kind: "list", source: rule.source } as const;
    return rule.strict
      ? { ...parts, ...about("请从清单中选择。", "Choose from the list. ", "stop") }
      : { ...parts, ...about("不在清单中，确定要这样填吗？", "Not in the list. Enter it all the same? ", "warning") };
  }
  if (rule.kind === "date") {
    return {
      kind: "date",
      comparison: "greaterThan",
      first: "32874",
      ...about("请填日期。", "Enter a date. ", "warning"),
    } as const;
  }
  if (rule.kind === "usual") {
    return {
      kind: "decimal",
      comparison: "between",
      first: "0",
      second: String(rule.to),
      ...about(rule.because.zh, rule.because.en, "warning"),
    } as const;
  }
  return {
    kind: rule.kind,
    comparison: "between",
    first: String(rule.from),
    second: String(rule.to),
    ...about(
      rule.kind === "whole" ? `请填 ${rule.from}～${rule.to} 的整数。` : "请只填数字，单位见表头。",
      rule.kind === "whole"
        ? `Enter a whole number from ${rule.from} to ${rule.to}. `
        : "Enter a number only; its unit is in the header. ",
      "stop",
    ),
  } as const;
}

function promptOf({ title, hint }: TableColumn, language: Language) {
  return { title: shortened(inLanguage(title, language), 32), text: shortened(inLanguage(hint, language), 255) };
}

function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
