/** Every page of the pane in every language and theme: rules of axe-core, and what screen readers say. */
import { inLanguage } from "../../src/language/language";
import type { PageId } from "../../src/taskpane/pageTitles";
import { pageTitles } from "../../src/taskpane/pageTitles";
import { violations } from "../../test/browser/support/accessibility";
import type { Preferences } from "../../test/browser/support/workbench";
import { Workbench } from "../../test/browser/support/workbench";
import { shots } from "./shots";

/** At 200 % a window of 1280 × 800 is 640 × 400. */
const sizes = { "100 %": { width: 1280, height: 800 }, "200 %": { width: 640, height: 400 } };

interface Look extends Required<Preferences> {
  readonly size: keyof typeof sizes;
}

const wholeLooks: readonly Look[] = (["zh-CN", "en-US"] as const).flatMap((language) =>
  (["light", "dark", "contrast"] as const).map((theme) => ({ language, theme, size: "100 %" as const })),
);
const looks: readonly Look[] = [
  ...wholeLooks,
  { language: "zh-CN", theme: "light", size: "200 %" },
  { language: "en-US", theme: "dark", size: "200 %" },
];

interface Stage {
  readonly title: string;
  /** What is done first, as for the pictures of the guides. */
  readonly shots: readonly string[];
  readonly pages: readonly PageId[];
  readonly looks: readonly Look[];
}

const stages: readonly Stage[] = [
  { title: "as they open", shots: [], pages: Object.keys(pageTitles) as PageId[], looks: wholeLooks },
  {
    title: "with content",
    shots: ["lookup", "permit", "audit", "function", "filling"],
    pages: ["lookup", "permit", "audit", "functions", "survey"],
    looks,
  },
  { title: "a revision project", shots: ["revision"], pages: ["revision"], looks },
];

export interface Examined {
  readonly stage: Stage;
  readonly look: Look;
  /** Rules broken, controls without a name, pages wider than the pane: each with its page. */
  readonly rules: readonly string[];
  readonly nameless: readonly string[];
  readonly wide: readonly string[];
  readonly named: number;
}

export async function examine(report: (line: string) => void): Promise<readonly Examined[]> {
  const workbench = await Workbench.open({ ...sizes["100 %"], preferences: { language: "zh-CN", theme: "light" } });
  const examined: Examined[] = [];
  for (const stage of stages) {
    await setLook(workbench, looks[0]!);
    for (const { name, perform } of shots) if (stage.shots.includes(name)) await perform(workbench, (text) => text.zh);
    for (const look of stage.looks) {
      await setLook(workbench, look);
      const found = await examineLook(workbench, stage, look);
      examined.push(found);
      report(lineOf(found));
      for (const one of [...found.rules, ...found.nameless, ...found.wide]) report(`  ${one}`);
    }
  }
  await workbench.close();
  return examined;
}

async function setLook(workbench: Workbench, look: Look): Promise<void> {
  await workbench.page.setViewportSize(sizes["100 %"]);
  await workbench.prefer(look);
  await workbench.page.setViewportSize(sizes[look.size]);
}

async function examineLook(workbench: Workbench, stage: Stage, look: Look): Promise<Examined> {
  const { pane } = workbench;
  const [rules, nameless, wide]: [string[], string[], string[]] = [[], [], []];
  let named = 0;
  for (const id of stage.pages) {
    const title = inLanguage(pageTitles[id], look.language);
    if (id === "home") await pane.getByTitle(/^(开始页|Start page)$/).click();
    else await workbench.openPage(title);
    await workbench.settled();
    rules.push(...(await violations(workbench)).map((one) => `${title}: ${one}`));
    const controls = await namesOf(workbench);
    named += controls.length;
    nameless.push(...controls.filter(({ name }) => name === "").map(({ role }) => `${title}: ${role} without a name`));
    const isWide = await pane.evaluate((element) =>
      [...element.querySelectorAll("[id^=page-]")].some(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth),
    );
    if (isWide) wide.push(`${title}: too wide`);
  }
  return { stage, look, rules, nameless, wide, named };
}

const controlRoles =
  /^\s*- (button|link|textbox|searchbox|combobox|checkbox|radio|tab|switch|spinbutton|img|menuitem)(?![a-z])(?: "([^"]*)")?/;

/** What can be used, by role and name in the browser's tree of accessibility. */
async function namesOf({ pane }: Workbench): Promise<{ role: string; name: string }[]> {
  const tree = await pane.ariaSnapshot();
  return tree.split("\n").flatMap((line) => {
    const found = controlRoles.exec(line);
    return found ? [{ role: found[1]!, name: found[2] ?? "" }] : [];
  });
}

function lineOf({ stage, look: { language, theme, size }, rules, named, nameless, wide }: Examined): string {
  const cells = [stage.title, language, theme, size, stage.pages.length];
  return `| ${[...cells, rules.length, named, nameless.length, wide.length].join(" | ")} |`;
}

export function accessibilityPage(examined: readonly Examined[]): string {
  const found = examined.flatMap(({ look: { language, theme, size }, rules, nameless, wide }) =>
    [...rules, ...nameless, ...wide].map((one) => `- ${language}, ${theme}, ${size}: ${one.replaceAll("<", "&lt;")}`),
  );
  return `# Accessibility · 无障碍

Made by \`npm run accessibility\`; do not edit. Every page of the pane in both languages and all themes: broken rules of axe-core (all of them, not only serious ones), controls in the tree of accessibility, how many of these a screen reader has no name for,
and pages that stick out sideways. 200 % is a window of 640 × 400. “With content”: a product's quotas, a permit card, an audited report, a function's form, a row of a survey that is being filled in; then a product of a revision project.
Comparisons, checks, balances, plans and the review of a printed standard are held against the same rules in \`test/browser\`, where the five main tasks are done by keyboard alone, too.

| pages | language | theme | zoom | number | rules broken | controls | without a name | too wide |
| --- | --- | --- | --- | ---: | ---: | ---: | ---: | ---: |
${examined.map(lineOf).join("\n")}
${found.length > 0 ? `\n${found.join("\n")}\n` : ""}`;
}
