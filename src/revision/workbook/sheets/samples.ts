import type { SheetSnapshot } from "../../../workbook/snapshot";
import { firstRow } from "../builder";
import { columnRange, inputSheet } from "../input";
import type { Plan } from "../plan";
import { sampleRow } from "../sample-row";
import { derivedColumns } from "../plan";
import { samplesTable } from "../tables";

export function samplesSheet({ project, rows }: Plan): SheetSnapshot {
  const derived = samplesTable.columns.length;
  return inputSheet(
    samplesTable,
    "样本",
    "“剔除”填“是”的样本不参加统计，请在旁边写明理由。灰色各列由公式计算。",
    project.samples.map((sample) => {
      const cells = sampleRow(sample);
      return samplesTable.columns.map(({ key }) => cells[key]);
    }),
  )
    .header(derived, derivedColumns.samples, "derivedHeader")
    .width(derived, 11, 13, 18)
    .formula(
      firstRow,
      derived,
      "=WQ.SAMPLEUSE(样本_定额项,样本_水量,样本_水量单位,样本_产量,样本_产量单位,样本_填报单耗,样本_单耗单位,决定_定额项,决定_定额单位)",
    )
    .freezeColumns(3)
    .validate({
      kind: "list",
      source: ["是"],
      allowBlank: true,
      ranges: [columnRange(samplesTable, "excluded", rows.samples)],
    })
    .highlight({
      kind: "formula",
      formula: `$${letterOf("excluded")}${firstRow + 1}="是"`,
      ranges: [{ row: firstRow, column: 0, rows: rows.samples, columns: derived + 3 }],
      style: { font: { color: "#a6a6a6", strikethrough: true } },
    })
    .build();
}

function letterOf(key: string): string {
  return String.fromCharCode(65 + samplesTable.columns.findIndex((column) => column.key === key));
}
