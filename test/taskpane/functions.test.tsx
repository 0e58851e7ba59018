import { within } from "@testing-library/react";
import { MemoryHost } from "../support/memoryHost";
import { cell, openPane, screen, elsewhere } from "../support/pane";

describe("the function browser", () => {
  it("groups by task and finds by any word of the help", async () => {
    const { user } = await openPane({ place: "#functions" });
    const methods = screen.getByRole("list", { name: "定基准" });
    expect(within(methods).getByText("WQ.PERTMEAN")).toBeTruthy();
    await user.type(screen.getByRole("searchbox", { name: /搜索函数/ }), "期望值");
    expect(screen.getByText("WQ.PERTMEAN")).toBeTruthy();
    await user.clear(screen.getByRole("searchbox", { name: /搜索函数/ }));
    await user.type(screen.getByRole("searchbox", { name: /搜索函数/ }), "没有这样的函数");
    expect(screen.getByText(/没有找到函数/)).toBeTruthy();
  });

  it("calculates as the arguments are typed", async () => {
    // Tiles, revision report 5.4.2: 2.72, 3.84, 4.59.
    const { user } = await openPane({ place: "#functions/PERTMEAN" });
    await user.type(screen.getByRole("textbox", { name: "先进值 a" }), "2.72");
    await user.type(screen.getByRole("textbox", { name: "一般值 m" }), "3.84");
    await user.type(screen.getByRole("textbox", { name: "悲观值 b" }), "4.59");
    expect(screen.getByText("=WQ.PERTMEAN(2.72,3.84,4.59)", { selector: "section > *" })).toBeTruthy();
    expect(await screen.findByText("3.77833333333")).toBeTruthy();
  });

  it("takes references from the selection, follows their cells and inserts where the user then stands", async () => {
    const host = new MemoryHost(["查定额"]);
    [2.72, 3.84, 4.59].forEach((value, row) => host.put("查定额", row, 0, value));
    const { user } = await openPane({ host, place: "#functions/PERTMEAN" });
    const buttons = await screen.findAllByRole("button", { name: /取所选区域/ });
    for (const [row, button] of buttons.entries()) {
      await elsewhere(() => host.select(cell(row, 0)));
      await screen.findByRole("button", { name: `插入到 A${row + 1}` });
      await user.click(button);
    }
    expect(await screen.findByText("3.77833333333")).toBeTruthy();
    expect(screen.getByText(/A3 在参数引用的区域之内/)).toBeTruthy();
    expect(screen.getByRole("button", { name: "插入到 A3" }).hasAttribute("disabled")).toBe(true);

    await elsewhere(() => host.select(cell(0, 2)));
    await user.click(await screen.findByRole("button", { name: "插入到 C1" }));
    expect(host.at("查定额", 0, 2).formula).toBe("=WQ.PERTMEAN(A1,A2,A3)");

    await elsewhere(() => host.put("查定额", 1, 0, 9));
    expect(await screen.findByText(/最可能值 9 不在 2\.72 与 4\.59 之间/)).toBeTruthy();
  });

  it("inserts a worked example and fills its arguments in", async () => {
    const { host, user } = await openPane({ place: "#functions/PERTMEAN" });
    await user.click(screen.getAllByRole("button", { name: "填入参数" })[0]!);
    expect(screen.getByDisplayValue("4.59")).toBe(screen.getByRole("textbox", { name: "悲观值 b" }));
    await user.click(screen.getAllByRole("button", { name: "插入并计算" })[0]!);
    expect(host.at("查定额", 0, 0).formula).toBe("=WQ.PERTMEAN(2.72,3.84,4.59)");
  });

  it("typesets the method", async () => {
    await openPane({ place: "#functions/PERTMEAN" });
    expect(screen.getByRole("group", { name: "方法公式" }).querySelector("math mfrac")).not.toBeNull();
  });
});
