/** Lines of a census that add up others (合计): they say what the whole is, and are no industries or sizes of their own. */
import type { Message } from "../../language/messages";
import { message } from "../../language/messages";
import { grouped } from "../../statistics/grouped";
import { sumOfKnown } from "../../statistics/summary";
import { isTotalWord } from "../../survey/reading/row";
import type { CensusTotal } from "../project";

export interface SizeTotals {
  readonly enterprises: number | null;
  /** In 万元. */
  readonly value: number | null;
  /** In 万m³. */
  readonly water: number | null;
}

export interface CensusParts {
  /** Lines that add nothing up. */
  readonly lines: readonly CensusTotal[];
  /** By source: its line of all industries, where it has one. */
  readonly wholes: ReadonlyMap<string, CensusTotal>;
  readonly said: readonly Message[];
}

const ofAllSizes = /^(?:全部|不分规模|各规模)$/;

export function isOfAllSizes(size: string): boolean {
  return ofAllSizes.test(size) || isTotalWord(size);
}

export function censusParts(census: readonly CensusTotal[]): CensusParts {
  const said: Message[] = [];
  const ofIndustries = [...grouped(census, ({ source, industry }) => `${source}\n${industry}`).values()];
  const lines = ofIndustries.flatMap((own) => withoutTotal(own, said));
  const isWhole = ({ industry }: CensusTotal) => isTotalWord(industry);
  const parts = lines.filter((line) => !isWhole(line));
  const wholes = new Map<string, CensusTotal>();
  for (const [source, own] of grouped(lines.filter(isWhole), (line) => line.source)) {
    const whole = { ...own[0]!, size: "", ...sumsOf(own) };
    const sum = sumsOf(parts.filter((line) => line.source === source)).water;
    if (isBelow(whole.water, sum)) said.push(below(whole, sum!));
    else wholes.set(source, whole);
  }
  return { lines: parts, wholes, said };
}

/** Of one industry in one source: its line of all sizes says the same again where there are lines of sizes. */
function withoutTotal(own: readonly CensusTotal[], said: Message[]): readonly CensusTotal[] {
  const total = own.find(({ size }) => isOfAllSizes(size));
  const parts = own.filter(({ size }) => !isOfAllSizes(size));
  if (!total) return own;
  if (parts.length === 0) return [{ ...total, size: "" }];
  const sum = sumsOf(parts).water;
  if (isBelow(total.water, sum)) said.push(below(total, sum!));
  return parts;
}

function below({ source, industry, water }: CensusTotal, sum: number): Message {
  return message("censusTotalBelow", { source, industry, total: water!, sum: Number(sum.toPrecision(6)) });
}

/** By more than rounding does. */
function isBelow(total: number | null, sum: number | null): boolean {
  return total !== null && sum !== null && total < sum * 0.999;
}

/** Of what is known; null where nothing is. */
export function sumsOf(lines: readonly SizeTotals[]): SizeTotals {
  const sum = (key: keyof SizeTotals) => sumOfKnown(lines.map((line) => line[key]));
  return { enterprises: sum("enterprises"), value: sum("value"), water: sum("water") };
}
