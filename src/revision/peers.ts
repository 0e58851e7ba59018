/** What other standards say of an item: the comparison of sections 4.2 to 4.3 and of the tables 5.4-5, 5.4-9, 5.4-12. */
import { isFailure } from "../language/failure";
import type { Bilingual } from "../language/language";
import type { LambdaMode } from "../statistics/lambda";
import { pertQuota } from "../statistics/pert";
import { boxPlot } from "../statistics/boxplot";
import { extent, mean } from "../statistics/summary";
import { convert } from "../units/convert";
import { parseUnit } from "../units/unit";
import type { Peer } from "./project";

/** The columns that PEERSBY spills behind the item. */
export const peerFigures = [
  { key: "nationalExisting", name: { zh: "国标现有", en: "national, existing" } },
  { key: "nationalNew", name: { zh: "国标新建", en: "national, new" } },
  { key: "nationalLeading", name: { zh: "国标先进", en: "national, leading" } },
  { key: "guideLimit", name: { zh: "指南限定", en: "guide, limit" } },
  { key: "guideAverage", name: { zh: "指南平均", en: "guide, average" } },
  { key: "guideLeading", name: { zh: "指南先进", en: "guide, leading" } },
  { key: "provinces", name: { zh: "外省个数", en: "provinces" } },
  { key: "provinceLeast", name: { zh: "外省最小", en: "provinces, least" } },
  { key: "provinceMean", name: { zh: "外省平均", en: "provinces, mean" } },
  { key: "provinceGreatest", name: { zh: "外省最大", en: "provinces, greatest" } },
  { key: "case", name: { zh: "典型企业", en: "typical enterprises" } },
  { key: "analogy", name: { zh: "类比法", en: "analogy" } },
] as const satisfies readonly { readonly key: string; readonly name: Bilingual }[];

export type PeerFigure = (typeof peerFigures)[number]["key"];
export type PeerFigures = Readonly<Record<PeerFigure, number | null>>;

/** What a peer contributes; its unit is already the item's. */
export type PeerValue = Pick<Peer, "kind" | "purpose" | "low" | "high">;

/**
 * The figures of one item's peers. Where a standard prints several values for one purpose, the most lenient counts: it is the limit
 * that applies to everyone. A range counts with its middle in means, and with its lenient end as a limit.
 *
 * @param own the item's own value for 类比法, customarily its second mean; null leaves it out.
 */
export function peerFiguresOf(
  peers: readonly PeerValue[],
  own: number | null,
  phi: number,
  lambda: LambdaMode,
): PeerFigures {
  const limit = (kind: Peer["kind"], purpose: Peer["purpose"]) => {
    const values = peers.filter((peer) => peer.kind === kind && peer.purpose === purpose).map(({ high }) => high);
    return values.length === 0 ? null : Math.max(...values);
  };
  // A standard that prints one value means it for existing and for new enterprises alike.
  const national = limit("national", "unknown");
  const provinces = peers
    .filter(({ kind, purpose }) => kind === "province" && purpose !== "new" && purpose !== "leading")
    .map(({ low, high }) => (low + high) / 2);
  const cases = peers.filter(({ kind }) => kind === "case").map(({ low, high }) => (low + high) / 2);
  const range = provinces.length === 0 ? null : extent(provinces);
  return {
    nationalExisting: limit("national", "existing") ?? national,
    nationalNew: limit("national", "new") ?? (limit("national", "existing") === null ? national : null),
    nationalLeading: limit("national", "leading"),
    guideLimit: limit("guide", "unknown") ?? limit("guide", "existing"),
    guideAverage: limit("guide", "average"),
    guideLeading: limit("guide", "leading"),
    provinces: provinces.length === 0 ? null : provinces.length,
    provinceLeast: range && range.min,
    provinceMean: provinces.length === 0 ? null : mean(provinces),
    provinceGreatest: range && range.max,
    case: cases.length === 0 ? null : mean(cases),
    analogy: analogyOf([...(own === null ? [] : [own]), ...provinces], provinces.length, phi, lambda),
  };
}

/** 类比法 (5.4.2, third step): PERT over the least, the median and the greatest of own and other values. */
function analogyOf(values: readonly number[], others: number, phi: number, lambda: LambdaMode): number | null {
  if (others === 0) return null;
  const { min, max } = extent(values);
  const quota = pertQuota(min, boxPlot(values).median, max, phi, lambda);
  return isFailure(quota) ? null : quota;
}

/** A peer in the item's unit; null where the units measure different things. A peer without a unit is taken to have the item's. */
export function inUnit<Value extends PeerValue>(peer: Value, given: string, unit: string): Value | null {
  if (given === unit || given === "") return peer;
  const from = parseUnit(given);
  const to = parseUnit(unit);
  if (isFailure(from) || isFailure(to)) return null;
  const low = convert(peer.low, from, to);
  const high = convert(peer.high, from, to);
  return isFailure(low) || isFailure(high) ? null : { ...peer, low, high };
}
