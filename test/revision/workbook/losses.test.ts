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

describe("what is not understood is told with its cell, and kept where the row has words", () => {
  const full = {
    ...project,
    census: [{ source: "台账", industry: "纺织", size: "", enterprises: 8, value: null, water: 695 }],
    coverage: [{ industry: "纺织", covered: true, source: "台账", share: 0.0035 }],
    practicality: [{ question: "计量条件", satisfied: true, note: "已装表" }],
    comments: [
      { number: 1, from: "某厂", clause: "5.1", item: "", opinion: "偏严", verdict: null, reason: "据实测" } as const,
    ],
    texts: new Map([["preface", { title: "前言", text: "本标准代替旧版。" }]]),
  };
  const base = contentOf(projectWorkbook(full));

  /** With another value beside the words given, in the column of a header or, without one, beside the label. */
  const retyped = (sheet: string, header: string, value: string, row = 4): WorkbookContent => ({
    ...base,
    sheets: base.sheets.map((one) => {
      if (one.name !== sheet) return one;
      const at = one.rows[3]!.indexOf(header);
      expect(at).toBeGreaterThanOrEqual(0);
      const rows = one.rows.map((cells) => [...cells]);
      while (rows.length <= row) rows.push([]);
      rows[row]![at] = value;
      return { ...one, rows };
    }),
  });
  const setting = (label: string, value: string | number): WorkbookContent => ({
    ...base,
    sheets: base.sheets.map((one) => ({
      ...one,
      rows: one.rows.map((cells) => (cells[0] === label ? [label, value, ...cells.slice(2)] : cells)),
    })),
  });

  test("as it was written nothing is told", () => expect(told(base).remarks).toEqual([]));

  test("numbers of a census, shares, decimals", () => {
    expect(told(retyped("普查", "取水量(万m³)", "约700")).remarks).toEqual([
      expect.stringMatching(/“普查”第 5 行.*F5 取水量\(万m³\)原文：约700/),
    ]);
    expect(told(retyped("覆盖", "台账", "四成")).remarks).toEqual([expect.stringMatching(/C5 台账原文：四成/)]);
    expect(told(retyped("覆盖", "台账", "０.３５％")).read!.coverage[0]!.share).toBeCloseTo(0.0035, 12);
    expect(told(retyped("决定", "小数位", "两位")).remarks).toEqual([expect.stringMatching(/小数位原文：两位/)]);
    const blank = told(retyped("普查", "行业", ""));
    expect(blank.remarks).toEqual([expect.stringContaining("“普查”第 5 行没有写行业")]);
  });

  test("words: a verdict, an answer", () => {
    const verdict = told(retyped("意见", "处理意见", "原则同意"));
    expect(verdict.remarks).toEqual([expect.stringMatching(/处理意见原文：原则同意/)]);
    expect(verdict.read!.comments[0]).toMatchObject({ verdict: null, reason: "据实测；处理意见原文：原则同意" });
    const answer = told(retyped("适用性", "满足", "基本满足"));
    expect(answer.remarks).toEqual([expect.stringMatching(/满足原文：基本满足/)]);
    expect(answer.read!.practicality[0]).toMatchObject({ satisfied: null, note: "已装表；满足原文：基本满足" });
  });

  test("a comment and a reference value of an item that is gone; a year with its word", () => {
    const comment = told(retyped("意见", "定额项", "已删的项"));
    expect(comment.remarks).toEqual([expect.stringContaining("意见 1 所指的定额项“已删的项”不在“决定”表中")]);
    expect(comment.read!.comments[0]!.item).toBe("已删的项");
    const peer = { item: "已删的项", kind: "province", name: "某省", standard: "", tier: "", purpose: "existing", low: 1, high: 1, unit: "", note: "" } as const; // prettier-ignore
    const peers = told(contentOf(projectWorkbook({ ...full, peers: [peer] })));
    expect(peers.remarks).toEqual([expect.stringContaining("1 个参照值的定额项“已删的项”不在“决定”表中")]);
    const years = told(retyped("样本", "年份", "２０２３年"));
    expect(years.remarks).toEqual([]);
    expect(years.read!.samples[0]!.year).toBe(2023);
  });

  test("a text without a place of its own", () => {
    const texts = retyped("正文", "正文", "另一段", 5);
    expect(told(texts).remarks).toEqual([expect.stringContaining("“正文”第 6 行的正文没有采用")]);
  });

  test("settings: a share in the hundreds, words, numbers as text", () => {
    expect(told(setting("概率 φ", 40)).remarks).toEqual([
      expect.stringContaining("“概率 φ”的“40”不能采用，项目按 0.4 计"),
    ]);
    expect(told(setting("λ 取法", "插值")).remarks).toEqual([expect.stringContaining("项目按 查表 计")]);
    expect(told(setting("趋势目标年", "２０２６")).read!.settings.trendYear).toBe(2026);
    expect(told(setting("概率 φ", "35%")).remarks).toEqual([]);
    expect(told(setting("规模界限", "50，300")).read!.settings.sizeBounds).toEqual([50, 300]);
  });
});
