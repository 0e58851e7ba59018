/** Sheet 普查: what a census, a register or another survey counts by industry and size (section 4.1). */
import { sheetTitles } from "../titles";
import type { InputTable } from "./field";
import { numberField, textField } from "./field";

const fields = {
  source: textField({ header: "资料来源", width: 24 }),
  industry: textField({ header: "行业", width: 22 }),
  size: textField({ header: "规模", width: 14, aliases: ["取水规模"] }),
  enterprises: numberField({ header: "企业数量", width: 11 }),
  value: numberField({ header: "工业产值(万元)", width: 15 }),
  water: numberField({ header: "取水量(万m³)", width: 14 }),
} as const;

export const censusTable = {
  id: "census",
  sheet: sheetTitles.census,
  table: "普查表",
  required: ["source", "industry", "water"],
  fields,
} as const satisfies InputTable<typeof fields>;

/** A line says something where it names its industry and counts anything. */
export const censusSubstance: readonly (keyof typeof fields)[] = ["industry", "enterprises", "water"];
