import type { SheetSnapshot } from "../../../workbook/snapshot";
import type { PeerFigure } from "../../peers";
import { peerFigures } from "../../peers";
import type { TierSystem } from "../../tiers";
import { SheetBuilder } from "../builder";
import type { SheetColumn, SheetColumns } from "../columns";
import { names } from "../names";
import type { Plan } from "../planned";
import { sheetTitles } from "../titles";
import { itemColumn, publishedColumns } from "./items";

const { items, peers, decisions, figures, comparison, settings } = names;

const formula = `=WQ.PEERSBY(${[
  items.item,
  items.unit,
  peers.item,
  peers.kind,
  peers.purpose,
  peers.low,
  peers.high,
  peers.unit,
  figures.all,
  settings.phi,
  settings.lambda,
].join(",")})`;

const named: Partial<Record<PeerFigure, string>> = {
  nationalExisting: comparison.nationalExisting,
  provinceMean: comparison.provinceMean,
  case: comparison.case,
};

export function comparisonColumns(tiers: TierSystem): SheetColumns {
  return {
    sheet: sheetTitles.comparison,
    reach: "items",
    columns: [
      itemColumn("item", 22),
      itemColumn("unit", 11, "单位"),
      itemColumn("old", 9),
      ...publishedColumns(tiers, 9),
      ...peerFigures.map(({ key, name }, index): SheetColumn => ({
        key,
        header: name.zh,
        width: 9,
        look: key === "provinces" ? "count" : "number",
        names: [comparison.all, ...(named[key] === undefined ? [] : [named[key]])],
        ...(index === 0 ? { formula } : {}),
      })),
      {
        key: "fromNational",
        header: `${tiers.names.existing}较国标`,
        width: 12,
        look: "change",
        formula: changeFrom(comparison.nationalExisting),
      },
      {
        key: "fromProvinces",
        header: `${tiers.names.existing}较外省平均`,
        width: 12,
        look: "change",
        formula: changeFrom(comparison.provinceMean),
      },
    ],
  };
}

/** How far the most lenient tier lies from another value; blank where one of the two is. */
function changeFrom(other: string): string {
  const value = decisions.value("existing");
  return `=IF((${value}="")+(${other}=""),"",(${value}-${other})/${other})`;
}

export function comparisonSheet({ rows, sheets: { comparison: sheet } }: Plan): SheetSnapshot {
  return new SheetBuilder(sheet.sheet)
    .heading(
      "与国标、《指南》、外省对比",
      "数值来自“参照”表，已换算为定额单位。类比法：本项二次平均与外省值的概率测算。",
    )
    .columns(sheet.columns, rows.items)
    .freezeColumns(1)
    .build();
}
