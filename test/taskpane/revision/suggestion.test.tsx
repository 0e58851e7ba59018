import { within } from "@testing-library/react";
import { exampleProject } from "../../../src/revision/example";
import { decide } from "../../../src/revision/operations";
import { tierOrder } from "../../../src/revision/tiers";
import { openPane, screen } from "../../support/pane";
import { hostOf } from "../../support/projectHost";

const stamp = { who: "测试", time: "2025-03-01 09:30" };

// 大米: 20 samples of table 3.2-1; the report takes mean, second mean and third mean for its tiers.
it("tells which methods the rules suggest, and takes them as one step", async () => {
  const open = tierOrder.reduce((project, tier) => decide(project, "大米", tier, null, stamp), exampleProject());
  const { user } = await openPane({ host: await hostOf(open), place: "#revision/大米" });
  const decision = await screen.findByRole("region", { name: "定值" });
  expect(within(decision).getByText(/20 个样本/)).toBeTruthy();
  await user.click(within(decision).getByRole("button", { name: "采用建议" }));
  await within(decision).findAllByText(/5\.4\.2/);
  expect(within(decision).queryByRole("button", { name: "采用建议" })).toBeNull();
  await user.click(screen.getByRole("button", { name: /^撤销/ }));
  expect(await within(decision).findByRole("button", { name: "采用建议" })).toBeTruthy();
});
