/**
 * `npm run bench -- documents [WORD …]`: standards of known content in every layout and kind of file; what the reader makes of each.
 * Words narrow it to layouts or formats that have them in their names.
 */
import { Chance } from "../random";
import { layouts } from "./layouts";
import { outcomeOf } from "./outcome";
import { formats, rendered } from "./render";

const wantedShare = 0.97;

export async function documents(words: readonly string[]): Promise<number> {
  let failed = 0;
  console.log(["layout", "format", "slips", "values", "certain and right", "doubtful", "missing", "certain and wrong"].join("\t")); // prettier-ignore
  for (const format of chosen(formats, words, (one) => one)) {
    for (const slips of [false, true]) {
      const own = chosen(layouts, words, ({ name }) => name);
      const printed = own.map((layout) => layout.make(new Chance(1000 + layouts.indexOf(layout)), slips));
      for (const [at, bytes] of (await rendered(format, printed)).entries()) {
        if (!bytes) continue;
        const { values, right, doubtful, missing, wrong } = await outcomeOf(format, printed[at]!, bytes);
        const told = [
          own[at]!.name,
          format,
          slips ? "planted" : "none",
          values,
          right,
          doubtful,
          missing,
          wrong.length,
        ];
        console.log(told.join("\t"));
        for (const one of wrong.slice(0, 3)) console.log(`\twrong: ${one}`);
        if (wrong.length > 0 || (!slips && !own[at]!.isOpen && right / values < wantedShare)) failed++;
      }
    }
  }
  console.log(failed === 0 ? "all as wanted" : `${failed} not as wanted`);
  return failed > 0 ? 1 : 0;
}

/** All of them where no word narrows this list. */
function chosen<Item>(
  items: readonly Item[],
  words: readonly string[],
  nameOf: (item: Item) => string,
): readonly Item[] {
  const found = items.filter((item) => words.some((word) => nameOf(item).includes(word)));
  return found.length > 0 ? found : items;
}
