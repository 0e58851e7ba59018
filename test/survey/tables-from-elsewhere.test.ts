/** Tables as other offices keep them: what only names say, boxes to tick, units of their own, groups with their sums. */
import { firmByName, yearByName } from "../../src/survey/headers/assumed";
import { confirmLayout } from "../../src/survey/headers";
import { issuesIn } from "../../src/survey/checks";
import { RecordIndex } from "../../src/survey/checks/index-of-records";
import { ticked } from "../../src/survey/reading/text";
import { readSheet } from "../../src/survey/records";
import type { Cell } from "../../src/workbook/values";
import { sheetOf } from "./sheets";

type Rows = readonly (readonly Cell[])[];
const read = (rows: Rows, name = "S", file = "a.xlsx") => readSheet(file, sheetOf(rows, [], name), {});
const header = ["企业名称", "年份", "产品名称", "产量(t)", "取水量(m³)"];
const checksOf = (rows: Rows, name?: string, file?: string) => read(rows, name, file).issues.map(({ check }) => check);

describe("what only names say", () => {
  const withoutFirm = [header.slice(1), [2022, "水泥", 5, 10000]];
  test("a sheet named after an enterprise", () => {
    const { records, issues } = read(withoutFirm, "江西甲有限公司");
    expect(records[0]).toMatchObject({ firm: "江西甲有限公司", water: 1 });
    expect(issues.map(({ check }) => check)).toEqual(["firmAssumed"]);
  });

  test.each(["Sheet1", "2022年", "各公司", "主要企业", "公司"])("%s names none", (name) => {
    expect(firmByName(name, [["年份"], ["产品名称"]], 0)).toEqual({});
  });

  test("a column of enterprises goes before the sheet's name, also where it is blank", () => {
    const { records } = read([header, ["乙厂", 2022, "水泥", 5, 1], [null, null, "水泥", 5, 1]], "江西甲有限公司");
    expect(records.map(({ firm }) => firm)).toEqual(["乙厂", "乙厂"]);
    expect(firmByName("江西甲有限公司", [["单位"], ["年份"]], 0)).toEqual({});
  });

  test("the year of a file's name", () => {
    const rows = [
      ["企业名称", "产品名称", "产量(t)", "取水量(m³)"],
      ["甲厂", "水泥", 5, 10000],
    ];
    expect(read(rows, "Sheet1", "上报/2022年企业.xlsx").records[0]!.year).toBe(2022);
    expect(checksOf(rows, "Sheet1", "企业用水（2022年）.xlsx")).toEqual(["yearAssumed"]);
    expect(read(rows, "2021年", "2022年企业.xlsx").records[0]!.year).toBe(2021);
  });

  test.each(["2021-2023年.xlsx", "20230315汇总.xlsx", "2023-03-15.xlsx", "2023年3月上报.xlsx", "DB36 420.xlsx"])(
    "%s says no year",
    (file) => expect(yearByName(file, 0)).toEqual({}),
  );

  test("what was stated once for a layout is said at every table of it", () => {
    const rows = [
      ["企业名称", "产品名称", "产量(t)", "取水量(m³)"],
      ["甲厂", "水泥", 5, 10000],
    ];
    const { layout } = read(rows).waiting[0]!;
    const known = confirmLayout(layout, { columns: layout.columns, constants: { year: 2022 } });
    const { records, issues } = readSheet("b.xlsx", sheetOf(rows, [], "S"), { [layout.fingerprint]: known });
    expect(records[0]!.year).toBe(2022);
    expect(issues.map(({ check }) => check)).toEqual(["constantUsed"]);
  });
});

describe("boxes to tick", () => {
  test.each<[string, string | null]>([
    ["□地表水 ☑地下水 □自来水", "地下水"],
    ["☑地表水、☑地下水 □自来水", "地表水、地下水"],
    ["地表水☑ 地下水□", "地表水"],
    ["□√地表水 □地下水", "地表水"],
    ["[√]是 [ ]否", "是"],
    ["■是 □否", "是"],
    ["是□ 否☑", "否"],
    ["□是 □否", null],
    ["河水（□□镇）", "河水（□□镇）"],
    ["□□有限公司", "□□有限公司"],
    ["□县", "□县"],
    ["甲厂[2]", "甲厂[2]"],
    ["√", "√"],
  ])("%s", (text, chosen) => expect(ticked(text)).toBe(chosen));

  test("in a column of yes and no, and in one of sources", () => {
    const { records } = read([
      [...header, "水源", "是否含直流冷却水"],
      ["甲厂", 2022, "水泥", 5, 1, "□地表水 ☑地下水", "□是 ☑否"],
    ]);
    expect(records[0]).toMatchObject({ source: "地下水", onceThrough: false, unread: [] });
  });
});

describe("groups and pages", () => {
  const kept = (...rows: Rows) => {
    const { records, setAside } = read([header, ["甲厂", 2022, "水泥", 5, 1], ...rows]);
    return [records.length, setAside.slice(1).map(({ reason }) => reason)];
  };
  test.each(["过次页", "承前页", "转下页", "接上页"])("%s carries a sum over", (word) => {
    expect(kept([word, null, null, 5, 1])).toEqual([1, ["subtotal"]]);
  });

  test("the sum of a numbered group beside its name", () => {
    expect(kept(["二、食品", null, null, 5, 1])).toEqual([1, ["subtotal"]]);
    expect(kept(["（三）九江市", null, null, null, 1])).toEqual([1, ["subtotal"]]);
    expect(kept(["二、乙厂", 2022, "水泥", 5, 1])).toEqual([2, []]);
  });
});

describe("units of their own", () => {
  test("a line of units that begins with its name", () => {
    const { records } = read([
      ["企业名称", "产品", "年份", "产量", "新水量", "产值"],
      ["计量单位", null, "年", "万吨", "m³", "千元"],
      ["甲厂", "水泥", 2022, 10, 200000, 1500],
    ]);
    expect(records).toMatchObject([{ firm: "甲厂", product: "水泥", output: 10, water: 20, outputValue: 150 }]);
  });

  test("a unit behind each amount, that of the capacity too", () => {
    const rows: Rows = [
      ["企业名称", "年份", "产品名称", "产量", "单位", "取水量", "单位", "生产能力", "单位"],
      ["甲厂", 2022, "啤酒", 8000, "kL", 45000, "m³", 1, "万kL"],
    ];
    expect(read(rows).records).toMatchObject([{ output: 8000, outputUnit: "kL", water: 4.5, capacity: 10000 }]);
  });

  test("a unit behind each amount in a column without a heading", () => {
    const rows: Rows = [
      ["企业名称", "年份", "产品名称", "产量", null, "取水量"],
      ["甲厂", 2022, "水泥", 10, "万吨", 20, "万m³"],
      ["乙厂", 2022, "水泥", 100, "吨", 200, "m³"],
    ];
    expect(read(rows).records).toMatchObject([
      { output: 10, outputUnit: "万吨", water: 20 },
      { output: 100, outputUnit: "吨", water: 0.02 },
    ]);
  });

  test("what stands beside the table without a heading is listed as not carried", () => {
    const rows: Rows = [
      [null, ...header, null],
      ["一", "甲厂", 2022, "水泥", 5, 10000, "已核实"],
      ["合计", null, null, null, 5, 10000, null],
    ];
    const { records, issues, setAside } = read(rows);
    expect(records).toHaveLength(1);
    expect(issues.map(({ check, column }) => [check, column])).toEqual([
      ["notCarried", 0],
      ["notCarried", 6],
    ]);
    expect(setAside.map(({ reason }) => reason)).toContain("subtotal");
  });

  test("two units in the bracket of a title", () => {
    const rows: Rows = [
      ["表一 水泥（单位：万吨、万m³）"],
      ["企业名称", "年份", "产品名称", "产量", "取水量"],
      ["甲厂", 2022, "水泥", 10, 20],
    ];
    expect(read(rows).records).toMatchObject([{ output: 10, outputUnit: "万吨", water: 20 }]);
  });

  test("a unit use in tons of water", () => {
    const rows: Rows = [
      [...header, "单位产品用水量（吨/吨）"],
      ["甲厂", 2022, "阴极铜", 20000, 600000, 30],
    ];
    expect(read(rows).records).toMatchObject([{ unitUse: 30, unitUseStatesUnit: true }]);
  });

  test("公吨 is a ton, and a ton written twice is no unit", () => {
    const rows: Rows = [
      ["單位名稱", "年度", "產品名稱", "產量", "計量單位", "取水量（立方公尺）", "備註"],
      ["甲厂", 2022, "水泥", 100, "公噸", 2000, "含生活用水"],
      ["乙厂", 2022, "尿素\n复合肥", "10\n20", "万吨\n万吨", 2000, null],
    ];
    const { records } = read(rows);
    expect(records[0]).toMatchObject({ output: 100, water: 0.2, remark: "含生活用水" });
    const checks = issuesIn(new RecordIndex(records), {}).map(({ check, row }) => [check, row]);
    expect(checks).toEqual(expect.arrayContaining([["severalProducts", 2], ["unitUnknown", 2]])); // prettier-ignore
    expect(checks.filter(([, row]) => row === 1)).toEqual([["domesticWater", 1]]);
  });
});

describe("which water", () => {
  const guess = (...labels: readonly string[]) => {
    const { waiting } = read([
      ["企业名称", "年份", "产品名称", "产量(t)", ...labels],
      ["甲厂", 2022, "水泥", 5, ...labels.map(() => 1)],
    ]);
    const { layout } = waiting[0]!;
    return layout.columns.filter(({ key }) => key === "water").map(({ index }) => layout.labels[index]![0]);
  };
  test("is asked where two say it, and new water is offered first", () => {
    expect(guess("总用水量(万m³)", "新水量(万m³)")).toEqual(["新水量(万m³)"]);
    expect(guess("用水量(万m³)", "取水量(万m³)")).toEqual(["取水量(万m³)"]);
  });

  test("what a source or another year gave is never offered for it", () => {
    expect(guess("自来水量(m³)", "地下水取水量(m³)")).toEqual([]);
    expect(guess("上年取水量(m³)")).toEqual([]);
  });
});

describe("several products in a row", () => {
  const own = (rows: Rows, merges: readonly string[] = []) =>
    readSheet("a.xlsx", sheetOf(rows, merges, "S"), {}).records.map(
      ({ product, output, outputUnit, water, sharedWater }) => [
        product,
        output,
        outputUnit,
        water,
        sharedWater !== null,
      ],
    );
  test("in groups with a volume for all of them: it stands with the first, and is nobody's own", () => {
    const rows: Rows = [
      ["企业名称", "年份", "产品一", null, null, "产品二", null, null, "取水量（m³）"],
      [null, null, "名称", "产量", "单位", "名称", "产量", "单位", null],
      ["甲厂", 2023, "饼干", 3200, "吨", "糖果", 800, "吨", 25600],
      ["乙厂", 2023, "果汁", 12000, "千升", null, null, "吨", 40000],
    ];
    expect(own(rows, ["A1:A2", "B1:B2", "C1:E1", "F1:H1", "I1:I2"])).toEqual([
      ["饼干", 3200, "吨", 2.56, true],
      ["糖果", 800, "吨", null, true],
      ["果汁", 12000, "千升", 4, false],
    ]);
  });

  test.each<[string, readonly string[]]>([
    ["numbered behind", ["产品名称1", "产量1(t)", "取水量1(m³)", "产品名称2", "产量2(t)", "取水量2(m³)"]],
    ["numbered inside", ["产品1名称", "产品1产量(t)", "产品1取水量(m³)", "产品2名称", "产品2产量(t)", "产品2取水量(m³)"]], // prettier-ignore
    ["the same headings again", ["产品", "产量(t)", "取水量(m³)", "产品", "产量(t)", "取水量(m³)"]],
  ])("each with a volume of its own, %s", (_, labels) => {
    const rows: Rows = [
      ["企业名称", "年份", ...labels],
      ["甲厂", 2023, "饼干", 3200, 20000, "糖果", 800, 5600],
    ];
    expect(own(rows)).toEqual([
      ["饼干", 3200, "t", 2, false],
      ["糖果", 800, "t", 0.56, false],
    ]);
  });

  test("what stands once is counted once", () => {
    const { records } = read([
      ["企业名称", "年份", "产品名称1", "产量1(t)", "产品名称2", "产量2(t)", "取水量(m³)", "产值(万元)", "水源"],
      ["甲厂", 2023, "饼干", 3200, "糖果", 800, 25600, 900, "地下水"],
    ]);
    expect(records.map(({ outputValue, source }) => [outputValue, source])).toEqual([
      [900, "地下水"],
      [null, "地下水"],
    ]);
  });

  test("two words for the product are no two products", () => {
    const { waiting } = read([
      ["企业名称", "年份", "产品名称", "产品类别", "产量(t)", "取水量(m³)"],
      ["甲厂", 2023, "饼干", "食品", 3200, 20000],
    ]);
    expect(waiting[0]!.layout.columns.map(({ group }) => group)).not.toContain(2);
  });
});

test("a form with a column an enterprise", () => {
  const rows: Rows = [
    ["2022年重点企业用水情况"],
    ["指标", "单位", "甲公司", "乙公司"],
    ["主要产品", "-", "轮胎", "胶带"],
    ["产品产量", "万条", 120, 300],
    ["取水量", "m³", 150000, 30000],
  ];
  const { records, issues } = read(rows);
  expect(records).toMatchObject([
    { firm: "甲公司", year: 2022, product: "轮胎", output: 120, outputUnit: "万条", water: 15 },
    { firm: "乙公司", year: 2022, product: "胶带", output: 300, outputUnit: "万条", water: 3 },
  ]);
  expect(issues.map(({ check }) => check)).toEqual(["yearAssumed"]);
});

test("headings in English", () => {
  const rows: Rows = [
    ["Company", "Product", "Year", "Output (t)", "Water intake (m3)", "Remarks"],
    ["Hong A", "Cement", 2023, 100, 2000, "tap water"],
  ];
  const record = { firm: "Hong A", product: "Cement", year: 2023, output: 100, outputUnit: "t", water: 0.2 };
  expect(read(rows).records).toMatchObject([{ ...record, remark: "tap water" }]);
});
