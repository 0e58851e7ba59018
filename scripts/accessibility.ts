/**
 * `npm run accessibility [-- FOLDER]`: docs/accessibility.md, every page of the pane in every language and theme, held against the rules
 * of axe-core and the names that screen readers say.
 */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { accessibilityPage, examine } from "./guides/accessibility";
import { whileServed } from "./guides/served";

export async function main([folder]: readonly string[]): Promise<number> {
  let isClean = false;
  await whileServed(folder, async () => {
    const examined = await examine((line) => console.log(line));
    isClean = examined.every(({ rules, nameless, wide }) => rules.length + nameless.length + wide.length === 0);
    writeFileSync(path.join(PROJECT_ROOT, "docs", "accessibility.md"), accessibilityPage(examined));
  });
  return isClean ? 0 : 1;
}
