/** Section 5.2: which of the factors that the report names the samples say something of, and what. */
import type { Bilingual } from "../../language/language";
import { grouped } from "../../statistics/grouped";
import { rankCorrelation } from "../../statistics/rank-correlation";
import type { ItemOutcome } from "../outcome";
import { usable } from "../samples";
import type { SampleGroup } from "./sample-groups";
import { sampleGroups } from "./sample-groups";
import type { SurveyedEnterprise } from "./enterprises";

type UsableSample = ReturnType<typeof usable>[number];

/** What the samples have that stands for a factor: a quantity, or a word by which they fall into groups. */
export interface Measure {
  readonly by: string;
  readonly of: (sample: UsableSample, survey: Survey) => number | string | null;
}

/** What a sample alone does not tell. */
interface Survey {
  /** How many products each enterprise makes. */
  readonly products: ReadonlyMap<string, number>;
  /** Each year of each enterprise. */
  readonly years: ReadonlyMap<string, SurveyedEnterprise>;
}

export interface Factor {
  readonly name: Bilingual;
  /** Empty: nothing in the forms stands for it, and a person judges it. */
  readonly measures: readonly Measure[];
}

type ParticularKey = "capacity" | "employees" | "source" | "city" | "scale";

const particular =
  (key: ParticularKey): Measure["of"] =>
  ({ sample }) => {
    const value = sample.particulars?.[key];
    return value === undefined || value === "" ? null : value;
  };

const judged = (zh: string, en: string): Factor => ({ name: { zh, en }, measures: [] });

/**
 * Fourteen, as section 5.2 counts them. It names ten, of which its text parts 管理水平 into the management of technique and of water;
 * the other three are what the survey's forms have besides.
 */
export const factors: readonly Factor[] = [
  judged("生产设备状况", "equipment"),
  {
    name: { zh: "用水工艺水平", en: "water process" },
    measures: [
      { by: "重复利用率", of: reuseOf },
      { by: "工艺条件", of: ({ sample }) => sample.condition || null },
    ],
  },
  {
    name: { zh: "专业化水平", en: "specialisation" },
    measures: [{ by: "企业的产品数", of: ({ sample }, { products }) => products.get(sample.enterprise) ?? null }],
  },
  {
    name: { zh: "生产规模", en: "scale" },
    measures: [
      { by: "产量", of: ({ output }) => output },
      { by: "生产能力", of: particular("capacity") },
      { by: "规模等级", of: particular("scale") },
    ],
  },
  judged("产品结构", "range of products"),
  { name: { zh: "供水方式", en: "supply" }, measures: [{ by: "水源", of: particular("source") }] },
  judged("原料特性", "raw material"),
  judged("技术管理水平", "management of technique"),
  judged("用水管理水平", "management of water"),
  judged("水质状况", "water quality"),
  { name: { zh: "外部环境", en: "surroundings" }, measures: [{ by: "设区市", of: particular("city") }] },
  { name: { zh: "生产年代", en: "age" }, measures: [{ by: "年份", of: ({ sample }) => sample.year }] },
  { name: { zh: "生产负荷", en: "load" }, measures: [{ by: "产量÷生产能力", of: loadOf }] },
  { name: { zh: "人员规模", en: "employees" }, measures: [{ by: "职工人数", of: particular("employees") }] },
];

/** As stated; else the reused volume over itself and the new water of the enterprise in that year (GB/T 12452: R = 100 Vr ÷ (Vi + Vr)). */
function reuseOf({ sample }: UsableSample, { years }: Survey): number | null {
  const { reuseRate } = sample.particulars ?? {};
  if (typeof reuseRate === "number") return reuseRate;
  const { reusedWater = null, water = null } = years.get(yearKey(sample.enterprise, sample.year)) ?? {};
  return reusedWater !== null && water !== null && reusedWater + water > 0 ? reusedWater / (reusedWater + water) : null;
}

function yearKey(enterprise: string, year: number | null): string {
  return `${year}\n${enterprise}`;
}

/** Output as the sample states it: the capacity is in the same unit. */
function loadOf({ sample }: UsableSample): number | null {
  const capacity = sample.particulars?.["capacity"];
  return typeof capacity === "number" && capacity > 0 && sample.output !== null ? sample.output / capacity : null;
}

interface FigureOf {
  readonly outcome: ItemOutcome;
  readonly factor: Factor;
  readonly measure: Measure;
  /** Samples that say it. */
  readonly count: number;
  /** Whether it would come of chance in fewer than one case in twenty. */
  readonly clear: boolean;
}

/** Unit use against a quantity, or by groups. */
export type FactorFigures =
  | (FigureOf & {
      readonly kind: "quantity";
      readonly points: readonly (readonly [x: number, use: number])[];
      readonly correlation: number;
    })
  | (FigureOf & {
      readonly kind: "groups";
      /** The lowest unit use first. */
      readonly groups: readonly SampleGroup[];
      /** Kruskal–Wallis. */
      readonly chance: number;
    });

export interface FactorAnalysis {
  /** Of items with enough samples, each measure that as many of them say and in which they differ. */
  readonly figures: readonly FactorFigures[];
  /** Factors of which any usable sample says something, whether enough do or not. */
  readonly said: ReadonlySet<Factor>;
  /** Items with samples, and those of them that have enough. */
  readonly sampled: number;
  readonly enough: number;
}

/** @param years of the enterprises, an entry for each */
export function analyseFactors(
  outcomes: readonly ItemOutcome[],
  years: readonly SurveyedEnterprise[],
  fewest: number,
): FactorAnalysis {
  const sampled = outcomes
    .map((outcome) => ({ outcome, samples: usable(outcome.adopted) }))
    .filter(({ samples }) => samples.length > 0);
  const survey = {
    products: productCounts(sampled.map(({ samples }) => samples)),
    years: new Map(years.map((one) => [yearKey(one.name, one.year), one])),
  };
  const enough = sampled.filter(({ samples }) => samples.length >= fewest);
  const says = ({ of }: Measure) =>
    sampled.some(({ samples }) => samples.some((sample) => of(sample, survey) !== null));
  return {
    figures: enough.flatMap(({ outcome, samples }) =>
      factors.flatMap((factor) =>
        factor.measures.flatMap((measure) => figureOf({ outcome, factor, measure }, samples, survey, fewest) ?? []),
      ),
    ),
    said: new Set(factors.filter(({ measures }) => measures.some(says))),
    sampled: sampled.length,
    enough: enough.length,
  };
}

function productCounts(items: readonly (readonly UsableSample[])[]): Survey["products"] {
  const byEnterprise = grouped(
    items.flat().map(({ sample }) => sample),
    ({ enterprise }) => enterprise,
  );
  return new Map([...byEnterprise].map(([name, own]) => [name, new Set(own.map(({ product }) => product)).size]));
}

type About = Pick<FigureOf, "outcome" | "factor" | "measure">;

function figureOf(
  about: About,
  samples: readonly UsableSample[],
  survey: Survey,
  fewest: number,
): FactorFigures | null {
  const said = samples.map((sample) => [about.measure.of(sample, survey), sample.use] as const);
  const points = said.filter((pair): pair is readonly [number, number] => typeof pair[0] === "number");
  if (points.length >= fewest) {
    const correlation = rankCorrelation(points);
    if (correlation === null) return null;
    const count = points.length;
    return { ...about, kind: "quantity", count, points, correlation, clear: isClear(correlation, count) };
  }
  const words = said.filter((pair): pair is readonly [string, number] => typeof pair[0] === "string");
  return grouping(about, words, fewest);
}

/** Without any connection the rank correlation of n pairs spreads by 1/√(n − 1) (Kendall): 1.96 of these is one in twenty. */
function isClear(correlation: number, count: number): boolean {
  return Math.abs(correlation) * Math.sqrt(count - 1) > 1.96;
}

/** A group of one says nothing of what groups have in common. */
function grouping(about: About, words: readonly (readonly [string, number])[], fewest: number): FactorFigures | null {
  const { groups, count, chance, clear } = sampleGroups(words, 2);
  return count < fewest || chance === null ? null : { ...about, kind: "groups", count, groups, chance, clear };
}
