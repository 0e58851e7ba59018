/** The sample table: what consolidation makes of all records, and what a revision starts from. */
import type { Bilingual } from "../language/language";
import { grouped } from "../statistics/grouped";
import type { Cell } from "../workbook/values";
import type { Entry } from "./checks/index-of-records";
import type { ColumnKey } from "./columns";
import { columnKeys, columnOf } from "./columns";
import { originTitles, sharedWaterTitle } from "./consolidated";
import type { Issue } from "./issue";
import type { ResultTable } from "./result-table";
import { useUnitText } from "./units";

interface Samples {
  readonly entries: readonly Entry[];
  /** Keys of ours that are no fields of a record, and that some sample has. */
  readonly others: ReadonlySet<string>;
}

interface SampleColumn {
  readonly key: string;
  readonly title: Bilingual;
  readonly width: number;
  readonly format?: string;
  /** Left out where no sample has it: what else a form asks for. */
  readonly optional?: (samples: Samples) => boolean;
  readonly value: (entry: Entry, issues: readonly Issue[]) => Cell;
}

/** A column of the forms, titled with its unit. */
function asIs(key: ColumnKey, width: number, value: SampleColumn["value"], format?: string): SampleColumn {
  const { title, unit } = columnOf(key);
  const titled = unit && unit !== "%" ? { zh: `${title.zh}(${unit})`, en: `${title.en} (${unit})` } : title;
  return { key, title: titled, width, value, ...(format && { format }) };
}

const count = (severity: Issue["severity"]) => (_: Entry, issues: readonly Issue[]) => {
  let counted = 0;
  for (const issue of issues) if (issue.severity === severity) counted++;
  return counted;
};

/** What else a form has: a column of the sample table where some sample has it. */
function further(key: ColumnKey, width: number, format?: string): SampleColumn {
  const value = ({ record }: Entry): Cell => {
    const found = record.others[key] ?? null;
    return typeof found === "boolean" ? (found ? "是" : "否") : found;
  };
  return { ...asIs(key, width, value, format), optional: ({ others }) => others.has(key) };
}

const furtherColumns: readonly SampleColumn[] = [
  further("unconventionalWater", 13),
  further("industry", 16),
  {
    key: "sharedWater",
    title: sharedWaterTitle,
    width: 16,
    optional: ({ entries }) => entries.some(({ sharedBy }) => sharedBy !== null),
    value: ({ sharedBy }) => sharedBy,
  },
  further("reusedWater", 13),
  further("reuseRate", 11, "0.00%"),
  further("wasteWater", 13),
  further("permit", 20),
  further("permitVolume", 13),
  further("plannedVolume", 13),
  further("validFrom", 12),
  further("validTo", 12),
  further("place", 16),
  further("purpose", 12),
  further("metering", 14),
  further("authority", 14),
  further("creditCode", 20),
  further("address", 24),
  further("employees", 10),
  further("equipment", 20),
  further("contact", 10),
  further("telephone", 14),
  { ...further("number", 8), title: { zh: "原序号", en: "No. in the form" } },
];

const sampleColumns: readonly SampleColumn[] = [
  { key: "sample", title: { zh: "样本编号", en: "Sample" }, width: 9, value: ({ at }) => at + 1 },
  asIs("city", 10, ({ record }) => record.city),
  asIs("district", 12, ({ record }) => record.district),
  asIs("firm", 32, ({ record }) => record.firm),
  asIs("code", 9, ({ record }) => record.code),
  asIs("product", 18, ({ record }) => record.product),
  asIs("process", 14, ({ record }) => record.process),
  asIs("scale", 12, ({ record }) => record.scale),
  asIs("year", 7, ({ record }) => record.year, "0"),
  asIs("outputValue", 14, ({ record }) => record.outputValue),
  asIs("valueAdded", 14, ({ record }) => record.valueAdded),
  asIs("outputUnit", 9, ({ record }) => record.outputUnit),
  asIs("capacity", 12, ({ record }) => record.capacity),
  asIs("output", 12, ({ record }) => record.output),
  asIs("water", 13, ({ record }) => record.water),
  asIs("unitUse", 14, ({ use }) => (use === null ? null : Number(use.toPrecision(6)))),
  {
    key: "unitUseUnit",
    title: { zh: "单耗单位", en: "Unit of unit use" },
    width: 11,
    value: ({ record }) => (record.outputUnit === null ? null : useUnitText(record.outputUnit)),
  },
  {
    key: "statedUnitUse",
    title: { zh: "填报单耗", en: "Stated unit use" },
    width: 11,
    value: ({ record }) => record.unitUse,
  },
  {
    key: "statedUnitUseUnit",
    title: { zh: "填报单耗单位", en: "Unit of stated unit use" },
    width: 13,
    value: ({ record }) => (record.unitUseStatesUnit ? useUnitText(record.outputUnit ?? "") : null),
  },
  asIs("source", 10, ({ record }) => record.source),
  asIs("onceThrough", 11, ({ record }) => (record.onceThrough === null ? null : record.onceThrough ? "是" : "否")),
  asIs("domesticWater", 12, ({ record }) => record.domesticWater),
  asIs("coolingWater", 12, ({ record }) => record.coolingWater),
  asIs("remark", 24, ({ record }) => record.remark),
  ...furtherColumns,
  { key: "errors", title: { zh: "错误数", en: "Errors" }, width: 8, value: count("error") },
  { key: "warnings", title: { zh: "警告数", en: "Warnings" }, width: 8, value: count("warning") },
  { key: "file", title: originTitles.file, width: 36, value: ({ record }) => record.file },
  { key: "sheet", title: originTitles.sheet, width: 14, value: ({ record }) => record.sheet },
  { key: "row", title: originTitles.row, width: 8, value: ({ record }) => record.row + 1 },
];

/** As data, which can go to another thread. */
function plain({ value: _value, optional: _optional, ...column }: SampleColumn): ResultTable["columns"][number] {
  return column;
}

const none: readonly Issue[] = [];

export function sampleTable(entries: readonly Entry[], issues: readonly Issue[]): ResultTable {
  const rowOf = ({ file, sheet, row }: { file: string; sheet: string; row: number }) => `${file}\n${sheet}\n${row}`;
  const byRow = grouped(issues, rowOf);
  const others = new Set<string>();
  for (const { record } of entries) for (const key in record.others) others.add(key);
  const columns = sampleColumns.filter(({ optional }) => !optional || optional({ entries, others }));
  return {
    id: "samples",
    title: { zh: "样本", en: "Samples" },
    columns: columns.map(plain),
    rows: entries.map((entry) => {
      const own = byRow.get(rowOf(entry.record)) ?? none;
      return columns.map(({ value }) => value(entry, own));
    }),
  };
}

/** The headers of what a consolidation has worked out, or says of itself: nobody has filled them in. */
export const workedOut: ReadonlySet<string> = new Set(
  sampleColumns
    .filter(({ key }) => !columnKeys.some((one) => one === key))
    .flatMap(({ title }) => [title.zh, title.en]),
);
