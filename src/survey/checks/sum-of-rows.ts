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
  const isOfFewer = (row: Entry, others: readonly Entry[]) => others.length > 1 && adds(others, row);
  for (const [at, row] of rows.entries()) {
    if (!isNameless(row)) continue;
    const above = closestSum(rows, at, -1) ?? closestSum(rows, at, 1);
    if (!above || !isOfFewer(row, above)) continue;
    const numbers = above.map(({ record }) => record.row + 1);
    const text = message("surveySumOfRows", { first: Math.min(...numbers), last: Math.max(...numbers) });
    yield issueAt("sumOfRows", "error", row.record, "water", text);
  }
}

/** The rows next to one, upwards or downwards, whose water and output add up to its own. */
function closestSum(rows: readonly Entry[], at: number, step: 1 | -1): readonly Entry[] | null {
  const found: Entry[] = [];
  let water = 0;
  const whole = rows[at]!.record.water;
  if (whole === null || whole <= 0) return null;
  for (let next = at + step; next >= 0 && next < rows.length; next += step) {
    const row = rows[next]!;
    if (isNameless(row)) continue;
    found.push(row);
    water += row.record.water ?? 0;
    if (found.length > 1 && adds(found, rows[at]!)) return found;
    if (water > whole * 1.000001) return null;
  }
  return null;
}

function adds(parts: readonly Entry[], { record }: Entry): boolean {
  const total = (key: "water" | "output") => parts.reduce((sum, part) => sum + (part.record[key] ?? 0), 0);
  const isSum = (key: "water" | "output") =>
    record[key] !== null && Math.abs(total(key) - record[key]) <= 1e-9 * Math.abs(record[key]);
  return isSum("water") && (record.output === null || isSum("output"));
}

function isNameless({ firm, product, record }: Entry): boolean {
  return firm === "" || product === "" || record.year === null;
}

function isSameSheet(one: Entry, other: Entry): boolean {
  return one.record.file === other.record.file && one.record.sheet === other.record.sheet;
}
