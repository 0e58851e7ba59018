import { failure, Failure } from "../../src/language/failure";
import { MemoryHost } from "../support/memoryHost";
import { waitFor } from "@testing-library/react";
import { cell, openPane, screen, elsewhere } from "../support/pane";

const shown = new Failure("#NUM!");

function openOver(formula: string, value = shown) {
  const host = new MemoryHost(["查定额"]);
  host.put("查定额", 4, 0, 5);
  host.put("查定额", 0, 0, value, formula);
  return openPane({ host });
}

describe("help on the active cell", () => {
  it("says in words why one of our functions fails, from what its references hold", async () => {
    await openOver("=ROUND(WQ.PERTMEAN(A5,1,2),2)");
    expect(await screen.findByText(/最可能值 1 不在 5 与 2 之间/)).toBeTruthy();
    expect(screen.getByText("查定额!A1 显示 #NUM!")).toBeTruthy();
  });

  it("explains the inner call first", async () => {
    await openOver("=WQ.PERTMEAN(WQ.PERTMEAN(5,1,2),3,4)");
    expect(await screen.findByText(/最可能值 1 不在 5 与 2 之间/)).toBeTruthy();
  });

  it("explains by the kind of error what it cannot calculate again", async () => {
    await openOver("=WQ.PERTMEAN(SUM(A1:A3)/0,1,2)", new Failure("#DIV/0!"));
    expect(await screen.findByText(/除数为零或为空/)).toBeTruthy();
  });

  it("says that a table may be in the way of a spill", async () => {
    await openOver("=WQ.PERTMEAN(1,{2;9;2},3)", new Failure("#SPILL!"));
    expect(await screen.findByText(/那里有表格（超级表）/)).toBeTruthy();
  });

  it("explains a cell inside a spill by the formula that fills it", async () => {
    const host = new MemoryHost(["查定额"]);
    host.put("查定额", 0, 0, 2, "=WQ.PERTMEAN({1;9;3},2,{3;4;5})");
    host.put("查定额", 1, 0, shown);
    Object.assign(host, { spillSource: () => Promise.resolve(cell(0, 0)) });
    await openPane({ host });
    await elsewhere(() => host.select(cell(1, 0)));
    expect(await screen.findByText(/最可能值 2 不在 9 与 4 之间/)).toBeTruthy();
  });

  it("recognises a function whose name is misspelt", async () => {
    await openOver('=WQ.QUTA("081","精铁粉","先进值")', new Failure("#NAME?"));
    expect(await screen.findByText(/没有函数 WQ\.QUTA，是否应为 WQ\.QUOTA/)).toBeTruthy();
  });

  it.each([
    ['=QUOTA("081","精铁粉","先进值")', /没有函数 QUOTA，是否应为 WQ\.QUOTA/],
    ['=1+QUTA("081")', /没有函数 QUTA，是否应为 WQ\.QUOTA/],
  ])("recognises a function that lacks the namespace: %s", async (formula, explanation) => {
    await openOver(formula, new Failure("#NAME?"));
    expect(await screen.findByText(explanation)).toBeTruthy();
  });

  it("says nothing of functions that are none of ours", async () => {
    await openOver("=MYMACRO(SUM(A1:A3))", new Failure("#NAME?"));
    expect(await screen.findByRole("searchbox")).toBeTruthy();
    expect(screen.queryByText(/没有函数/)).toBeNull();
  });

  it("explains what was entered at once, although Enter has moved on", async () => {
    const { host } = await openPane({ host: new MemoryHost(["查定额"]) });
    await elsewhere(() => host.select(cell(0, 0)));
    await elsewhere(() => host.put("查定额", 0, 0, new Failure("#NAME?"), '=WQ.QUTA("081")'));
    await elsewhere(() => host.select(cell(1, 0)));
    expect(await screen.findByText(/没有函数 WQ\.QUTA，是否应为 WQ\.QUOTA/)).toBeTruthy();
    await elsewhere(() => host.select(cell(2, 0)));
    await waitFor(() => expect(screen.queryByText(/没有函数 WQ\.QUTA/)).toBeNull());
  });

  it("leads to the function's help", async () => {
    const { user } = await openOver("=WQ.PERTMEAN(5,1,2)");
    await user.click(await screen.findByText("查看 WQ.PERTMEAN 的说明"));
    expect(await screen.findByRole("heading", { name: "WQ.PERTMEAN" })).toBeTruthy();
  });

  it("is silent where the error is none of ours, and once closed", async () => {
    const { host, user } = await openOver("=WQ.PERTMEAN(5,1,2)");
    await user.click(await screen.findByLabelText("关闭"));
    expect(screen.queryByText(/显示 #NUM!/)).toBeNull();
    await elsewhere(() => host.put("查定额", 1, 0, failure("#N/A", "notFinite"), "=VLOOKUP(1,A1:A2,1,FALSE)"));
    await elsewhere(() => host.select(cell(1, 0)));
    await screen.findByRole("searchbox");
    expect(screen.queryByText(/显示 #N\/A/)).toBeNull();
  });
});
