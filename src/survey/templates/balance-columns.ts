/** Columns that the forms of a water balance share, and where they stand. */
import type { Language } from "../../language/language";
import { inLanguage } from "../../language/language";
import { absoluteName } from "../../workbook/address";
import type { TableColumn, TableSheet } from "./table";

/** Tables begin below title, note and header. */
export const firstRow = 3;

/** The cells of a column of a table, without its totals. */
export function columnsOf({ name, columns, rows }: TableSheet, language: Language) {
  return (key: string) => {
    const column = columns.findIndex((one) => one.key === key);
    return absoluteName({ sheet: inLanguage(name, language), row: firstRow, column, rows, columns: 1 });
  };
}

export function daily(key: string, zh: string, en: string, hintZh: string, hintEn: string): TableColumn {
  return {
    key,
    title: { zh: `${zh}(m³/d)`, en: `${en} (m³/d)` },
    hint: { zh: `${hintZh}单位为 m³/d。`, en: `${hintEn} In m³/d.` },
    width: 13,
    look: "inputNumber",
    rule: () => ({ kind: "decimal", from: 0, to: 1e9 }),
  };
}

export function text(key: string, zh: string, en: string, width: number, hintZh: string, hintEn: string): TableColumn {
  return { key, title: { zh, en }, hint: { zh: hintZh, en: hintEn }, width, look: "input" };
}

/** Columns that are calculated for each row, and blank while the row is not begun. */
export function computedWith(width: number, isBlank: (cell: (key: string) => string) => string) {
  return (
    key: string,
    zh: string,
    en: string,
    hintZh: string,
    hintEn: string,
    formula: (cell: (key: string) => string) => string,
  ): TableColumn => ({
    key,
    title: { zh, en },
    hint: { zh: `自动计算：${hintZh}`, en: `Calculated: ${hintEn}` },
    width,
    look: "computed",
    formula: (cell) => `IF(${isBlank(cell)},"",${formula(cell)})`,
  });
}

/** For the reconciliation; blank is taken as 5 %. */
export function uncertaintyColumn(): TableColumn {
  return {
    key: "uncertainty",
    title: { zh: "测量不确定度(%)", en: "Uncertainty of measurement (%)" },
    hint: {
      zh: "测量的标准差占水量的百分数，如 2；平差用，不知道的留空（按 5 计）。",
      en: "Standard deviation in per cent of the volume, such as 2; for the reconciliation. Blank counts as 5.",
    },
    width: 13,
    look: "inputNumber",
    rule: () => ({ kind: "decimal", from: 0, to: 100 }),
  };
}
