/** The sample table: what consolidation makes of all records, and what a revision starts from. */
import type { Bilingual } from "../language/language";
import type { Cell } from "../workbook/values";
import type { Entry } from "./checks/index-of-records";
import type { ColumnKey } from "./columns";
import { columnOf } from "./columns";
import type { Issue } from "./issue";
import type { ResultTable } from "./result-table";
import { useUnitText } from "./units";

interface SampleColumn {
  readonly key: string;
  readonly title: Bilingual;
  readonly width: number;
  readonly format?: string;
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
  asIs("source", 10, ({ record }) => record.source),
  asIs("onceThrough", 11, ({ record }) => (record.onceThrough === null ? null : record.onceThrough ? "是" : "否")),
  asIs("domesticWater", 12, ({ record }) => record.domesticWater),
  asIs("coolingWater", 12, ({ record }) => record.coolingWater),
  asIs("remark", 24, ({ record }) => record.remark),
  { key: "errors", title: { zh: "错误数", en: "Errors" }, width: 8, value: count("error") },
  { key: "warnings", title: { zh: "警告数", en: "Warnings" }, width: 8, value: count("warning") },
  { key: "file", title: { zh: "来源文件", en: "File" }, width: 36, value: ({ record }) => record.file },
  { key: "sheet", title: { zh: "来源工作表", en: "Sheet" }, width: 14, value: ({ record }) => record.sheet },
  { key: "row", title: { zh: "来源行", en: "Row" }, width: 8, value: ({ record }) => record.row + 1 },
];

/** As data, which can go to another thread. */
const plainColumns: ResultTable["columns"] = sampleColumns.map(({ value: _value, ...column }) => column);

const none: readonly Issue[] = [];

export function sampleTable(entries: readonly Entry[], issues: readonly Issue[]): ResultTable {
  const byRow = new Map<string, Issue[]>();
  const rowOf = ({ file, sheet, row }: { file: string; sheet: string; row: number }) => `${file}\n${sheet}\n${row}`;
  for (const issue of issues) {
    const known = byRow.get(rowOf(issue));
    if (known) known.push(issue);
    else byRow.set(rowOf(issue), [issue]);
  }
  return {
    id: "samples",
    title: { zh: "样本", en: "Samples" },
    columns: plainColumns,
    rows: entries.map((entry) => {
      const own = byRow.get(rowOf(entry.record)) ?? none;
      return sampleColumns.map(({ value }) => value(entry, own));
    }),
  };
}
