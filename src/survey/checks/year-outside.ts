import { message } from "../../language/messages";
import type { Check, CheckOptions } from "./check";
import { issueAt } from "./check";
import type { RecordIndex } from "./index-of-records";

/** A year that the survey does not ask for: 2041 for 2014. */
export const yearOutside: Check = {
  id: "yearOutside",
  title: { zh: "年份超出范围", en: "Year outside" },
  *run(index, options) {
    const years = options.years ?? yearsOf(index, options);
    if (!years) return;
    for (const { record } of index.entries) {
      const { year } = record;
      if (year === null || (year >= years.from && year <= years.to)) continue;
      yield issueAt("yearOutside", "error", record, "year", message("surveyYearOutside", { year, ...years }));
    }
  },
};

/** From the first to the last year that at least every fiftieth row has, and two of them. */
function yearsOf({ entries }: RecordIndex, _options: CheckOptions): CheckOptions["years"] {
  const counts = new Map<number, number>();
  let known = 0;
  for (const { record } of entries) {
    if (record.year === null) continue;
    known++;
    counts.set(record.year, (counts.get(record.year) ?? 0) + 1);
  }
  // A handful of rows tells nothing about what the survey asks for.
  if (known < 20) return { from: 1990, to: 2100 };
  const usual = [...counts].filter(([, count]) => count >= Math.max(2, known / 50)).map(([year]) => year);
  return usual.length === 0 ? undefined : { from: Math.min(...usual), to: Math.max(...usual) };
}
