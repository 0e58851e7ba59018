import { describe as describeMessage } from "../../../src/language/messages";
import { exampleProject } from "../../../src/revision/example";
import { decide, exclude } from "../../../src/revision/operations";
import type { RevisionProject } from "../../../src/revision/project";
import type { SheetContent, WorkbookContent } from "../../../src/revision/workbook/content";
import { contentOf } from "../../../src/revision/workbook/content";
import { anchorsOf, editsBetween } from "../../../src/revision/workbook/edits";
import { projectWorkbook } from "../../../src/revision/workbook/layout";
import { looksLikeProject, tableSheets, headRows } from "../../../src/revision/workbook/locate";
import type { OpenedProject } from "../../../src/revision/workbook/read";
import { isProject, readProject } from "../../../src/revision/workbook/read";
import { projectOf, stamp } from "../support";

const written = (project: RevisionProject): WorkbookContent => contentOf(projectWorkbook(project));

function open(content: WorkbookContent): OpenedProject {
  const reading = readProject(content);
  if ("problem" in reading) throw new Error(describeMessage(reading.problem, "zh-CN"));
  return reading.opened;
}

const withSheet = (content: WorkbookContent, name: string, change: (sheet: SheetContent) => SheetContent) => ({
  ...content,
  sheets: content.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)),
});

const project = exampleProject();

test("what is written is what is read", () => {
  const content = written(project);
  expect(isProject(content)).toBe(true);
  const opened = open(content);
  expect(opened.project).toEqual(project);
  expect(opened.remarks).toEqual([]);
});

test("columns moved, sheets renamed, rows sorted, headings deleted: still the same project", () => {
  const base = written(project);
  let content = withSheet(base, "样本", ({ rows }) => ({
    name: "我的样本",
    // The last column comes first, the heading is gone, samples stand in the reverse order.
    rows: [rows[3]!, ...rows.slice(4).reverse()].map((cells) => [cells[21] ?? null, "", ...cells.slice(0, 21)]),
  }));
  content = withSheet(content, "决定", ({ rows }) => ({
    name: "decisions",
    rows: [...rows.slice(0, 4), ...[...rows.slice(4)].sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1))],
  }));
  content = withSheet(content, "日志", ({ rows }) => ({
    name: "log",
    rows: [...rows.slice(0, 4), ...rows.slice(4).reverse()],
  }));
  content = { ...content, sheets: [...content.sheets].reverse(), settings: {} };
  const opened = open(content);
  const byId = (samples: RevisionProject["samples"]) => [...samples].sort((a, b) => (a.id < b.id ? -1 : 1));
  expect(byId(opened.project.samples)).toEqual(byId(project.samples));
  expect(new Set(opened.project.items)).toEqual(new Set(project.items));
  expect(opened.project.decisions).toEqual(project.decisions);
  expect(opened.project.peers).toEqual(project.peers);
  expect(opened.project.settings).toEqual(project.settings);
  expect(opened.project.log).toEqual(project.log);
  expect(opened.remarks.map(({ key }) => key)).toEqual(["sheetRenamed", "sheetRenamed"]);
});

test("places say where a sample and an item stand", () => {
  const content = withSheet(written(project), "样本", ({ rows }) => ({ name: "样本", rows: [[], [], ...rows] }));
  const { places } = open(content);
  const row = places.sampleRows.get("S00002")!;
  const cells = places.samples.sheet.rows[row]!;
  expect(cells[places.samples.columns.get("enterprise")!]).toBe(project.samples[1]!.enterprise);
  expect(places.logEnd).toBe(4 + project.log.length);
});

test("a table of an earlier layout, without the columns that came later and without a mark, is taken in", () => {
  const content: WorkbookContent = {
    settings: {},
    sheets: [
      {
        name: "样本",
        rows: [
          ["企业", "产品", "定额项", "年度", "取水量", "水量单位", "年产量", "产量单位", "剔除", "剔除理由"],
          ["甲厂", "水泥", "水泥", 2014, 5, "万m³", 10, "万t", "", ""],
          ["乙厂", "水泥", "水泥", 2014, 9, "万m³", 10, "万t", "是", "含生活用水"],
        ],
      },
      {
        name: "决定",
        rows: [
          ["定额项", "定额单位", "通用方法", "先进方法", "领跑方法", "通用手工值"],
          ["水泥", "m³/t", "平均值", "", "", ""],
          ["砖", "m³/万块", "", "", "", 8],
        ],
      },
    ],
  };
  const { project: read } = open(content);
  expect(read.settings.tiers).toBe("general-advanced-leading");
  expect(
    read.samples.map(({ id, enterprise, water, exclusion }) => [id, enterprise, water, exclusion?.reason]),
  ).toEqual([
    ["S00001", "甲厂", 5, undefined],
    ["S00002", "乙厂", 9, "含生活用水"],
  ]);
  expect(read.items.map(({ key, decimals }) => [key, decimals])).toEqual([
    ["水泥", 2],
    ["砖", 2],
  ]);
  expect(read.decisions.get("水泥")).toEqual({
    existing: { method: "mean", value: null, reason: "", who: "", time: "" },
  });
  expect(read.decisions.get("砖")).toEqual({ existing: { method: "expert", value: 8, reason: "", who: "", time: "" } });
});

test("what cannot be understood is kept and told", () => {
  let content = written(
    decide(projectOf([1, 2, 3]), "某产品", "existing", { method: "mean", value: null, reason: "按规程" }, stamp),
  );
  content = withSheet(content, "样本", ({ name, rows }) => ({
    name,
    rows: rows.map((cells, row) => {
      if (row === 4) return cells.map((cell, column) => (column === 11 ? "约1.5" : cell));
      if (row === 5) return [...cells.slice(0, 13), "数据可疑", "", ...cells.slice(15)];
      if (row === 6) return [cells[0]!, "别的产品", ...cells.slice(2, 13), "是", "", ...cells.slice(15)];
      return cells;
    }),
  }));
  content = withSheet(content, "决定", ({ name, rows }) => ({
    name,
    rows: [
      ...rows.slice(0, 4),
      ...rows.slice(4).map((cells) => cells.map((cell) => (cell === "平均值" ? "加权" : cell))),
      ["某产品", null, null, "某产品", null, "m³/t"],
    ],
  }));
  const { project: read, remarks } = open(content);
  expect(read.samples[0]).toMatchObject({ stated: null, note: "填报单耗原文：约1.5" });
  expect(read.samples[1]!.exclusion).toEqual({ reason: "数据可疑", who: "", time: "" });
  expect(read.samples[2]).toMatchObject({ item: "别的产品", exclusion: { reason: "" } });
  expect(read.decisions.get("某产品")!.existing).toMatchObject({ method: "expert", reason: "按规程；方法原文：加权" });
  expect(read.items.map(({ key }) => key)).toEqual(["某产品", "某产品（2）"]);
  expect(remarks.map(({ key }) => key)).toEqual([
    "numbersUnread",
    "exclusionWithoutReason",
    "decisionUnread",
    "itemTwice",
    "itemUnknown",
  ]);
});

test("rows added or copied by hand get a number of their own", () => {
  const content = withSheet(written(projectOf([1, 2])), "样本", ({ name, rows }) => ({
    name,
    rows: [...rows, rows[4]!, ["", ...rows[5]!.slice(1)]],
  }));
  expect(open(content).project.samples.map(({ id }) => id)).toEqual(["S00001", "S00002", "S00003", "S00004"]);
});

test.each<[string, WorkbookContent, string]>([
  ["no samples", { sheets: [{ name: "Sheet1", rows: [["a", "b"]] }], settings: {} }, "projectTableMissing"],
  ["empty", { sheets: [], settings: {} }, "projectTableMissing"],
  ["a newer version", { ...written(projectOf([1])), settings: { "wq.revision": "99" } }, "projectTooNew"],
  [
    "the decisions deleted",
    { ...written(projectOf([1])), sheets: written(projectOf([1])).sheets.filter(({ name }) => name !== "决定") },
    "projectTableMissing",
  ],
])("%s: a message that says what to do, and no project", (_, content, key) => {
  expect(readProject(content)).toMatchObject({ problem: { key } });
});

test("text that begins like a formula stays text", () => {
  const start = projectOf([1]);
  const spoilt = { ...start, samples: start.samples.map((sample) => ({ ...sample, enterprise: '=HYPERLINK("x")' })) };
  const snapshot = projectWorkbook(spoilt);
  const cell = snapshot.sheets
    .find(({ name }) => name === "样本")!
    .cells.find(({ value }) => value === '=HYPERLINK("x")')!;
  expect(cell.formula).toBeUndefined();
  expect(open(contentOf(snapshot)).project.samples[0]!.enterprise).toBe('=HYPERLINK("x")');
});

test("every exclusion survives writing and reading", () => {
  const excluded = exclude(projectOf([1, 2, 3]), new Set(["S00002"]), "离群；与邻省 | 相差过大", stamp);
  expect(open(written(excluded)).project).toEqual(excluded);
});

test("a sample without a number gets one when something is done to it, and edits know their rows again", () => {
  const content = withSheet(written(project), "样本", ({ name, rows }) => ({
    name,
    rows: rows.map((cells, at) => (at === 4 ? [null, ...cells.slice(1)] : cells)),
  }));
  const { project: read, places } = open(content);
  const sample = read.samples[0]!;
  const after = exclude(read, new Set([sample.id]), "重复填报", stamp);
  const writes = editsBetween(read, after, places);
  expect(writes).toContainEqual({ sheet: "样本", row: 4, column: 0, entries: [[sample.id]] });
  const anchors = anchorsOf(writes, places);
  expect(anchors.filter(({ sheet }) => sheet === "样本").map(({ row, text }) => [row, text])).toEqual([
    [4, ""],
    [4, sample.enterprise],
    [4, sample.product],
  ]);
  expect(anchors.filter(({ sheet }) => sheet === "日志").map(({ text }) => text)).toEqual(["", ""]);
});

test("a project is told by the heads of its tables, which only some sheets hold", () => {
  const heads = written(project).sheets.map(({ name, rows }) => ({ name, rows: rows.slice(0, headRows) }));
  expect(looksLikeProject(heads)).toBe(true);
  expect([...tableSheets(heads)].sort()).toEqual(
    ["决定", "参照", "日志", "样本", "覆盖", "适用性", "普查", "意见", "正文"].sort(),
  );
  expect(looksLikeProject(heads.filter(({ name }) => name !== "决定"))).toBe(false);
});

test("names of items are not cut off, and wide sheets are printed on as many pages as keep them legible", () => {
  const { sheets } = projectWorkbook(project);
  const sheet = (name: string) => sheets.find((one) => one.name === name)!;
  // 火力发电（循环冷却，≥600MW）: twelve Chinese characters and brackets, and six digits and letters.
  for (const name of ["统计", "比较", "决定"]) expect(sheet(name).columnWidths!.get(0)).toBeGreaterThanOrEqual(28);
  expect(sheet("决定").page).toMatchObject({ fitToWidth: true, repeatedRows: 4, repeatedColumns: 1 });
  expect(sheet("决定").page!.pagesWide).toBeGreaterThan(1);
  expect(sheet("合理性").page!.pagesWide).toBeUndefined();
});
