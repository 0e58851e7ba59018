import type { SheetSnapshot } from "../../../workbook/snapshot";
import { columnName } from "../../../workbook/address";
import type { RevisionProject } from "../../project";
import type { TierSystem } from "../../tiers";
import { tierOrder } from "../../tiers";
import { firstRow, headerRow, SheetBuilder } from "../builder";
import type { SheetColumn, SheetColumns } from "../columns";
import { gap, placeOf } from "../columns";
import { names } from "../names";
import type { Plan } from "../planned";
import type { Look } from "../styles";
import { itemFields } from "../tables/decisions";
import { sheetTitles } from "../titles";

const { samples, items, decisions, savings } = names;

/** How many enterprises are listed, those with most to save first; the pane lists all. */
const listed = 200;

const call = (by: string, ...more: readonly string[]) =>
  `=WQ.SAVINGBY(${[
    `"${by}"`,
    samples.item,
    samples.enterprise,
    samples.year,
    samples.use,
    samples.convertedOutput,
    items.item,
    decisions.values,
    samples.excluded,
    ...more,
  ].join(",")})`;

/** The sums of the block by item, which those by industry are made of. */
const sums = [savings.enterprises, savings.water, ...tierOrder.map(savings.saving)];

interface Block {
  readonly key: "item" | "industry" | "enterprise";
  readonly header: string;
  readonly counted?: string;
  readonly formula?: string;
  readonly filled?: number;
  readonly names?: readonly string[];
}

/** A group, how many enterprises it has, what they use, and what each tier would save. */
function blockColumns({ names: words }: TierSystem, block: Block): readonly SheetColumn[] {
  const { key, header, counted = "企业数", names: called, formula, filled } = block;
  const amount = (part: string, title: string, index: number, look: Look, width: number): SheetColumn => ({
    key: `${key}.${part}`,
    header: title,
    width,
    look,
    ...(called ? { names: [called[index]!] } : {}),
  });
  return [
    {
      key,
      header,
      width: 24,
      look: "derived",
      ...(formula === undefined ? {} : { formula }),
      ...(filled === undefined ? {} : { filled }),
    },
    amount("enterprises", counted, 0, "count", 8),
    amount("water", "年用水量", 1, "volume", 14),
    ...tierOrder.map((tier, index) => amount(tier, `对${words[tier]}值`, 2 + index, "volume", 14)),
    gap(`behind.${key}`),
  ];
}

const blocks: readonly Block[] = [
  { key: "item", header: itemFields.item.header, formula: call("item"), names: sums },
  // An enterprise with several products counts with each.
  { key: "industry", header: itemFields.industry.header, counted: "企业数（按产品计）" },
  {
    key: "enterprise",
    header: `企业（潜力最大的 ${listed} 家）`,
    formula: call("enterprise", String(listed)),
    filled: listed,
  },
];

export function savingsColumns(tiers: TierSystem): SheetColumns {
  return {
    sheet: sheetTitles.savings,
    reach: "items",
    columns: blocks.flatMap((block) => blockColumns(tiers, block)),
  };
}

const totalRow = headerRow - 1;

/** Saving potential by product, by industry, and by enterprise, against each tier. */
export function savingsSheet({ rows, project, sheets: { savings: sheet } }: Plan): SheetSnapshot {
  const builder = new SheetBuilder(sheet.sheet)
    .heading("节水潜力", "单位 m³/年。同一企业有几年样本的取最近一年；产量未知和剔除的样本不计。")
    .columns(sheet.columns, rows.items);
  builder.put(totalRow, 0, "合计", "total").look({ row: totalRow, column: 1, rows: 1, columns: 1 }, "total");
  sums
    .slice(1)
    .forEach((name, index) =>
      builder.formula(totalRow, placeOf(sheet, "item.water") + index, `=SUM(${name})`, "totalVolume"),
    );
  industriesOf(project).forEach((industry, index) => {
    for (const { column, value, formula, look } of industryCells(sheet, industry, firstRow + index)) {
      if (formula === undefined) builder.put(firstRow + index, column, value, look);
      else builder.formula(firstRow + index, column, formula, look);
    }
  });
  return builder.build();
}

export function industriesOf({ items: all }: Pick<RevisionProject, "items">): readonly string[] {
  return [...new Set(all.map(({ industry }) => industry).filter((name) => name !== ""))];
}

interface IndustryCell {
  readonly column: number;
  readonly value: string | null;
  readonly formula?: string;
  readonly look: Look;
}

/** The line of one industry. */
export function industryCells(sheet: SheetColumns, industry: string, row: number): readonly IndustryCell[] {
  const at = placeOf(sheet, "industry");
  const name = `$${columnName(at)}${row + 1}`;
  return [
    { column: at, value: industry, look: "derived" },
    ...sums.map((sum, index): IndustryCell => ({
      column: at + 1 + index,
      value: null,
      formula: `=SUMIF(${items.industry},${name},${sum})`,
      look: sheet.columns[at + 1 + index]!.look,
    })),
  ];
}
