/** Section 4.1: enterprises, output value and water by industry and size, from the survey and from what others count. */
import type { Bilingual } from "../../language/language";
import type { Message } from "../../language/messages";
import { message } from "../../language/messages";
import { grouped } from "../../statistics/grouped";
import { sumOfKnown } from "../../statistics/summary";
import type { CensusTotal, RevisionProject } from "../project";
import type { SizeClass } from "../sizes";
import { sizeClasses, sizeName, sizeNamed, sizeNameOf, sizeOf } from "../sizes";
import { industryOf as statedIndustry } from "../particulars";
import type { SizeTotals } from "./census-totals";
import { censusParts, sumsOf } from "./census-totals";
import type { SurveyedEnterprise } from "./enterprises";
import { enterpriseYearsOf, lastYearsOf } from "./enterprises";

export interface SourceTotals {
  readonly source: string;
  /** By the names of the classes of size; "": of all sizes, or nobody knows. */
  readonly bySize: ReadonlyMap<string, SizeTotals>;
  readonly total: SizeTotals;
  /** Of all industries of the source; null where it does not tell. */
  readonly shares: SizeTotals;
}

export interface IndustryCoverage {
  readonly industry: string;
  readonly sources: readonly SourceTotals[];
  /** Of its surveyed water, what products use that have a quota in the standard that is replaced. */
  readonly covered: number | null;
}

export interface SurveyCoverage {
  readonly sources: readonly string[];
  readonly industries: readonly IndustryCoverage[];
  /** Whether any product has a quota that is replaced: without one nothing can be covered. */
  readonly hasOldQuotas: boolean;
  /** Of all surveyed water. */
  readonly covered: number | null;
  /** What does not fit together, and what is missing. */
  readonly said: readonly Message[];
}

/** What the survey itself is called among the sources. */
export const ownSource = "本次调查";

interface Counted extends SizeTotals {
  readonly source: string;
  readonly industry: string;
  readonly size: string;
}

export function analyseSurvey(
  { census, items, settings, samples }: RevisionProject,
  enterprises: readonly SurveyedEnterprise[],
): SurveyCoverage {
  const classes = sizeClasses(settings.sizeBounds);
  const { lines, wholes, said } = censusParts(census);
  const own = countedOf(enterprises, classes);
  const all = [
    ...lines.map((total): Counted => ({ ...total, size: sizeNameOf(sizeNamed(total.size, classes)) })),
    ...own,
  ];
  const hasOldQuotas = items.some(({ old }) => old !== null);
  const covered = (of: readonly SurveyedEnterprise[]) => (hasOldQuotas ? coveredShare(of) : null);
  const sources = [...new Set(all.map(({ source }) => source))];
  const ofSource = new Map(
    sources.map((source) => {
      const sum = wholeOf(all.filter((one) => one.source === source));
      const { enterprises, value, water } = wholes.get(source) ?? sum;
      return [
        source,
        { enterprises: enterprises ?? sum.enterprises, value: value ?? sum.value, water: water ?? sum.water },
      ];
    }),
  );
  const names = [...new Set(all.map(({ industry }) => industry))];
  const industries = names.map((industry): IndustryCoverage => {
    const rows = all.filter((one) => one.industry === industry);
    const surveyed = enterprises.filter((one) => industryOf(one) === industry);
    return {
      industry,
      sources: sources.map((source) => totalsOf(source, rows, ofSource.get(source)!)),
      covered: covered(surveyed),
    };
  });
  return {
    sources,
    industries,
    hasOldQuotas,
    covered: covered(enterprises),
    said: [
      ...said,
      ...unknownSizes(lines, classes),
      ...saidOf(industries, enterprises),
      ...inSeveralIndustries(samples),
    ],
  };
}

/** What of it is to be said of a project where nothing else of it is shown. */
export function surveyRemarks(project: RevisionProject): readonly Message[] {
  return analyseSurvey(project, lastYearsOf(enterpriseYearsOf(project))).said;
}

function countedOf(enterprises: readonly SurveyedEnterprise[], classes: readonly SizeClass[]): Counted[] {
  const sizeAt = ({ water }: SurveyedEnterprise) => sizeNameOf(sizeOf(water, classes));
  const groups = grouped(enterprises, (one) => `${one.industry}\n${sizeAt(one)}`);
  return [...groups.values()].map((group): Counted => {
    const [first] = group;
    return {
      source: ownSource,
      industry: industryOf(first!),
      size: sizeAt(first!),
      enterprises: group.length,
      value: sumOfKnown(group.map(({ value }) => value)),
      water: sumOfKnown(group.map(({ water }) => water)),
    };
  });
}

function industryOf({ industry }: SurveyedEnterprise): string {
  return industry || "未注明行业";
}

function totalsOf(source: string, ofIndustry: readonly Counted[], whole: SizeTotals): SourceTotals {
  const rows = ofIndustry.filter((one) => one.source === source);
  const total = sumsOf(rows);
  const share = (key: keyof SizeTotals) => (total[key] === null || !whole[key] ? null : total[key] / whole[key]);
  const sizes = [...new Set(rows.map(({ size }) => size))];
  return {
    source,
    bySize: new Map(sizes.map((size) => [size, sumsOf(rows.filter((one) => one.size === size))])),
    total,
    shares: { enterprises: share("enterprises"), value: share("value"), water: share("water") },
  };
}

/** Of all industries; of a census that leaves one of them open nobody knows the whole, while enterprises that say nothing are counted. */
function wholeOf(rows: readonly Counted[]): SizeTotals {
  const { enterprises, value, water } = sumsOf(rows);
  const known = (key: keyof SizeTotals) => rows.every((row) => row.source === ownSource || row[key] !== null);
  return {
    enterprises: known("enterprises") ? enterprises : null,
    value: known("value") ? value : null,
    water: known("water") ? water : null,
  };
}

function coveredShare(enterprises: readonly SurveyedEnterprise[]): number | null {
  const water = sumOfKnown(enterprises.map((one) => one.water));
  return water === null || water === 0
    ? null
    : enterprises.reduce((sum, { coveredWater }) => sum + coveredWater, 0) / water;
}

/** Lines that count as of no size, since theirs is none of the classes. */
function unknownSizes(census: readonly CensusTotal[], classes: readonly SizeClass[]): Message[] {
  return census
    .filter(({ size }) => size !== "" && sizeNamed(size, classes) === null)
    .map(({ source, industry, size }) =>
      message("censusSizeUnknown", { source, industry, size, known: classes.map(sizeName) }),
    );
}

function saidOf(industries: readonly IndustryCoverage[], enterprises: readonly SurveyedEnterprise[]): Message[] {
  const below = industries.flatMap(({ industry, sources }) => {
    const own = sources.find(({ source }) => source === ownSource)?.total.water ?? null;
    return sources
      .filter(({ source, total }) => source !== ownSource && own !== null && total.water !== null && own > total.water)
      .map(({ source, total }) =>
        message("censusBelowSurvey", { industry, source, census: round(total.water!), survey: round(own!) }),
      );
  });
  const missing = (key: "water" | "value", name: Bilingual) => {
    const count = enterprises.filter((one) => one[key] === null).length;
    return count === 0 ? [] : [message("surveyLacks", { count, total: enterprises.length, what: name })];
  };
  return [
    ...below,
    ...missing("water", { zh: "用水量", en: "water use" }),
    ...missing("value", { zh: "产值", en: "output value" }),
  ];
}

/** An item whose samples state different industries: its water counts in each of them. */
export function inSeveralIndustries(samples: RevisionProject["samples"]): readonly Message[] {
  const ofItems = grouped(
    samples.filter(({ item }) => item !== ""),
    ({ item }) => item,
  );
  return [...ofItems].flatMap(([item, own]) => {
    const industries = new Set(own.map(statedIndustry).filter((industry) => industry !== ""));
    return industries.size < 2 ? [] : [message("itemInIndustries", { item, industries: [...industries] })];
  });
}

function round(value: number): number {
  return Number(value.toPrecision(6));
}
