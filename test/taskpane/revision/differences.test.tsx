import { within } from "@testing-library/react";
import { exampleProject } from "../../../src/revision/example";
import { projectWorkbook } from "../../../src/revision/workbook/layout";
import { write } from "../../../src/xlsx/write";
import { openPane, screen } from "../../support/pane";
import { hostOf } from "../../support/projectHost";

async function openExport() {
  const opened = await openPane({ host: await hostOf(exampleProject()), place: "#revision" });
  await opened.user.click(await screen.findByRole("tab", { name: "导出" }));
  return opened;
}

/** Answers the next dialog for files. */
function nextFile(bytes: Uint8Array, name: string): void {
  const file = Object.assign(new File([], name), { arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer) });
  jest.spyOn(HTMLInputElement.prototype, "click").mockImplementationOnce(function (this: HTMLInputElement) {
    Object.defineProperty(this, "files", { value: [file] });
    this.dispatchEvent(new Event("change"));
  });
}

it("shows the project beside a standard, entry by entry", async () => {
  const { user } = await openExport();
  await user.selectOptions(screen.getByRole("combobox", { name: /^与之对比/ }), "DB14/T 1049.2—2021");
  expect(await screen.findByText(/^DB14\/T 1049\.2—2021 .*DB36\/T 420—2017/)).toBeTruthy();
  const list = within(screen.getByRole("list", { name: "不同之处" }));
  expect(list.getAllByRole("listitem").length).toBeGreaterThan(10);
});

it("shows the project beside an earlier copy of it, told apart by the file's name; another workbook is refused in words", async () => {
  const { user } = await openExport();
  const project = exampleProject();
  const [beer] = project.items.filter(({ key }) => key === "啤酒");
  const decisions = new Map(project.decisions);
  decisions.delete(beer!.key);
  nextFile(await write(projectWorkbook({ ...project, decisions })), "上次.xlsx");
  await user.click(screen.getByRole("button", { name: /^选择另一个项目/ }));
  expect(await screen.findByText(/（上次\.xlsx）.*（本项目）/)).toBeTruthy();
  const list = within(screen.getByRole("list", { name: "不同之处" }));
  expect(list.getAllByRole("listitem").map((entry) => entry.textContent)).toEqual([
    // Each value under the name of its tier.
    expect.stringMatching(/^新增：啤酒.*标杆 — → 5\.3.*新建企业 — → 5\.5.*现有企业 — → 6/),
  ]);

  const other = { sheets: [{ name: "表", cells: [{ row: 0, column: 0, value: "x" }] }], styles: [], names: [], settings: {} }; // prettier-ignore
  nextFile(await write(other), "别的.xlsx");
  await user.click(screen.getByRole("button", { name: /^选择另一个项目/ }));
  expect(await screen.findByText(/“别的\.xlsx”不是修订项目/)).toBeTruthy();
});

it("a map is taken for the report, and what is none is refused in words", async () => {
  const { user } = await openExport();
  nextFile(Buffer.from("{}"), "错.json");
  await user.click(screen.getByRole("button", { name: "选择地图…" }));
  expect(await screen.findByText(/“错\.json”不是地图/)).toBeTruthy();
  const ring = [[115, 28], [116, 28], [116, 29], [115, 28]]; // prettier-ignore
  const feature = {
    type: "Feature",
    properties: { name: "九江市" },
    geometry: { type: "Polygon", coordinates: [ring] },
  };
  nextFile(Buffer.from(JSON.stringify({ type: "FeatureCollection", features: [feature] })), "江西.geojson");
  await user.click(screen.getByRole("button", { name: "选择地图…" }));
  expect(await screen.findByText("按设区市的用水量画在地图上：江西.geojson")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "不用地图" }));
  expect(screen.queryByText(/江西\.geojson/)).toBeNull();
});
