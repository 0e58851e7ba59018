import type { SheetSnapshot } from "../../../workbook/snapshot";
import { columnName } from "../../../workbook/address";
import { firstRow } from "../builder";
import type { SheetColumn, SheetColumns } from "../columns";
import { placeOf } from "../columns";
import type { ParticularKey } from "../../particulars";
import { particularsIn } from "../../particulars";
import { columnRange, inputSheet } from "../input";
import { names } from "../names";
import type { Plan } from "../planned";
import { columnsOf, writeFields } from "../tables/field";
import { deductionColumns, particularName, sampleLine, samplesTable, samplesTableWith, yes } from "../tables/samples";

const { samples, items, settings } = names;

/** What is deducted from each volume; a column of the survey that no sample has is left blank in the formula. */
function deductions(particulars: readonly ParticularKey[]): readonly SheetColumn[] {
  const given = deductionColumns.map((key) => (particulars.includes(key) ? particularName(key) : `""`));
  return [
    {
      key: "deducted",
      header: "扣除水量(万m³)",
      width: 12,
      look: "derived",
      names: [samples.deducted],
      formula: `=WQ.SAMPLEDEDUCT(${[samples.item, settings.water, ...given].join(",")})`,
    },
    { key: "deduction", header: "扣除说明", width: 26, look: "derived", names: [samples.deduction] },
  ];
}

/** What a sample counts with. */
const adopted: readonly SheetColumn[] = [
  {
    key: "use",
    header: "采用单耗",
    width: 11,
    look: "derived",
    names: [samples.use],
    formula: `=WQ.SAMPLEUSE(${[
      samples.item,
      samples.water,
      samples.waterUnit,
      samples.output,
      samples.outputUnit,
      samples.stated,
      samples.statedUnit,
      items.item,
      items.unit,
      samples.deducted,
    ].join(",")})`,
  },
  { key: "convertedOutput", header: "折算产量", width: 13, look: "derived", names: [samples.convertedOutput] },
  { key: "basis", header: "依据", width: 18, look: "derived", names: [samples.basis] },
  { key: "computed", header: "计算单耗", width: 11, look: "derived", names: [samples.computed] },
];

export function samplesColumns(particulars: readonly ParticularKey[]): SheetColumns {
  const table = samplesTableWith(particulars);
  return {
    sheet: table.sheet,
    reach: "samples",
    columns: [...columnsOf(table), ...deductions(particulars), ...adopted],
  };
}

export function samplesSheet({ project, rows, sheets }: Plan): SheetSnapshot {
  const { columns } = sheets.samples;
  const table = samplesTableWith(particularsIn(project.samples));
  const excluded = placeOf(sheets.samples, "excluded");
  return inputSheet(
    samplesTable,
    columns,
    { title: "样本", note: "“剔除”填“是”的样本不参加统计，请在旁边写明理由。灰色各列由公式计算。" },
    project.samples.map((sample) => writeFields(table, sampleLine(sample))),
  )
    .freezeColumns(placeOf(sheets.samples, "enterprise") + 1)
    .validate({
      kind: "list",
      source: [yes],
      allowBlank: true,
      ranges: [columnRange(sheets.samples, "excluded", rows.samples)],
    })
    .highlight({
      kind: "formula",
      formula: `$${columnName(excluded)}${firstRow + 1}="${yes}"`,
      ranges: [{ row: firstRow, column: 0, rows: rows.samples, columns: columns.length }],
      style: { font: { color: "#a6a6a6", strikethrough: true } },
    })
    .build();
}
