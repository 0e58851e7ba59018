/** The formulas of a project workbook give what the model gives, before and after an edit. */
import { bundledContext } from "../../../src/functions/bundled";
import { ContextStore } from "../../../src/functions/context";
import type { HeadlessHost } from "../../../src/hosts/headless";
import { createHeadlessHost } from "../../../src/hosts/headless";
import { isFailure } from "../../../src/language/failure";
import { verdictsOf } from "../../../src/revision/advancedness";
import { exampleProject } from "../../../src/revision/example";
import { sampleFigures } from "../../../src/revision/methods";
import { undo } from "../../../src/revision/history";
import { decide, exclude } from "../../../src/revision/operations";
import { outcomesOf } from "../../../src/revision/outcome";
import { peerFigures } from "../../../src/revision/peers";
import type { RevisionProject } from "../../../src/revision/project";
import { tierOrder } from "../../../src/revision/tiers";
import type { Places } from "../../../src/revision/workbook/read";
import { contentOf } from "../../../src/revision/workbook/content";
import { editsBetween, placesAfter } from "../../../src/revision/workbook/edits";
import { projectWorkbook } from "../../../src/revision/workbook/layout";
import { readProject } from "../../../src/revision/workbook/read";
import { describe as describeMessage } from "../../../src/language/messages";
import type { Cell } from "../../../src/workbook/values";
import { stamp } from "../support";

let host: HeadlessHost;
let project: RevisionProject;
let places: Places;

beforeAll(async () => {
  project = exampleProject();
  const snapshot = projectWorkbook(project);
  const reading = readProject(contentOf(snapshot));
  if ("problem" in reading) throw new Error(reading.problem.key);
  places = reading.opened.places;
  host = await createHeadlessHost(new ContextStore(bundledContext), snapshot);
}, 60_000);
afterAll(() => host.dispose());

async function block(sheet: string, column: number, columns: number): Promise<Cell[][]> {
  const { values } = await host.read({ sheet, row: 4, column, rows: project.items.length, columns });
  return values.map((row) => row.map((cell) => (cell === "" ? null : cell)));
}

/** Univer keeps about twelve digits. */
function expectClose(found: readonly (readonly Cell[])[], wanted: readonly (readonly Cell[])[]) {
  expect(found.length).toBe(wanted.length);
  wanted.forEach((row, index) =>
    row.forEach((cell, column) => {
      const other = found[index]![column];
      if (typeof cell === "number" && typeof other === "number") expect(other).toBeCloseTo(cell, 8);
      else expect({ row: index, column, cell: other }).toEqual({ row: index, column, cell });
    }),
  );
}

async function expectWorkbookToAgree() {
  const outcomes = outcomesOf(project);
  expectClose(
    await block("统计", 2, sampleFigures.length),
    outcomes.map(({ figures }) => sampleFigures.map(({ key }) => figures[key])),
  );
  expectClose(
    await block("比较", 6, peerFigures.length),
    outcomes.map(({ peerFigures: figures }) => peerFigures.map(({ key }) => figures[key])),
  );
  const derived = places.decisions.columns.size;
  expectClose(
    await block("决定", derived, 7),
    outcomes.map(({ values, guards }) => [
      ...tierOrder.map((tier) => values[tier].computed),
      ...tierOrder.map((tier) => values[tier].published),
      guards.map(({ text }) => describeMessage(text, "zh-CN")).join("") || null,
    ]),
  );
  expectClose(
    await block("成果", 8, 9),
    outcomes.map(({ passing }) =>
      tierOrder.flatMap((tier) =>
        passing[tier] ? [passing[tier].samples, passing[tier].share, passing[tier].outputShare] : [null, null, null],
      ),
    ),
  );
  expectClose(
    await block("先进性", 3, 5),
    outcomes.map(({ item, peerFigures: figures }) => {
      const { national, guide, peers, final, by } = verdictsOf(item.old, figures, project.settings.tolerance);
      const word = by && { national: "与国标对比", guide: "与《指南》对比", peers: "与省级行政区对比" }[by];
      return [national, guide, peers, final, word];
    }),
  );
}

test("no formula of the workbook fails", async () => {
  const snapshot = projectWorkbook(project);
  for (const { name } of snapshot.sheets) {
    const used = (await host.usedRange(name))!;
    const { values } = await host.read(used);
    expect({ name, failures: values.flat().filter(isFailure) }).toEqual({ name, failures: [] });
  }
});

test("the workbook gives what the model gives", expectWorkbookToAgree);

test("the means of old against new leave blanks out", async () => {
  // Products with an old value: beer, power, rare earth, glazed tiles, yarn, paper, oil, rice; copper and polished tiles have none.
  const { values } = await host.read({ sheet: "新旧对比", row: 0, column: 7, rows: 3, columns: 3 });
  const changes = outcomesOf(project).flatMap(({ item, values: tiers }) =>
    item.old === null || tiers.existing.published === null ? [] : [(tiers.existing.published - item.old) / item.old],
  );
  expect(changes).toHaveLength(8);
  expect(values[0]![0]).toBeCloseTo(changes.reduce((sum, change) => sum + change, 0) / 8, 10);
});

test("an operation written into the cells changes every table that follows, and the log", async () => {
  const apply = async (change: (before: RevisionProject) => RevisionProject) => {
    const after = change(project);
    const edits = editsBetween(project, after, places);
    expect(await host.write("修订", edits, { overwrite: true })).toEqual({ done: true });
    places = placesAfter(project, after, places);
    project = after;
  };
  await apply((before) => exclude(before, new Set(["S00029", "S00024"]), "试算", stamp));
  await expectWorkbookToAgree();
  await apply((before) =>
    decide(before, "大米", "leading", { method: "expert", value: 0.02, reason: "与江苏一致" }, stamp),
  );
  await expectWorkbookToAgree();
  await apply((before) => undo(undo(before, stamp), stamp));
  await expectWorkbookToAgree();
  expect(outcomesOf(project)).toEqual(outcomesOf(exampleProject()));

  // Read back from the host, the project is the one in memory, log and all.
  const sheets = await Promise.all(
    (await host.sheets()).map(async (name) => {
      const used = (await host.usedRange(name))!;
      const { values } = await host.read({
        sheet: name,
        row: 0,
        column: 0,
        rows: used.row + used.rows,
        columns: used.column + used.columns,
      });
      return { name, rows: values };
    }),
  );
  const reading = readProject({ sheets, settings: {} });
  expect("opened" in reading && reading.opened.project).toEqual(project);
});
