/** Pictures of a project renewed in an open workbook: new ones in, former ones out, and nothing lost where that fails. */
import { bundledContext } from "../../src/functions/bundled";
import { ContextStore } from "../../src/functions/context";
import { createHeadlessHost } from "../../src/hosts/headless";
import type { HeadlessHost } from "../../src/hosts/headless";
import type { WorkbookHost } from "../../src/hosts/port";
import { message } from "../../src/language/messages";
import { boxPictures } from "../../src/revision/pictures/box";
import { placeProject, renewPictures } from "../../src/taskpane/revision/workbook";
import { projectOf } from "../revision/support";

const project = projectOf([10, 12, 15, 13]);
const drawn = async (mark: number) => (await boxPictures(project, () => new Uint8Array([mark])))!;

let host: HeadlessHost;
beforeEach(async () => {
  host = await createHeadlessHost(new ContextStore(bundledContext));
  expect(await placeProject(host, project, await drawn(1))).toMatchObject({ done: true });
});
afterEach(() => host.dispose());

/** The pictures that a file of the workbook would have, by sheet. */
async function inFile() {
  const { addedSheets } = await host.changes();
  return addedSheets.flatMap(({ name, images = [] }) => images.map(({ png }) => [name, ...png]));
}

test("a project put in carries its pictures into the file", async () => {
  expect(await inFile()).toEqual([["箱体图", 1]]);
});

test("renewed: one sheet as before, with live figures", async () => {
  const pictures = await drawn(2);
  expect(await renewPictures(host, project, pictures)).toEqual({ sheet: "箱体图 2" });
  expect(await inFile()).toEqual([["箱体图 2", 2]]);
  const { values } = await host.read({ sheet: "箱体图 2", row: 4, column: 0, rows: 1, columns: 10 });
  expect(values[0]!.slice(2, 6)).toEqual([4, 10, 12.5, 15]);
  expect(values[0]![9]).toBe("");
  // And once more, under the name that has become free.
  expect(await renewPictures(host, project, pictures)).toEqual({ sheet: "箱体图" });
  expect(await inFile()).toEqual([["箱体图", 2]]);
});

/** The host, but for some of what it does. */
function refusing(parts: Partial<WorkbookHost>): WorkbookHost {
  return new Proxy(host as WorkbookHost, {
    get: (target, key: keyof WorkbookHost) => {
      const part = parts[key] ?? target[key];
      return typeof part === "function" ? part.bind(target) : part;
    },
  });
}

test.each([
  ["sheets", { insertSheets: async () => ({ done: false, problem: message("insertionRefused") }) as const }],
  ["formulas", { write: async () => ({ done: false, problem: message("insertionRefused") }) as const }],
])("where the workbook refuses the new %s, the former pictures stay", async (_, parts) => {
  const before = await host.sheets();
  expect(await renewPictures(refusing(parts), project, await drawn(2))).toEqual({
    problem: message("insertionRefused"),
  });
  expect(await host.sheets()).toEqual(before);
  expect(await inFile()).toEqual([["箱体图", 1]]);
});

test("where the former sheet cannot be deleted, that is told", async () => {
  const stuck = refusing({ removeSheet: () => Promise.reject(new Error("protected")) });
  expect(await renewPictures(stuck, project, await drawn(2))).toEqual({
    problem: message("picturesLeft", { sheet: "箱体图 2", left: ["箱体图"] }),
  });
  expect(await inFile()).toEqual([
    ["箱体图", 1],
    ["箱体图 2", 2],
  ]);
});
