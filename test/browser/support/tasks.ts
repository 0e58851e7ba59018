/** What the five come for: tried by mouse and by keyboard alone in the suite (tasks.test.ts) and in the bench, one after the other. */
import { write } from "../../../src/xlsx/write";
import type { Hand } from "./hand";
import type { Workbench } from "./workbench";

export interface Task {
  readonly who: "officer" | "newcomer" | "analyst" | "expert" | "enterprise";
  readonly what: string;
  /** At most so many actions, by issue or by what has been reached. */
  readonly limit: number;
  /** What it took before there were doors; null: could not be done at all. */
  readonly before: number | null;
  /** Not counted: the workbook, and the cell that is selected. */
  readonly prepare: (workbench: Workbench) => Promise<void>;
  readonly perform: (workbench: Workbench, hand: Hand) => Promise<void>;
}

export const tasks: readonly Task[] = [
  {
    who: "officer",
    what: "50,000 kL of beer a year: how much water, and is 310,000 m³ within 先进值?",
    limit: 6,
    before: 18,
    prepare: (workbench) => startAt(workbench, "A30"),
    perform: async ({ pane }, hand) => {
      await hand.toPane();
      await hand.use(pane.getByRole("button", { name: "取水核定", exact: true }));
      await hand.enter(pane.getByRole("combobox", { name: "产品" }), "啤酒");
      await hand.enter(pane.getByRole("textbox", { name: "年产量" }), "50000");
      await hand.enter(pane.getByRole("textbox", { name: "年水量 m³" }), "310000");
      // DB14/T 1049.2—2021, table 8: 4.00 and 6.00 m³/kL.
      await pane.getByText("6.2 m³/kL · 超定额", { exact: true }).waitFor();
      await pane.getByRole("row", { name: "先进值（适用） 4 m³/kL 200,000" }).waitFor();
      await pane.getByText(/^高于通用值：工业企业必须进行节水技术改造/).waitFor();
    },
  },
  {
    who: "newcomer",
    what: "the quota of “beer”, put into the sheet",
    limit: 4,
    before: null,
    prepare: (workbench) => startAt(workbench, "A40"),
    perform: async (workbench, hand) => {
      const { page, pane, lookup } = workbench;
      await hand.toPane();
      await hand.enter(lookup, "beer");
      await hand.press("Enter");
      await hand.use(pane.getByRole("button", { name: /^插入公式：先进值 4/ }));
      await page.getByText("已写入 查定额!A40", { exact: true }).first().waitFor();
    },
  },
  {
    who: "analyst",
    what: "the second mean of a sample in the sheet, by what it is called",
    limit: 4,
    before: null,
    prepare: async (workbench) => {
      await workbench.openSheet("阴极铜");
      await workbench.goTo("H20");
    },
    perform: async (workbench, hand) => {
      if (hand.by === "mouse") {
        await hand.type("=二次");
        await hand.use(workbench.page.getByText("SECONDMEAN", { exact: false }).first());
        await hand.type("D5:D10)");
      } else await hand.type("=WQ.SECONDMEAN(D5:D10)");
      await hand.press("Enter");
      // DB36/T 420 report, table 5.4-1: copper.
      await workbench.until("H20", "8.02666666667");
    },
  },
  {
    who: "expert",
    what: "the total of a report that its parts do not give, and its cell",
    limit: 4,
    before: null,
    prepare: async (workbench) => {
      await inPlaceOfUnsaved(workbench, async () => workbench.openFile("报告.xlsx", await report()), "报告.xlsx");
      await startAt(workbench, "A9");
    },
    perform: async (workbench, hand) => {
      const { pane } = workbench;
      await hand.toPane();
      await hand.use(pane.getByRole("button", { name: "核对报告", exact: true }));
      await hand.use(pane.getByRole("button", { name: "核对打开的工作簿" }));
      await hand.use(pane.getByRole("button", { name: /不符.*水平衡!B6/ }));
      await workbench.untilAt("B6");
    },
  },
  {
    who: "enterprise",
    what: "a row of its form, and a volume in the wrong unit named",
    limit: 9,
    before: null,
    prepare: async (workbench) => {
      await workbench.type("A9", "1");
      const create = () => workbench.page.getByRole("button", { name: "新建", exact: true }).click();
      await inPlaceOfUnsaved(workbench, create, "新工作簿.xlsx");
      await startAt(workbench, "A1");
    },
    perform: async ({ pane }, hand) => {
      await hand.toPane();
      await hand.use(pane.getByRole("button", { name: "填调查表" }));
      await hand.use(pane.getByRole("button", { name: "插入当前工作簿：企业用水调查表" }));
      await pane.getByText("第 4 行", { exact: true }).waitFor();
      // The new sheet has the focus.
      await hand.toPane();
      await hand.enter(pane.getByLabel(/^单位名称/), "甲啤酒厂");
      await hand.enter(pane.getByLabel(/^年份/), "2023");
      await hand.enter(pane.getByRole("combobox", { name: /^产品名称/ }), "啤酒");
      await hand.enter(pane.getByLabel(/^年实际产量/), "10000");
      // m³ where 万m³ belongs.
      await hand.enter(pane.getByLabel(/^新水量/), "46000");
      await pane.getByRole("button", { name: /4\.6/ }).first().waitFor();
    },
  },
];

// 29 + 32 + 190 = 251.
const report = () =>
  write({
    sheets: [
      {
        name: "水平衡",
        cells: [
          ["表 4.2-12 水平衡测试统计表"],
          ["用水单元", "新鲜水量", "排水量"],
          ["制釉线", 29, 5],
          ["球磨", 32, 4],
          ["压机", 190, 7],
          ["合计", 61, 16],
        ].flatMap((row, down) => row.map((value, column) => ({ row: down, column, value }))),
      },
    ],
    styles: [],
    names: [],
    settings: {},
  });

async function startAt(workbench: Workbench, cell: string): Promise<void> {
  await workbench.pane.getByRole("button", { name: "用水定额工作台" }).click();
  await workbench.goTo(cell);
}

/** A workbook in place of what the task before has left. */
async function inPlaceOfUnsaved({ page, file }: Workbench, open: () => Promise<unknown>, name: string): Promise<void> {
  await page.getByText("未保存", { exact: true }).waitFor();
  const opening = open();
  await page.getByRole("alertdialog").getByRole("button", { name: "不保存" }).click();
  await opening;
  await file.getByText(name).waitFor();
}
