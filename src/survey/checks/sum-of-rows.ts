import { message } from "../../language/messages";
import type { Issue } from "../issue";
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
  if (!rows.some(isNameless)) return;
  for (const [at, row] of rows.entries()) {
    if (!isNameless(row)) continue;
    const parts = closestSum(rows, at, -1) ?? closestSum(rows, at, 1);
    if (!parts) continue;
    const numbers = parts.map(({ record }) => record.row + 1);
    const text = message("surveySumOfRows", { first: Math.min(...numbers), last: Math.max(...numbers) });
    yield issueAt("sumOfRows", "error", row.record, "water", text);
  }
}

/** The rows next to one, two at least, upwards or downwards, whose water and output add up to its own. */
function closestSum(rows: readonly Entry[], at: number, step: 1 | -1): readonly Entry[] | null {
  const found: Entry[] = [];
  const sums = { water: 0, output: 0 };
  const { record: whole } = rows[at]!;
  if (whole.water === null || whole.water <= 0) return null;
  for (let next = at + step; next >= 0 && next < rows.length; next += step) {
    const row = rows[next]!;
    if (isNameless(row)) continue;
    found.push(row);
    sums.water += row.record.water ?? 0;
    sums.output += row.record.output ?? 0;
    if (
      found.length > 1 &&
      isSum(sums.water, whole.water) &&
      (whole.output === null || isSum(sums.output, whole.output))
    )
      return found;
    if (sums.water > whole.water * 1.000001) return null;
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
