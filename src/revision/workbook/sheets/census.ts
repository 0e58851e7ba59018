import type { SheetSnapshot } from "../../../workbook/snapshot";
import { sizeClasses, sizeName } from "../../sizes";
import { columnRange, inputSheet } from "../input";
import type { Plan } from "../planned";
import { censusTable } from "../tables/census";
import { columnsOf, writeFields } from "../tables/field";

const spare = 60;

/** Section 4.1: totals that the survey's own are held against. */
export function censusSheet({ project }: Plan): SheetSnapshot {
  const sheet = { sheet: censusTable.sheet, reach: null, columns: columnsOf(censusTable) };
  const { sizeBounds } = project.settings;
  return inputSheet(
    censusTable,
    sheet.columns,
    {
      title: "普查与台账汇总",
      note: `水利普查、取水台账等按行业和规模的合计；规模界限 ${sizeBounds.join("、")} 万m³/年（说明表），不分规模的留空。本次调查的合计由样本计算，不用填。`,
    },
    project.census.map((total) => writeFields(censusTable, total)),
  )
    .validate({
      kind: "list",
      source: sizeClasses(sizeBounds).map(sizeName),
      ranges: [columnRange(sheet, "size", project.census.length + spare)],
    })
    .freezeColumns(2)
    .build();
}
