/** `npm run bench -- documents`: standards of known content in every layout and kind of file; what the reader makes of each. */
import { openDocument } from "../../src/documents/open/open";
import { readStandard } from "../../src/standards/reading/read";
import type { Layout, PrintedItem } from "./layouts";
import { itemsOf, layouts } from "./layouts";
import type { Format } from "./render";
import { formats, rendered } from "./render";

interface Outcome {
  readonly values: number;
  readonly right: number;
  readonly doubtful: number;
  readonly missing: number;
  readonly wrong: number;
}

const itemsOfOne = 40;
const wantedShare = 0.97;

export async function documents(): Promise<number> {
  let failed = 0;
  console.log(
    ["layout", "format", "slips", "values", "certain and right", "doubtful", "missing", "certain and wrong"].join("\t"),
  );
  for (const [at, layout] of layouts.entries()) {
    for (const format of formats) {
      for (const withSlips of [false, true]) {
        const outcome = await tried(layout, format, itemsOf(layout, itemsOfOne, 1000 + at, withSlips));
        if (!outcome) continue;
        const { values, right, doubtful, missing, wrong } = outcome;
        console.log(
          [layout.name, format, withSlips ? "planted" : "none", values, right, doubtful, missing, wrong].join("\t"),
        );
        if (wrong > 0 || (!withSlips && right / values < wantedShare)) failed++;
      }
    }
  }
  console.log(failed === 0 ? "all as wanted" : `${failed} not as wanted`);
  return failed > 0 ? 1 : 0;
}

async function tried(layout: Layout, format: Format, items: readonly PrintedItem[]): Promise<Outcome | null> {
  const bytes = await rendered(format, `表1 ${layout.caption}`, layout.make(items));
  if (!bytes) return null;
  const opened = await openDocument(bytes, `standard.${format}`);
  if ("problem" in opened) throw new Error(opened.problem.key);
  const reading = readStandard(opened.document);
  const values = items.length * layout.tiers.length;
  if ("problem" in reading) return { values, right: 0, doubtful: 0, missing: values, wrong: 0 };
  const outcome = { values, right: 0, doubtful: 0, missing: 0, wrong: 0 };
  const expected = new Map<string, string>(
    items.flatMap(({ product, values: own }) =>
      layout.tiers.map((tier, at) => [`${product}\t${tier}`, own[at]!] as const),
    ),
  );
  for (const { entries } of reading.tables) {
    for (const { product, values: read } of entries) {
      for (const { heading, tier, printed, doubts } of read) {
        const key = [`${product}\t${heading}`, `${product}\t${tier.name}`].find((one) => expected.has(one));
        if (doubts.length > 0) outcome.doubtful++;
        else if (key && expected.get(key) === printed.printed) outcome.right++;
        else outcome.wrong++;
        if (key) expected.delete(key);
      }
    }
  }
  return { ...outcome, missing: expected.size };
}
