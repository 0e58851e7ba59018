import { openPane, screen } from "../support/pane";

describe("the cases page", () => {
  it("narrows by industry and words, and shows every stated figure", async () => {
    const { user } = await openPane({ place: "#cases" });
    expect(screen.getByText(/^58 个案例/)).toBeTruthy();
    await user.click(screen.getByRole("combobox", { name: "行业" }));
    await user.click(screen.getByRole("option", { name: "钢铁" }));
    expect(screen.getByText(/^8 个案例/)).toBeTruthy();
    await user.type(screen.getByRole("searchbox", { name: /企业、地区/ }), "天津");
    expect(screen.getByText(/^1 个案例/)).toBeTruthy();
    expect(screen.getByText(/节约工业新水 达到 3000 t\/d/)).toBeTruthy();
  });

  it("inserts what is shown as a table", async () => {
    const { host, user } = await openPane({ place: "#cases" });
    await user.type(screen.getByRole("searchbox", { name: /企业、地区/ }), "天津钢铁");
    await user.click(screen.getByRole("button", { name: "插入为表格" }));
    const { values } = await host.read({ sheet: "查定额", row: 0, column: 0, rows: 2, columns: 9 });
    expect(values[0]).toEqual(["序号", "企业", "行业", "地区", "模式", "试点", "摘要", "做法", "指标"]);
    expect(values[1]!.slice(0, 4)).toEqual([1, "天津钢铁集团有限公司", "钢铁", "天津市"]);
  });

  it("says so where nothing fits", async () => {
    const { user } = await openPane({ place: "#cases" });
    await user.type(screen.getByRole("searchbox", { name: /企业、地区/ }), "没有这样的案例");
    expect(screen.getByText(/没有符合条件的案例/)).toBeTruthy();
  });
});
