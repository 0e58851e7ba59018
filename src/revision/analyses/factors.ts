/** Section 5.2: which of the factors that the report names the samples say something of, by rank correlation with unit use. */
import type { Bilingual } from "../../language/language";
import { rankCorrelation } from "../../statistics/rank-correlation";
import type { ItemOutcome } from "../outcome";
import { usable } from "../samples";

type Measure = (sample: ReturnType<typeof usable>[number]) => number | null;

interface Factor {
  readonly name: Bilingual;
  /** What the samples have that stands for it; null: nothing does, and a person judges it. */
  readonly measure: { readonly by: string; readonly of: Measure } | null;
}

const particular =
  (key: "capacity" | "reuseRate" | "employees"): Measure =>
  ({ sample }) => {
    const value = sample.particulars?.[key];
    return typeof value === "number" ? value : null;
  };

/** The ten that section 5.2 names of its fourteen, in its order, and what the survey's forms have beside them. */
export const factors: readonly Factor[] = [
  { name: { zh: "生产设备状况", en: "equipment" }, measure: null },
  { name: { zh: "用水工艺水平", en: "water process" }, measure: { by: "重复利用率", of: particular("reuseRate") } },
  { name: { zh: "专业化水平", en: "specialisation" }, measure: null },
  { name: { zh: "生产规模", en: "scale" }, measure: { by: "产量", of: ({ output }) => output } },
  { name: { zh: "产品结构", en: "range of products" }, measure: null },
  { name: { zh: "供水方式", en: "supply" }, measure: null },
  { name: { zh: "原料特性", en: "raw material" }, measure: null },
  { name: { zh: "管理水平", en: "management" }, measure: { by: "年份", of: ({ sample }) => sample.year } },
  { name: { zh: "水质状况", en: "water quality" }, measure: null },
  { name: { zh: "外部环境", en: "surroundings" }, measure: null },
  { name: { zh: "生产负荷", en: "load" }, measure: { by: "产量÷生产能力", of: loadOf } },
  { name: { zh: "人员规模", en: "employees" }, measure: { by: "职工人数", of: particular("employees") } },
];

/** Output as the sample states it: the capacity is in the same unit. */
function loadOf({ sample }: Parameters<Measure>[0]): number | null {
  const capacity = sample.particulars?.["capacity"];
  return typeof capacity === "number" && capacity > 0 && sample.output !== null ? sample.output / capacity : null;
}

export interface FactorFigures {
  readonly outcome: ItemOutcome;
  readonly factor: Factor;
  readonly points: readonly (readonly [x: number, use: number])[];
  /** Null where there are too few samples, or they are all alike. */
  readonly correlation: number | null;
  /** Whether so large a correlation would come of chance in fewer than one case in twenty. */
  readonly clear: boolean;
}

export interface FactorAnalysis {
  /** Of items with enough samples, each factor that its samples have. */
  readonly figures: readonly FactorFigures[];
  /** Items with samples, and those of them that have enough. */
  readonly sampled: number;
  readonly enough: number;
}

export function analyseFactors(outcomes: readonly ItemOutcome[], fewest: number): FactorAnalysis {
  const sampled = outcomes.map((outcome) => ({ outcome, samples: usable(outcome.adopted) }));
  const enough = sampled.filter(({ samples }) => samples.length >= fewest);
  const figures = enough.flatMap(({ outcome, samples }) =>
    factors.flatMap((factor): FactorFigures[] => {
      if (!factor.measure) return [];
      const { of } = factor.measure;
      const points = samples.flatMap((sample) => {
        const x = of(sample);
        return x === null ? [] : [[x, sample.use] as const];
      });
      if (points.length < fewest) return [];
      const correlation = rankCorrelation(points);
      return [{ outcome, factor, points, correlation, clear: isClear(correlation, points.length) }];
    }),
  );
  return { figures, sampled: sampled.filter(({ samples }) => samples.length > 0).length, enough: enough.length };
}

/** Without any connection the rank correlation of n pairs spreads by 1/√(n − 1) (Kendall): 1.96 of these is one in twenty. */
function isClear(correlation: number | null, count: number): boolean {
  return correlation !== null && Math.abs(correlation) * Math.sqrt(count - 1) > 1.96;
}
