/** Sheets 普查 and 意见 through a workbook and back, and formulas of samples that state more than their unit use. */
import { withComments, withStage } from "../../../src/revision/consultation";
import type { RevisionProject } from "../../../src/revision/project";
import { contentOf } from "../../../src/revision/workbook/content";
import { editsBetween } from "../../../src/revision/workbook/edits";
import { sheetsWithoutFormulas } from "../../../src/revision/workbook/intact";
import { projectWorkbook } from "../../../src/revision/workbook/layout";
import { readProject } from "../../../src/revision/workbook/read";
import { projectOf, stamp } from "../support";

const bare = projectOf([1, 2, 3]);
const comment = {
  number: null,
  from: "甲",
  clause: "表 1",
  item: "",
  opinion: "偏严",
  verdict: null,
  reason: "",
} as const;
const project: RevisionProject = withStage(
  {
    ...bare,
    census: [
      { source: "水利普查", industry: "纺织", size: ">50", enterprises: 3, value: 82_612, water: 357 },
      { source: "水利普查", industry: "纺织", size: "≤50", enterprises: 202, value: null, water: 849 },
      { source: "台账", industry: "纺织", size: "", enterprises: 8, value: null, water: 694.53 },
    ],
    comments: [
      { ...comment, number: 1, item: "某产品", verdict: "partly", reason: "按外省平均" },
      { ...comment, number: 2, opinion: "=1+1" },
    ],
  },
  "征求意见",
  stamp,
);

function opened(of: RevisionProject) {
  const reading = readProject(contentOf(projectWorkbook(of)));
  if ("problem" in reading) throw new Error(reading.problem.key);
  return reading.opened;
}

test("census, comments and stage come back as they were", () => {
  const { project: again, remarks } = opened(project);
  expect(remarks).toEqual([]);
  expect(again.census).toEqual(project.census);
  expect(again.comments).toEqual(project.comments);
  expect(again.log.at(-1)).toMatchObject({ action: "stage", after: "征求意见" });
});

test("new comments go below the others, and nothing else is written", () => {
  const { project: before, places } = opened(project);
  const { project: after } = withComments(before, [{ ...comment, from: "乙", clause: "某产品" }], stamp);
  const written = editsBetween(before, after, places);
  const ofComments = written.filter(({ sheet }) => sheet === "意见");
  expect(new Set(ofComments.map(({ row }) => row))).toEqual(new Set([places.commentsEnd]));
  expect(ofComments.map(({ entries }) => entries[0]![0])).toEqual([3, "乙", "某产品", "某产品", "偏严"]);
  expect(new Set(written.map(({ sheet }) => sheet))).toEqual(new Set(["意见", "日志"]));
});

test("no formula is missed where samples state their source of water", () => {
  const samples = bare.samples.map((sample) => ({ ...sample, particulars: { source: "再生水", city: "九江市" } }));
  const stated = { ...bare, samples };
  expect(sheetsWithoutFormulas(projectWorkbook(stated), stated)).toEqual([]);
  const { sheets, ...rest } = projectWorkbook(stated);
  const plain = sheets.map((sheet) =>
    sheet.name !== "样本" ? sheet : { ...sheet, cells: sheet.cells.map(({ formula: _, ...cell }) => cell) },
  );
  expect(sheetsWithoutFormulas({ ...rest, sheets: plain }, stated)).toEqual(["样本"]);
});

test("what people write comes back as it was; a new text goes below, an emptied one keeps its row", () => {
  const text = (words: string) => ({ title: "项目背景", text: words });
  const before = opened({ ...project, texts: new Map([["background", text("第一段\n=第二段")]]) });
  expect([...before.project.texts]).toEqual([["background", text("第一段\n=第二段")]]);
  const texts = new Map([["scope", { title: "范围", text: "全省" }]]);
  const written = editsBetween(before.project, { ...before.project, texts }, before.places);
  const row = before.places.textRows.get("background")!;
  expect(written.map(({ sheet, row: at, entries }) => [sheet, at - row, entries[0]![0]])).toEqual([
    ["正文", 0, null],
    ["正文", 1, "scope"],
    ["正文", 1, "范围"],
    ["正文", 1, "全省"],
  ]);
});

test("a comment that is dealt with is written in its own row", () => {
  const { project: before, places } = opened(project);
  const [first, second] = before.comments;
  const after = { ...before, comments: [first!, { ...second!, verdict: "rejected" as const, reason: "与国标一致" }] };
  const written = editsBetween(before, after, places);
  expect(new Set(written.map(({ row }) => row))).toEqual(new Set([places.commentsEnd - 1]));
  expect(written.map(({ entries }) => entries[0]![0])).toEqual(["不采纳", "与国标一致"]);
});
