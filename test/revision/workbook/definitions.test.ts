/** A column or a setting has one definition: changed there, reader, writer, names and formulas change together. */
import { exampleProject } from "../../../src/revision/example";
import type { RevisionProject, Settings } from "../../../src/revision/project";
import { tierSystems } from "../../../src/revision/tiers";
import { contentOf } from "../../../src/revision/workbook/content";
import { projectWorkbook } from "../../../src/revision/workbook/layout";
import { readProject } from "../../../src/revision/workbook/read";
import type { Setting } from "../../../src/revision/workbook/settings";
import { settingList } from "../../../src/revision/workbook/settings";
import { coverageTable } from "../../../src/revision/workbook/tables/coverage";
import { itemFields } from "../../../src/revision/workbook/tables/decisions";
import type { Field, Fields } from "../../../src/revision/workbook/tables/field";
import { logTable } from "../../../src/revision/workbook/tables/log";
import { peersTable } from "../../../src/revision/workbook/tables/peers";
import { practicalityTable } from "../../../src/revision/workbook/tables/practicality";
import { samplesTable } from "../../../src/revision/workbook/tables/samples";
import { parseRange } from "../../../src/workbook/address";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";

/** Nothing as it customarily is. */
const settings: Settings = {
  title: "标准",
  standard: "DB99/T 2",
  replaces: "DB99/T 1",
  region: "某省",
  tiers: "general-advanced-leading",
  phi: 0.35,
  lambda: "exact",
  rankShares: { existing: 0.7, new: 0.4, leading: 0.1 },
  trendYear: 2031,
  tolerance: 0.15,
  fewSamples: 7,
  sizeBounds: [30, 300.5],
  factorSamples: 6,
  water: { unconventional: true, onceThrough: true, domestic: true },
};
const example = exampleProject();
const kept = new Set(["大米", "啤酒"]);
const project: RevisionProject = {
  ...example,
  settings,
  items: example.items.filter(({ key }) => kept.has(key)),
  samples: example.samples.filter(({ item }) => kept.has(item)),
  peers: example.peers.filter(({ item }) => kept.has(item)),
  decisions: new Map([...example.decisions].filter(([key]) => kept.has(key))),
};

function readBack(workbook: WorkbookSnapshot): RevisionProject {
  const reading = readProject(contentOf(workbook));
  if ("problem" in reading) throw new Error(reading.problem.key);
  expect(reading.opened.remarks).toEqual([]);
  return reading.opened.project;
}

const tables: readonly { readonly sheet: string; readonly fields: Fields }[] = [
  samplesTable,
  peersTable,
  coverageTable,
  practicalityTable,
  logTable,
  { sheet: "决定", fields: itemFields },
];
const columns = tables.flatMap(({ sheet, fields }) =>
  Object.entries(fields).map(([key, field]) => [sheet, key, field, fields] as const),
);

const nameRange = (workbook: WorkbookSnapshot, word: string) =>
  parseRange(workbook.names.find(({ name }) => name === word)!.refersTo, "")!;

const cellAt = (workbook: WorkbookSnapshot, sheet: string, row: number, column: number) =>
  workbook.sheets.find(({ name }) => name === sheet)!.cells.find((cell) => cell.row === row && cell.column === column)
    ?.value;

const headerRow = 3;

test.each(settingList.map((setting, index) => [setting.label, setting, index] as const))(
  "setting %s, renamed and moved",
  (label, setting, index) => {
    const list = settingList as Setting[];
    const [first] = (setting.names ?? []).map((name) => list.findIndex(({ names = [] }) => names.includes(name)));
    Object.assign(setting, { label: "改过的参数" });
    try {
      const workbook = projectWorkbook(project);
      expect(readBack(workbook)).toEqual(project);
      for (const name of setting.names ?? []) {
        const { sheet, row } = nameRange(workbook, name);
        expect(cellAt(workbook, sheet, row + index - first!, 0)).toBe("改过的参数");
      }
      list.push(...list.splice(0, 4));
      expect(readBack(projectWorkbook(project))).toEqual(project);
    } finally {
      Object.assign(setting, { label });
      while (list[0]!.label !== "标准名称") list.push(list.shift()!);
    }
  },
);

test.each(columns)("column %s.%s, renamed", (sheet, _, field: Field<unknown>) => {
  const { header } = field;
  Object.assign(field, { header: "改过的列" });
  try {
    const workbook = projectWorkbook(project);
    const written = workbook.sheets.find(({ name }) => name === sheet)!.cells.map(({ value }) => value);
    expect(written).toContain("改过的列");
    expect(readBack(workbook)).toEqual(project);
  } finally {
    Object.assign(field, { header });
  }
});

test.each(columns)("column %s.%s, moved behind the others", (sheet, key, field, fields) => {
  const order = Object.entries(fields);
  const reorder = (entries: typeof order) => {
    const open = fields as Record<string, Field<unknown>>;
    for (const [name] of order) Reflect.deleteProperty(open, name);
    for (const [name, one] of entries) open[name] = one;
  };
  reorder([...order.filter(([name]) => name !== key), [key, field]]);
  try {
    const workbook = projectWorkbook(project);
    expect(readBack(workbook)).toEqual(project);
    for (const [, { names, header }] of order) {
      for (const name of names) {
        const range = nameRange(workbook, name);
        expect([range.sheet, cellAt(workbook, sheet, headerRow, range.column)]).toEqual([sheet, header]);
      }
    }
    const flagged = workbook.sheets.find(({ name }) => name === "样本")!.conditionalFormats![0]!;
    const letter = /^\$([A-Z]+)5/.exec("formula" in flagged ? flagged.formula : "")![1]!;
    const { column } = parseRange(`${letter}4`, "")!;
    expect(cellAt(workbook, "样本", headerRow, column)).toBe("剔除");
  } finally {
    reorder(order);
  }
});

test.each(tierSystems)("the words of tiers: $example", ({ id }) => {
  const other = { ...project, settings: { ...settings, tiers: id } };
  expect(readBack(projectWorkbook(other))).toEqual(other);
});

test("formulas speak of names that are there, and each name stands over columns of its sheet", () => {
  const workbook = projectWorkbook(example);
  const known = new Set(workbook.names.map(({ name }) => name));
  const spoken = new Set(
    workbook.sheets.flatMap(({ cells }) =>
      cells.flatMap(({ formula }) => formula?.match(/\p{Script=Han}+_[\p{Script=Han}A-C]+/gu) ?? []),
    ),
  );
  expect([...spoken].filter((name) => !known.has(name))).toEqual([]);
  expect(spoken.size).toBeGreaterThan(40);
  for (const { name } of workbook.names) {
    const { sheet, column, columns: count } = nameRange(workbook, name);
    if (sheet === "说明") continue;
    for (let at = column; at < column + count; at++) {
      expect([name, typeof cellAt(workbook, sheet, headerRow, at)]).toEqual([name, "string"]);
    }
  }
});

test("charts draw the columns that their words name", () => {
  const workbook = projectWorkbook(example);
  const charts = workbook.sheets.flatMap(({ charts: all = [] }) => all);
  const drawn = charts.flatMap(({ series }) =>
    series.map(({ values }) => {
      const { sheet, column } = parseRange(values, "")!;
      return [sheet, cellAt(workbook, sheet, headerRow, column)];
    }),
  );
  expect(drawn.filter(([sheet]) => sheet !== "覆盖")).toEqual([
    ["新旧对比", "现有变幅"],
    ["新旧对比", "新建变幅"],
    ["新旧对比", "先进变幅"],
    ["比较", "现有较国标"],
    ["比较", "现有较外省平均"],
    ["节水", "对现有值"],
    ["节水", "对新建值"],
    ["节水", "对先进值"],
  ]);
});
