import type { Message } from "../../../language/messages";
import { message } from "../../../language/messages";
import type { Purpose } from "../../../standards/standard";
import { uniqueKey } from "../../create";
import { methodNamed } from "../../methods";
import type { Decision, Item } from "../../project";
import type { TierSystem } from "../../tiers";
import { tierOrder } from "../../tiers";
import type { FoundTable } from "../found-table";
import type { TableRow, Unread } from "../rows";
import { rowsOf, unreadList, withUnread } from "../rows";
import { decisionsTable, itemSubstance } from "../tables/decisions";
import type { DecisionsTable } from "../tables/decisions";
import type { RowOf } from "../tables/field";
import { readFields } from "../tables/field";

type Line = RowOf<DecisionsTable["fields"]>;

interface Decided {
  readonly items: readonly Item[];
  readonly decisions: ReadonlyMap<string, Partial<Record<Purpose, Decision>>>;
  readonly rows: ReadonlyMap<string, number>;
}

/** Items, what is decided of each, and the row of each; with a pause after each. */
export function* readDecisionsInSteps(
  found: FoundTable,
  tiers: TierSystem,
  remarks: Message[],
): Generator<void, Decided> {
  const table = decisionsTable(tiers);
  const items: Item[] = [];
  const decisions = new Map<string, Partial<Record<Purpose, Decision>>>();
  const rows = new Map<string, number>();
  const keys = new Set<string>();
  for (const row of rowsOf(found, itemSubstance)) {
    const { line, unread } = readFields(table, row);
    const place = { sheet: found.sheet.name, row: row.at + 1 };
    const wanted = line.item || line.product;
    const key = uniqueKey(wanted, keys);
    if (key !== wanted) remarks.push(message("itemTwice", { ...place, item: wanted, key }));
    keys.add(key);
    rows.set(key, row.at);
    const unreadOld = unread.filter((one) => one.key === "old");
    if (unreadOld.length > 0) remarks.push(message("oldValueUnread", { ...place, text: unreadList(unreadOld) }));
    const others = unread.filter((one) => one.key === "decimals");
    if (others.length > 0) remarks.push(message("cellsUnread", { ...place, text: unreadList(others) }));
    items.push(itemOfLine(line, key, unreadOld));
    const ofItem: Partial<Record<Purpose, Decision>> = {};
    for (const tier of tierOrder) {
      const read = readDecision(line, tier, row, unread);
      if (!read) continue;
      ofItem[tier] = read.decision;
      if (read.aside.length > 0) remarks.push(message("decisionUnread", { ...place, text: unreadList(read.aside) }));
    }
    if (Object.keys(ofItem).length > 0) decisions.set(key, ofItem);
    yield;
  }
  return { items, decisions, rows };
}

function itemOfLine(line: Line, key: string, unreadOld: readonly Unread[]): Item {
  const { code, industry, product, condition, unit, old, oldSource, decimals } = line;
  return {
    key,
    code,
    industry,
    product: product || key,
    condition,
    unit,
    old,
    oldSource: withUnread(oldSource, unreadOld),
    decimals: decimals !== null && Number.isInteger(decimals) && decimals >= 0 ? decimals : 2,
  };
}

/** Null: nothing is decided. A method that nobody knows stays as a word of the reason. */
function readDecision(line: Line, tier: Purpose, row: TableRow, unread: readonly Unread[]) {
  const word = line[`method.${tier}`];
  const value = line[`value.${tier}`];
  const aside = unread.filter(({ key }) => key === `value.${tier}`);
  if (word === "" && value === null && aside.length === 0) return null;
  const method = methodNamed(word);
  if (word !== "" && !method) {
    const key = `method.${tier}`;
    aside.push({ key, text: `方法原文：${word}`, cell: row.cell(key) });
  }
  const decision: Decision = {
    method: method?.key ?? "expert",
    value,
    reason: withUnread(line[`reason.${tier}`], aside),
    ...line[`record.${tier}`],
  };
  return { decision, aside };
}
