/** The survey by industry, city, size, source of water and year: water for 10,000 yuan, reuse and discharge, as far as the forms have them. */
import { grouped } from "../../statistics/grouped";
import { sumOfKnown } from "../../statistics/summary";
import { sizeClasses, sizeNameOf, sizeOf } from "../sizes";
import type { SurveyedEnterprise } from "./enterprises";

export interface GroupFigures {
  readonly name: string;
  readonly enterprises: number;
  /** In 万m³. */
  readonly water: number | null;
  /** In 万元. */
  readonly value: number | null;
  /** m³ for 10,000 yuan of output and of value added, over enterprises that state both. */
  readonly perValue: number | null;
  readonly perValueAdded: number | null;
  /** Reused over reused and new water; where nobody states volumes, the mean of stated rates weighted by new water. */
  readonly reuseRate: number | null;
  /** Waste water over new water. */
  readonly drainage: number | null;
}

export interface SurveyGroups {
  /** Those that use most first, years in their order. */
  readonly byIndustry: readonly GroupFigures[];
  readonly byCity: readonly GroupFigures[];
  /** By the bounds of the project's settings. */
  readonly bySize: readonly GroupFigures[];
  readonly bySource: readonly GroupFigures[];
  readonly byYear: readonly GroupFigures[];
}

/**
 * @param years an entry for each year of each enterprise; the other groups are of last years only
 * @param bounds of size
 */
export function analyseGroups(
  enterprises: readonly SurveyedEnterprise[],
  years: readonly SurveyedEnterprise[],
  bounds: readonly number[],
): SurveyGroups {
  const classes = sizeClasses(bounds);
  const dated = years.filter(({ year }) => year !== null);
  return {
    byIndustry: largest(groupsBy(enterprises, ({ industry }) => industry)),
    byCity: citiesOf(enterprises),
    bySize: largest(groupsBy(enterprises, ({ water }) => sizeNameOf(sizeOf(water, classes)))),
    bySource: largest(groupsBy(enterprises, ({ source }) => source)),
    byYear: [...groupsBy(dated, ({ year }) => String(year))].sort((a, b) => Number(a.name) - Number(b.name)),
  };
}

export function citiesOf(enterprises: readonly SurveyedEnterprise[]): readonly GroupFigures[] {
  return largest(groupsBy(enterprises, ({ city }) => city));
}

function largest(groups: readonly GroupFigures[]): readonly GroupFigures[] {
  return [...groups].sort((a, b) => (b.water ?? 0) - (a.water ?? 0));
}

/** Enterprises that do not say what they are grouped by stand under 未注明, where others do say it. */
function groupsBy(
  enterprises: readonly SurveyedEnterprise[],
  nameOf: (enterprise: SurveyedEnterprise) => string,
): readonly GroupFigures[] {
  const groups = grouped(enterprises, nameOf);
  if (groups.size === 1 && groups.has("")) return [];
  return [...groups].map(([name, group]) => figuresOf(name || "未注明", group));
}

function figuresOf(name: string, group: readonly SurveyedEnterprise[]): GroupFigures {
  return {
    name,
    enterprises: group.length,
    water: sumOf(group, "water"),
    value: sumOf(group, "value"),
    perValue: ratio(group, "value", 10_000),
    perValueAdded: ratio(group, "valueAdded", 10_000),
    reuseRate: reuseOf(group),
    drainage: inverse(ratio(group, "wasteWater", 1)),
  };
}

type NumberKey = "water" | "value" | "valueAdded" | "wasteWater" | "reusedWater";

function sumOf(group: readonly SurveyedEnterprise[], key: NumberKey): number | null {
  return sumOfKnown(group.map((one) => one[key]));
}

/** Water over another quantity, of those that state both. */
function ratio(group: readonly SurveyedEnterprise[], key: NumberKey, times: number): number | null {
  const both = group.filter((one) => one.water !== null && one[key] !== null);
  const [water, other] = [sumOf(both, "water"), sumOf(both, key)];
  return water === null || !other ? null : (water * times) / other;
}

function inverse(value: number | null): number | null {
  return value === null || value === 0 ? null : 1 / value;
}

function reuseOf(group: readonly SurveyedEnterprise[]): number | null {
  const volumes = group.filter((one) => one.water !== null && one.reusedWater !== null);
  const [water, reused] = [sumOf(volumes, "water"), sumOf(volumes, "reusedWater")];
  if (water !== null && reused !== null && water + reused > 0) return reused / (water + reused);
  const rated = group.filter((one) => one.reuseRate !== null && (one.water ?? 0) > 0);
  const whole = sumOf(rated, "water");
  return whole === null ? null : rated.reduce((sum, one) => sum + one.reuseRate! * one.water!, 0) / whole;
}
