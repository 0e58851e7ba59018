import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Workbench } from "./workbench";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const pane = "aside[aria-label]";

/** What of the pane breaks a rule of accessibility, and where. */
export async function violations(workbench: Workbench): Promise<string[]> {
  return (await broken(workbench, pane)).flatMap(placesOf);
}

/**
 * The same of what is in view: of every page that was visited and stands there hidden axe finds nothing, but takes as long again to look
 * through it. What holds the pages is left out with them.
 */
export async function violationsInView(workbench: Workbench): Promise<string[]> {
  return (await broken(workbench, pane, "[id^=page-][hidden]")).flatMap(placesOf);
}

/** What of the sheet and its tool bar, which are Univer's, breaks a rule seriously. */
export async function sheetViolations(workbench: Workbench): Promise<string[]> {
  const found = await broken(workbench, "main");
  return found.filter(({ impact }) => impact === "serious" || impact === "critical").flatMap(placesOf);
}

/** `hidden`: what is not looked at, nor what holds it. */
async function broken({ page }: Workbench, where: string, hidden?: string): Promise<AxeResults["violations"]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  const results = await page.evaluate(
    async ([where, hidden]) => {
      const shown = (element: Element): Element[] => {
        if (hidden === undefined || !element.querySelector(hidden)) return [element];
        return [...element.children].filter((child) => !child.matches(hidden)).flatMap(shown);
      };
      // To know what lies over what, axe asks for the style of everything in the document: of what is hidden, for nothing.
      if (hidden !== undefined) {
        document.createTreeWalker = (root: Node, what?: number) =>
          Document.prototype.createTreeWalker.call(document, root, what, (node) =>
            (node as Element).matches(hidden) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
          );
      }
      try {
        return await (
          window as unknown as { axe: { run: (where: object, how: object) => Promise<AxeResults> } }
        ).axe.run(
          {
            include: shown(document.querySelector(where)!),
            // Guards of the focus that nobody stays on: Tabster hands the focus on at once.
            exclude: ["[data-tabster-dummy]"],
          },
          { resultTypes: ["violations"] },
        );
      } finally {
        delete (document as { createTreeWalker?: unknown }).createTreeWalker;
      }
    },
    [where, hidden] as const,
  );
  return results.violations;
}

function placesOf({ id, nodes }: AxeResults["violations"][number]): string[] {
  return nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`);
}
