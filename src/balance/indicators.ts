/** Indicators of GB/T 7119 from the volumes of a balance: each only where all that it needs is known. */
import type { Bilingual } from "../language/language";
import { isFailure } from "../language/failure";
import { totalsOfFlows } from "./listed";
import type { UseUnit, WaterBalance } from "./model";
import { sumOf, roundedSum, valueOf } from "./model";
import { shareOfSum } from "./rates";

export interface Indicator {
  readonly name: Bilingual;
  /** As a fraction. */
  readonly value: number;
  /** Both volumes: the part, and what makes up the whole with it. */
  readonly part: number;
  readonly rest: number;
}

export const reuseRateName: Bilingual = { zh: "重复利用率", en: "reuse rate" };

const unconventional = /再生|中水|雨水|矿坑|矿井|疏干|海水|淡化|苦咸|非常规|reclaimed|rain|mine|desalin/i;

export function indicatorsOf(balance: WaterBalance): readonly Indicator[] {
  return (balance.flows.length > 0 ? ratesOfFlows(balance) : ratesOfUnits(balance)).filter(
    (indicator) => indicator !== null,
  );
}

function ratesOfFlows({ flows, sources }: WaterBalance): (Indicator | null)[] {
  const { fresh, cooling, makeUp, reused, reuseIn, discharged, leaked } = totalsOfFlows(flows);
  return [
    rate(reuseRateName.zh, reuseRateName.en, reused, fresh),
    rate("间接冷却水循环率", "circulation rate of cooling water", cooling, makeUp),
    rate("废水回用率", "reuse rate of wastewater", reuseIn, discharged),
    ...ratesOfPlant(fresh, leaked, discharged, sources),
  ];
}

function ratesOfPlant(
  fresh: number | null,
  leaked: number | null,
  leaving: number | null,
  sources: Sources,
): (Indicator | null)[] {
  const ofFresh = (part: number | null) => (part === null || fresh === null ? null : fresh - part);
  const [other, conventional] = parted(sources, ({ name, kind }) => unconventional.test(name + kind));
  return [
    rate("漏失率", "leak rate", leaked, ofFresh(leaked)),
    rate("排水率", "discharge rate", leaving, ofFresh(leaving)),
    rate("非常规水资源替代率", "share of unconventional water", sum(other), sum(conventional)),
  ];
}

function ratesOfUnits(balance: WaterBalance): (Indicator | null)[] {
  const { units, printed, sources } = balance;
  const fresh = totalOf(units, printed, "fresh");
  const cooled = units.filter(({ entries }) => (valueOf(entries, "cooling") ?? 0) > 0);
  const discharged = totalOf(units, null, "discharged");
  const reuseIn = totalOf(units, printed, "reuseIn");
  // Where nothing is passed on directly, what is reused was drained before.
  const leaving =
    discharged === null ? null : Math.max(0, discharged - (sumOf(units, "reuseOut") === null ? (reuseIn ?? 0) : 0));
  const leaked = totalOf(units, printed, "leaked");
  return [
    rate(reuseRateName.zh, reuseRateName.en, reusedOf(balance), fresh),
    rate("间接冷却水循环率", "circulation rate of cooling water", sumOf(cooled, "cooling"), sumOf(cooled, "fresh")),
    rate("废水回用率", "reuse rate of wastewater", reuseIn, leaving),
    ...ratesOfPlant(fresh, leaked, leaving, sources),
  ];
}

function reusedOf({ units, printed }: WaterBalance): number | null {
  const parts = ["cooling", "recirculated", "reuseIn"] as const;
  return totalOf(units, printed, "reused") ?? roundedSum(parts.map((key) => totalOf(units, printed, key)));
}

/** As printed, where it is: indicators are those of the document. A sum with a negative reading in it is none. */
function totalOf(units: readonly UseUnit[], printed: UseUnit | null, key: Parameters<typeof sumOf>[1]): number | null {
  const total = printed && valueOf(printed.entries, key);
  if (total !== null) return total;
  return units.some(({ entries }) => (valueOf(entries, key) ?? 0) < 0) ? null : sumOf(units, key);
}

function rate(zh: string, en: string, part: number | null, rest: number | null): Indicator | null {
  if (part === null || rest === null || part < 0 || rest < 0) return null;
  const value = shareOfSum(part, rest);
  return isFailure(value) ? null : { name: { zh, en }, value, part, rest };
}

type Sources = WaterBalance["sources"];

function parted(sources: Sources, test: (source: Sources[number]) => boolean): readonly [Sources, Sources] {
  return [sources.filter(test), sources.filter((source) => !test(source))];
}

function sum(sources: Sources): number | null {
  return sources.length === 0 ? 0 : roundedSum(sources.map(({ taken }) => taken.value));
}
