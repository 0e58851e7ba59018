/** What goes wrong in filled forms, each said with its cell. */
import { bundledLibrary } from "../../src/standards/bundled";
import { Failure } from "../../src/language/failure";
import { describe as inWords } from "../../src/language/messages";
import { QuotaRanges } from "../../src/survey/checks/quota-ranges";
import { assemble, readFile } from "../../src/survey/consolidate";
import { cellName } from "../../src/workbook/address";
import type { Cell } from "../../src/workbook/values";
import { sheetOf } from "./sheets";

const quotas = new QuotaRanges(bundledLibrary);
const header = ["企业名称", "年份", "产品名称", "产量(t)", "取水量(m³)"];

function told(rows: readonly (readonly Cell[])[], top: readonly Cell[] = header): readonly string[] {
  const result = readFile({ path: "县/表.xlsx", stamp: "" }, [sheetOf([top, ...rows], [], "调查")], {});
  return assemble([result], { quotas }, "zh-CN").issues.map(({ check, file, sheet, row, column, severity }) =>
    [check, severity, file, sheet, column === null ? `row ${row + 1}` : cellName(row, column)].join(" "),
  );
}

test.each([
  "合成氨、尿素",
  "合成氨/尿素",
  "合成氨和尿素",
  "合成氨及尿素",
  "合成氨；尿素",
  "合成氨+尿素",
  "合成氨\n尿素",
  "合成氨 尿素",
  "白酒，啤酒",
  "白酒,啤酒",
])("two products in one row: %s", (product) => {
  expect(told([["甲厂", 2022, product, 100, 1000]])).toContain("severalProducts error 县/表.xlsx 调查 C2");
});

test.each(["尿素（小颗粒、大颗粒）", "1,4-丁二醇", "钢、铁", "针织和编织品", "聚氯乙烯", "白酒（原酒、勾兑）"])(
  "%s is one product",
  (product) => {
    expect(told([["甲厂", 2022, product, 100, 1000]]).join()).not.toContain("severalProducts");
  },
);

describe("an enterprise under two names", () => {
  const withNames = (...firms: readonly string[]) =>
    told(firms.map((firm, at) => [firm, 2020 + at, "合成氨", 1000, 10000])).filter((text) =>
      text.startsWith("twoNames"),
    );
  test.each([
    ["江西赣江化工有限公司", "赣江化工"],
    ["江西赣江化工有限公司", "江西省赣江化工有限责任公司"],
    ["赣江化工有限公司", "赣江化工有限公司（老厂）"],
    ["赣江化工有限公司", "江西赣江化工股份有限公司"],
    ["九江市赣江化工厂", "江西九江赣江化工有限公司"],
  ])("%s, %s", (one, other) => {
    expect(withNames(one, other)).toEqual(["twoNames warning 县/表.xlsx 调查 A3"]);
  });

  test.each([
    ["九江庐山啤酒有限公司", "赣州庐山啤酒有限公司"],
    ["庐山啤酒有限公司", "庐山酒业有限公司"],
    ["赣江化工第一分公司", "赣江化工第二分公司"],
    ["甲厂", "乙厂"],
  ])("%s and %s are two", (one, other) => expect(withNames(one, other)).toEqual([]));
});

test("a total without a word for it, below its rows or above them", () => {
  const rows = [
    ["甲厂", 2022, "合成氨", 1000, 10100],
    ["乙厂", 2022, "尿素", 2000, 20300],
  ];
  expect(told([...rows, [null, null, null, 3000, 30400]])).toContain("sumOfRows error 县/表.xlsx 调查 E4");
  expect(told([["九江市", 2022, null, 3000, 30400], ...rows])).toContain("sumOfRows error 县/表.xlsx 调查 E2");
  expect(told([...rows, ["丙厂", 2022, null, 3000, 30401]]).join()).not.toContain("sumOfRows");
  expect(told([...rows, ["丙厂", 2022, "合成氨", 3000, 30400]]).join()).not.toContain("sumOfRows");
});

test("units in heading and cell that differ", () => {
  const top = ["企业名称", "年份", "产品名称", "计量单位", "产量(万t)", "取水量(万m³)"];
  expect(told([["甲厂", 2022, "合成氨", "t", 10, "130万元"]], top)).toEqual([
    "unitConflict error 县/表.xlsx 调查 E2",
    "unitUnsuitable error 县/表.xlsx 调查 F2",
  ]);
  expect(told([["甲厂", 2022, "合成氨", "万t", "100000t", "1300000m3"]], top)).toEqual([
    "unitInCell notice 县/表.xlsx 调查 E2",
    "unitInCell notice 县/表.xlsx 调查 F2",
  ]);
});

test("a date for a year is named as a date", () => {
  const result = readFile({ path: "表.xlsx", stamp: "" }, [sheetOf([header, ["甲厂", 44926, "合成氨", 1, 1]])], {});
  const [issue] = assemble([result], {}, "zh-CN").issues;
  expect(issue).toMatchObject({ check: "notANumber", row: 1, column: 1 });
  expect(inWords(issue!.message, "zh-CN")).toContain("“2022-12-31”");
});

test("a form of an older version shows #NAME?, which is said in words and never taken", () => {
  const failed = new Failure("#NAME?");
  const rows = [["甲厂", 2022, "合成氨", 1000, 12000, failed, failed]];
  const top = [...header, "单位产品用水量", "重复利用率"];
  const result = readFile({ path: "表.xlsx", stamp: "" }, [sheetOf([top, ...rows])], {});
  expect(result.records[0]).toMatchObject({ output: 1000, water: 1.2, unitUse: null, others: {} });
  expect(result.issues.map(({ message: { key }, column, severity }) => [key, column, severity])).toEqual([
    ["surveyFormulaUnknown", 5, "notice"],
    ["surveyFormulaUnknown", 6, "warning"],
  ]);
});
