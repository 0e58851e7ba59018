import { waitFor, within } from "@testing-library/react";
import { exclude } from "../../../src/revision/operations";
import { keysOf } from "../../../src/revision/workbook/tables/field";
import { samplesTable } from "../../../src/revision/workbook/tables/samples";
import { projectOf, stamp } from "../../revision/support";
import { elsewhere, openPane, screen } from "../../support/pane";
import { hostOf } from "../../support/projectHost";

const samples = projectOf([1, 2, 3, 4, 40]);
const project = exclude(samples, new Set(["S00005"]), "箱体图离群值", stamp);

async function openProject(place: string) {
  const host = await hostOf(project);
  const pane = await openPane({ host, place });
  await screen.findByText(/^已定 \d+ \/ \d+$/);
  return { ...pane, host };
}

const cell = (sheet: string, row: number, column: number) => ({ sheet, row, column, rows: 1, columns: 1 });

describe("from a cell back to its evidence", () => {
  it("leads from a row of samples to the sample in the pane, and from a row of results to the chain of evidence", async () => {
    const { user, host } = await openProject("#revision");
    const id = keysOf(samplesTable).findIndex((one) => one === "id");
    await elsewhere(() => host.select(cell("样本", 8, id + 2)));
    const bar = await screen.findByRole("region", { name: "选中的单元格" });
    expect(bar.textContent).toContain("样本!C9 → 某产品 企业5 · 已剔除：箱体图离群值");
    await user.click(within(bar).getByRole("button", { name: "看样本" }));
    await screen.findByRole("heading", { level: 1, name: "某产品" });
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("button", { name: "恢复 企业5" })));

    // Rows of results have the product's name; nothing calculates here, so it is put there.
    await elsewhere(() => host.put("成果", 4, 0, "某产品"));
    await elsewhere(() => host.select(cell("成果", 4, 3)));
    await waitFor(() =>
      expect(screen.getByRole("region", { name: "选中的单元格" }).textContent).toContain("成果!D5 → 某产品"),
    );
    await user.click(
      within(screen.getByRole("region", { name: "选中的单元格" })).getByRole("button", { name: "证据链" }),
    );
    await waitFor(() => expect(screen.getByText("还没有定值。")).toBeTruthy());

    await elsewhere(() => host.select(cell("封面", 0, 0)));
    await waitFor(() => expect(screen.queryByRole("region", { name: "选中的单元格" })).toBeNull());
  });

  it("goes on with the product worked on last, also when the project is opened again", async () => {
    const { user } = await openProject("#revision");
    await user.click(screen.getByRole("button", { name: "接着上次：某产品" }));
    await screen.findByRole("heading", { level: 1, name: "某产品" });
  });
});
