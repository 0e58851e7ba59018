import { readFileSync } from "node:fs";
import type { Workbench } from "./workbench";

/** With the index by which it names the places of elements made when it is asked for: half of its time, and here elements are shown. */
const axe = withLateIndex(readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));

function withLateIndex(source: string): string {
  const late = source.replace(/axe\._selectorData=(\w+\(\w+\.flatTree\))/g, "axe._selectorData=()=>$1");
  if (late === source) throw new Error("axe-core does not make its index as it did");
  return `${late}
axe.configure({ noHtml: true });
{
  let index;
  Object.defineProperty(axe, "_selectorData", {
    get: () => (index = typeof index === "function" ? index() : index),
    set: (made) => void (index = made),
  });
}`;
}

const pane = "aside[aria-label]";
const sheet = "main";
const hiddenPages = "[id^=page-][hidden]";

/** What of the pane breaks a rule of accessibility, and where. */
export async function violations(workbench: Workbench): Promise<string[]> {
  return (await broken(workbench, pane)).map(({ place }) => place);
}

/** What of the sheet and its tool bar, which are Univer's, breaks a rule seriously. */
export async function sheetViolations(workbench: Workbench): Promise<string[]> {
  const found = await broken(workbench, sheet);
  return found.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ place }) => place);
}

interface Broken {
  readonly impact: string;
  readonly place: string;
}

/** What axe hands to its reporters: of each rule the elements that break it; of one that failed, nothing. */
type Found = readonly {
  readonly id: string;
  readonly violations?: readonly { readonly impact: string; readonly node: { readonly element: Element } }[];
}[];

interface Axe {
  run(where: object, options: object): Promise<Broken[]>;
}

async function broken(workbench: Workbench, where: string): Promise<Broken[]> {
  try {
    return await examine(workbench, where, false);
  } catch {
    // It was drawn anew meanwhile, or something that axe was not shown lies over it: once more, with all there is.
    await workbench.settled();
    return examine(workbench, where, true);
  }
}

/**
 * Axe takes all of the document into an index of its own, and to know what lies over what, asks for the style of all of it: ten times as
 * much as is in view. So it is not shown what stands in a page of the pane that was visited and has no place on screen now, where it
 * would find nothing; nor, of pane and sheet, the inside of the one that it is not asked about, unless one lies over the other.
 */
async function examine({ page }: Workbench, where: string, withAll: boolean): Promise<Broken[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  return page.evaluate(
    async ([where, sides, pages, withAll]) => {
      const asked = document.querySelector(where)!;
      const area = asked.getBoundingClientRect();
      const isBeside = (other: Element) => {
        const { left, right, top, bottom } = other.getBoundingClientRect();
        return right <= area.left || left >= area.right || bottom <= area.top || top >= area.bottom;
      };
      const unseen = () => [
        ...[...document.querySelectorAll(pages)].filter((hidden) => hidden.getClientRects().length === 0),
        ...[...document.querySelectorAll(sides)].filter((other) => other !== asked && isBeside(other)),
      ];
      const closed = new Set(withAll ? [] : unseen());
      for (const element of closed) Object.defineProperty(element, "childNodes", { value: [], configurable: true });
      document.createTreeWalker = (root: Node, what?: number) =>
        Document.prototype.createTreeWalker.call(document, root, what, (node) =>
          closed.has(node.parentNode as Element) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
        );
      try {
        return await (window as unknown as { readonly axe: Axe }).axe.run(
          {
            include: [asked],
            // Guards of the focus that nobody stays on: Tabster hands the focus on at once.
            exclude: ["[data-tabster-dummy]"],
          },
          {
            // A rule that fails over an element is examined again with all of the document, and only then passed over.
            debug: !withAll,
            resultTypes: ["violations"],
            reporter: (found: Found, _options: object, report: (all: readonly Broken[]) => void) =>
              report(
                found.flatMap(({ id, violations = [] }) =>
                  violations.map(({ impact, node }) => ({
                    impact,
                    place: `${id}: ${node.element.outerHTML.slice(0, 160)}`,
                  })),
                ),
              ),
          },
        );
      } finally {
        delete (document as { createTreeWalker?: unknown }).createTreeWalker;
        for (const element of closed) delete (element as { childNodes?: unknown }).childNodes;
      }
    },
    [where, `${pane}, ${sheet}`, hiddenPages, withAll] as const,
  );
}
