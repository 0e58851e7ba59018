/** What the guides show, made by doing it in the real program: each in both languages, with the labels that the program has. */
import type { Bilingual } from "../../src/language/language";
import { auditTexts } from "../../src/taskpane/audit/texts";
import { functionTexts } from "../../src/taskpane/functions/texts";
import { permitTexts } from "../../src/taskpane/permit/texts";
import { pageTitles } from "../../src/taskpane/pageTitles";
import { revisionTexts } from "../../src/taskpane/revision/texts";
import { columnOf } from "../../src/survey/columns";
import type { ColumnKey } from "../../src/survey/columns";
import { checksTexts } from "../../src/taskpane/survey/checks/texts";
import { surveyTexts } from "../../src/taskpane/survey/texts";
import { templateTexts } from "../../src/taskpane/survey/templates/texts";
import { workbenchTexts } from "../../src/workbench/texts";
import type { Workbench } from "../../test/browser/support/workbench";

export interface Shot {
  readonly name: string;
  readonly perform: (workbench: Workbench, say: (text: Bilingual) => string) => Promise<void>;
}

/** In their order: each begins where the one before has ended. */
export const shots: readonly Shot[] = [
  {
    name: "start",
    // The sheet is drawn once the file is open.
    perform: async ({ page }) => page.waitForTimeout(2000),
  },
  {
    name: "lookup",
    perform: async ({ lookup, pane }) => {
      await lookup.fill("原煤");
      await lookup.press("Enter");
      await pane.getByRole("heading", { level: 1, name: "原煤" }).waitFor();
    },
  },
  {
    name: "permit",
    perform: async (workbench, say) => {
      const { pane } = workbench;
      await workbench.openPage(say(pageTitles.permit));
      await pane.getByRole("combobox", { name: say(permitTexts.product) }).fill("啤酒");
      await pane.getByRole("textbox", { name: say(permitTexts.output), exact: true }).fill("50000");
      await pane.getByRole("textbox", { name: say(permitTexts.volume) }).fill("310000");
      const result = pane.getByText(/^6\.2 m³\/kL/).first();
      await result.waitFor();
      await pane.getByRole("heading", { name: say(permitTexts.result) }).evaluate((one) => one.scrollIntoView());
    },
  },
  {
    name: "audit",
    perform: async (workbench, say) => {
      await workbench.openPage(say(pageTitles.audit));
      await workbench.pane.getByRole("button", { name: say(auditTexts.example) }).click();
      await workbench.pane.getByRole("listitem").nth(3).waitFor({ timeout: 120_000 });
    },
  },
  {
    name: "function",
    perform: async (workbench, say) => {
      const { pane } = workbench;
      await workbench.openPage(say(pageTitles.functions));
      await pane.getByRole("searchbox", { name: say(functionTexts.search) }).fill("PERT");
      await pane.getByText("WQ.PERT", { exact: true }).filter({ visible: true }).first().click();
    },
  },
  {
    name: "filling",
    perform: async (workbench, say) => {
      const { page, pane } = workbench;
      await workbench.openPage(say(pageTitles.survey));
      const insert = say(templateTexts.insertOf).replace("{title}", "");
      await pane.getByRole("button", { name: insert }).first().click();
      // m³ where 万m³ belongs.
      const row: readonly (readonly [ColumnKey, string])[] = [
        ["firm", "甲啤酒厂"],
        ["year", "2023"],
        ["product", "啤酒"],
        ["output", "10000"],
        ["water", "46000"],
      ];
      for (const [key, text] of row) {
        await pane
          .getByLabel(new RegExp(`^${say(columnOf(key).title)}`))
          .filter({ visible: true })
          .first()
          .fill(text);
      }
      await page.keyboard.press("Tab");
      await pane.getByRole("button", { name: /4\.6/ }).first().waitFor();
    },
  },
  {
    name: "checks",
    perform: async (workbench, say) => {
      const { pane } = workbench;
      await pane
        .getByLabel(new RegExp(`^${say(columnOf("water").title)}`))
        .first()
        .press("Enter");
      await pane.getByRole("tab", { name: say(surveyTexts.checks) }).click();
      await pane.getByRole("button", { name: say(checksTexts.start), exact: true }).click();
      await pane.getByText(/^\d+ (条记录|records?)/).waitFor();
    },
  },
  {
    name: "revision",
    perform: async (workbench, say) => {
      const { pane, page } = workbench;
      await workbench.openPage(say(pageTitles.revision));
      await pane.getByRole("button", { name: say(revisionTexts.openExample) }).click();
      // What was filled in for the picture is given up.
      await page
        .getByRole("alertdialog")
        .getByRole("button", { name: say(workbenchTexts.discard) })
        .click();
      const rice = pane.getByRole("list").getByText("大米", { exact: true });
      await rice.waitFor({ timeout: 120_000 });
      await rice.click();
    },
  },
];
