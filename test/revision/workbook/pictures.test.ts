/** The sheet of box plots: a picture an item, live figures above, and word when a picture is out of date. */
import { bundledContext } from "../../../src/functions/bundled";
import { ContextStore } from "../../../src/functions/context";
import { createHeadlessHost } from "../../../src/hosts/headless";
import { exampleProject } from "../../../src/revision/example";
import { exclude } from "../../../src/revision/operations";
import { outcomesOf } from "../../../src/revision/outcome";
import { boxPictures } from "../../../src/revision/pictures/box";
import type { RevisionProject } from "../../../src/revision/project";
import { contentOf } from "../../../src/revision/workbook/content";
import { editsBetween } from "../../../src/revision/workbook/edits";
import { projectWorkbook } from "../../../src/revision/workbook/layout";
import { pictureSheets } from "../../../src/revision/workbook/locate";
import { readProject } from "../../../src/revision/workbook/read";
import { renewedPictures, updateOf } from "../../../src/revision/workbook/update";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { projectOf } from "../support";

const stamp = { who: "", time: "2025-03-01 09:30" };
const drawn = async (project: RevisionProject) => (await boxPictures(project, () => new Uint8Array([1])))!;
const sheetOf = ({ sheets }: Pick<WorkbookSnapshot, "sheets">) => sheets.find(({ name }) => name === "箱体图")!;
const textAt = ({ sheets }: Pick<WorkbookSnapshot, "sheets">, row: number, column: number) =>
  sheetOf({ sheets }).cells.find((cell) => cell.row === row && cell.column === column)?.value;

const project = exampleProject();
let workbook: WorkbookSnapshot;
beforeAll(async () => {
  workbook = projectWorkbook(project, await drawn(project));
});

function opened(snapshot: WorkbookSnapshot) {
  const reading = readProject(contentOf(snapshot));
  if ("problem" in reading) throw new Error(reading.problem.key);
  return reading.opened;
}

test("a picture an item, in their order, each said in words", () => {
  const { images } = sheetOf(workbook);
  expect(images!.map(({ row, description }) => [textAt(workbook, row, 0), description.split("：")[0]])).toEqual(
    project.items.map(({ key }) => [key, key]),
  );
  expect(textAt(workbook, 1, 0)).toContain("2017-06-30 00:00");
  expect(textAt(workbook, 2, 0)).toContain("更新箱体图");
});

test("figures above a picture are live, and tell when it is out of date", async () => {
  const host = await createHeadlessHost(new ContextStore(bundledContext), workbook);
  const row = async (index: number) =>
    (await host.read({ sheet: "箱体图", row: 4 + index, column: 2, rows: 1, columns: 8 })).values[0]!;
  for (const [index, { figures, values }] of outcomesOf(project).entries()) {
    const expected = [figures.count, figures.min, figures.median, figures.max].map((value) =>
      expect.closeTo(value!, 9),
    );
    const tiers = [values.existing, values.new, values.leading].map(({ published }) => published ?? "");
    expect(await row(index)).toEqual([...expected, ...tiers, ""]);
  }
  const before = opened(workbook);
  const copper = before.project.samples.find(({ item }) => item === project.items[1]!.key)!;
  const after = exclude(before.project, new Set([copper.id]), "试算", stamp);
  await host.write("剔除", editsBetween(before.project, after, before.places), { overwrite: true });
  expect((await row(1)).at(-1)).toBe("图已过时");
  expect((await row(0)).at(-1)).toBe("");
  host.dispose();
});

test("an item with a tilde in its name is found as well", async () => {
  const renamed = projectOf([3, 5, 9]);
  const key = "纱~5万锭";
  const tilde = {
    ...renamed,
    items: renamed.items.map((one) => ({ ...one, key })),
    samples: renamed.samples.map((one) => ({ ...one, item: key })),
  };
  const made = projectWorkbook(tilde, await drawn(tilde));
  const host = await createHeadlessHost(new ContextStore(bundledContext), made);
  const { values } = await host.read({ sheet: "箱体图", row: 4, column: 2, rows: 1, columns: 4 });
  expect(values[0]).toEqual([3, 3, 5, 9]);
  host.dispose();
});

test("items without usable samples say so; a sheet that nobody has drawn says how to have it drawn", async () => {
  const rice = project.items[0]!.key;
  const all = new Set(project.samples.filter(({ item }) => item === rice).map(({ id }) => id));
  const without = exclude(project, all, "试算", stamp);
  const made = projectWorkbook(without, await drawn(without));
  expect(textAt(made, 4, 9)).toBe("无可用样本");
  expect(sheetOf(made).images).toHaveLength(project.items.length - 1);
  const undrawn = projectWorkbook(project);
  expect(sheetOf(undrawn).images).toEqual([]);
  expect(textAt(undrawn, 1, 0)).toContain("还没有画");
});

test("the sheet is known under any name, and made anew in its place; undrawn, it stays", async () => {
  const renamed = {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => (sheet.name === "箱体图" ? { ...sheet, name: "图（旧）" } : sheet)),
  };
  expect(pictureSheets(contentOf(renamed).sheets)).toEqual(["图（旧）"]);
  const pictures = await drawn(project);
  expect(renewedPictures(renamed, project, pictures)).toMatchObject({
    addedSheets: [{ name: "箱体图" }],
    replacedSheets: [{ sheet: "图（旧）", by: "箱体图" }],
  });
  const { project: before } = opened(renamed);
  const after = exclude(before, new Set([before.samples[0]!.id]), "试算", stamp);
  expect(updateOf(renamed, opened(renamed), after, { pictures }).addedSheets.map(({ name }) => name)).toEqual([
    "箱体图",
  ]);
  expect(updateOf(renamed, opened(renamed), after).addedSheets).toEqual([]);
  // Laid out anew, since a name is missing.
  const broken = { ...renamed, names: renamed.names.slice(1) };
  const anew = (drawing: typeof pictures | null) => updateOf(broken, opened(broken), after, { pictures: drawing });
  expect(anew(null).addedSheets.map(({ name }) => name)).not.toContain("箱体图");
  expect(anew(pictures).replacedSheets).toContainEqual({ sheet: "图（旧）", by: "箱体图" });
});
