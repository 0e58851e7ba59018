import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Workbench } from "./workbench";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** What of the pane breaks a rule of accessibility, and where. */
export async function violations({ page }: Workbench): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  const { violations: found } = await page.evaluate(() =>
    (window as unknown as { axe: { run: (where: object, how: object) => Promise<AxeResults> } }).axe.run(
      {
        include: ["aside[aria-label]"],
        // Guards of the focus that nobody stays on: Tabster hands the focus on at once.
        exclude: ["[data-tabster-dummy]"],
      },
      { resultTypes: ["violations"] },
    ),
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
