import type { SheetSnapshot } from "../../../workbook/snapshot";
import { columnName } from "../../../workbook/address";
import { tierOrder } from "../../tiers";
import { firstRow, headerRow, SheetBuilder } from "../builder";
import type { Plan } from "../plan";

/** How many enterprises are listed, those with most to save first; the pane lists all. */
const listed = 200;

/** Saving potential by product, by industry, and by enterprise, against each tier. */
export function savingsSheet({ tiers, rows, project }: Plan): SheetSnapshot {
  const builder = new SheetBuilder("节水").heading(
    "节水潜力",
    "单位 m³/年。同一企业有几年样本的取最近一年；产量未知和剔除的样本不计。",
  );
  const headers = (first: string, counted = "企业数") => [
    first,
    counted,
    "年用水量",
    ...tierOrder.map((tier) => `对${tiers.names[tier]}值`),
  ];
  const call = (by: string, most: string) =>
    `=WQ.SAVINGBY("${by}",样本_定额项,样本_企业名称,样本_年份,样本_采用单耗,样本_折算产量,决定_定额项,决定_定额值,样本_剔除${most})`;
  const block = (column: number, first: string, count: number, counted?: string) =>
    builder
      .header(column, headers(first, counted), "derivedHeader")
      .width(column, 24, 8, 14, 14, 14, 14, 3)
      .look({ row: firstRow, column: column + 2, rows: count, columns: 4 }, "volume");

  block(0, "定额项", rows.items).formula(firstRow, 0, call("item", ""));
  builder.put(totalRow, 0, "合计", "total").look({ row: totalRow, column: 1, rows: 1, columns: 1 }, "total");
  for (let column = 2; column < 6; column++) {
    builder.formula(totalRow, column, `=SUM(${area(column, rows.items)})`, "totalVolume");
  }

  const industries = [...new Set(project.items.map(({ industry }) => industry).filter((name) => name !== ""))];
  // An enterprise with several products counts with each.
  block(byIndustry, "行业", industries.length, "企业数（按产品计）");
  industries.forEach((industry, index) => {
    const row = firstRow + index;
    builder.put(row, byIndustry, industry, "derived");
    for (let column = 1; column < 6; column++) {
      const name = `$${columnName(byIndustry)}${row + 1}`;
      builder.formula(
        row,
        byIndustry + column,
        `=SUMIF(决定_行业,${name},${area(column, rows.items)})`,
        column === 1 ? "count" : "volume",
      );
    }
  });

  block(byEnterprise, `企业（潜力最大的 ${listed} 家）`, listed).formula(
    firstRow,
    byEnterprise,
    call("enterprise", `,${listed}`),
  );
  return builder.build();
}

const totalRow = headerRow - 1;
const byIndustry = 7;
const byEnterprise = 14;

function area(column: number, rows: number): string {
  const letter = `$${columnName(column)}`;
  return `${letter}$${firstRow + 1}:${letter}$${firstRow + rows}`;
}
