import { MemoryHost } from "../support/memoryHost";
import { openPane, screen } from "../support/pane";

const typed = async (user: Awaited<ReturnType<typeof openPane>>["user"], name: string, text: string, at = 0) =>
  user.type(screen.getAllByRole("textbox", { name })[at]!, text);

it("adds up the tax by source with the user's own rates, and puts it in as formulas", async () => {
  const { host, user } = await openPane({ host: new MemoryHost(["查定额"]), place: "#charges" });
  await typed(user, "水源", "地表水");
  await typed(user, "取水量 m³", "12万吨");
  expect(screen.getByText(/第 1 行有水量而没有税额/)).toBeTruthy();
  await typed(user, "税额 元/m³", "0.6/2");
  expect((await screen.findAllByText("36,000")).length).toBe(2);
  await user.click(screen.getByRole("button", { name: "插入工作表（带公式）" }));
  const { formulas, values } = await host.read({ sheet: "查定额", row: 0, column: 0, rows: 4, columns: 5 });
  expect(values[2]!.slice(0, 4)).toEqual(["地表水", 120000, 0.3, 1]);
  expect(formulas[3]![4]).toBe("=WQ.WATERTAX(B3:B3,C3:C3,D3:D3)");
});

it("counts the sources as they stand in the form, blank ones too", async () => {
  const { user } = await openPane({ host: new MemoryHost(["查定额"]), place: "#charges" });
  await user.click(screen.getByRole("button", { name: "再加一个水源" }));
  await typed(user, "取水量 m³", "12万吨", 1);
  expect(await screen.findByText(/第 2 行有水量而没有税额/)).toBeTruthy();
  await typed(user, "税额 元/m³", "0.3", 1);
  expect((await screen.findAllByText("36,000")).length).toBe(2);
  expect(screen.getAllByRole("row").length).toBe(3);
});

// 30,000 m³ above 100,000: 10,000 at once the price of 2, 20,000 at twice.
it("charges what lies above the plan by bands", async () => {
  const { user } = await openPane({ host: new MemoryHost(["查定额"]), place: "#charges" });
  await typed(user, "实际用水 m³", "13万");
  await typed(user, "计划用水 m³", "100000");
  await typed(user, "水价 元/m³", "2");
  await typed(user, "超出从 %", "0");
  await typed(user, "加价倍数", "1");
  expect(await screen.findByText("超计划 30,000 m³，加价 60,000 元")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "再加一档" }));
  await typed(user, "超出从 %", "10", 1);
  expect(screen.getByText(/每格都要填写/)).toBeTruthy();
  await typed(user, "加价倍数", "2", 1);
  expect(await screen.findByText("超计划 30,000 m³，加价 100,000 元")).toBeTruthy();
});
