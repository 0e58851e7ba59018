import type { SheetSnapshot } from "../../../workbook/snapshot";
import { methods } from "../../methods";
import type { TierSystem } from "../../tiers";
import { tierOrder } from "../../tiers";
import type { SheetColumn, SheetColumns } from "../columns";
import { columnRange, inputSheet } from "../input";
import { names } from "../names";
import type { Plan } from "../planned";
import { decisionRow, decisionsTable } from "../tables/decisions";
import { columnsOf } from "../tables/field";

const { items, decisions, figures, comparison, settings } = names;

const valuesFormula = `=WQ.TIERVALUES(${[
  items.item,
  items.decimals,
  decisions.methods,
  decisions.byHand,
  figures.all,
  comparison.all,
  items.old,
].join(",")})`;

const guardsFormula = `=WQ.GUARDSBY(${[
  items.item,
  items.unit,
  decisions.values,
  settings.tiers,
  figures.all,
  comparison.all,
  settings.fewSamples,
].join(",")})`;

export function decisionsColumns(tiers: TierSystem): SheetColumns {
  const table = decisionsTable(tiers);
  return {
    sheet: table.sheet,
    reach: "items",
    columns: [
      ...columnsOf(table),
      ...tierOrder.map((tier, index): SheetColumn => ({
        key: `computed.${tier}`,
        header: `${tiers.names[tier]}计算值`,
        width: 11,
        look: "number",
        names: [decisions.computed],
        ...(index === 0 ? { formula: valuesFormula } : {}),
      })),
      ...tierOrder.map((tier): SheetColumn => ({
        key: `published.${tier}`,
        header: `${tiers.names[tier]}定额值`,
        width: 11,
        look: "quota",
        names: [decisions.values, decisions.value(tier)],
      })),
      {
        key: "guards",
        header: "提示",
        width: 60,
        look: "derived",
        names: [decisions.guards],
        formula: guardsFormula,
      },
    ],
  };
}

export function decisionsSheet({ project, tiers, rows, sheets }: Plan): SheetSnapshot {
  return inputSheet(
    decisionsTable(tiers),
    sheets.decisions.columns,
    {
      title: "定额项与决定",
      note: "每个级别选一种方法；填了手工值的以手工值为准，并写明理由。定额值按“小数位”修约。灰色各列由公式计算。",
    },
    project.items.map((item) => decisionRow(item, project.decisions)),
    rows.items,
  )
    .freezeColumns(1)
    .validate({
      kind: "list",
      source: methods.map(({ name }) => name.zh),
      allowBlank: true,
      ranges: [columnRange(sheets.decisions, `method.${tierOrder[0]}`, rows.items, tierOrder.length)],
    })
    .validate({
      kind: "whole",
      comparison: "between",
      first: "0",
      second: "6",
      ranges: [columnRange(sheets.decisions, "decimals", rows.items)],
      error: { text: "小数位为 0～6 的整数。" },
    })
    .build();
}
