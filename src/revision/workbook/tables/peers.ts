/** Sheet 参照: the values of others, one a row. */
import type { Peer } from "../../project";
import { peerKindNamed, peerKindNames, purposeNamed, purposeNames } from "../../words";
import { sheetTitles } from "../titles";
import type { InputTable, RowOf } from "./field";
import { numberField, textField, wordField } from "./field";

const called = (header: string, width: number) => ({ header, width, names: [`${sheetTitles.peers}_${header}`] });
const text = (...args: Parameters<typeof called>) => textField(called(...args));
const number = (...args: Parameters<typeof called>) => numberField(called(...args));

const fields = {
  item: text("定额项", 20),
  kind: text("类别", 10),
  name: text("名称", 18),
  standard: text("标准", 24),
  tier: text("原文级别", 10),
  purpose: wordField(called("用途", 8), purposeNamed, (purpose) => purposeNames[purpose]),
  low: number("值", 10),
  high: number("上限", 10),
  unit: text("单位", 12),
  note: text("说明", 30),
} as const;

export const peersTable = {
  id: "peers",
  sheet: sheetTitles.peers,
  table: "参照表",
  required: ["item", "kind", "low"],
  fields,
} as const satisfies InputTable<typeof fields>;

export type PeerLine = RowOf<typeof fields>;

export const peerSubstance: readonly (keyof typeof fields)[] = ["item", "low", "high"];

/** A single value is written once. */
export function peerLine(peer: Peer): PeerLine {
  return { ...peer, kind: peerKindNames[peer.kind], high: peer.high === peer.low ? null : peer.high };
}

/** Null where there is no value. A value of no known kind limits nothing. */
export function peerOfLine({ kind, low, high, ...plain }: PeerLine): Peer | null {
  const first = low ?? high;
  return first === null ? null : { ...plain, kind: peerKindNamed(kind) ?? "case", low: first, high: high ?? first };
}
