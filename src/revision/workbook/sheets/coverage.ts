import type { SheetSnapshot } from "../../../workbook/snapshot";
import { columnName } from "../../../workbook/address";
import type { RevisionProject } from "../../project";
import { firstRow, headerRow } from "../builder";
import type { SheetColumns } from "../columns";
import { placeOf } from "../columns";
import { columnRange, inputSheet } from "../input";
import type { Plan } from "../planned";
import { coverageTable, sourceField } from "../tables/coverage";
import type { InputTable } from "../tables/field";
import { columnsOf, writeFields } from "../tables/field";
import { answers } from "../tables/practicality";

const spare = 10;

/** The table with a column for each source that the project has. */
function tableOf({ coverage }: RevisionProject): InputTable & { readonly sources: readonly string[] } {
  const sources = [...new Set(coverage.map(({ source }) => source))];
  const fields = Object.fromEntries(sources.map((source) => [source, sourceField(source)]));
  return { ...coverageTable, fields: { ...coverageTable.fields, ...fields }, sources };
}

export function coverageColumns(project: RevisionProject): SheetColumns & { readonly sources: readonly string[] } {
  const table = tableOf(project);
  return { sheet: table.sheet, reach: null, columns: columnsOf(table), sources: table.sources };
}

export function industriesCovered({ coverage }: RevisionProject): readonly string[] {
  return [...new Set(coverage.map(({ industry }) => industry))];
}

/** Section 4.1: the share of all industrial water that industries with quotas use, in each source. */
export function coverageSheet({ project }: Plan): SheetSnapshot {
  const { coverage } = project;
  const table = tableOf(project);
  const industries = industriesCovered(project);
  const shares = new Map(coverage.map((share) => [JSON.stringify([share.source, share.industry]), share.share]));
  const rows = industries.length + spare;
  const sheet = coverageColumns(project);
  const builder = inputSheet(
    table,
    sheet.columns,
    { title: "覆盖性分析", note: "各行业用水量占全部工业用水量的比例；“已有定额”填“是”或“否”。" },
    industries.map((industry) =>
      writeFields(table, {
        industry,
        covered: coverage.some((share) => share.industry === industry && share.covered),
        ...Object.fromEntries(
          table.sources.map((source) => [source, shares.get(JSON.stringify([source, industry])) ?? null]),
        ),
      }),
    ),
  )
    .validate({ kind: "list", source: answers, ranges: [columnRange(sheet, "covered", rows)] })
    .freezeColumns(1);
  if (table.sources.length === 0) return builder.build();
  const covered = placeOf(sheet, "covered");
  builder
    .put(headerRow - 1, 0, "覆盖率", "total")
    .look({ row: headerRow - 1, column: covered, rows: 1, columns: 1 }, "total");
  const range = (column: number, fixed = "") => {
    const letter = columnName(column);
    return `${fixed}${letter}$${firstRow + 1}:${fixed}${letter}$${firstRow + rows}`;
  };
  for (const source of table.sources) {
    const at = placeOf(sheet, source);
    const total = `SUM(${range(at)})`;
    builder
      .formula(
        headerRow - 1,
        at,
        `=IF(${total}=0,"",SUMIF(${range(covered, "$")},"${answers[0]}",${range(at)})/${total})`,
        "totalChange",
      )
      .look({ row: firstRow, column: at, rows, columns: 1 }, "change");
  }
  return builder.build();
}
