/** Sheet 普查: what a census, a register or another survey counts by industry and size (section 4.1). */
import { sheetTitles } from "../titles";
import type { InputTable } from "./field";
import { numberField, textField } from "./field";

const fields = {
  source: textField({ header: "资料来源", width: 24, aliases: ["来源", "资料", "数据来源"] }),
  industry: textField({ header: "行业", width: 22, aliases: ["行业名称", "工业行业", "行业类别"] }),
  size: textField({ header: "规模", width: 14, aliases: ["取水规模"] }),
  enterprises: numberField({
    header: "企业数量",
    width: 11,
    aliases: ["户数", "企业数", "企业个数", "企业数量(户)", "企业数(户)"],
  }),
  value: numberField({ header: "工业产值(万元)", width: 15, aliases: ["工业总产值(万元)", "产值(万元)"] }),
  water: numberField({ header: "取水量(万m³)", width: 14, aliases: ["用水量(万m³)", "水量(万m³)", "年取水量(万m³)"] }),
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
