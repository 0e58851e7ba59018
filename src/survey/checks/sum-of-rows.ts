import { message } from "../../language/messages";
import type { Issue } from "../issue";
import type { SurveyRecord } from "../record";
import type { Check } from "./check";
import { issueAt } from "./check";
import type { Entry } from "./index-of-records";

/** A total without a word that says so: what names no enterprise, product or year has the sums of the rows above it, or below. */
export const sumOfRows: Check = {
  id: "sumOfRows",
  title: { zh: "疑为合计行", en: "Looks like a total" },
  *run({ entries }) {
    let from = 0;
    for (let at = 1; at <= entries.length; at++) {
      if (at < entries.length && isSameSheet(entries[at]!, entries[from]!)) continue;
      yield* sumsIn(entries.slice(from, at));
      from = at;
    }
  },
};

function* sumsIn(rows: readonly Entry[]): Generator<Issue> {
  const named = rows.filter((row) => !isNameless(row)).map(({ record }) => record);
  let above = 0;
  for (const row of rows) {
    if (!isNameless(row)) {
      above++;
      continue;
    }
    const { record } = row;
    const parts = closestSum(record, named, above - 1, -1) ?? closestSum(record, named, above, 1);
    if (!parts) continue;
    const numbers = parts.map((part) => part.row + 1);
    const text = message("surveySumOfRows", { first: Math.min(...numbers), last: Math.max(...numbers) });
    yield issueAt("sumOfRows", "error", record, "water", text);
  }
}

/** Of the rows that name something, those next to one, two at least, upwards or downwards, whose water and output add up to its own. */
function closestSum(
  { water, output }: SurveyRecord,
  named: readonly SurveyRecord[],
  from: number,
  step: 1 | -1,
): readonly SurveyRecord[] | null {
  const sums = { water: 0, output: 0 };
  if (water === null || water <= 0) return null;
  for (let at = from; at >= 0 && at < named.length; at += step) {
    const part = named[at]!;
    sums.water += part.water ?? 0;
    sums.output += part.output ?? 0;
    const adds = isSum(sums.water, water) && (output === null || isSum(sums.output, output));
    if (at !== from && adds) return named.slice(Math.min(from, at), Math.max(from, at) + 1);
    if (sums.water > water * 1.000001) return null;
  }
  return null;
}

function isSum(sum: number, stated: number): boolean {
  return Math.abs(sum - stated) <= 1e-9 * Math.abs(stated);
}

function isNameless({ firm, product, record }: Entry): boolean {
  return firm === "" || product === "" || record.year === null;
}

function isSameSheet(one: Entry, other: Entry): boolean {
  return one.record.file === other.record.file && one.record.sheet === other.record.sheet;
}
