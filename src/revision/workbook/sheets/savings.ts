import type { SheetSnapshot } from "../../../workbook/snapshot";
import { columnName } from "../../../workbook/address";
import { tierOrder } from "../../tiers";
import { firstRow, headerRow, SheetBuilder } from "../builder";
import type { Plan } from "../plan";
import { derivedNames } from "../plan";
import type { Look } from "../styles";
import type { RevisionProject } from "../../project";

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
  const block = (column: number, first: string, counted?: string) =>
    builder.header(column, headers(first, counted), "derivedHeader").width(column, 24, 8, 14, 14, 14, 14, 3);

  block(0, "定额项").spill(0, call("item", ""), rows.items, blockLooks);
  builder.put(totalRow, 0, "合计", "total").look({ row: totalRow, column: 1, rows: 1, columns: 1 }, "total");
  savingWords
    .slice(1)
    .forEach((word, index) => builder.formula(totalRow, 2 + index, `=SUM(节水_${word})`, "totalVolume"));

  const industries = industriesOf(project);
  // An enterprise with several products counts with each.
  block(byIndustry, "行业", "企业数（按产品计）");
  industries.forEach((industry, index) => {
    for (const { column, value, formula, look } of industryCells(industry, firstRow + index)) {
      if (formula === undefined) builder.put(firstRow + index, column, value, look);
      else builder.formula(firstRow + index, column, formula, look);
    }
  });

  block(byEnterprise, `企业（潜力最大的 ${listed} 家）`).spill(
    byEnterprise,
    call("enterprise", `,${listed}`),
    listed,
    blockLooks,
  );
  return builder.build();
}

const blockLooks = ["derived", "count", "volume", "volume", "volume", "volume"] as const;
const totalRow = headerRow - 1;
export const byIndustry = 7;
const byEnterprise = 14;
const savingWords = Object.keys(derivedNames.节水);

export function industriesOf({ items }: Pick<RevisionProject, "items">): readonly string[] {
  return [...new Set(items.map(({ industry }) => industry).filter((name) => name !== ""))];
}

interface IndustryCell {
  readonly column: number;
  readonly value: string | null;
  readonly formula?: string;
  readonly look: Look;
}

/** The line of one industry. */
export function industryCells(industry: string, row: number): readonly IndustryCell[] {
  const name = `$${columnName(byIndustry)}${row + 1}`;
  return [
    { column: byIndustry, value: industry, look: "derived" },
    ...savingWords.map((word, index): IndustryCell => ({
      column: byIndustry + 1 + index,
      value: null,
      formula: `=SUMIF(决定_行业,${name},节水_${word})`,
      look: index === 0 ? "count" : "volume",
    })),
  ];
}
