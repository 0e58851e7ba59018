/** Sheet 样本: one enterprise in one year a row. */
import { columnOf, spellingsOf } from "../../../survey/columns";
import { originTitles } from "../../../survey/consolidated";
import { measuredText } from "../../measured";
import type { ParticularKey, Particulars } from "../../particulars";
import { particularKeys } from "../../particulars";
import type { Sample } from "../../project";
import { sheetTitles } from "../titles";
import type { Entry, Field, FieldCell, InputTable, RowOf } from "./field";
import { numberField, textField } from "./field";

export const samplesPrefix = `${sheetTitles.samples}_`;

/** Every column has a name, for formulas of the user's own as well. */
const called = (header: string, width: number, aliases: readonly string[] = []) => ({
  header,
  width,
  aliases,
  names: [samplesPrefix + header],
});
const text = (...args: Parameters<typeof called>) => textField(called(...args));
const number = (...args: Parameters<typeof called>) => numberField(called(...args));

/** "2023年" says no more than 2023. */
function yearField(appearance: Parameters<typeof numberField>[0]): Field<number | null> {
  const plain = numberField(appearance);
  const read = (cell: FieldCell) => {
    const year = /^((?:19|20)\d{2})年?度?$/.exec(cell.text.normalize("NFKC"))?.[1];
    return year === undefined ? plain.read(cell) : Number(year);
  };
  return { ...plain, read };
}

/** What a survey calls a column is known here as well. */
const fields = {
  id: text("样本号", 9),
  item: text("定额项", 20),
  enterprise: text("企业名称", 30, spellingsOf("firm")),
  industry: text("行业", 14, spellingsOf("industry")),
  product: text("产品名称", 16, spellingsOf("product")),
  condition: text("条件", 16, ["工艺、规模", "备注条件", ...spellingsOf("process")]),
  year: yearField(called("年份", 7, spellingsOf("year"))),
  water: number("水量", 12, spellingsOf("water")),
  waterUnit: text("水量单位", 8),
  output: number("产量", 12, spellingsOf("output")),
  outputUnit: text("产量单位", 8, spellingsOf("outputUnit")),
  stated: number("填报单耗", 10, spellingsOf("unitUse")),
  statedUnit: text("单耗单位", 10),
  excluded: text("剔除", 6),
  reason: text("剔除理由", 20),
  excludedBy: text("剔除人", 8),
  excludedAt: text("剔除时间", 16),
  note: text("备注", 20, spellingsOf("remark")),
  file: text(originTitles.file.zh, 20, ["文件"]),
  sheet: text(originTitles.sheet.zh, 12, ["工作表"]),
  row: number(originTitles.row.zh, 7, ["行号", "来源行号"]),
  asRead: text("来源原值", 24),
} as const;

export const samplesTable = {
  id: "samples",
  sheet: sheetTitles.samples,
  table: "样本表",
  required: ["enterprise", "product"],
  fields,
} as const satisfies InputTable<typeof fields>;

/** Those that a deduction goes by are called in formulas. */
export const deductionColumns = [
  "unconventionalWater",
  "coolingWater",
  "domesticWater",
  "onceThrough",
  "source",
] as const satisfies readonly ParticularKey[];

export function particularName(key: ParticularKey): string {
  return samplesPrefix + columnOf(key).title.zh;
}

/** A column of the survey as it came, behind the project's own. */
function particularField(key: ParticularKey): Field<Entry> {
  const { title, type, unit, quantity } = columnOf(key);
  const header = unit && quantity !== "share" ? `${title.zh}(${unit})` : title.zh;
  const look = quantity === "share" ? "share" : "input";
  const names = (deductionColumns as readonly ParticularKey[]).includes(key) ? [particularName(key)] : [];
  const width = Math.max(10, 2 * title.zh.length + 4);
  const appearance = { header, aliases: spellingsOf(key), width, look, names } as const;
  return type === "number" ? numberField(appearance) : textField(appearance);
}

const particularFields = Object.fromEntries(particularKeys.map((key) => [key, particularField(key)])) as Readonly<
  Record<ParticularKey, Field<Entry>>
>;

/** With all the columns that it may have; only those that some sample needs are laid out. */
export const wholeSamplesTable = { ...samplesTable, fields: { ...fields, ...particularFields } } as const;

export function samplesTableWith(particulars: readonly ParticularKey[]): InputTable {
  const more = Object.fromEntries(particulars.map((key) => [key, particularFields[key]]));
  return { ...samplesTable, fields: { ...fields, ...more } };
}

export type SampleLine = RowOf<typeof wholeSamplesTable.fields>;

/** A row with none of these is blank. */
export const sampleSubstance: readonly (keyof typeof fields)[] = [
  "enterprise",
  "product",
  "item",
  "water",
  "output",
  "stated",
];

export const yes = "是";

export function sampleLine({ exclusion, origin, particulars, ...plain }: Sample): Readonly<Partial<SampleLine>> {
  return {
    ...particulars,
    ...plain,
    ...origin,
    excluded: exclusion ? yes : "",
    reason: exclusion?.reason ?? "",
    excludedBy: exclusion?.who ?? "",
    excludedAt: exclusion?.time ?? "",
  };
}

/** @param excluded whether the mark of the row leaves the sample out, and why. */
export function sampleOfLine(line: SampleLine, excluded: { readonly reason: string } | null): Sample {
  const { item, enterprise, industry, product, condition, year, note } = line;
  const { id, water, waterUnit, output, outputUnit, stated, statedUnit } = line;
  const measured = { water, waterUnit, output, outputUnit, stated, statedUnit };
  const particulars = particularsOf(line);
  const origin = { file: line.file, sheet: line.sheet, row: line.row };
  const exclusion = excluded && { ...excluded, who: line.excludedBy, time: line.excludedAt };
  // A row that has never been held against its source is taken as read as it is now.
  const asRead = line.asRead === "" ? measuredText(measured) : line.asRead;
  const named = { id, item, enterprise, industry, product, condition, year, note };
  return { ...named, ...measured, ...(particulars && { particulars }), origin, exclusion, asRead };
}

/** Null where its source says nothing else of it. */
function particularsOf(line: SampleLine): Particulars | null {
  let particulars: Partial<Record<ParticularKey, Entry>> | null = null;
  for (const key of particularKeys) {
    const value = line[key];
    if (value !== null && value !== "") (particulars ??= {})[key] = value;
  }
  return particulars as Particulars | null;
}
