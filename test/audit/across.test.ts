/** Across tables and running text; expected values are calculated by hand. */
import { auditDocument } from "../../src/audit/audit";
import { readPaste } from "../../src/documents/open/open";
import { causesOf, said } from "./support";

function auditText(...lines: string[]) {
  return auditDocument(readPaste({ text: lines.map((line) => line.replaceAll("|", "\t")).join("\n") }));
}

test("one product with two figures is wrong in one of its tables", () => {
  const head = ["产品名称|定额单位|定额值||", "||A|B|C"];
  const audit = auditText("表 5 定额成果", ...head, "大米|m³/t|0.05|0.04|0.03", "酒精|m³/t|25|15|10", "酒精|m³/t|30|15|10", "", "表 6 修订的定额", ...head, "大米|m³/t|0.05|0.03|0.03", "酒精|m³/t|50|15|10"); // prettier-ignore
  expect(said(audit, "不符")).toEqual(["sameProduct | 大米 | 定额值>B | 0.03 | 0.04 | 不符"]);
  expect(audit.findings.at(-1)!.spot.table).toBe("表 6 修订的定额");
});

test("quotas of others, and samples before and after exclusion, are not the same figures", () => {
  const head = ["产品名称|定额单位|现有|新建", "大米|m³/t|0.05|0.04"];
  const other = ["产品名称|定额单位|现有|新建", "大米|m³/t|0.06|0.05"];
  const quotas = auditText("表 1 国家标准", ...other, "", "表 2 修订成果", ...head);
  const samples = auditText("表 3", "产品名称|样本数|最小值|最大值|平均值", "大米|23|0.01|0.95|0.12", "", "表 4", "产品名称|合理样本数|最小值|最大值|平均值", "大米|20|0.01|0.09|0.04"); // prettier-ignore
  expect([...said(quotas, "不符"), ...said(samples, "不符")]).toEqual([]);
});

test("figures of a sample are held against the samples themselves", () => {
  // Without 9.0: mean of 1.0, 2.0, 3.0 is 2.0, the second mean 1.5. One sample is its own mean.
  const samples = [
    "表 1 用水调查表",
    "企业名称|产品名称|实际用水 (m³/t)",
    "甲|大米|1.0",
    "乙||2.0",
    "丙||3.0",
    "丁||9.0",
    "戊|粗铜|10.21",
  ];
  const figures = [
    "表 2",
    "产品名称|总样本数|不合理样本数|合理样本数|最小值|最大值|平均值|二次平均值",
    "大米|4|1|3|1.0|3.0|2.3|1.5",
    "粗铜|1|0|1|||14.50|",
  ];
  const audit = auditText(...samples, "", ...figures);
  expect(said(audit, "不符").filter((line) => line.startsWith("fromSamples"))).toEqual([
    "fromSamples | 大米 | 平均值 | 2.3 | 2.0 | 不符",
    "fromSamples | 粗铜 | 平均值 | 14.50 | 10.21 | 不符",
  ]);
  expect(causesOf(audit)).toContain("auditOnlySample");
});

describe("samples of an industry, told apart by a column of kinds", () => {
  const plants = [
    "表 1 某省火电行业用水情况",
    "取水权人名称|行业类别|单位产品取水量(m³/MWh)",
    "东厂|直流冷却|95.5",
    "西厂|直流冷却|96.5",
    "甲厂|循环冷却|2.0",
    "乙厂|循环冷却|3.0 3.2 (实测)",
    "丙厂|循环冷却|4.0",
    "丁厂|循环冷却|5.0",
  ];
  const figuresOf = (...rows: string[]) =>
    auditText(...plants, "", "表 2 样本统计", "产品名称|样本数|最小值|最大值|平均值", ...rows);
  const wrong = (...rows: string[]) =>
    said(figuresOf(...rows), "不符").filter((line) => line.startsWith("fromSamples"));

  test("a cell with two numbers allows either, so 3.5 and 3.55", () => {
    expect(wrong("火力发电(循环冷却用水)|4|2.0|5.0|3.50")).toEqual([]);
    expect(wrong("火力发电(循环冷却用水)|4|2.0|5.0|3.55", "火力发电(直流冷却用水)|2|95.5|96.5|96.0")).toEqual([]);
  });

  test("a mean of 3.80 counts both numbers and leaves 2.0 out", () => {
    const row = "火力发电(循环冷却用水)|4|2.0|5.0|3.80";
    expect(wrong(row)).toEqual(["fromSamples | 火力发电(循环冷却用水) | 平均值 | 3.80 | 3.55 | 不符"]);
    const cause = figuresOf(row).findings.find(({ rule, cause }) => rule === "fromSamples" && cause)!.cause!;
    expect(cause).toMatchObject({
      key: "auditSampleLeftOutBoth",
      values: { value: 2, both: [3, 3.2] },
    });
  });

  test("another product, kind or number of samples is another matter", () => {
    expect(wrong("供热(循环冷却)|4|2.0|5.0|3.80", "火力发电(空冷)|4|2.0|5.0|3.80")).toEqual([]);
    expect(wrong("火力发电(循环冷却用水)|5|2.0|5.0|3.80")).toEqual([]);
  });
});

test("samples of which it is not printed which were excluded are not held against anything", () => {
  const samples = ["表 1", "企业名称|产品名称|实际用水 (m³/t)", "甲|大米|1.0", "乙||2.0", "丙||3.0", "丁||9.0"];
  const audit = auditText(
    ...samples,
    "",
    "表 2",
    "产品名称|总样本数|合理样本数|最小值|最大值|平均值",
    "大米|4|3|2.0|9.0|4.7",
  );
  expect(said(audit).filter((line) => line.startsWith("fromSamples"))).toEqual([]);
});

test("PERT in running text: estimates exchanged, and rounding in between", () => {
  const formula = (mean: string) => `$$\\bar{v} = \\frac{a+4m+b}{6} = \\frac{${mean} \\text{ m}^3/\\text{t}$$`;
  const audit = auditText(
    "计算实例 3 火电，以循环冷却为例",
    formula("1.61+4 \\times 2.59+1.79}{6} = 2.29"),
    "$$\\delta = \\left| \\frac{a-b}{6} \\right| = \\left| \\frac{2.59-1.61}{6} \\right| = 0.16$$",
    "$$\\text{由 } v = \\bar{v} + \\lambda\\delta = 2.29 - 0.25 \\times 0.16 = 2.25$$",
    "计算实例 6 陶瓷，以抛光砖为例",
    formula("2.72+4 \\times 3.84+4.59}{6} = 3.78"),
    "由 v = v̄ + λδ = 3.78 - 0.25 × 0.31 = 3.70 m³/t",
  );
  // (1.61 + 4 × 1.79 + 2.59)/6 = 1.8933, less 0.25 × 0.98/6 is 1.8525; (2.72 + 15.36 + 4.59)/6 = 3.778, less 0.078 is 3.70.
  expect(audit.findings.map(({ rule, spot, printed, recomputed, verdict }) => [rule, spot.table, printed, recomputed, verdict])).toEqual([
    ["pertMean", "计算实例 3 火电", "2.29", "1.89", "不符"],
    ["pertDeviation", "计算实例 3 火电", "0.16", "0.16", "一致"],
    ["pertQuota", "计算实例 3 火电", "2.25", "1.85", "不符"],
    ["pertMean", "计算实例 6 陶瓷", "3.78", "3.78", "一致"],
    ["pertQuota", "计算实例 6 陶瓷", "3.70", "3.70", "一致"],
  ]); // prettier-ignore
  expect(causesOf(audit)).toEqual(["auditLikelyOutside", "auditLikelyOutside"]);
});

test("files that are audited together are held against each other", () => {
  const result = (value: string) =>
    readPaste(
      { text: ["表 5 定额成果", "产品名称\t定额单位\t现有\t新建", `大米\tm³/t\t0.05\t${value}`].join("\n") },
      `${value}.txt`,
    );
  const earlier = new Map();
  const [first, second] = ["0.04", "0.03"].map((value) => auditDocument(result(value), earlier));
  expect(said(first!, "不符")).toEqual([]);
  expect(said(second!, "不符")).toEqual(["sameProduct | 大米 | 新建 | 0.03 | 0.04 | 不符"]);
  expect(second!.findings.at(-1)!.cause!.values).toMatchObject({ table: "0.04.txt：表 5 定额成果", value: "0.04" });
});

test("the figures of two samples of one product that share nothing but their number are not held against each other", () => {
  const head = "产品名称|总样本数|合理样本数|最小值|最大值|平均值";
  const audit = auditText("表 1 江南", head, "大米|4|4|1.0|3.0|2.0", "", "表 2 江北", head, "大米|4|4|1.5|3.5|2.5");
  expect(said(audit, "不符")).toEqual([]);
});
