/** Values of another condition than a product's are taken by a button, and by nothing else. */
import { within } from "@testing-library/react";
import { projectOf } from "../../revision/support";
import { openPane, screen } from "../../support/pane";
import { hostOf } from "../../support/projectHost";

const plain = projectOf([40, 45, 50], { old: null });
const project = {
  ...plain,
  settings: { ...plain.settings, replaces: "DB36/T 420—2011" },
  items: plain.items.map((item) => ({ ...item, product: "白酒", unit: "m³/kL" })),
};

it("an old quota under a condition is offered with it, taken with its source, and gone with an undo", async () => {
  const host = await hostOf(project);
  const { user } = await openPane({ host, place: "#revision/某产品" });
  await user.click(await screen.findByRole("button", { name: "与各方比较" }));
  const group = within(screen.getByRole("group", { name: "待选原定额" }));
  // Table 6-1 of the revision report: spirits, blended, 25.
  expect(group.getByText("25 m³/kL · 工艺：勾兑")).toBeTruthy();
  await user.click(group.getByRole("button", { name: "选用 25 m³/kL（工艺：勾兑）" }));
  expect(await screen.findByText("已选用 25 m³/kL（工艺：勾兑），已记入记录。")).toBeTruthy();
  expect(screen.queryByRole("group", { name: "待选原定额" })).toBeNull();
  const { values } = await host.read({ sheet: "决定", row: 4, column: 0, rows: 1, columns: 9 });
  expect(values[0]).toEqual(expect.arrayContaining(["m³/kL", 25]));
  expect(values[0]!.join()).toContain("工艺：勾兑，人工选定");
  await user.click(screen.getByRole("button", { name: "撤销上一步" }));
  expect(await screen.findByRole("group", { name: "待选原定额" })).toBeTruthy();
});
