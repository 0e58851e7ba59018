/** Projects that somebody has deleted something from, or renamed a column of. */
import { describe as describeMessage } from "../../../src/language/messages";
import { decide } from "../../../src/revision/operations";
import type { WorkbookContent } from "../../../src/revision/workbook/content";
import { contentOf } from "../../../src/revision/workbook/content";
import { projectWorkbook } from "../../../src/revision/workbook/layout";
import { readProject } from "../../../src/revision/workbook/read";
import { customarySettings } from "../../../src/revision/project";
import { projectOf, stamp } from "../support";

const made = decide(
  projectOf([1, 2, 3]),
  "某产品",
  "existing",
  { method: "mean", value: null, reason: "按规程" },
  stamp,
);
const project = { ...made, settings: { ...customarySettings, phi: 0.35, title: "某省用水定额" } };
const written = contentOf(projectWorkbook(project));

const without = (sheet: string): WorkbookContent => ({
  ...written,
  sheets: written.sheets.filter(({ name }) => name !== sheet),
});

/** With one header called otherwise, or with its column deleted (null). */
const headed = (sheet: string, word: string, now: string | null): WorkbookContent => ({
  ...written,
  sheets: written.sheets.map((one) => {
    if (one.name !== sheet) return one;
    const at = one.rows[3]!.indexOf(word);
    const rows = one.rows.map((cells, row) => cells.map((cell, column) => (row === 3 && column === at ? now : cell)));
    return {
      ...one,
      rows: now === null ? rows.map((cells) => cells.filter((_, column) => column !== at)) : rows,
    };
  }),
});

function told(content: WorkbookContent) {
  const reading = readProject(content);
  if ("problem" in reading) return { problem: describeMessage(reading.problem, "zh-CN") };
  const { remarks, project: read } = reading.opened;
  return { remarks: remarks.map((remark) => describeMessage(remark, "zh-CN")), read };
}

test("a renamed column stops the reading, naming sheet, row and both words", () => {
  expect(told(headed("决定", "现有理由", "理由一")).problem).toMatch(
    /“决定”表第 4 行没有列名 现有理由，而有不认识的列名 理由一/,
  );
  expect(told(headed("样本", "水量", "年总水")).problem).toMatch(/没有列名 水量，而有不认识的列名 年总水/);
  // A column that the table cannot be told without.
  expect(told(headed("决定", "定额单位", "计量")).problem).toMatch(/“决定”表第 4 行没有列名 定额单位。/);
});

test("a deleted column, table or sheet of settings is told, and everything else is read", () => {
  const column = told(headed("决定", "现有理由", null));
  expect(column.remarks).toEqual([expect.stringContaining("“决定”表缺少列 现有理由")]);
  expect(column.read!.decisions.get("某产品")!.existing).toMatchObject({ method: "mean", reason: "" });
  for (const sheet of ["参照", "日志", "适用性", "覆盖"]) {
    const { remarks, read } = told(without(sheet));
    expect(remarks).toEqual([expect.stringContaining(`没有“${sheet}”表`)]);
    expect(read!.decisions).toEqual(project.decisions);
  }
  const settings = told(without("说明"));
  expect(settings.remarks).toEqual([expect.stringMatching(/找不到参数 .*概率 φ.*按缺省值/)]);
  expect(settings.read!.settings.phi).toBe(0.4);
});

test("columns of one's own are no renamed ones", () => {
  const content: WorkbookContent = {
    ...written,
    sheets: written.sheets.map((sheet) =>
      sheet.name === "样本"
        ? { ...sheet, rows: sheet.rows.map((cells, row) => (row === 3 ? [...cells, "我的备注"] : cells)) }
        : sheet,
    ),
  };
  expect(told(content).remarks).toEqual([]);
});

test("a table without the mark of a project may have other columns", () => {
  expect(told({ ...headed("决定", "现有理由", "理由一"), settings: {} }).remarks).toEqual([]);
});
