/** How the pane looks and whether everyone can use it: every page in each theme, narrow and wide. The pictures are for eyes. */
import { inLanguage } from "../../src/language/language";
import { pageTitles } from "../../src/taskpane/pageTitles";
import { violations } from "./support/accessibility";
import { picturesWanted } from "./support/root";
import type { Preferences } from "./support/workbench";
import { Workbench } from "./support/workbench";

const { home: _start, ...pages } = pageTitles;

interface View extends Required<Preferences> {
  readonly width: number;
  /** How pages are opened. */
  readonly by: "menu" | "address";
}

/** Languages one after the other, since a change of it takes long; in each, the menu once opens every page. */
const views: readonly View[] = [
  { language: "zh-CN", theme: "light", width: 1300, by: "menu" },
  { language: "zh-CN", theme: "contrast", width: 1300, by: "address" },
  { language: "zh-CN", theme: "dark", width: 320, by: "address" },
  { language: "en-US", theme: "dark", width: 1300, by: "menu" },
  { language: "en-US", theme: "light", width: 640, by: "address" },
];
const chineseViews = views.filter(({ language }) => language === "zh-CN");

/** One page for all views: language, theme and width change while it is open, as they may for anybody. */
let workbench: Workbench;
beforeAll(async () => {
  workbench = await Workbench.open();
});
afterAll(() => workbench?.close());

it.each(views)("can be used by everyone: $language, $theme, $width px", async (view) => {
  const { pane } = workbench;
  const { look, found } = await looking(view);
  const chinese = view.language === "zh-CN";
  await pane.getByTitle(chinese ? "开始页" : "Start page", { exact: true }).click();
  await look("start");
  for (const [name, title] of Object.entries(pages)) {
    if (view.by === "menu") await workbench.openPage(inLanguage(title, view.language));
    else await workbench.openAt(name);
    await look(name);
  }
  await workbench.openPage(chinese ? "查定额" : "Look up");
  const search = workbench.lookup;
  const comparison = pane.getByRole("heading", { name: chinese ? "与其他标准比较" : "Compare with other standards" });
  for (const [text, name] of [
    ["原煤", "product"],
    ["奶粉", "doubtful"],
    ["阴极铜", "comparison"],
  ] as const) {
    await search.fill(text);
    await search.press("Enter");
    await pane.getByRole("heading", { level: 1, name: text }).waitFor();
    await comparison.waitFor();
    if (name === "comparison") await comparison.evaluate((heading) => heading.scrollIntoView({ block: "start" }));
    await look(name);
    await workbench.page.keyboard.press("Escape");
  }
  await search.fill("");
  await workbench.openPage(chinese ? "函数" : "Functions");
  const functions = pane.getByRole("searchbox", { name: chinese ? /^搜索函数/ : /^Search functions/ });
  await functions.fill("PERT");
  await pane.getByText("WQ.PERT", { exact: true }).click();
  await pane
    .getByRole("button", { name: chinese ? "填入参数" : "Fill in" })
    .first()
    .click();
  await look("function");
  await workbench.openPage(chinese ? "函数" : "Functions");
  await functions.fill("");
  expect(found).toEqual([]);
  expect(workbench.complaints).toEqual([]);
});

describe("a revision project", () => {
  beforeAll(async () => {
    await workbench.prefer(chineseViews[0]!);
    await workbench.openPage("修订");
    await workbench.pane.getByRole("button", { name: "打开示例项目" }).click();
    await workbench.pane.getByRole("list", { name: "产品" }).getByText("大米", { exact: true }).waitFor();
  });

  it.each(chineseViews)("can be used by everyone: $theme, $width px", async (view) => {
    const { pane } = workbench;
    const { look, found } = await looking(view);
    const unfold = async (sections: readonly string[]) => {
      for (const name of sections) {
        const section = pane.getByRole("button", { name, exact: true });
        if ((await section.getAttribute("aria-expanded")) !== "true") await section.click();
      }
    };
    await workbench.openPage("修订");
    await pane.getByRole("tab", { name: "产品", exact: true }).click();
    await look("revision-list");
    await pane.getByRole("list", { name: "产品" }).getByText("大米", { exact: true }).click();
    await unfold(["与各方比较", "证据链"]);
    await look("revision-product");
    await pane.getByRole("button", { name: "产品列表" }).click();
    await pane.getByRole("tab", { name: "分析", exact: true }).click();
    await unfold(["覆盖性", "样本统计", "新旧对比", "节水潜力"]);
    await look("revision-analyses");
    expect(found).toEqual([]);
    expect(workbench.complaints).toEqual([]);
  });
});

/** Takes a view on; `look` photographs what is in the pane under a name, and notes in `found` what is wrong with it. */
async function looking({ width, language, theme }: View) {
  await workbench.page.setViewportSize({ width: 1300, height: 800 });
  await workbench.prefer({ language, theme });
  await workbench.page.setViewportSize({ width, height: width < 700 ? 1100 : 800 });
  const suffix = `${language}-${theme}-${width}`;
  const found: string[] = [];
  const look = async (name: string) => {
    await workbench.settled();
    const before = found.length;
    found.push(...(await violations(workbench)).map((violation) => `${name}: ${violation}`));
    // Nothing sticks out sideways, whatever the width.
    const wider = await workbench.pane.evaluate((element) =>
      [...element.querySelectorAll("[id^=page-]")].some((panel) => panel.scrollWidth > panel.clientWidth),
    );
    if (wider) found.push(`${name}: wider than the pane`);
    await workbench.screenshot(`${name}-${suffix}`, { wanted: found.length > before || picturesWanted });
  };
  return { look, found };
}
