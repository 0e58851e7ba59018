import { waitFor, within } from "@testing-library/react";
import { MemoryHost } from "../support/memoryHost";
import { cell, dialogInFront, elsewhere, openPane, screen } from "../support/pane";

const coal = "#lookup/DB14/T 1049.2—2021|061|原煤";

describe("looking a quota up", () => {
  it.each([
    ["Chinese", "原煤"],
    ["pinyin", "yuanmei"],
    ["initials", "ym"],
    ["industry code", "061"],
  ])("finds raw coal by %s", async (_, text) => {
    const { user } = await openPane();
    await user.type(screen.getByRole("searchbox"), text);
    const results = await screen.findByRole("list", { name: "查找结果" });
    expect(within(results).getAllByText("原煤")[0]).toBeTruthy();
  });

  it("opens the first result with Enter and leads back with Escape", async () => {
    const { user } = await openPane();
    await user.type(screen.getByRole("searchbox"), "原煤{Enter}");
    expect(await screen.findByRole("heading", { name: "原煤" })).toBe(document.activeElement);
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("heading", { name: "原煤" })).toBeNull();
    expect(screen.getByDisplayValue("原煤")).toBe(screen.getByRole("searchbox"));
  });

  it("goes from the search field into the results with the arrow key", async () => {
    const { user } = await openPane();
    await user.type(screen.getByRole("searchbox"), "原煤{ArrowDown}");
    expect(within(document.activeElement as HTMLElement).getByText("原煤")).toBeTruthy();
    await user.keyboard("{Enter}");
    expect(await screen.findByRole("heading", { name: "原煤" })).toBeTruthy();
  });

  it("says so when nothing fits, with what to try", async () => {
    const { user } = await openPane();
    await user.type(screen.getByRole("searchbox"), "zzzzzz");
    expect(await screen.findByText(/没有找到“zzzzzz”/)).toBeTruthy();
  });

  it("offers the text of the selected cell", async () => {
    const host = new MemoryHost(["查定额"]);
    host.put("查定额", 0, 0, "啤酒");
    const { user } = await openPane({ host, place: "#lookup" });
    await user.click(await screen.findByRole("button", { name: "查所选单元格：啤酒" }));
    expect(screen.getByDisplayValue("啤酒")).toBe(screen.getByRole("searchbox"));
  });

  it("shows the three variants of raw coal with all tiers, unit and citation", async () => {
    await openPane({ place: coal });
    const [, ...rows] = within(screen.getByRole("table", { name: "原煤的定额" })).getAllByRole("row");
    expect(rows.map((row) => within(row).getByRole("rowheader").textContent)).toEqual([
      "生产工艺：井工矿；不包括井下黄泥灌浆m³/t · DB14/T 1049.2—2021 表1 第 1 项",
      "生产工艺：井工矿；包括井下黄泥灌浆m³/t · DB14/T 1049.2—2021 表1 第 2 项",
      "生产工艺：露天开采；包括地面洒水m³/t · DB14/T 1049.2—2021 表1 第 3 项",
    ]);
    const values = rows.map((row) =>
      within(row)
        .getAllByRole("cell")
        .slice(0, 3)
        .map((tier) => /^[\d.]+/.exec(tier.textContent)?.[0]),
    );
    expect(values).toEqual([
      ["0.18", "0.19", "0.23"],
      ["0.21", "0.23", "0.27"],
      ["0.10", "0.11", "0.16"],
    ]);
  });

  it("says which tier stands in where none is printed", async () => {
    await openPane({ place: "#lookup/DB14/T 1049.2—2021|101|制砂" });
    const [, row] = screen.getAllByRole("row");
    const tiers = within(row!).getAllByRole("cell").slice(0, 3);
    expect(tiers.map(({ textContent }) => textContent)).toEqual([
      "标准未给出",
      "0.10 按通用值公式数值",
      "0.10公式数值",
    ]);
  });

  it("shows doubtful values as such, with their readings and where to look, and lets none be inserted", async () => {
    await openPane({ place: "#lookup/DB14/T 1049.2—2021|144|奶粉" });
    expect(screen.getByText(/^先进值 4\.50，其他读法：25\.00/)).toBeTruthy();
    expect(screen.getByText(/请核对印本 DB14\/T 1049\.2—2021 表7 第 9 项/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^插入(公式|数值)/ })).toBeNull();
  });
});

describe("inserting a quota", () => {
  const formulaButton = () => screen.getByRole("button", { name: /^插入公式：先进值 0\.19，.*不包括/ });
  const valueButton = () => screen.getByRole("button", { hidden: true, name: /^插入数值：先进值 0\.19，.*不包括/ });

  it("writes a formula that chooses the variant", async () => {
    const { host, user } = await openPane({ place: coal });
    await user.click(formulaButton());
    expect(host.at("查定额", 0, 0).formula).toBe(
      '=WQ.QUOTA("061","原煤","先进值","生产工艺：井工矿；不包括井下黄泥灌浆")',
    );
    expect(await screen.findByText("已写入 查定额!A1")).toBeTruthy();
  });

  it("writes a value into every selected cell, and takes it back", async () => {
    const { host, user } = await openPane({ place: coal });
    await elsewhere(() => host.select({ ...cell(2, 1), rows: 2 }));
    await user.click(valueButton());
    expect([host.at("查定额", 2, 1).value, host.at("查定额", 3, 1).value]).toEqual([0.19, 0.19]);
    await user.click(await screen.findByText("撤销"));
    expect(host.at("查定额", 2, 1).value).toBeNull();
  });

  it("leaves cells alone that a filter hides, and says so", async () => {
    const { host, user } = await openPane({ place: coal });
    await elsewhere(() => host.select({ ...cell(2, 1), rows: 3 }));
    host.laidOut.hiddenRows.push(3);
    await user.click(valueButton());
    expect([2, 3, 4].map((row) => host.at("查定额", row, 1).value)).toEqual([0.19, null, 0.19]);
    expect(await screen.findByText("选区中有 1 个单元格被筛选或隐藏，没有写入")).toBeTruthy();
    host.laidOut.hiddenRows.push(2, 4);
    await user.click(valueButton());
    expect(await screen.findByText("选中的单元格都被筛选或隐藏。请先显示它们，或另选位置。")).toBeTruthy();
  });

  it("asks before it overwrites, naming the cells", async () => {
    const { host, user } = await openPane({ place: coal });
    await elsewhere(() => host.put("查定额", 0, 0, "旧值"));
    await user.click(valueButton());
    const dialog = await dialogInFront("alertdialog");
    expect(dialog.getByText("查定额!A1")).toBeTruthy();
    await user.click(await dialog.button("取消"));
    expect(host.at("查定额", 0, 0).value).toBe("旧值");
    await waitFor(() => expect(screen.queryByRole("alertdialog", { hidden: true })).toBeNull());
    await user.click(valueButton());
    await user.click(await (await dialogInFront("alertdialog")).button("覆盖"));
    expect(host.at("查定额", 0, 0).value).toBe(0.19);
  });

  it("refuses to fill a whole column", async () => {
    const { host, user } = await openPane({ place: coal });
    await elsewhere(() => host.select({ ...cell(0, 0), rows: 1_048_576 }));
    await user.click(valueButton());
    expect(await screen.findByText(/选中了 1048576 个单元格/)).toBeTruthy();
    expect(host.done).toEqual([]);
  });
});
