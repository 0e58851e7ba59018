import { within } from "@testing-library/react";
import type { RangeAddress, RangeContent } from "../../src/hosts/port";
import { MemoryHost } from "../support/memoryHost";
import { elsewhere, openPane, screen } from "../support/pane";

const quota = '=WQ.QUOTA(A1,"原煤","先进值","露天开采")';

/** Knows the result of the one look-up, written as ours or as a native formula. */
class LookupHost extends MemoryHost {
  constructor() {
    super(["查定额"]);
    this.put("查定额", 0, 0, "061");
    this.put("查定额", 0, 1, 0.11, quota);
    this.put("查定额", 1, 1, 1, '=WQ.CASES("钢铁")');
  }

  override async read(range: RangeAddress): Promise<RangeContent> {
    const { address, values, formulas } = await super.read(range);
    const calculated = values.map((row, down) =>
      row.map((value, right) => (/QUOTA|LOOKUP/.test(formulas[down]![right] ?? "") ? 0.11 : value)),
    );
    return { address, values: calculated, formulas };
  }
}

const at = (row: number, column: number) => ({ sheet: "查定额", row, column, rows: 1, columns: 1 });

describe("the conversion page", () => {
  it("converts the workbook, tells what it left alone and why, and brings it back", async () => {
    const host = new LookupHost();
    const formula = async () => (await host.read(at(0, 1))).formulas[0]![0];
    const { user } = await openPane({ host, place: "#conversion" });
    await user.click(screen.getByRole("radio", { name: "整个工作簿" }));
    await user.click(screen.getByRole("button", { name: "转为原生公式" }));
    expect(await screen.findByText("已处理 1 处公式 · 1 处未动 · 添加了工作表“WQ数据”")).toBeTruthy();
    const refused = within(screen.getByRole("region", { name: "未动的单元格与原因" }));
    expect(refused.getByText(/没有相当的原生公式/)).toBeTruthy();
    expect(await formula()).toContain("LOOKUP(");

    await user.click(refused.getByRole("button", { name: /转到 查定额!B2/ }));
    expect((await host.selection()).row).toBe(1);

    await user.click(screen.getByRole("button", { name: "还原" }));
    expect(await screen.findByText("已处理 1 处公式 · 删除了工作表“WQ数据”")).toBeTruthy();
    expect(await formula()).toBe(quota);
  });

  it("says how many rules and names call functions, which no conversion reaches", async () => {
    const host = new LookupHost();
    const { user } = await openPane({
      host: Object.assign(host, { callsOutsideCells: async () => 3 }),
      place: "#conversion",
    });
    await user.click(screen.getByRole("radio", { name: "整个工作簿" }));
    await user.click(screen.getByRole("button", { name: "转为数值" }));
    expect(await screen.findByText(/数据验证或条件格式里还有 3 处/)).toBeTruthy();
  });

  it("converts the selection only, and undoes it", async () => {
    const host = new LookupHost();
    const { user } = await openPane({ host, place: "#conversion" });
    await elsewhere(() => host.select(at(0, 1)));
    expect(await screen.findByRole("radio", { name: "选中的单元格（查定额!B1）" })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "转为数值" }));
    expect(await screen.findByText("已处理 1 处公式")).toBeTruthy();
    expect((await host.read(at(0, 1))).formulas).toEqual([[null]]);
    await user.click(screen.getByRole("button", { name: "撤销" }));
    expect(await screen.findByText("已撤销")).toBeTruthy();
    expect((await host.read(at(0, 1))).formulas).toEqual([[quota]]);
  });

  it("says so where nothing was converted", async () => {
    const { user } = await openPane({ place: "#conversion" });
    await user.click(screen.getByRole("button", { name: "还原" }));
    expect(await screen.findByText("没有可以还原的单元格")).toBeTruthy();
  });
});
