/** Means, shares, peers, and what is only worth a look; expected values are calculated by hand. */
import { auditDocument } from "../../src/audit/audit";
import { readPaste } from "../../src/documents/open/open";
import { auditOf, causesOf, said } from "./support";

function auditText(...lines: string[]) {
  return auditDocument(readPaste({ text: lines.map((line) => line.replaceAll("|", "\t")).join("\n") }));
}

describe("the mean of other provinces", () => {
  const quotas = [
    "表 1 与其他省对比",
    "产品名称|单位|江西|四川|湖南省|云南省",
    "油漆|m³/t|25|20|1|9",
    "炼焦|m³/t|3|--|2.5|3.5",
  ];
  const means = (first: string, second: string) => ["", "表 2 对比结果", "产品名称|单位|江西|各省平均值", `油漆|m³/t|25|${first}`, `炼焦|m³/t|3|${second}`]; // prettier-ignore
  const found = (...lines: string[]) => said(auditText(...quotas, ...lines)).filter((line) => /^peerMean/.test(line));

  test("is that of the quotas printed elsewhere, blanks left out", () => {
    // (20 + 1 + 9)/3 = 10; (2.5 + 3.5)/2 = 3; with a blank as zero 6/3 = 2.
    expect(found(...means("10.00", "3.00"))).toEqual([
      "peerMean | 油漆 | 各省平均值 | 10.00 | 10.00 | 一致",
      "peerMean | 炼焦 | 各省平均值 | 3.00 | 3.00 | 一致",
    ]);
    expect(found(...means("11.00", "2.00")).map((line) => line.split(" | ").at(-1))).toEqual(["不符", "不符"]);
    expect(causesOf(auditText(...quotas, ...means("10.00", "2.00")))).toEqual(["auditBlanksAsZero"]);
  });

  test("a blank that may be merged with the cell above counts as either", () => {
    // Text cannot say whether the 20 stands for both rows: (20 + 2.5 + 3.5)/3 = 8.67, or 3.
    const merged = ["表 1", "产品名称|单位|江西|四川|湖南省|云南省", "油漆|m³/t|25|20|1|9", "炼焦|m³/t|3||2.5|3.5"];
    for (const mean of ["8.67", "3.00"]) {
      const audit = auditText(...merged, ...means("10.00", mean));
      expect(said(audit, "不符")).toEqual([]);
    }
  });
});

describe("a row of means", () => {
  const head = "企业|用水人数|日用水量|回用水量";

  test("blanks that were taken for zero", () => {
    // 60/3 = 20, (6 + 9)/2 = 7.5, by three it is 5; (1 + 2 + 6)/3 = 3.
    const audit = auditOf("表 1", [head, "甲|10|6|1", "乙|20||2", "丙|30|9|6", "平均|20|5.0|3"]);
    expect(said(audit)).toContain("columnMean | 平均 | 日用水量 | 5.0 | 7.5 | 不符");
    expect(causesOf(audit)).toEqual(["auditBlanksAsZero"]);
  });

  test("is left alone where no column shows that it is the plain mean", () => {
    expect(said(auditOf("表 1", [head, "甲|10|6|1", "乙|20|7|2", "丙|30|9|6", "平均|21|7.9|3.5"]), "不符")).toEqual([]);
  });
});

test("more samples after exclusion than before, and a share above the whole", () => {
  expect(said(auditOf("表 1", ["产品名称|总样本数|合理样本数", "甲|4|5", "乙|4|4"]), "不符")).toEqual([
    "keptSamples | 甲 | 合理样本数 | 5 | ≤ 4 | 不符",
  ]);
  const rates = auditOf("表 2", ["企业|重复利用率(%)|增长率(%)", "甲|95.2|120", "乙|952|130"]);
  expect(said(rates, "不符")).toEqual(["rate | 乙 | 重复利用率 | 952 | ≤ 100 % | 不符"]);
  expect(causesOf(rates)).toEqual(["auditTenfold"]);
});

describe("worth a look, but not wrong", () => {
  test("an enterprise that is two samples of one product", () => {
    const rows = [
      "企业名称|产品名称|单位产品用水量(m³/t)",
      "甲厂|大米|0.03",
      "乙厂|大米|0.04",
      "甲厂|大米|0.05",
      "甲厂|面粉|0.10",
    ];
    expect(said(auditOf("表 1", rows), "提示").map((line) => line.split(" | ").slice(0, 2))).toEqual([["firmTwice", "甲厂 大米"]]); // prettier-ignore
  });

  test("an enterprise by years is none", () => {
    const rows = ["企业名称|年份|单位产品用水量(m³/t)", "甲厂|2013|0.03", "甲厂|2014|0.04"];
    expect(said(auditOf("表 1", rows), "提示")).toEqual([]);
  });

  test("two numbers in one cell; a range, a remark and a space among thousands are none", () => {
    const rows = ["企业名称|产量(t)", "甲|100", "乙|200", "丙|300", "丁|120 340", "戊|12.5 13.0", "己|5.5~6.0", "庚|400", "辛|500", "壬|600", "癸|700", "子|800"]; // prettier-ignore
    expect(said(auditOf("表 1", rows), "提示").map((line) => line.split(" | ")[1])).toEqual(["戊"]);
  });

  test("a general quota outside its samples, but not one that refers to a national standard", () => {
    const samples = ["表 1", "产品名称|单位|合理样本数|最小值|最大值", "卷烟|万m³/箱|5|0.23|0.36", "烧碱|m³/t|4|8.83|12.01", "醋|m³/t|4|1.0|3.0"]; // prettier-ignore
    const results = ["", "表 2 修订成果", "产品名称|单位|现有|新建|备注", "卷烟|万m³/箱|1.2|1.0|", "烧碱|m³/t|7.1|6.0|参照GB/T 18916.29执行", "醋|m³/t|2.5|2.0|"]; // prettier-ignore
    expect(said(auditText(...samples, ...results), "提示")).toEqual([
      "ownSamples | 卷烟 | 现有 | 1.2 | 0.23～0.36 | 提示",
    ]);
  });
});

test("a total with the mark of a note is none: the note may say what it contains besides", () => {
  // The Hansuofu balance (4.2-12): 24 + 28 + 190 + 39 + 25 + 53 = 359; by its note 364.0* contains 5.0 that evaporate.
  const rows = (total: string) => [
    "用水单元|新鲜水量|耗水量",
    "制釉线|29|24",
    "制釉球磨|32|28",
    "压机|190|190",
    "球磨机组|60|39",
    "除尘塔||25",
    "煤气站|53|53",
    `合计|364|${total}`,
  ];
  const wrong = (total: string) => said(auditOf("表 4.2-12 水平衡测试统计表 (单位: m³/d)", rows(total)), "不符");
  for (const mark of ["*", "①", "¹", "※"]) expect(wrong(`364.0${mark}`)).toEqual([]);
  expect(wrong("364.0")).toHaveLength(1);
});

describe("running text", () => {
  test("a share of two counts in one sentence", () => {
    // 12/40 = 30 %.
    const sentence = (share: string) => `共制订产品用水定额 40 项，其中 12 项达到国家标准，达标率为 ${share}。`;
    expect(said(auditText(sentence("30.0%")))).toHaveLength(1);
    expect(said(auditText(sentence("33.0%")), "不符").map((line) => line.split(" | ").slice(-3))).toEqual([["33.0%", "30.0%", "不符"]]); // prettier-ignore
  });

  test("a figure of the table that the sentence names", () => {
    const table = ["表 3.2-2 统计", "产品名称|总样本数|平均值", "大米|23|0.053", "面粉|12|0.10", ""];
    const text = (mean: string) => auditText(...table, `由表 3.2-2 可知，大米的平均值为 ${mean} m³/t，面粉较低。`);
    expect(said(text("0.05"), "不符")).toEqual([]);
    expect(said(text("0.06"), "不符")).toEqual(["textTable | 大米 | 平均值 | 0.06 | 0.05 | 不符"]);
    // Of which product, of which table: not said.
    expect(said(auditText(...table, "由表 3.2-2 可知，平均值为 0.06 m³/t。"))).toEqual(said(auditText(...table)));
    expect(said(auditText(...table, "大米的平均值为 0.06 m³/t。"))).toEqual(said(auditText(...table)));
  });
});

test("a row that has slipped by one column is not understood, whichever columns there are", () => {
  const head = "企业名称|产品|年产量(万t)|取水量(万m³)|单位产品用水量(m³/t)";
  const rows = ["甲|铜|120|744.0|6.20", "乙|铜|2|16.0|8.00", "丙|铜|4|40.0|10.0", "丁|5|铜|3|24.0"];
  expect(said(auditOf("表 1", [head, ...rows]), "不符")).toEqual([]);
});
