import type { SheetSnapshot } from "../../../workbook/snapshot";
import { columnName } from "../../../workbook/address";
import type { RevisionProject } from "../../project";
import { firstRow, headerRow } from "../builder";
import { columnRange, inputSheet } from "../input";
import type { Plan } from "../plan";
import type { InputTable } from "../tables";
import { coverageTable } from "../tables";

const spare = 10;

/** Section 4.1: the share of all industrial water that industries with quotas use, in each source. */
export function coverageSheet({ project }: Plan): SheetSnapshot {
  const sources = [...new Set(project.coverage.map(({ source }) => source))];
  const industries = [...new Set(project.coverage.map(({ industry }) => industry))];
  const shares = new Map(project.coverage.map((share) => [`${share.source}|${share.industry}`, share]));
  const table: InputTable = {
    ...coverageTable,
    columns: [...coverageTable.columns, ...sources.map((source) => ({ key: source, header: source, width: 16 }))],
  };
  const rows = industries.length + spare;
  const builder = inputSheet(
    table,
    "覆盖性分析",
    "各行业用水量占全部工业用水量的比例；“已有定额”填“是”或“否”。",
    industries.map((industry) => [
      industry,
      coveredIn(project, industry) ? "是" : "否",
      ...sources.map((source) => shares.get(`${source}|${industry}`)?.share ?? null),
    ]),
  )
    .validate({ kind: "list", source: ["是", "否"], ranges: [columnRange(table, "covered", rows)] })
    .freezeColumns(1);
  if (sources.length === 0) return builder.build();
  builder
    .put(headerRow - 1, 0, "覆盖率", "total")
    .look({ row: headerRow - 1, column: 1, rows: 1, columns: 1 }, "total");
  sources.forEach((_, index) => {
    const letter = columnName(2 + index);
    const range = (name: string) => `${name}$${firstRow + 1}:${name}$${firstRow + rows}`;
    builder.formula(
      headerRow - 1,
      2 + index,
      `=IF(SUM(${range(letter)})=0,"",SUMIF(${range("$B")},"是",${range(letter)})/SUM(${range(letter)}))`,
      "totalChange",
    );
    builder.look({ row: firstRow, column: 2 + index, rows, columns: 1 }, "change");
  });
  return builder.build();
}

function coveredIn({ coverage }: RevisionProject, industry: string): boolean {
  return coverage.some((share) => share.industry === industry && share.covered);
}
