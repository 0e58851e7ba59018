import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const { groups, groupsInBrowser } = jest.requireActual<Record<string, () => Map<string, string[]>>>(
  path.join(PROJECT_ROOT, "test/support/groups"),
);

const all = (readdirSync(path.join(PROJECT_ROOT, "test"), { recursive: true }) as string[])
  .map((file) => `test/${file.replaceAll("\\", "/")}`)
  .filter((file) => /\.tsx?$/.test(file));
const inBrowser = (file: string) => file.startsWith("test/browser/");
const files = all.filter((file) => !inBrowser(file));
const text = (file: string) => readFileSync(path.join(PROJECT_ROOT, file), "utf8");

test("every file of tests is run once, with all others of its folder", () => {
  const grouped = [...groups!()];
  expect(grouped.flatMap(([, members]) => members).sort()).toEqual(
    files.filter((file) => /\.test\.tsx?$/.test(file)).sort(),
  );
  const shared = grouped.filter(([place, members]) => place !== members[0]);
  const folders = shared.flatMap(([, members]) => [...new Set(members.map((file) => path.dirname(file)))]);
  expect(folders).toEqual([...new Set(folders)]);
});

test("every file of the browser is run once", () => {
  expect([...groupsInBrowser!().values()].flat().sort()).toEqual(
    all.filter((file) => inBrowser(file) && /\.test\.tsx?$/.test(file)).sort(),
  );
});

test("a file that exchanges modules or wants an environment of its own is alone", () => {
  const places = groups!();
  expect(places.get("test/xlsx/machine.test.ts")).toEqual(["test/xlsx/machine.test.ts"]);
  expect(places.get("test/manifest/rules.test.ts")).toEqual(["test/manifest/rules.test.ts"]);
});

test("no file asks where it lies, since in the bundle of its group that is elsewhere", () => {
  const asking = files.filter((file) => /\b__(?:dir|file)name\b|\bimport\.meta\b/.test(text(file)));
  expect(asking.filter((file) => file !== "test/scripts/groups.test.ts")).toEqual([]);
});

test("hooks for every test stand in what Jest sets up, not in a module that the first of a group would have to itself", () => {
  const withHooks = files.filter((file) => !file.includes(".test.") && /^(before|after)(Each|All)\(/m.test(text(file)));
  expect(withHooks).toEqual(["test/support/endings.ts"]);
});
