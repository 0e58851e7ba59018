/**
 * Files of tests in groups. Jest loads all modules again for each file, which takes longer than the tests of most; here the files of a
 * room share what is loaded. A group is a file that Jest runs in place of them, where they stand in the order of their names: the same
 * order on every machine, so that what passes once passes always. It is bundled with what it imports (bundles.js). `npx jest` runs the
 * files themselves.
 */
const { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } = require("node:fs");
const path = require("node:path");

const root = path.resolve(__dirname, "../..");
const folder = ".cache/groups";

/** A file that exchanges modules for others, or wants another environment than its neighbours, stays alone. */
const alone = /\bjest\.(mock|doMock|unmock|resetModules|isolateModules)\b|@jest-environment/;

/** A room of `test` is a group, but for parts of it that take as long as a room, or leave Excel's globals behind. */
const apart = ["hosts/excel", "taskpane/marks", "taskpane/revision", "taskpane/shell", "taskpane/survey"];

/** Rooms that are soon through load together. */
const together = [
  [
    "audit",
    "balance",
    "conversion",
    "documents",
    "evaluation",
    "functions",
    "language",
    "statistics",
    "units",
    "workbook",
  ],
  ["lint", "manifest", "scripts"],
  ["taskpane/marks", "taskpane/shell", "taskpane/survey"],
  ["workbench", "workflows"],
];

/** Every file of tests that needs no browser, by the place of its group below `folder`. */
function groups() {
  const files = readdirSync(path.join(root, "test"), { recursive: true })
    .map((file) => `test/${file.split(path.sep).join("/")}`)
    .filter((file) => /\.test\.tsx?$/.test(file) && !file.startsWith("test/browser/"))
    .sort();
  const places = new Map();
  for (const file of files) {
    const place = alone.test(read(file)) ? file : `test/${groupOf(file)}/group.test.ts`;
    places.set(place, [...(places.get(place) ?? []), file]);
  }
  return places;
}

/** The room of a file, or the first of those that it loads with. */
function groupOf(file) {
  const room = apart.find((part) => file.startsWith(`test/${part}/`)) ?? file.split("/")[1];
  return together.find((rooms) => rooms.includes(room))?.[0] ?? room;
}

/**
 * In the browser, files that use the workbench as it comes and leave nothing behind go on in one page. Not longer than the longest other
 * file, so that the workers end together; the box plots, which are drawn in all products, are not in one page with a sample that is excluded.
 */
const inOnePage = new Map(
  Object.entries({
    sheets: ["revision", "standards", "survey", "tasks", "workbench", "reading"],
    files: ["audit", "balance", "files", "plan", "pictures", "consolidation"],
  }).map(([name, members]) => [
    `test/browser/${name}/group.test.ts`,
    members.map((member) => `test/browser/${member}.test.ts`),
  ]),
);

function groupsInBrowser() {
  const places = new Map(inOnePage);
  const grouped = new Set([...places.values()].flat());
  for (const name of readdirSync(path.join(root, "test/browser")).sort()) {
    const file = `test/browser/${name}`;
    if (name.endsWith(".test.ts") && !grouped.has(file)) places.set(file, [file]);
  }
  return places;
}

function textOf(place, files) {
  const up = path.posix.relative(path.posix.dirname(`${folder}/${place}`), ".");
  const sharesPage = inOnePage.has(place);
  const after = sharesPage ? "afterAll(onePage.next);\n  afterAll(tidy)" : "afterAll(tidy)";
  const parts = files.map((file) => `describe("${file}", () => {\n  require("${up}/${file}");\n  ${after};\n});\n`);
  const page = sharesPage
    ? `const { onePage } = require("${up}/test/browser/support/workbench");\nonePage.begin();\nafterAll(onePage.end);\n`
    : "";
  return `${environmentOf(files[0])}\n${page}const { tidy } = require("${up}/test/support/tidy");\n${parts.join("")}`;
}

const environmentOf = (file) => /\/\*\* @jest-environment \w+ \*\//.exec(read(file))?.[0] ?? "";

/** Writes the files of the groups. */
function makeGroups() {
  rmSync(path.join(root, folder), { recursive: true, force: true });
  for (const [place, files] of [...groups(), ...groupsInBrowser()]) {
    const file = path.join(root, folder, place);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, textOf(place, files));
    const entry = entryOf(file);
    renameSync(file, entry);
    writeFileSync(file, `${environmentOf(files[0])}\nrequire("./${path.basename(bundleOf(entry))}");\n`);
  }
}

const entryOf = (file) => file.replace(/\.test\.tsx?$/, ".entry.js");
const bundleOf = (entry) => entry.replace(/\.entry\.js$/, ".bundle.js");

/** Of files of Jest's, those that run a bundle: what it is made from, and where it is to lie. */
function bundlesOf(files) {
  return files
    .map(entryOf)
    .filter((file) => existsSync(file))
    .map((entry) => ({ entry, file: bundleOf(entry), members: membersOf(entry) }));
}

/** A project of Jest that runs groups in place of their files. */
function inGroups(project) {
  const there = (patterns) =>
    patterns.map((pattern) => pattern.replace("<rootDir>/test/", `<rootDir>/${folder}/test/`));
  return {
    ...project,
    testMatch: there(project.testMatch),
    testPathIgnorePatterns: there(project.testPathIgnorePatterns ?? ["/node_modules/"]),
    transformIgnorePatterns: [...project.transformIgnorePatterns, "\\.bundle\\.js$"],
  };
}

/** The files that a file of Jest's stands for: itself, or those of the group. */
function membersOf(file) {
  if (!file.startsWith(path.join(root, folder))) return [file];
  const text = readFileSync([entryOf(file), file].find(existsSync), "utf8");
  return [...text.matchAll(/describe\("([^"]+)"/g)].map(([, member]) => path.join(root, member));
}

const read = (file) => readFileSync(path.join(root, file), "utf8");

module.exports = { bundlesOf, groups, groupsInBrowser, inGroups, makeGroups, membersOf };
