import { verdicts } from "../../../evaluation/classify";
import type { SheetSnapshot } from "../../../workbook/snapshot";
import { columnName } from "../../../workbook/address";
import { yardstickNames, yardsticks } from "../../advancedness";
import type { TierSystem } from "../../tiers";
import { headerRow, SheetBuilder } from "../builder";
import type { SheetColumn, SheetColumns } from "../columns";
import { gap, placeOf } from "../columns";
import { names } from "../names";
import type { Plan } from "../planned";
import { itemFields } from "../tables/decisions";
import { sheetTitles } from "../titles";
import { blankKept, itemColumn } from "./items";

const { items, decisions, comparison, advancedness, settings } = names;

const words = [verdicts.loose, verdicts.reasonable, verdicts.advanced] as const;

/** What is judged: the old quotas, and the new ones for existing enterprises. */
const judged = [
  { key: "old", word: "原", values: items.old, names: advancedness.old },
  { key: "new", word: "新", values: decisions.value("existing"), names: advancedness.new },
] as const;

function verdictColumns({ key, word, values, names: called }: (typeof judged)[number]): readonly SheetColumn[] {
  const formula = `=WQ.VERDICTS(${[items.item, values, comparison.all, settings.tolerance].join(",")})`;
  const column = (part: string, header: string, width: number, more: Partial<SheetColumn> = {}): SheetColumn => ({
    key: `${key}.${part}`,
    header: `${word}·${header}`,
    width,
    look: "derived",
    ...more,
  });
  return [
    column("national", "与国标", 10, { formula }),
    column("guide", "与《指南》", 10),
    column("peers", "与外省", 10),
    column("verdict", "结论", 8, { names: [called.verdict] }),
    column("by", "依据", 16, { names: [called.by] }),
  ];
}

const counted = (key: string, header: string): SheetColumn => ({ key, header, width: 9, look: "derived" });

/** The counts of table 4.3-5 stand to the right of the verdicts, where no list of products can reach them. */
const countColumns: readonly SheetColumn[] = [
  { ...counted("counts.by", "分析方法"), width: 20 },
  counted("counts.total", "合计"),
  ...words.map((word) => counted(`counts.${word}`, word)),
];

export function advancednessColumns(tiers: TierSystem): SheetColumns {
  const existing = `新${tiers.names.existing}`;
  return {
    sheet: sheetTitles.advancedness,
    reach: "items",
    columns: [
      itemColumn("item", 22),
      itemColumn("unit", 11, "单位"),
      itemColumn("old", 9),
      ...verdictColumns(judged[0]),
      { key: "existing", header: existing, width: 9, look: "quota", formula: blankKept(judged[1].values) },
      ...verdictColumns(judged[1]),
      gap("beforeCounts"),
      ...countColumns,
    ],
  };
}

/** Section 4.3 for the old quotas, and for the new ones of existing enterprises. */
export function advancednessSheet({ rows, tiers, sheets: { advancedness: sheet } }: Plan): SheetSnapshot {
  const builder = new SheetBuilder(sheet.sheet)
    .heading("先进性分析", "国标最高，《指南》次之，外省再次之；第一个可以对比的即为结论，每项只定一次。")
    .columns(sheet.columns, rows.items)
    .freezeColumns(1);
  const titles = { old: itemFields.old.header, new: `新${tiers.names.existing}` };
  judged.forEach(({ key, names: called }, block) => {
    const top = headerRow + block * (yardsticks.length + 4);
    addCounts(builder, sheet, top, `${titles[key]}：分析方法`, called);
  });
  return builder.build();
}

/** A table of counts: how many items each comparison decides, and how. */
function addCounts(
  builder: SheetBuilder,
  sheet: SheetColumns,
  top: number,
  title: string,
  { verdict, by }: (typeof judged)[number]["names"],
): void {
  const at = placeOf(sheet, countColumns[0]!.key);
  const heads = countColumns.map(({ header }, index) => (index === 0 ? title : header));
  heads.forEach((text, index) => builder.put(top, at + index, text, "derivedHeader"));
  yardsticks.forEach((yardstick, index) => {
    const row = top + 1 + index;
    const name = yardstickNames[yardstick];
    builder.put(row, at, name, "derived").formula(row, at + 1, `=COUNTIF(${by},"${name}")`, "derived");
    words.forEach((word, place) =>
      builder.formula(row, at + 2 + place, `=COUNTIFS(${by},"${name}",${verdict},"${word}")`, "derived"),
    );
  });
  const sumRow = top + 1 + yardsticks.length;
  builder.put(sumRow, at, "合计", "total").put(sumRow + 1, at, "占比", "total");
  const total = `$${columnName(at + 1)}$${sumRow + 1}`;
  for (let column = at + 1; column < at + countColumns.length; column++) {
    const letter = columnName(column);
    builder
      .formula(sumRow, column, `=SUM(${letter}${top + 2}:${letter}${sumRow})`, "total")
      .formula(sumRow + 1, column, `=IF(${total}=0,"",${letter}${sumRow + 1}/${total})`, "totalChange");
  }
}
