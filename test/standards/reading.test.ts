import { readFileSync } from "node:fs";
import path from "node:path";
import { parseCsv } from "hucre/csv";
import { arrange } from "../../src/documents/arrange";
import { readPage } from "../../src/documents/page";
import { readText } from "../../src/documents/text";
import { isFailure } from "../../src/language/failure";
import { bundledLibrary } from "../../src/standards/bundled";
import { normalise } from "../../src/standards/normalise";
import { readOwnStandard } from "../../src/standards/own/read";
import { rowsOfOwnStandard } from "../../src/standards/own/rows";
import { qualityOf } from "../../src/standards/reading/quality";
import { readStandard } from "../../src/standards/reading/read";
import { parseUnit } from "../../src/units/unit";
import { grouped } from "../../src/statistics/grouped";
import { dataRows } from "../support/data";
import { seed, testOf } from "../support/seeds";

function readingOf(text: string) {
  const page = /<table/.test(text);
  const reading = readStandard(arrange("定额.html", page ? "page" : "text", page ? readPage(text) : readText(text)));
  if ("problem" in reading) throw new Error(reading.problem.key);
  return reading;
}

const table = (rows: readonly (readonly string[])[]) =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => (cell.startsWith("<td") ? cell : `<td>${cell}</td>`)).join("")}</tr>`).join("")}</table>`;

const lines = (text: string) =>
  readingOf(text).own.variants.flatMap(({ code, product, condition, unit, tiers }) =>
    tiers.flatMap((tier) => (tier ? [[code, product, condition, unit, tier.printed, tier.status].join("|")] : [])),
  );

test("tiers as columns, their unit in a column, conditions in columns", () => {
  const page = table([
    ["行业代码", "产品名称", "规模", "单位", "领跑值", "先进值", "通用值"],
    ["131", "面粉", "大型", "m³/t", "0.10", "0.12", "0.25"],
    ["1310", "大米", "—", "m³/t", "—", "0.12", "0.15"],
  ]);
  expect(lines(page)).toEqual([
    "131|面粉|规模：大型|m³/t|0.10|certain",
    "131|面粉|规模：大型|m³/t|0.12|certain",
    "131|面粉|规模：大型|m³/t|0.25|certain",
    "1310|大米||m³/t|0.12|certain",
    "1310|大米||m³/t|0.15|certain",
  ]);
});

test("tiers as rows, with merged labels", () => {
  const page = table([
    ["产品名称", "单位", "级别", "定额值", "备注"],
    ["<td rowspan=2>啤酒</td>", "<td rowspan=2>m³/kL</td>", "先进值", "4.00", "<td rowspan=2>原料：麦芽</td>"],
    ["通用值", "6.00"],
  ]);
  expect(lines(page)).toEqual(["|啤酒|原料：麦芽|m³/kL|4.00|certain", "|啤酒|原料：麦芽|m³/kL|6.00|certain"]);
});

test("a single value serves existing enterprises; a unit in the caption; a range keeps both bounds and is not served", () => {
  const page = `<p>表 1 居民生活用水定额 单位：L/（人·d）</p>${table([
    ["类别", "定额值", "备注"],
    ["城镇居民", "110", ""],
    ["农村居民", "60—90", "集中供水"],
  ])}`;
  const { own } = readingOf(page);
  expect(own.standard.tiers).toEqual([{ name: "定额", purpose: "existing", aliases: [] }]);
  const library = bundledLibrary.with({ standards: [own] });
  const query = (product: string) => ({ standard: own.standard.id, code: null, product, condition: null });
  expect(library.quota(query("城镇居民"), "通用值")).toMatchObject({ value: 110, tier: { purpose: "existing" } });
  expect(library.quota(query("城镇居民"), "定额")).toMatchObject({ value: 110, variant: { unit: "L/(人·d)" } });
  const range = library.quota(query("农村居民"), "定额");
  expect(isFailure(range) && range.message?.key).toBe("quotaRange");
});

test("irrigation by region and probability: every probability an entry of its own", () => {
  const page = `<p>表 2 灌溉定额</p>${table([
    ["<td rowspan=2>作物名称</td>", "<td rowspan=2>分区</td>", "<td colspan=2>灌溉定额（m³/亩）</td>"],
    ["P=50%", "P=75%"],
    ["小麦", "Ⅰ区", "150", "190"],
  ])}`;
  expect(lines(page)).toEqual(["|小麦|分区：Ⅰ区；P=50%|m³/亩|150|certain", "|小麦|分区：Ⅰ区；P=75%|m³/亩|190|certain"]);
});

test.each([
  ["tiers out of order", ["0.30", "0.25"]],
  ["a lost decimal point", ["12", "0.25"]],
  ["a digit too few", ["0.01", "0.25"]],
])("%s is doubtful and not served until confirmed", (_, values) => {
  const page = table([["产品名称", "单位", "先进值", "通用值"], ["面粉", "m³/t", ...values], ["饼干", "m³/t", "1.0", "1.5"]]); // prettier-ignore
  expect(lines(page).map((line) => line.split("|").at(-1))).toEqual(["doubtful", "doubtful", "certain", "certain"]);
});

const certain = (text: string) => lines(text).map((line) => line.replace(/\|certain$/, ""));

test("a column that holds codes and names of classes together, and names under other headings", () => {
  const page = table([["行业代码及名称", "品种", "定额单位", "用水定额"], ["A0313 生猪饲养", "育肥猪", "L/(头·d)", "20~30"], ["A0321 鸡饲养", "蛋鸡", "L/(只·d)", "0.8"]]); // prettier-ignore
  expect(certain(page)).toEqual(["0313|育肥猪||L/(头·d)|20~30", "0321|蛋鸡||L/(只·d)|0.8"]);
  const living = table([["用水类别", "分类", "单位", "定额值"], ["城镇居民生活", "大城市", "L/(人·d)", "150"], ["城镇居民生活", "中等城市", "L/(人·d)", "120"]]); // prettier-ignore
  expect(certain(living)).toEqual([
    "|城镇居民生活|分类：大城市|L/(人·d)|150",
    "|城镇居民生活|分类：中等城市|L/(人·d)|120",
  ]);
});

test("tiers in brackets behind 用水定额; another name in brackets is told as unknown", () => {
  const page = (tier: string) =>
    table([
      ["产品名称", "单位", "用水定额（通用值）", `用水定额（${tier}）`],
      ["硅片", "m³/kW", "0.09", "0.06"],
    ]);
  const { standard } = readingOf(page("先进值")).own;
  expect(standard.tiers.map(({ name }) => name)).toEqual(["先进值", "通用值"]);
  expect(certain(page("先进值"))).toEqual(["|硅片||m³/kW|0.06", "|硅片||m³/kW|0.09"]);
  expect(lines(page("考核值")).filter((line) => line.endsWith("certain"))).toEqual([]);
});

test("a tier above other tiers, and a value without one beside tiers, are doubtful", () => {
  const divided = table([
    [
      "<td rowspan=2>产品名称</td>",
      "<td rowspan=2>单位</td>",
      "<td rowspan=2>先进值</td>",
      "<td colspan=2>通用值</td>",
    ],
    ["现有企业", "新建企业"],
    ["甲醇", "m³/t", "1.9", "3.2", "2.7"],
  ]);
  expect(lines(divided).filter((line) => /\|(?:3\.2|2\.7)\|certain$/.test(line))).toEqual([]);
  const beside = table([
    ["产品名称", "先进值（m³/(m²·a)）", "通用值（m³/(m²·a)）", "日用水定额 L/(m²·d)"],
    ["商场", "2.1", "3.3", "4.9"],
  ]);
  expect(
    lines(beside)
      .filter((line) => line.endsWith("certain"))
      .map((line) => line.split("|").at(-2)),
  ).toEqual(["2.1", "3.3"]);
});

test("a unit behind the name of a tier, without brackets, is no part of the name", () => {
  const { own } = readingOf(
    table([
      ["产品名称", "先进值 m³/t", "通用值 m³/t"],
      ["甲醇", "1.9", "3.2"],
    ]),
  );
  expect(own.variants[0]!.tiers.map((tier) => tier?.printed)).toEqual(["1.9", "3.2"]);
  expect(own.standard.tiers.map(({ name }) => name)).toEqual(["先进值", "通用值"]);
});

test("beside 准入值 or 新建, 先进 is the leading tier", () => {
  const { own } = readingOf(table([["产品名称", "单位", "现有企业", "准入值", "先进值"], ["乘用车", "m³/辆", "6", "4.5", "2.8"]])); // prettier-ignore
  expect(own.standard.tiers.map(({ name, purpose }) => [name, purpose])).toEqual([
    ["先进值", "leading"],
    ["准入值", "new"],
    ["现有企业", "existing"],
  ]);
  expect(own.variants[0]!.tiers.map((tier) => [tier!.printed, tier!.status])).toEqual([["2.8", "certain"], ["4.5", "certain"], ["6", "certain"]]); // prettier-ignore
});

test("what stands beside the quotas is kept as a remark and served by nothing", () => {
  const page = table([["产品名称", "单位", "现状平均用水量", "原定额", "通用值", "先进值", "Ⅳ级"], ["轮胎", "m³/条", "0.18", "0.35", "0.25", "0.15", "0.40"]]); // prettier-ignore
  const [variant] = readingOf(page).own.variants;
  expect(variant).toMatchObject({ condition: "", remark: "现状平均用水量：0.18；原定额：0.35；Ⅳ级：0.40" });
  expect(certain(page).map((line) => line.split("|").at(-1))).toEqual(["0.15", "0.25"]);
});

test("one value over two rows stands beside both; a name over two columns is no condition", () => {
  const page = table([
    ["<td colspan=2>产品名称</td>", "单位", "先进值", "通用值"],
    ["<td rowspan=2>粗钢</td>", "短流程", "m³/t", "<td rowspan=2>2.0</td>", "3.2"],
    ["长流程", "m³/t", "3.6"],
    ["<td colspan=2>焦炭</td>", "m³/t", "0.9", "1.4"],
  ]);
  expect(certain(page)).toEqual(["|粗钢|短流程|m³/t|2.0", "|粗钢|短流程|m³/t|3.2", "|粗钢|长流程|m³/t|2.0", "|粗钢|长流程|m³/t|3.6", "|焦炭||m³/t|0.9", "|焦炭||m³/t|1.4"]); // prettier-ignore
});

test("products as columns and tiers as rows; classes across a table whose rows have codes too", () => {
  const page = table([
    ["用水等级", "啤酒（m³/kL）", "白酒（m³/kL）"],
    ["先进值", "4.5", "18"],
    ["通用值", "6.0", "30"],
  ]);
  expect(certain(page)).toEqual(["|啤酒||m³/kL|4.5", "|啤酒||m³/kL|6.0", "|白酒||m³/kL|18", "|白酒||m³/kL|30"]);
  const classes = table([["行业代码", "行业名称", "产品名称", "单位", "先进值", "通用值"], ["<td colspan=6>22 造纸和纸制品业</td>"], ["2211", "木竹浆制造", "化学木浆", "m³/Adt", "50", "90"]]); // prettier-ignore
  expect(certain(classes)).toEqual(["2211|化学木浆||m³/Adt|50", "2211|化学木浆||m³/Adt|90"]);
});

test("tiers as rows, sizes as columns: each size an entry of its own; tiers below one name in any order", () => {
  const page = `<p>表1 火力发电取水定额 单位：m³/(MW·h)</p>${table([
    ["<td rowspan=2>冷却形式</td>", "<td rowspan=2>级别</td>", "<td colspan=2>单机容量</td>"],
    ["300MW级", "600MW级"],
    ["<td rowspan=2>空冷</td>", "通用值", "0.9", "0.6"],
    ["先进值", "0.5", "0.4"],
  ])}`;
  const { own } = readingOf(page);
  expect(own.variants.map(({ product, condition }) => [product, condition])).toEqual([["空冷", "单机容量：300MW级"], ["空冷", "单机容量：600MW级"]]); // prettier-ignore
  expect(certain(page).map((line) => line.split("|").at(-1))).toEqual(["0.5", "0.9", "0.4", "0.6"]);
});

test("rows that only name a group are its class; tables of rates and factors are none of quotas", () => {
  const page = table([["序号", "产品名称", "先进值", "通用值", "单位"], ["1", "酒类", "", "", ""], ["1.1", "啤酒", "4.0", "5.5", "m³/kL"]]); // prettier-ignore
  expect(readingOf(page).own.variants).toMatchObject([{ product: "啤酒", category: "酒类" }]);
  const rates = `<p>表2 重复利用率指标</p>${table([["行业", "指标", "先进值", "通用值"], ["钢铁", "水重复利用率（%）", "98", "95"]])}`; // prettier-ignore
  expect(certain(page + rates)).toEqual(["|啤酒||m³/kL|4.0", "|啤酒||m³/kL|5.5"]);
});

test("the preface's counts of classes, products and values are held against what was read", () => {
  const page = `<p>本文件共36个大类，471个产品，2个定额值。</p>${table([["行业代码", "产品名称", "单位", "先进值", "通用值"], ["131", "面粉", "m³/t", "0.1", "0.2"]])}`; // prettier-ignore
  expect(qualityOf(readingOf(page)).counts.map(({ stated, found }) => [stated, found])).toEqual([[2, 2], [36, 1], [471, 1]]); // prettier-ignore
});

test("without merged cells, 通用值 may stand before 先进值", () => {
  const page = ["产品名称\t单位\t通用值\t先进值", "面粉\tm³/t\t0.25\t0.10", "饼干\tm³/t\t3.0\t1.5", "糖果\tm³/t\t2.5\t2.0"].join("\n"); // prettier-ignore
  expect(certain(page)).toHaveLength(6);
  expect(lines(page).filter((line) => !line.endsWith("certain"))).toEqual([]);
});

test("a notice by which a government issues it names the standard", () => {
  const notice = `<p>某省水利厅关于印发《某省行业用水定额》的通知</p>${table([["产品名称", "单位", "用水定额"], ["面粉", "立方米/吨", "0.25"]])}`; // prettier-ignore
  expect(readingOf(notice).own.standard.title.zh).toBe("某省行业用水定额");
});

test("a table for each kind of enterprise: its caption names the tier, and what is about the same product is one entry", () => {
  const one = (caption: string, value: string) =>
    `<p>${caption}</p>${table([
      ["产品名称", "单位", "取水定额"],
      ["焦化", "m³/t", value],
    ])}`;
  const { own } = readingOf(
    one("表1 现有钢铁企业取水定额", "1.8") + one("表2 新建和改扩建钢铁企业取水定额", "1.4") + one("表3 先进钢铁企业取水定额", "1.1"),
  ); // prettier-ignore
  expect(own.standard.tiers.map(({ purpose }) => purpose)).toEqual(["leading", "new", "existing"]);
  expect(own.variants.map(({ condition, tiers }) => [condition, tiers.map((tier) => `${tier!.printed} ${tier!.status}`)])).toEqual([["", ["1.1 certain", "1.4 certain", "1.8 certain"]]]); // prettier-ignore
});

test("通用设备制造业 and 先进制造业 in a caption name no tier", () => {
  const page = `<p>表1 通用设备制造业用水定额</p>${table([
    ["产品名称", "单位", "取水定额"],
    ["水泵", "m³/台", "1.8"],
  ])}`;
  expect(readingOf(page).own.standard.tiers.map(({ name }) => name)).toEqual(["定额"]);
});

test("a value without the name of its tier is kept, doubtful", () => {
  const page = "产品名称\t工艺\t等级\t定额（m³/t）\n焦炭\t湿法\t先进值\t1.4\n\t干法\t\t0.9\n焦油\t\t先进值\t2.0";
  expect(lines(page)).toContain("|焦炭|工艺：干法|m³/t|0.9|doubtful");
});

test("a drier year with less water is doubtful, by percentage or by name", () => {
  const years = (wet: string, dry: string) =>
    `<p>表1 灌溉定额</p>${table([["作物", "水文年型", "灌溉定额（m³/亩）"], ["玉米", wet, "120"], ["玉米", dry, "60"], ["大豆", wet, "80"], ["大豆", dry, "110"]])}`; // prettier-ignore
  for (const page of [years("平水年（P=50%）", "枯水年（P=75%）"), years("平水年", "干旱年")])
    expect(lines(page).map((line) => line.split("|").at(-1))).toEqual(["doubtful", "doubtful", "certain", "certain"]);
});

test("in a text, the region left of the crops holds for all rows down to the next", () => {
  const page =
    "表1 灌溉定额（单位：m³/亩）\n分区\t作物\t灌溉定额\n山区\t玉米\t120\n\t大豆\t90\n川区\t玉米\t150\n\t大豆\t110";
  expect(certain(page)).toEqual(["|玉米|分区：山区|m³/亩|120", "|大豆|分区：山区|m³/亩|90", "|玉米|分区：川区|m³/亩|150", "|大豆|分区：川区|m³/亩|110"]); // prettier-ignore
});

test("a quota by head and by household: the unit chooses between them", () => {
  const page = table([["<td rowspan=2>类别</td>", "<td colspan=2>定额值</td>"], ["L/(人·d)", "m³/(户·月)"], ["城镇居民", "110", "10"]]); // prettier-ignore
  const { own } = readingOf(page);
  const library = bundledLibrary.with({ standards: [own] });
  const query = (condition: string) => ({ standard: own.standard.id, code: null, product: "城镇居民", condition });
  expect(library.quota(query("m³/(户·月)"), "定额")).toMatchObject({ value: 10 });
  expect(library.quota(query("L/(人·d)"), "定额")).toMatchObject({ value: 110 });
});

test("a row shifted by one column is doubtful", () => {
  const page = table([["产品名称", "单位", "先进值", "通用值"], ["面粉", "m³/t", "0.1", "0.2"], ["m³/t", "1.0", "1.5", ""]]); // prettier-ignore
  expect(lines(page).filter((line) => line.endsWith("certain"))).toHaveLength(2);
});

test("letters that head quotas are tiers only where a note says which", () => {
  const rows = table([["产品名称", "单位", "A", "B"], ["面粉", "m³/t", "2.5", "2.1"], ["饼干", "m³/t", "3.0", "2.4"]]); // prettier-ignore
  const tiers = (note: string) => {
    const { own } = readingOf(`表1 用水定额\n${rows}\n${note}`);
    return own.standard.tiers.map(({ name }, at) => {
      const found = own.variants.map(({ tiers }) => tiers[at]).filter((one) => one !== null && one !== undefined);
      return [name, ...found.map(({ printed, status }) => `${printed} ${status}`)];
    });
  };
  expect(tiers("注：A 代表现有企业用水定额；B 代表新建、改扩建企业用水定额。")).toEqual([
    ["新建、改扩建企业", "2.1 certain", "2.4 certain"],
    ["现有企业", "2.5 certain", "3.0 certain"],
  ]);
  expect(
    tiers("注：A 与 B 见正文。")
      .flat()
      .filter((one) => one.endsWith(" certain")),
  ).toEqual([]);
});

test("the quotas of the Jiangxi report, set in columns A, B and C as its table 5.4-15 has them, are read as the data have them", () => {
  const letters = ["现有", "新建", "先进"] as const;
  const data = dataRows("quotas-jiangxi-2017").filter(({ status }) => status === "certain");
  const entries = [...grouped(data, ({ product, condition, unit }) => [product, condition, unit].join("\t")).values()];
  const valueOf = (entry: typeof data, tier: string) => entry.find((row) => row.tier === tier)?.value ?? "—";
  const page = table([
    ["产品名称", "条件", "单位", "A", "B", "C"],
    ...entries.map((entry) => {
      const { product, condition, unit } = entry[0]!;
      return [product!, condition || "—", unit!, ...letters.map((tier) => valueOf(entry, tier))];
    }),
  ]);
  const { own } = readingOf(
    `表1 用水定额\n${page}\n注：A 代表现有企业用水定额；B 代表新建企业用水定额；C 代表先进值。`,
  );
  const purposes = { 现有: "existing", 新建: "new", 先进: "leading" } as const;
  const key = (product: string, unit: string, purpose: string, value: number) =>
    [normalise(product), normalise(unit), purpose, value].join("|");
  const printed = new Set(
    data.map(({ product, unit, tier, value }) =>
      key(product!, unit!, purposes[tier as keyof typeof purposes], Number(value)),
    ),
  );
  const certain = own.variants.flatMap(({ product, unit, tiers }) =>
    tiers.flatMap((found, at) =>
      found?.status === "certain" ? [key(product, unit, own.standard.tiers[at]!.purpose, Number(found.printed))] : [],
    ),
  );
  expect(certain.filter((one) => !printed.has(one))).toEqual([]);
  expect(certain.length / data.length).toBeGreaterThanOrEqual(0.85);
});

test("what was read goes through the template and back without loss", () => {
  const page = table([
    ["产品名称", "单位", "先进值", "通用值"],
    ["面粉", "m³/t", "0.10", "0.25"],
    ["饼干", "m³/t", "3.0", "1.5"],
    ["糖果", "m³/t", "2.0", "2.5~3.0"],
  ]);
  const { own } = readingOf(page);
  const back = readOwnStandard(rowsOfOwnStandard(own));
  expect(back.problems).toEqual([]);
  expect(back.own).toEqual(own);
});

test.each([
  ["表格\n甲\t乙\n1\t2", "standardNone"],
  ["DB36/T 1—2020\n2020-01-01 实施\nDB14/T 2—2021\n2021-01-01 实施\n", "standardSeveral"],
])("what is no single standard is told", (text, key) => {
  const reading = readStandard(arrange("x.txt", "text", readText(text)));
  expect("problem" in reading && reading.problem.key).toBe(key);
});

const shanxi = "004_182aa393c19db382.txt";
testOf(shanxi)("of the text of DB14/T 1049.2 no certain value differs from the bundled data", () => {
  const [head, ...rows] = parseCsv(readFileSync(path.resolve(PROJECT_ROOT, "assets/data/quotas-shanxi-2021.csv"), "utf8"), { typeInference: false }) as string[][]; // prettier-ignore
  const [table, product, unit, tier, value] = ["table", "product", "unit", "tier", "value"].map((name) => head!.indexOf(name)) as [number, number, number, number, number]; // prettier-ignore
  const sameUnit = (text: string) => {
    const parsed = parseUnit(text);
    return isFailure(parsed)
      ? text
      : JSON.stringify([parsed.up, parsed.down, Object.entries(parsed.dimensions).sort()]);
  };
  const name = (text: string) => normalise(text).replace(/、/g, "");
  const key = (...[at, of, by, level, digits]: readonly string[]) =>
    [at, name(of!), sameUnit(by!), level, digits].join("|");
  const bundled = new Set(rows.map((row) => key(row[table]!, row[product]!, row[unit]!, row[tier]!, row[value]!)));
  const { own } = readingOf(readFileSync(seed(shanxi), "utf8"));
  const certain = own.variants.flatMap((variant) =>
    variant.tiers.flatMap((found, at) =>
      found?.status === "certain"
        ? [key(variant.table, variant.product, variant.unit, own.standard.tiers[at]!.name, found.printed)]
        : [],
    ),
  );
  expect(certain.filter((one) => !bundled.has(one))).toEqual([]);
  expect(certain.length / rows.length).toBeGreaterThanOrEqual(0.85);
});

const report = "003_e31db00a3de2ce2b.txt";
testOf(report)(
  "of the tables of the Jiangxi report no certain value differs from the bundled data, with the tiers that its note gives A, B and C",
  () => {
    const bundled = (name: string) => {
      const [head, ...rows] = parseCsv(readFileSync(path.resolve(PROJECT_ROOT, `assets/data/${name}.csv`), "utf8"), { typeInference: false }) as string[][]; // prettier-ignore
      return rows.map((row) => Object.fromEntries(head!.map((column, at) => [column, row[at]!])));
    };
    const name = (text: string) => normalise(text).replace(/[、()]/g, "");
    const purposes = { 现有: "existing", 新建: "new", 先进: "leading" };
    const results = new Set(
      bundled("quotas-jiangxi-2017").flatMap((row) =>
        [row.product!, row.product_printed!].map((product) =>
          [name(product), purposes[row.tier as keyof typeof purposes], Number(row.value)].join("|"),
        ),
      ),
    );
    const beside = new Set(
      ["comparators", "samples"].flatMap((file) =>
        bundled(file).map((row) => `${row.table!}|${Number(row.value ?? row.unitUse)}`),
      ),
    );
    const { own } = readingOf(readFileSync(seed(report), "utf8"));
    const certain = own.variants.flatMap(({ table, product, tiers }) =>
      tiers.flatMap((found, at) =>
        found?.status === "certain"
          ? [
              {
                table,
                result: [name(product), own.standard.tiers[at]!.purpose, found.value].join("|"),
                value: found.value,
              },
            ]
          : [],
      ),
    );
    // Continued parts of the table of results have no caption.
    const isResult = ({ table }: { table: string }) => table === "5.4-15" || table === "";
    expect(
      certain
        .filter(isResult)
        .map(({ result }) => result)
        .filter((one) => !results.has(one)),
    ).toEqual([]);
    expect(certain.filter((one) => !isResult(one) && !beside.has(`${one.table}|${one.value}`))).toEqual([]);
    expect(certain.filter(isResult).length / bundled("quotas-jiangxi-2017").length).toBeGreaterThanOrEqual(0.85);
  },
);
