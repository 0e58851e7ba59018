/** The survey by enterprise: what each used and made in its last year, whatever number of products it states. */
import type { RevisionProject, Sample } from "../project";
import { industryOf } from "../particulars";
import { isFailure } from "../../language/failure";
import { grouped } from "../../statistics/grouped";
import { sumOfKnown } from "../../statistics/summary";
import { convert } from "../../units/convert";
import { parseUnit } from "../../units/unit";

export interface SurveyedEnterprise {
  readonly name: string;
  readonly industry: string;
  readonly city: string;
  readonly source: string;
  readonly year: number | null;
  /** In 万m³; null where no sample states it. */
  readonly water: number | null;
  /** Of it, what goes into products that have a quota in the standard that is replaced. */
  readonly coveredWater: number;
  /** In 万元. */
  readonly value: number | null;
  readonly valueAdded: number | null;
  readonly reusedWater: number | null;
  /** As a fraction. */
  readonly reuseRate: number | null;
  readonly wasteWater: number | null;
}

/**
 * One entry for each year of each enterprise; the year is null for samples that state none. Excluded samples count too: what makes a
 * unit use unfit for statistics is no reason to forget the enterprise.
 */
export function enterpriseYearsOf({ samples, items }: RevisionProject): readonly SurveyedEnterprise[] {
  const withQuota = new Set(items.filter(({ old }) => old !== null).map(({ key }) => key));
  const named = samples.filter(({ enterprise }) => enterprise !== "");
  const years = grouped(named, ({ enterprise, year }) => `${year}\n${enterprise}`);
  return [...years.values()].map((all) => yearOf(all, withQuota));
}

/** Of each enterprise its last year. */
export function lastYearsOf(years: readonly SurveyedEnterprise[]): readonly SurveyedEnterprise[] {
  return [...grouped(years, ({ name }) => name).values()].map((own) =>
    own.reduce((last, one) => ((one.year ?? -Infinity) > (last.year ?? -Infinity) ? one : last)),
  );
}

function yearOf(samples: readonly Sample[], withQuota: ReadonlySet<string>): SurveyedEnterprise {
  const [first] = samples;
  const waters = new Map(samples.map((sample) => [sample, waterOf(sample)]));
  const sumOf = (chosen: readonly Sample[]) => sumOfKnown(chosen.map((sample) => waters.get(sample) ?? null));
  return {
    name: first!.enterprise,
    industry: mostOf(samples, waters),
    city: text(samples, "city"),
    source: text(samples, "source"),
    year: first!.year,
    water: sumOf(samples),
    coveredWater: sumOf(samples.filter(({ item }) => withQuota.has(item))) ?? 0,
    // The enterprise's own, on each of its rows alike or on the first.
    value: number(samples, "outputValue"),
    valueAdded: number(samples, "valueAdded"),
    reusedWater: number(samples, "reusedWater"),
    reuseRate: number(samples, "reuseRate"),
    wasteWater: number(samples, "wasteWater"),
  };
}

/** The industry of most of its water. */
function mostOf(samples: readonly Sample[], waters: ReadonlyMap<Sample, number | null>): string {
  const by = new Map<string, number>();
  for (const sample of samples) {
    const industry = industryOf(sample);
    by.set(industry, (by.get(industry) ?? 0) + (waters.get(sample) ?? 0));
  }
  return [...by].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}

const factors = new Map<string, number | null>();

/** In 万m³. */
function waterOf({ water, waterUnit }: Sample): number | null {
  if (water === null || water < 0) return null;
  if (!factors.has(waterUnit)) factors.set(waterUnit, factorOf(waterUnit));
  const factor = factors.get(waterUnit)!;
  return factor === null ? null : water * factor;
}

function factorOf(unit: string): number | null {
  const [from, to] = [parseUnit(unit), parseUnit("万m³")];
  if (isFailure(from) || isFailure(to)) return null;
  const factor = convert(1, from, to);
  return isFailure(factor) ? null : factor;
}

function text(samples: readonly Sample[], key: "city" | "source"): string {
  for (const { particulars } of samples) {
    const value = particulars?.[key];
    if (value !== undefined && value !== "") return String(value);
  }
  return "";
}

type NumberKey = "outputValue" | "valueAdded" | "reusedWater" | "reuseRate" | "wasteWater";

/** Where rows of one enterprise state different numbers these are of its products, and add up; rates do not. */
function number(samples: readonly Sample[], key: NumberKey): number | null {
  const values = new Set(
    samples.flatMap(({ particulars }) => {
      const value = particulars?.[key];
      return typeof value === "number" ? [value] : [];
    }),
  );
  if (values.size === 0) return null;
  if (values.size === 1) return [...values][0]!;
  return key === "reuseRate" ? null : [...values].reduce((sum, value) => sum + value, 0);
}
