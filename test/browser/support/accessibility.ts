import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Workbench } from "./workbench";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** What of the pane breaks a rule of accessibility, and where. */
export async function violations(workbench: Workbench): Promise<string[]> {
  return (await broken(workbench, "aside[aria-label]")).flatMap(placesOf);
}

/** What of the sheet and its tool bar, which are Univer's, breaks a rule seriously. */
export async function sheetViolations(workbench: Workbench): Promise<string[]> {
  const found = await broken(workbench, "main");
  return found.filter(({ impact }) => impact === "serious" || impact === "critical").flatMap(placesOf);
}

async function broken({ page }: Workbench, where: string): Promise<AxeResults["violations"]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  const results = await page.evaluate(
    (include) =>
      (window as unknown as { axe: { run: (where: object, how: object) => Promise<AxeResults> } }).axe.run(
        {
          include: [include],
          // Guards of the focus that nobody stays on: Tabster hands the focus on at once.
          exclude: ["[data-tabster-dummy]"],
        },
        { resultTypes: ["violations"] },
      ),
    where,
  );
  return results.violations;
}

function placesOf({ id, nodes }: AxeResults["violations"][number]): string[] {
  return nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`);
}
