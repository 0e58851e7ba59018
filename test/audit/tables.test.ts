/** Tables of known meaning; expected values are calculated by hand. */
import { auditOf, causesOf, said } from "./support";

describe("unit use", () => {
  const copper = ["企业名称|年产量/万 t|年取新水量/万 m³|单位产品新水量 (m³/t)", "甲|120|744.0|6.20", "乙|2|16.0|8.00"];

  test("is water over output, within the rounding of both", () => {
    // 39.4/4.1 = 9.6098, between 9.48 and 9.74.
    const audit = auditOf("表 1 阴极铜", [...copper, "丙|4.1|39.4|9.62", "丁|3.4|31.3|9.02"]);
    expect(said(audit)).toEqual([
      "unitUse | 甲 | 单位产品新水量 | 6.20 | 6.20 | 一致",
      "unitUse | 乙 | 单位产品新水量 | 8.00 | 8.00 | 一致",
      "unitUse | 丙 | 单位产品新水量 | 9.62 | 9.61 | 舍入",
      "unitUse | 丁 | 单位产品新水量 | 9.02 | 9.21 | 不符",
    ]);
  });

  test("of a table on its side", () => {
    const audit = auditOf("表 1 阴极铜", ["企业名称|甲|乙|丙", "年生产阴极铜/万 t|120|2|3.4", "年取新水量/万 m³|744.0|16.0|31.3", "单位产品新水量 (m³/t)|6.20|8.00|92.0"]); // prettier-ignore
    expect(said(audit, "不符")).toEqual(["unitUse | 丙 | 单位产品新水量 | 92.0 | 9.2 | 不符"]);
    expect(causesOf(audit)).toEqual(["auditTenfold"]);
  });

  test("of several products that share one volume is left alone", () => {
    const rows = [
      "产品名称|年产量 (万t)|新水量 (万m³)|单位产品用水量 (m³/t)",
      "机制纸|35.3|889.6|22.75",
      "纸浆|3.79||",
      "卫生纸|2|20|10.0",
    ];
    expect(said(auditOf("表 2 造纸", rows))).toEqual(["unitUse | 卫生纸 | 单位产品用水量 | 10.0 | 10.0 | 一致"]);
  });

  test("a unit of the heading that makes every figure impossible is named", () => {
    // 262.15 万m³ of 535 t would be 4,900 m³/t; of 535 万t it is 0.49.
    const rows = [
      "年份|实际产量 (t)|取水量 (万m³)|单位产品用水量 (m³/t)",
      "2013|535|262.15|0.49",
      "2014|498|239.04|0.48",
    ];
    const audit = auditOf("表 3 原油加工", rows);
    expect(said(audit)).toEqual(["unitUseUnit | 2013 | 单位产品用水量 | 0.49 | 4900.00 | 不符"]);
    expect(audit.findings[0]!.cause!.values).toMatchObject({ factor: "10000" });
  });

  test("is not judged where no row agrees: the columns may mean something else", () => {
    const rows = [
      "企业名称|年产量 (t)|取水量 (m³)|单位产品用水量 (m³/t)",
      "甲|100|500|7.3",
      "乙|200|900|2.1",
      "丙|50|300|8.8",
    ];
    expect(auditOf("表 4", rows).findings).toEqual([]);
  });

  test("cells that are not just a number are not understood, and never wrong", () => {
    const rows = [
      ...copper,
      "丙|2|16.0|7~9",
      "丁|2|16.0|9 (计划)",
      "戊|2|16.0|--",
      "己|２|１６.０|８.００",
      "庚|1,000|8,000.0|8.00",
    ];
    expect(said(auditOf("表 5", rows))).toHaveLength(4);
    expect(said(auditOf("表 5", rows), "不符")).toEqual([]);
  });
});

describe("figures of samples", () => {
  const head = "产品名称|单位|总样本数|合理样本数|最小值|最大值|平均值|二次平均值";

  test("second means that no sample can have", () => {
    // Milk: the other two add up to 9.44. Glutamate: at least (35.11 + 52.30)/2 = 43.705.
    const audit = auditOf("表 5.4-1", [head, "鲜奶|m³/t|4|4|2.51|8.33|5.07|4.30", "味精|m³/t|7|5|35.11|67.13|52.30|26.15", "醋|m³/t|4|4|7.64|10.26|8.83|8.40"]); // prettier-ignore
    expect(said(audit, "不符").map((line) => line.split(" | ").slice(0, 4))).toEqual([
      ["secondMean", "鲜奶", "二次平均值", "4.30"],
      ["secondMean", "味精", "二次平均值", "26.15"],
    ]);
    expect(causesOf(audit)).toEqual(["auditHalfMean"]);
  });

  test("a mean that two values cannot have, and counts that do not add up", () => {
    // (48.75 + 51.33)/2 = 50.04.
    const rows = [
      "产品名称|总样本数|不合理样本数|合理样本数|最小值|最大值|平均值",
      "甲|23|3|21|0.01|0.09|0.04",
      "乙|4|2|2|48.75|51.33|50.40",
    ];
    const audit = auditOf("表 3.2-2", rows);
    expect(said(audit, "不符")).toEqual([
      "sampleCount | 甲 | 合理样本数 | 21 | 20 | 不符",
      "sampleMean | 乙 | 平均值 | 50.40 | 50.035～50.045 | 不符",
    ]);
  });
});

describe("changes", () => {
  const head = ["产品名称|单位|定额值|||原定额值|新修订定额与原定额对比 (%)||", "||A|B|C||A|B|C"];
  const rows = ["味精|m³/t|50|30|25|80|-37.50|-62.50|-68.75", "啤酒|m³/kL|6|5.5|5.2|9.5|-36.84|-42.11|-45.26"];

  test("one made with a former value, a blank taken for zero, and the means that follow", () => {
    // (0.543 − 1.7)/1.7 = −68.06 %; −64.71 % is that of 0.6. Mean of B: −57.555; of the four as printed −67.33.
    const audit = auditOf("表 6-1", [...head, ...rows, "原油加工|m³/t|0.75|0.543|0.48|1.7|-55.88|-64.71|-71.76", "涤纶|m³/t|16|||20|-20.00|-100.00|", "平均||||||-37.56|-67.33|-61.92"]); // prettier-ignore
    expect(said(audit, "不符")).toEqual([
      "change | 原油加工 | 新修订定额与原定额对比>B | -64.71 | -68.06 | 不符",
      "change | 涤纶 | 新修订定额与原定额对比>B | -100.00 |  | 不符",
      "meanChange | 平均 | 新修订定额与原定额对比>B | -67.33 | -57.55 | 不符",
    ]);
    expect(causesOf(audit)).toEqual(["auditStale", "auditBlankAsZero", "auditMeanOfPrinted"]);
  });

  test.each([
    ["变幅%", "-37.5", "-36.84"],
    ["变幅", "-37.5%", "-36.84%"],
    ["变幅", "-0.375", "-0.3684"],
    ["变幅%", "-0.375", "-0.3684"],
  ])("a column %s with %s is read in one way", (heading, first, second) => {
    const audit = auditOf("表 1", [`产品|新定额|原定额|${heading}`, `味精|50|80|${first}`, `啤酒|6|9.5|${second}`]);
    expect(said(audit).filter((line) => line.startsWith("change")).map((line) => line.split(" | ").at(-1))).toEqual(["一致", "一致"]); // prettier-ignore
  });

  test("the old value as the new one's base, and a wrong sign", () => {
    // 20/16 − 1 = 25 %; 16/20 − 1 = −20 %.
    const audit = auditOf("表 1", ["产品|新定额|原定额|变幅%", "甲|50|80|-37.5", "乙|30|40|-25.0", "丙|5|10|-50.0", "丁|16|20|25.0", "戊|27|30|10.0"]); // prettier-ignore
    expect(causesOf(audit)).toEqual(["auditBaseSwapped", "auditSign"]);
  });

  test("tiers out of order", () => {
    const audit = auditOf("表 6-1", [...head, ...rows, "纸|m³/t|20|25||40|-50.00|-37.50|"]);
    expect(said(audit, "不符")).toEqual(["tiers | 纸 | 定额值>B | 25 | ≤ 20 | 不符"]);
  });

  test("a row that has slipped to the side is not understood", () => {
    const audit = auditOf("表 6-1", [...head, ...rows, "m³/t|纸|20|25|40|-50.00|-37.50||"]);
    expect(said(audit, "不符")).toEqual([]);
  });
});

describe("totals and shares", () => {
  test("a total that leaves a row out, and one that does not add up at all", () => {
    const audit = auditOf("表 7", ["用水单元|新鲜水量|排水量", "甲|29|5", "乙|32|4", "丙|190|7", "合计|61|17"]);
    expect(said(audit)).toEqual([
      "total | 合计 | 新鲜水量 | 61 | 251 | 不符",
      "total | 合计 | 排水量 | 17 | 16 | 不符",
    ]);
    expect(audit.findings[0]!.cause).toMatchObject({ key: "auditRowLeftOut", values: { row: "丙", value: "190" } });
  });

  test("subtotals are added up, or the rows", () => {
    const rows = ["行业|企业数量", "甲|3", "乙|4", "小计|7", "丙|5", "丁|6", "小计|11", "合计|18"];
    expect(said(auditOf("表 8", rows)).map((line) => line.split(" | ").at(-1))).toEqual(["一致", "一致", "一致"]);
  });

  test("what is in another row is not added up", () => {
    expect(auditOf("表 9", ["水源|水量", "地表水|30", "其中：水库|20", "地下水|5", "合计|35"]).findings).toEqual([]);
  });

  test("shares that name the rest add up to the whole", () => {
    // 99.91 %; seven roundings explain 0.035.
    const audit = auditOf("表 4.1-1 各产业用水总量比重", ["行业|普查|台账", "造纸|1.26%|2.34%", "石化|4.24%|7.46%", "纺织|0.44%|0.35%", "冶金|5.78%|1.91%", "火电|73.85%|81.97%", "食品|1.04%|0.60%", "其他|13.30%|5.37%"]); // prettier-ignore
    expect(said(audit)).toEqual([
      "shareSum |  | 普查 | 100% | 99.91% | 不符",
      "shareSum |  | 台账 | 100% | 100.00% | 一致",
    ]);
  });

  test("shares of a total below it", () => {
    const audit = auditOf("表 4.3-5", [
      "方法|总数|宽松|合理",
      "国标|32|28|4",
      "指南|12|5|7",
      "合计|44|33|11",
      "占比|100%|75.0%|35.0%",
    ]);
    expect(said(audit, "不符")).toEqual(["share | 占比 | 合理 | 35.0% | 25.0% | 不符"]);
  });
});

test("what a total lacks may stand where a blank is: that is said, and not called wrong", () => {
  // 29 + 190 = 219; 251 is possible with 32 in the blank, 200 is not.
  const table = (total: string) => auditOf("表 7", ["用水单元|新鲜水量", "甲|29", "乙|", "丙|190", `合计|${total}`]);
  expect(said(table("251"))).toEqual(["total | 合计 | 新鲜水量 | 251 | 219 | 提示"]);
  expect(table("251").findings[0]!.cause).toMatchObject({ key: "auditBlankFills", values: { value: "32" } });
  expect(said(table("200"))).toEqual(["total | 合计 | 新鲜水量 | 200 | 219 | 不符"]);
});

test("tiers in the words of Shanxi and in grades, each in its order; a quota is what is printed", () => {
  const shanxi = auditOf("表 3 定额", [
    "产品名称|单位|领跑值|先进值|通用值",
    "啤酒|m³/kL|3|4|6",
    "卫生纸|m³/t|15|14|22",
  ]);
  expect(said(shanxi, "不符")).toEqual(["tiers | 卫生纸 | 领跑值 | 15 | ≤ 14 | 不符"]);
  const grades = auditOf("表 4 定额", ["产品名称|单位|1级|2级|3级", "啤酒|m³/kL|3|4|6", "纱|m³/t|9|8|22"]);
  expect(said(grades, "不符")).toEqual(["tiers | 纱 | 1级 | 9 | ≤ 8 | 不符"]);
});

test("shares beside a total, and what a sentence says of its table", () => {
  // 12, 18 and 10 of 40 are 30, 45 and 25 %.
  const rows = ["行业|项数|占比", "造纸|12|30.0%", "食品|18|45.0%", "化工|10|28.0%", "合计|40|100.0%"];
  expect(said(auditOf("表 5 各行业定额项数", rows), "不符")).toEqual(["share | 化工 | 占比 | 28.0% | 25.0% | 不符"]);
  const right = rows.filter((row) => !row.startsWith("化工"));
  const text = auditOf("表 5 各行业定额项数", [...right, "", "表 5 中造纸 12 项，食品 16 项。"]);
  expect(said(text).filter((line) => line.startsWith("textTable"))).toEqual([
    "textTable | 造纸 | 项数 | 12 | 12 | 一致",
    "textTable | 食品 | 项数 | 16 | 18 | 不符",
  ]);
});

test("headings of old, new and change as other provinces write them", () => {
  // 16 of 20 is −20 %, 24 of 30 too; 22 of 40 is −45 %.
  const change = (heads: string) =>
    said(auditOf("表 6", [heads, "甲|20|16|-20.0", "乙|30|24|-20.0", "丙|40|22|-54.0"]), "不符");
  for (const heads of [
    "产品|原定额|修订定额|变化率(%)",
    "产品|2011版定额|本次修订|较原定额变化率(%)",
    "产品|现行标准|新标准|变化幅度(%)",
  ])
    expect(change(heads)).toEqual([expect.stringMatching(/^change \| 丙 \| .*\| -54\.0 \| -45\.0 \| 不符$/)]);
});

test("a heading of a year or of the quota over two columns", () => {
  // 12.5 万m³ over 5,000 kL is 25 m³/kL; 16 of 20 is −20 %.
  const rows = [
    "企业名称|2020年||单耗(m³/kL)",
    "|产量(kL)|取水量(万m³)|",
    "甲|12000|30.0|25.0",
    "乙|8000|16.0|20.0",
    "丙|5000|12.5|52.0",
  ];
  expect(said(auditOf("表 2 白酒", rows), "不符")).toEqual([
    expect.stringMatching(/^unitUse \| 丙 \| .*\| 52\.0 \| 25\.0 \| 不符$/),
  ]);
  const changes = ["产品|定额||变幅(%)", "|修订前|修订后|", "甲|20|16|-20.0", "乙|30|24|-20.0", "丙|40|22|-54.0"];
  expect(said(auditOf("表 3 对比", changes), "不符")).toEqual([
    expect.stringMatching(/^change \| 丙 \| .*\| -54\.0 \| -45\.0 \| 不符$/),
  ]);
});

test("the change of each tier in the words of Shanxi is one of its own tier", () => {
  // 16 of 20 is −20 %, 18 of 20 −10 %, 22 of 20 +10 %, 24 of 30 −20 %, 27 of 30 −10 %; 33 of 30 is +10 % and not +20 %.
  const values = ["甲|20|16|18|22|-20.0|-10.0|10.0", "乙|30|24|27|33|-20.0|-10.0|20.0"];
  const wrong = (...heads: string[]) => said(auditOf("表 7 对比", [...heads, ...values]), "不符");
  expect(wrong("产品|原定额|修订定额|||变幅(%)||", "||领跑值|先进值|通用值|领跑值|先进值|通用值")).toEqual([
    "change | 乙 | 变幅>通用值 | 20.0 | 10.0 | 不符",
  ]);
  expect(wrong("产品|原定额|领跑值|先进值|通用值|领跑值变幅(%)|先进值变幅(%)|通用值变幅(%)")).toEqual([
    "change | 乙 | 通用值变幅 | 20.0 | 10.0 | 不符",
  ]);
});

describe("as other provinces print them", () => {
  const head = [
    "企业名称|2019年产量（t）|2019年用水量（m³）|2019年单耗（m³/t）|2020年产量（t）|2020年用水量（m³）|2020年单耗（m³/t）",
  ];
  const samples = ["甲|10|50|5.00|20|80|4.00", "乙|10|60|6.00|10|70|7.00", "丙|10|40|4.00|30|60|3.00"];

  test("years beside each other, each with its own output, water and unit use", () => {
    // 60/30 = 2.
    expect(said(auditOf("表 1 啤酒", [...head, ...samples]), "不符")).toEqual([
      "unitUse | 丙 | 2020年单耗 | 3.00 | 2.00 | 不符",
    ]);
  });

  test("counts of samples in other words; figures before or after exclusion are not guessed", () => {
    const counts = "产品|样本数|剔除数|有效样本|最小值|最大值|平均值|二次平均值";
    expect(said(auditOf("表 2", [counts, "黄酒|9|1|7|6.0|12.0|8.5|7.2"]), "不符")).toEqual([
      "sampleCount | 黄酒 | 有效样本 | 7 | 8 | 不符",
    ]);
    // Three samples of 2.0 to 3.2 have a mean of 2.4 to 2.8; of how many these figures are nobody says where one was excluded.
    const open = ["产品|样本数|剔除数|最小值|最大值|平均值", "饮料|3|1|2.0|3.2|3.1", "乳品|3|0|2.0|3.2|3.1"];
    expect(said(auditOf("表 2", open), "不符").map((line) => line.slice(0, 16))).toEqual(["sampleMean | 乳品 "]);
    const unknown = ["产品|样本数|入选样本|最小值|最大值|平均值", "饮料|3|2|2.0|3.2|3.1"];
    expect(said(auditOf("表 2", unknown), "不符")).toEqual([]);
  });

  test("the present and the proposed quota with the change in per cent", () => {
    const rows = ["产品名称|单位|现行取水定额|拟定定额|调整幅度（%）", "啤酒|m³/kL|6.0|5.0|-16.7", "黄酒|m³/kL|10|8|-20.0", "果汁|m³/t|8|6|25.0", "乳品|m³/t|/|3.5|新增"]; // prettier-ignore
    const audit = auditOf("表 3", rows);
    expect(said(audit, "不符")).toEqual(["change | 果汁 | 调整幅度 | 25.0 | -25.0 | 不符"]);
    expect(causesOf(audit)).toEqual(["auditSign"]);
  });

  test("a mean of the other provinces, which the rows themselves show; without that none is judged", () => {
    const provinces = "产品|单位|浙江|江苏|山东|福建|平均";
    const rows = ["啤酒|m³/kL|5.0|5.5|6.0|6.5|6.0", "黄酒|m³/kL|8|9|10|11|10", "果汁|m³/t|6|7|8|9|8"];
    expect(said(auditOf("表 4", [provinces, ...rows, "白酒|m³/kL|27|30|33|36|36"]), "不符")).toEqual([
      "peerMean | 白酒 | 平均 | 36 | 33 | 不符",
    ]);
    const mixed = ["啤酒|m³/kL|5.0|5.5|6.0|6.5|5.7", "黄酒|m³/kL|8|9|10|11|10.6", "果汁|m³/t|6|7|8|9|6.1"];
    expect(said(auditOf("表 4", [provinces, ...mixed]), "不符")).toEqual([]);
  });

  test("units of a balance that close, and one that is worth a look", () => {
    const columns = "用水单元|新水量(m³/d)|循环水量(m³/d)|耗水量(m³/d)|排水量(m³/d)";
    const audit = auditOf("表 5", [columns, "甲|60|500|20|40", "乙|50.5|0|10.2|40.3", "丙|30|0|5|"]);
    expect(said(audit)).toEqual([
      "balance | 甲 | 输入＝输出 | 60 | 60 | 一致",
      "balance | 乙 | 输入＝输出 | 50.5 | 50.5 | 一致",
      "balance | 丙 | 输入＝输出 | 5 | 30 | 提示",
    ]);
    // Without what is consumed nothing closes, and nothing is wrong.
    expect(said(auditOf("表 5", ["用水单元|新水量|排水量", "甲|29|5", "乙|32|4", "丙|190|7"]))).toEqual([]);
  });

  test("samples of another table that only has the product's name in its title are no proof", () => {
    const dairy = ["企业|产量（t）|用水量（m³）|单耗（m³/t）", "一厂|10|30|3.00", "二厂|20|80|4.00", "三厂|10|40|4.00"]; // prettier-ignore
    const figures = ["产品|有效样本数|最小值|最大值|平均值", "乳品|3|2.0|5.0|3.2"];
    const audit = auditOf("表 6 乳品企业", [...dairy, "", "表 7 样本统计", ...figures]);
    expect(said(audit, "不符")).toEqual([]);
  });
});

test("a sentence that goes on about a table; not where it speaks of another year", () => {
  const table = ["行业|产品数量（项）|占总数比例（%）", "纺织|15|30.0", "食品|10|20.0", "造纸|25|50.0", "合计|50|100.0"]; // prettier-ignore
  const found = (sentence: string) =>
    said(auditOf("表 2.1 项目", [...table, "", sentence])).filter((line) => line.startsWith("textTable"));
  expect(found("由表 2.1 可知，纺织 15 项，占 30%；食品 11 项，占 20.0%。")).toEqual([
    "textTable | 纺织 | 产品数量项 | 15 | 15 | 一致",
    "textTable | 纺织 | 占总数比例 | 30% | 30% | 一致",
    "textTable | 食品 | 产品数量项 | 11 | 10 | 不符",
    "textTable | 食品 | 占总数比例 | 20.0% | 20.0% | 一致",
  ]);
  expect(found("由表 2.1 可知，纺织 15 项；2011 年食品 11 项。")).toEqual(["textTable | 纺织 | 产品数量项 | 15 | 15 | 一致"]); // prettier-ignore
});
