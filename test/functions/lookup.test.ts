import { evaluate } from "../../src/functions/evaluate";
import type { Cell, Matrix } from "../../src/functions/values";
import { isFailure } from "../../src/language/failure";
import { call, column, definitionOf, expectFailure } from "../support/catalogue";
import { bundledContext } from "../../src/functions/bundled";

function rowsOf(result: Cell | Matrix): Matrix {
  if (!Array.isArray(result)) throw new Error(`expected rows, got ${JSON.stringify(result)}`);
  return result as Matrix;
}

describe("QUOTA", () => {
  test("serves a column in one call, faults where they stand and unused rows empty", () => {
    const found = rowsOf(
      call(
        "QUOTA",
        column("061", 151, "", "999"),
        column("原煤", "啤酒", null, "啤酒"),
        "先进值",
        column("露天", "", "", ""),
      ),
    );
    expect(found.slice(0, 3)).toEqual([[0.11], [4], [""]]);
    expectFailure(found[3]![0], "#N/A", "codeUnknown");
  });

  test("crosses products with tiers", () => {
    expect(call("QUOTA", "151", column("啤酒", "葡萄酒"), [["先进值", "通用值"]])).toEqual([
      [4, 6],
      [3, 6],
    ]);
  });

  test("uses the workbook's choice of standard where the formula names none", () => {
    const context = { ...bundledContext, defaultStandard: "DB36/T 420—2017" };
    expect(evaluate(definitionOf("QUOTA"), ["", "采煤", "新建"], context)).toBe(0.38);
    expect(evaluate(definitionOf("QUOTA"), ["061", "原煤", "通用值", "露天", "山西2021"], context)).toBe(0.16);
  });

  test("takes the 0 that Excel for the desktop makes of a blank cell as a blank", () => {
    expect(call("QUOTA", "151", "啤酒", "先进值", 0, 0)).toBe(4);
    expect(call("QUOTA", 0, "采煤", "新建", 0, "江西2017")).toBe(0.38);
    expectFailure(call("QUOTA", "151", 0, "先进值"), "#VALUE!", "argumentMissing");
  });

  test("takes a code for a standard that prints none as it comes", () => {
    expect(call("QUOTA", "061", "采煤", "新建", null, "江西2017")).toBe(0.38);
  });
});

describe("QUOTAINFO", () => {
  test("shows a doubtful value as #N/A with its readings, and the status", () => {
    const [row] = rowsOf(call("QUOTAINFO", "144", "奶粉"));
    expect(row!.at(-2)).toBe("存疑");
    expectFailure(row![8], "#N/A", "quotaDoubtful");
    expectFailure(row![9], "#N/A", "quotaDoubtful");
    expect(row![7]).toBe("");
  });

  test("puts the tiers of Jiangxi under their purpose", () => {
    const [row] = rowsOf(call("QUOTAINFO", "", "采煤", null, "江西2017"));
    expect(row!.slice(6, 10)).toEqual(["m³/t", 0.3, 0.38, 0.47]);
  });

  test("stacks rows over a column of products", () => {
    const rows = rowsOf(call("QUOTAINFO", "151", column("啤酒", "没有这种酒", "葡萄酒")));
    expect(rows.map((row) => row.length)).toEqual([13, 13, 13]);
    expect(rows[1]!.every(isFailure)).toBe(true);
    expect(rows[2]![4]).toBe("葡萄酒");
  });
});

describe("QUOTALIST", () => {
  test("lists an industry in the order of the table", () => {
    const rows = rowsOf(call("QUOTALIST", 61));
    expect(rows).toHaveLength(15);
    expect(rows.map((row) => row[4])).toEqual([...Array<string>(3).fill("原煤"), ...Array<string>(12).fill("洗精煤")]);
  });

  test("lists a whole standard without a code", () => {
    expect(rowsOf(call("QUOTALIST", null, "江西2017"))).toHaveLength(167);
    expect(rowsOf(call("QUOTALIST", ""))).toHaveLength(425);
  });

  test("takes a section, a division, a class and a subclass", () => {
    const count = (code: string | number) => rowsOf(call("QUOTALIST", code)).length;
    // Counted in print: table 19 (C26) has 49 entries, 32 of them under 261; tables 1 to 5 are section B.
    expect([26, "26", "C26", "c26"].map(count)).toEqual([49, 49, 49, 49]);
    expect(["261", 2611, "2619"].map(count)).toEqual([32, 32, 32]);
    expect(count("B")).toBe(15 + 1 + 3 + 4 + 3);
    expect(["B", "C", "D"].map(count).reduce((sum, one) => sum + one)).toBe(425);
    expect(["06", 6, "B06", 61, "061", 610, "0610"].map(count)).toEqual(Array<number>(7).fill(15));
  });

  test("says which codes there are", () => {
    expectFailure(call("QUOTALIST", "062"), "#N/A", "codeUnknown");
  });
});

describe("QUOTAFIND", () => {
  test("finds by name, pinyin and code, so many rows as asked", () => {
    expect(rowsOf(call("QUOTAFIND", "pijiu", null, 3)).map((row) => row[4])).toEqual(["啤酒", "啤酒", "啤酒"]);
    expect(rowsOf(call("QUOTAFIND", "洗精煤", "山西2021", 4))).toHaveLength(4);
    expect(rowsOf(call("QUOTAFIND", "061", "山西2021", 100))).toHaveLength(15);
    expect(rowsOf(call("QUOTAFIND", "煤"))).toHaveLength(10);
  });

  test("says when nothing fits, or the standard is unknown", () => {
    expectFailure(call("QUOTAFIND", "zzzz"), "#N/A", "nothingFound");
    expectFailure(call("QUOTAFIND", "啤酒", "火星"), "#N/A", "standardUnknown");
  });
});

describe("QUOTAUNIT and QUOTASOURCE", () => {
  test("stand for a quota whose value alone is doubtful", () => {
    expect(call("QUOTAUNIT", "144", "奶粉")).toBe("m³/t");
    expect(call("QUOTASOURCE", "144", "奶粉")).toBe("DB14/T 1049.2—2021 表7");
  });

  test("do not serve a doubtful unit", () => {
    expectFailure(call("QUOTAUNIT", "332", "机用锯条"), "#N/A", "unitDoubtful");
    expectFailure(call("QUOTAUNIT", "", "葡萄酒", null, "江西2011"), "#N/A", "unitDoubtful");
  });

  test("name the report that quotes an old standard", () => {
    expect(call("QUOTASOURCE", "", "啤酒", null, "江西2011")).toBe("DB36/T 420—2011 修订报告表6-1");
  });
});

describe("GRADE", () => {
  test("grades a column", () => {
    expect(call("GRADE", column(0.18, 0.19, 0.2, 0.24), "061", "原煤", "井工矿 不包括")).toEqual(
      column("领跑值", "先进值", "通用值", "超定额"),
    );
  });

  test("speaks the words of the standard asked", () => {
    expect(call("GRADE", 0.35, "", "采煤", null, "江西2017")).toBe("新建");
    expect(call("GRADE", 0.6, "", "采煤", null, "江西2011")).toBe("超定额");
  });

  test("keeps apart tiers that hold under different conditions", () => {
    expect(call("GRADE", 1, "361", "新能源车", "轿车 外排")).toBe("通用值");
    expect(call("GRADE", 1, "361", "新能源车", "轿车 近零")).toBe("先进值");
    expect(call("GRADE", 1.5, "361", "新能源车", "轿车 近零")).toBe("超定额");
  });

  test("judges no product with conditions while none is said, in a column either", () => {
    expectFailure(call("GRADE", 0.2, "061", "原煤"), "#N/A", "quotaAmbiguous");
    expectFailure(call("GRADE", 30, "", "白酒", null, "江西2017"), "#N/A", "quotaAmbiguous");
    const graded = rowsOf(call("GRADE", 0.2, "061", "原煤", column("露天", "", "井工矿 不包括")));
    expect([graded[0], graded[2]]).toEqual([["超定额"], ["通用值"]]);
    expectFailure(graded[1]![0], "#N/A", "quotaAmbiguous");
  });

  test("judges by no quota of a condition that a later edition tells from others", () => {
    // 白酒 of 2011 is that of 勾兑 (table 6-1), which 2017 tells from 酿造.
    expectFailure(call("GRADE", 30, "", "白酒", null, "江西2011"), "#N/A", "conditionUnsaid");
    expectFailure(call("QUOTA", "", "白酒", "现有", null, "江西2011"), "#N/A", "conditionUnsaid");
    expect(call("GRADE", 30, "", "白酒", "勾兑", "江西2011")).toBe("超定额");
    expect(call("GRADE", 20, "", "白酒", "勾兑", "江西2011")).toBe("定额");
  });

  test("does not judge by a doubtful tier", () => {
    expectFailure(call("GRADE", 10, "144", "奶粉"), "#N/A", "quotaDoubtful");
  });
});

describe("TIEROF", () => {
  test("passes over what is blank and refuses a reversed order", () => {
    expect(call("TIEROF", 1.61, null, null, 2.38)).toBe("通用值");
    expectFailure(call("TIEROF", 1.61, 2.38, 1.7, 1.36), "#VALUE!", "tiersOutOfOrder");
    expectFailure(call("TIEROF", 1.61), "#N/A", "noThreshold");
    expectFailure(call("TIEROF", -1, 1, 2, 3), "#VALUE!", "numberNotAbove");
  });
});

describe("CASES", () => {
  // Counted in the list itself.
  test.each([
    ["膜生物反应器", [22, 52]],
    ["MBR", [22, 52]],
    ["雨水", [10, 12, 26, 28, 42, 53]],
    ["电絮凝", [12]],
    ["99.54", [29]],
    ["水重复利用率 99.4", [8]],
    ["分盐", [18]],
  ])("finds what the practice and the figures of a case say: %s", (words, numbers) => {
    expect(rowsOf(call("CASES", null, words)).map(([number]) => number)).toEqual(numbers);
    // Whoever looks for a word alone names no industry first.
    expect(rowsOf(call("CASES", words)).map(([number]) => number)).toEqual(numbers);
  });

  test("has the eight of iron and steel, and all 58", () => {
    expect(rowsOf(call("CASES", "钢铁"))).toHaveLength(8);
    expect(rowsOf(call("CASES"))).toHaveLength(58);
    expect(rowsOf(call("CASES", " 钢 铁 "))).toHaveLength(8);
  });

  test("narrows by words", () => {
    const rows = rowsOf(call("CASES", null, "河北 用水过程循环"));
    expect(rows.length).toBeGreaterThan(2);
    for (const row of rows) expect([row[3], row[4]]).toEqual(["河北省", "用水过程循环模式"]);
    expectFailure(call("CASES", "航天"), "#N/A", "caseUnknown");
  });
});
