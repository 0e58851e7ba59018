import { isFailure } from "../../../src/language/failure";
import { exampleProject } from "../../../src/revision/example";
import { openPane, screen } from "../../support/pane";
import { hostOf } from "../../support/projectHost";

async function openExport(standard: string) {
  const project = exampleProject();
  const host = await hostOf({ ...project, settings: { ...project.settings, standard } });
  const opened = await openPane({ host, place: "#revision" });
  await opened.user.click(await screen.findByRole("tab", { name: "导出" }));
  await opened.user.click(screen.getByRole("button", { name: "发布为自有标准" }));
  return opened;
}

// Table 5.4-15: 阴极铜 8.03 for 先进.
it("publishes the decided values into the workbook, where look-ups find them at once", async () => {
  const { context, host } = await openExport("DB99/T 1—2026");
  expect(await screen.findByText(/^已发布自有标准 DB99\/T 1—2026：\d+ 个定额项$/)).toBeTruthy();
  const query = { standard: "DB99/T 1—2026", code: null, product: "阴极铜", condition: null };
  const quota = context.current.standards.quota(query, "先进值");
  expect(isFailure(quota) ? quota.code : quota.value).toBe(8.03);
  expect(await host.setting("ownStandards")).toContain("DB99/T 1—2026");
});

it("does not take the number of a bundled standard", async () => {
  const { context } = await openExport("DB14/T 1049.2—2021");
  expect(await screen.findByText("没有发布")).toBeTruthy();
  expect(context.current.standards.standards.some(({ own }) => own)).toBe(false);
});
