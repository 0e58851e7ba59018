import { message } from "../../language/messages";
import type { Check } from "./check";
import { issueAt, shown } from "./check";
import type { Entry } from "./index-of-records";
import { slipOf } from "./slip";

/** Twice, or half, of the year before. */
const limit = Math.log10(2);

/** The unit use of an enterprise's product jumps between two years; a slip by a power of ten is said elsewhere. */
export const jump: Check = {
  id: "jump",
  title: { zh: "年际突变", en: "Jump between years" },
  *run(index) {
    for (const series of index.series) {
      if (series.length < 2) continue;
      const known = series.filter(
        (entry) => entry.level !== null && entry.record.year !== null && !slipOf(index, entry),
      );
      for (const { entry, before } of jumps(known)) {
        const values = {
          year: entry.record.year!,
          use: shown(entry.use!),
          before: before.record.year!,
          // In the unit of this year, should the other have another one.
          beforeUse: shown(entry.use! * 10 ** (before.level! - entry.level!)),
          times: shown(10 ** Math.abs(entry.level! - before.level!)),
        };
        yield issueAt("jump", "warning", entry.record, "water", message("surveyJump", values));
      }
    }
  },
};

interface Jump {
  readonly entry: Entry;
  readonly before: Entry;
}

/** A single year that stands out is named once, not again on the way back; the first year only where all others agree. */
function* jumps(series: readonly Entry[]): Generator<Jump> {
  const step = (at: number) => series[at]!.level! - series[at - 1]!.level!;
  for (let at = 1; at < series.length; at++) {
    if (series[at]!.record.year === series[at - 1]!.record.year || Math.abs(step(at)) <= limit) continue;
    const back =
      at >= 2 && Math.abs(series[at]!.level! - series[at - 2]!.level!) <= limit && Math.abs(step(at - 1)) > limit;
    if (back) continue;
    const rest = series.slice(at);
    const firstAlone = at === 1 && rest.length >= 2 && Math.abs(rest[1]!.level! - rest[0]!.level!) <= limit / 2;
    yield firstAlone ? { entry: series[0]!, before: series[1]! } : { entry: series[at]!, before: series[at - 1]! };
  }
}
