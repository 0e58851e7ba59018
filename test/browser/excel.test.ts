/** The built pane in a simulated Excel on the web, with Microsoft's own office.js: one page load, used as an analyst uses it. */
import { catalogue } from "../../generated/catalogue";
import { agrees } from "../../src/functions/agreement";
import type { Cell } from "../../src/functions/values";
import { isMatrix } from "../../src/functions/values";
import { Failure, isFailure } from "../../src/language/failure";
import { settingKeys } from "../../src/workflows/settings";
import type { Simulation } from "../support/excel/simulation";
import { calculateAll, sent, sentCell } from "../support/excel/invocations";
import { until } from "../support/until";
import { ExcelPane } from "./support/excelPane";

let opened: ExcelPane;
let excel: Simulation;
const sheet = "Sheet1";
const cellIs = (row: number, column: number, wanted: Cell) =>
  until(async () => (await opened.cell(sheet, row, column)).value === wanted);

beforeAll(async () => {
  opened = await ExcelPane.open();
  ({ excel } = opened);
});

afterEach(() => excel.frame.endEdit());

afterAll(() => opened?.close());

it("starts, listens to the workbook, and tells Excel that functions and buttons are ready", async () => {
  await until(() => excel.state.runtime.includes("custom functions ready"));
  await until(() => excel.state.registered.get(10) === 1 && excel.state.registered.get(16) === 1);
  expect([...excel.frame.listening.keys()]).toEqual(
    expect.arrayContaining(["documentSelectionChanged", "richApiMessage", "appCommandInvoked"]),
  );
  expect(excel.frame.requests.filter(({ error }) => error !== undefined)).toEqual([]);
  await opened.screenshot("excel-start");
});

// Before the workbook has grown: with every ten functions all of it is calculated.
it("checks itself: every function of the catalogue agrees", async () => {
  const { pane } = opened;
  await opened.openPage("自检");
  await pane.getByRole("button", { name: "开始自检" }).click();
  // A minute even on an idle machine: every function is written, calculated and read back.
  await pane.getByText(`${catalogue.length} 个函数的示例全部一致`).waitFor({ timeout: 280_000 });
  await opened.screenshot("excel-selfcheck");
  expect((await excel.state.book.sheets()).some((name) => name.startsWith("WQ"))).toBe(false);
});

describe("looking up and inserting", () => {
  it("writes the formula of a quota, and asks before it overwrites", async () => {
    const { pane } = opened;
    await opened.select(sheet, 2, 1);
    await pane.getByRole("searchbox", { name: /^查定额：/ }).fill("ym");
    await pane.getByRole("searchbox", { name: /^查定额：/ }).press("Enter");
    await pane.getByRole("button", { name: /^插入公式：先进值 0\.11/ }).click();
    await pane.getByText(`已写入 ${sheet}!B3`, { exact: true }).waitFor();
    await cellIs(2, 1, 0.11);
    expect((await opened.cell(sheet, 2, 1)).formula).toMatch(/^=WQ\.QUOTA\("061","原煤","先进值",/);

    await pane.getByRole("button", { name: /^插入数值：通用值 0\.23/ }).click();
    await pane.getByRole("alertdialog").getByText(`${sheet}!B3`).waitFor();
    await opened.screenshot("excel-overwrite");
    await pane.getByRole("button", { name: "覆盖" }).click();
    await cellIs(2, 1, 0.23);
    await pane.getByText("撤销").last().click();
    await cellIs(2, 1, 0.11);
  });

  it("says in words that a cell is being edited, and writes once it is not", async () => {
    const { pane } = opened;
    await opened.select(sheet, 3, 1);
    excel.frame.edit();
    const insert = pane.getByRole("button", { name: /^插入数值：通用值 0\.23/ });
    await insert.click();
    await pane.getByText("正在编辑单元格", { exact: false }).first().waitFor();
    await opened.screenshot("excel-editing");
    excel.frame.endEdit();
    expect((await opened.cell(sheet, 3, 1)).value).toBeNull();
    await insert.click();
    await cellIs(3, 1, 0.23);
  });
});

it("shows what is selected, and why a cell shows an error, also inside a spill", async () => {
  const { pane } = opened;
  const entries = [[{ formula: "=WQ.PERTMEAN(1,{2;9;2},3)" }]];
  await excel.state.book.write("", [{ sheet, row: 5, column: 0, entries }]);
  await opened.select(sheet, 6, 0);
  await pane.getByText(`${sheet}!A7 显示 #NUM!`).waitFor();
  await pane.getByText("WQ.PERTMEAN：", { exact: false }).waitFor();
  await opened.screenshot("excel-error");
  await opened.openPage("转换");
  await opened.select(sheet, 2, 1);
  await pane.getByText(`选中的单元格（${sheet}!B3）`).waitFor();
});

it("says what is in the way of a spill", async () => {
  await excel.state.book.write("", [
    { sheet, row: 12, column: 0, entries: [[{ formula: "=WQ.PERTMEAN(1,{2;9;2},3)" }]] },
    { sheet, row: 13, column: 0, entries: [["在路上"]] },
  ]);
  await opened.select(sheet, 12, 0);
  await opened.pane.getByText(`${sheet}!A13 显示 #SPILL!`).waitFor();
  await opened.pane.getByText("或公式在表格（超级表）之内", { exact: false }).waitFor();
});

it("recognises misspelt function names", async () => {
  const { pane } = opened;
  await excel.state.book.write("", [
    { sheet, row: 9, column: 0, entries: [[{ formula: '=WQ.QUTA("061","原煤","先进值","井工矿 不包括")' }]] },
  ]);
  await opened.select(sheet, 9, 0);
  await pane.getByText("WQ.QUOTA", { exact: false }).first().waitFor();
  await opened.screenshot("excel-misspelt");
});

it("opens its pages from the buttons of the ribbon, and tells Excel when it has", async () => {
  const completed = () => excel.frame.heard.filter(([what]) => what === "method 94").length;
  for (const [index, [command, page]] of [
    ["openCheck", "自检"],
    ["openRevision", "修订"],
    ["openSurvey", "调查"],
  ].entries()) {
    opened.press(command!);
    await opened.pane.getByRole("region", { name: page! }).waitFor();
    await until(() => completed() === index + 1);
  }
  expect(excel.state.runtime).toContain("Visible");
});

describe("a survey", () => {
  const form = "企业用水调查表";

  it("arrives as a template", async () => {
    await opened.pane.getByRole("button", { name: `插入当前工作簿：${form}` }).click();
    await opened.pane.getByText("第 4 行", { exact: true }).waitFor();
    expect(await excel.state.book.sheets()).toEqual([sheet, "填表说明", form, "清单"]);
  });

  it("is checked, marked and unmarked", async () => {
    const { pane } = opened;
    const { keyboard } = opened.page;
    await pane.getByLabel(/^单位名称/).focus();
    await keyboard.type("甲啤酒厂");
    await pane.getByLabel(/^年份/).focus();
    await keyboard.type("2023");
    await keyboard.press("Tab");
    await keyboard.type("啤酒");
    await pane.getByLabel(/^年实际产量/).focus();
    await keyboard.type("10000");
    await keyboard.press("Tab");
    // m³ where 万m³ belongs.
    await keyboard.type("46000");
    await keyboard.press("Enter");
    await pane.getByText("第 5 行", { exact: true }).waitFor();
    await pane.getByRole("tab", { name: "检查" }).click();
    await pane.getByRole("button", { name: "开始检查" }).click();
    const issue = pane.getByRole("button", { name: /^L4/ }).first();
    await issue.waitFor();
    excel.frame.edit();
    await issue.click();
    await pane.getByText("没有完成").first().waitFor();
    excel.frame.endEdit();
    await pane.getByRole("button", { name: "在表中标出" }).click();
    const unmark = pane.getByRole("button", { name: /^清除标记/ });
    await unmark.waitFor();
    const mark = () => [excel.state.looks.get(`${form}!3!11`)?.fill, excel.state.notes.get(`${form}!L4`)];
    expect(mark()).toEqual([expect.stringMatching(/^#ff/), expect.stringContaining("【调查表检查】")]);
    await opened.screenshot("excel-survey-marks");
    await unmark.click();
    await unmark.waitFor({ state: "detached" });
    expect(mark()).toEqual([undefined, undefined]);
  });
});

it("converts to native formulas and back", async () => {
  const { pane } = opened;
  await opened.openPage("转换");
  await opened.select(sheet, 2, 1);
  await pane.getByText(`选中的单元格（${sheet}!B3）`).waitFor();
  await pane.getByRole("button", { name: "转为原生公式" }).click();
  await pane.getByText("已处理 1 处公式").waitFor();
  const native = await opened.cell(sheet, 2, 1);
  expect([native.value, native.formula?.includes("WQ.")]).toEqual([0.11, false]);
  await opened.screenshot("excel-converted");
  await pane.getByRole("button", { name: "还原" }).click();
  await until(async () => (await opened.cell(sheet, 2, 1)).formula?.startsWith("=WQ.QUOTA(") ?? false);
});

it("keeps the default standard with the workbook", async () => {
  await opened.openPage("设置");
  const choice = opened.pane.getByRole("combobox", { name: "本工作簿的默认标准" });
  const before = await choice.inputValue();
  await choice.selectOption("DB36/T 420—2017");
  await until(async () => ((await excel.state.book.setting(settingKeys.defaultStandard)) ?? "").includes("DB36/T 420"));
  await choice.selectOption(before);
  await until(async () => ((await excel.state.book.setting(settingKeys.defaultStandard)) ?? "").includes(before));
});

it("makes a revision project in the workbook, charts through the interface of Excel", async () => {
  const { pane } = opened;
  await opened.openPage("修订");
  await pane.getByRole("button", { name: "打开示例项目" }).click();
  await pane.getByRole("list", { name: "产品" }).getByText("大米", { exact: true }).waitFor();
  expect(await excel.state.book.sheets()).toEqual(expect.arrayContaining(["样本", "成果", "箱体图"]));
  expect(excel.state.charts.length).toBeGreaterThan(0);
  expect(excel.state.charts.flatMap(({ series }) => series).filter(({ values }) => values === "")).toEqual([]);
  await pane.getByRole("list", { name: "产品" }).getByText("大米", { exact: true }).click();
  await pane.getByRole("heading", { level: 1, name: "大米" }).waitFor();
  await opened.screenshot("excel-revision");
});

describe("functions.js through Microsoft's runtime of custom functions", () => {
  const calculate = async (id: string, ...values: readonly unknown[]) =>
    (await calculateAll(excel, [{ id, values }]))[0]!;
  const cell = (value: unknown) => [[value]];

  it("gives what every documented example says", async () => {
    const examples = catalogue.flatMap((definition) =>
      definition.examples.map((example) => ({
        id: definition.id,
        example,
        values: definition.parameters.map((_, index) => sent(example.arguments[index] ?? null)),
      })),
    );
    const answers = await calculateAll(excel, examples);
    const wrong = examples.flatMap(({ id, example }, index) => {
      const wanted = isMatrix(example.result) || isFailure(example.result) ? example.result : [[example.result]];
      const found = answers[index]!;
      return agrees(found, wanted, example.decimals) ? [] : [{ id, found, wanted }];
    });
    expect(wrong).toEqual([]);
  });

  it("takes errors and blanks for what they are, and spills some of each", async () => {
    const na = sentCell(new Failure("#N/A"));
    expect(await calculate("PERTMEAN", cell(na), cell(2), cell(3))).toEqual(new Failure("#N/A"));
    expect(await calculate("PERTMEAN", cell(null), cell(2), cell(3))).toEqual(new Failure("#VALUE!"));
    expect(await calculate("PERTMEAN", [[1], ["x"]], cell(2), cell(3))).toEqual([[2], [new Failure("#VALUE!")]]);
  });

  it("takes no invocation for an argument where fewer values than parameters arrive", async () => {
    const short = await calculate("QUOTA", cell("081"), cell("精铁粉"), cell("先进值"));
    expect(short).toEqual(await calculate("QUOTA", cell("081"), cell("精铁粉"), cell("先进值"), null, null));
    expect(await calculate("PERTMEAN", cell(1), cell(2))).toEqual(new Failure("#VALUE!"));
  });

  it("calculates a column of 20,000 cells in one call, and spills as many results", async () => {
    const products = Array.from({ length: 20_000 }, (_, row) => [row % 2 ? "精铁粉" : "没有这种产品"]);
    const spilled = await calculate("QUOTA", cell("081"), products, cell("先进值"), null, null);
    const [[one]] = (await calculate("QUOTA", cell("081"), cell("精铁粉"), cell("先进值"), null, null)) as [[Cell]];
    expect(typeof one).toBe("number");
    expect(spilled).toEqual(products.map((_, row) => [row % 2 ? one : new Failure("#N/A")]));
  });
});

it("says so where office.js cannot be had, as on a machine without internet", async () => {
  const page = await opened.withoutClient();
  await page.getByText("微软的 office.js 没有载入", { exact: false }).waitFor();
  await page.close();
});

it("speaks English as Excel does, and says what is wrong in it", async () => {
  await opened.openPage("设置");
  await opened.pane.getByRole("radio", { name: "English" }).click();
  await opened.openPage("Look up");
  await opened.screenshot("excel-english");
  await opened.select(sheet, 6, 0);
  await opened.pane.getByText(`${sheet}!A7 shows #NUM!`).waitFor();
  await opened.screenshot("excel-english-error");
});

it("complains of nothing and asks nothing of other machines", () => {
  expect(opened.complaints).toEqual([]);
});
