import { message } from "../../src/language/messages";
import { allMessages } from "../../src/language/messages/all";
import type { FileResult } from "../../src/survey/consolidate";
import { assemble, filesToRead, layoutsToConfirm, readFile, unreadable } from "../../src/survey/consolidate";
import { confirmLayout, layoutsFromText, layoutsToText } from "../../src/survey/headers";
import { readSheet } from "../../src/survey/records";
import type { ResultTable } from "../../src/survey/result-table";
import type { Cell } from "../../src/workbook/values";
import { chenming, sheetOf } from "./sheets";

const header = ["单位名称", "年份", "产品名称", "计算单位", "年实际产量", "新水量(万m³)"];
const tiles = (firm: string, water: Cell = 30): Cell[] => [firm, 2014, "瓷砖", "万m²", 500, water];
const unclear = ["单位名称", "年份", "产品名称", "计算单位", "产量", "取水量", "用水量"];

const file = (path: string, ...rows: Cell[][]): FileResult =>
  readFile({ path, stamp: "1" }, [sheetOf([header, ...rows])], {});
const table = (tables: readonly ResultTable[], id: string) => tables.find((one) => one.id === id)!;
const column = ({ columns, rows }: ResultTable, key: string) => {
  const at = columns.findIndex((one) => one.key === key);
  return rows.map((row) => row[at]);
};

test("two files of one name are told apart by their folders, in whichever order they were read", () => {
  const results = [
    file("乙县/调查表.xlsx", tiles("乙公司")),
    file("甲县/调查表.xlsx", tiles("甲公司")),
    file("a.xlsx", tiles("丙公司")),
  ];
  const once = assemble(results, {}, "zh-CN");
  const again = assemble([...results].reverse(), {}, "zh-CN");
  expect(again).toEqual(once);
  const samples = table(once.tables, "samples");
  expect(column(samples, "file")).toEqual(["a.xlsx", "乙县/调查表.xlsx", "甲县/调查表.xlsx"]);
  expect(column(samples, "sheet")).toEqual(["Sheet1", "Sheet1", "Sheet1"]);
  expect(column(samples, "row")).toEqual([2, 2, 2]);
});

test("rows in are rows kept and rows set aside, file by file and in total", () => {
  const { totals, tables } = assemble(
    [
      readFile({ path: "晨鸣.xlsx", stamp: "" }, [chenming, sheetOf([["说明"], ["请如实填写"]], [], "说明")], {}),
      file("b.xlsx", tiles("甲"), [], ["合计", null, null, null, 500, 30]),
      unreadable({ path: "c.xlsx", stamp: "" }, message("surveyFileRefused", { file: "c.xlsx" })),
    ],
    {},
    "zh-CN",
  );
  expect(totals.rowsIn).toBe(9 + 4);
  expect(totals.rowsKept + totals.rowsSetAside).toBe(totals.rowsIn);
  expect(totals.files).toEqual({ read: 2, waiting: 0, noTable: 0, unreadable: 1 });
  const files = table(tables, "files");
  const kept = column(files, "rowsKept") as number[];
  const aside = column(files, "rowsSetAside") as number[];
  expect(column(files, "rowsIn")).toEqual(kept.map((count, at) => count + aside[at]!));
  expect(column(files, "outcome")).toEqual(["已汇总", "无法读取", "已汇总"]);
  expect(column(files, "problem")).toContain(allMessages.surveyFileRefused!.zh.replace("{file}", "c.xlsx"));
});

test("the sample table can be read again as a survey, with the same figures", () => {
  const { tables } = assemble([file("a.xlsx", tiles("甲公司"), tiles("乙公司", 41.5))], {}, "zh-CN");
  const samples = table(tables, "samples");
  const again = readSheet("样本.xlsx", sheetOf([samples.columns.map(({ title }) => title.zh), ...samples.rows]), {});
  expect(
    again.records.map(({ firm, year, product, output, water, outputUnit, unitUse }) => [
      firm,
      year,
      product,
      output,
      water,
      outputUnit,
      unitUse,
    ]),
  ).toEqual([
    ["甲公司", 2014, "瓷砖", 500, 30, "万m²", 0.06],
    ["乙公司", 2014, "瓷砖", 500, 41.5, "万m²", 0.083],
  ]);
  expect(column(samples, "unitUseUnit")).toEqual(["m³/m²", "m³/m²"]);
});

test("text that looks like a formula stays text", () => {
  const { tables } = assemble([file("a.xlsx", tiles('=HYPERLINK("http://x")'), tiles("@SUM(A1)"))], {}, "zh-CN");
  expect(column(table(tables, "samples"), "firm")).toEqual(['=HYPERLINK("http://x")', "@SUM(A1)"]);
});

describe("layouts nobody knows", () => {
  const waiting = (path: string) => readFile({ path, stamp: "1" }, [sheetOf([unclear, [...tiles("甲公司"), 32]])], {});

  test("are collected, each once, with the tables that have it", () => {
    const toConfirm = layoutsToConfirm([waiting("a.xlsx"), waiting("b.xlsx"), file("c.xlsx", tiles("乙"))]);
    expect(toConfirm).toHaveLength(1);
    expect(toConfirm[0]!.tables.map((one) => one.file)).toEqual(["a.xlsx", "b.xlsx"]);
  });

  test("are read once they are confirmed, and only they", () => {
    const done = [waiting("a.xlsx"), file("c.xlsx", tiles("乙"))];
    const [{ layout }] = layoutsToConfirm(done) as [ReturnType<typeof layoutsToConfirm>[number]];
    const columns = [
      ...layout.columns.filter(({ key }) => key !== "water"),
      { index: 5, key: "water" as const, unit: "m³", year: null },
    ];
    const layouts = layoutsFromText(layoutsToText({ [layout.fingerprint]: confirmLayout(layout, { columns }) }));
    expect(filesToRead(done, done, layouts).map(({ path }) => path)).toEqual(["a.xlsx"]);
    const read = readFile({ path: "a.xlsx", stamp: "1" }, [sheetOf([unclear, [...tiles("甲公司"), 32]])], layouts);
    expect(read).toMatchObject({ outcome: "read", records: [{ water: 0.003 }] });
  });
});

test("going on later reads new, changed and unreadable files", () => {
  const done = [
    file("a.xlsx", tiles("甲")),
    file("b.xlsx", tiles("乙")),
    unreadable({ path: "c.xlsx", stamp: "1" }, message("surveyStopped")),
  ];
  const files = [
    { path: "a.xlsx", stamp: "1" },
    { path: "b.xlsx", stamp: "2" },
    { path: "c.xlsx", stamp: "1" },
    { path: "d.xlsx", stamp: "1" },
  ];
  expect(filesToRead(files, done, {}).map(({ path }) => path)).toEqual(["b.xlsx", "c.xlsx", "d.xlsx"]);
});

test("what a file gave survives JSON", () => {
  const results = [readFile({ path: "晨鸣.xlsx", stamp: "" }, [chenming], {})];
  const revived = JSON.parse(JSON.stringify(results)) as FileResult[];
  expect(assemble(revived, {}, "en-US")).toEqual(assemble(results, {}, "en-US"));
});

test("issues name file, sheet, cell and correction", () => {
  const result = readFile(
    { path: "a.xlsx", stamp: "" },
    [
      sheetOf([
        [...header, "单耗"],
        [...tiles("甲"), 0.09],
      ]),
    ],
    {},
  );
  const issues = table(assemble([result], {}, "zh-CN").tables, "issues");
  expect(issues.rows).toEqual([
    [
      "错误",
      "单耗与水量、产量不符",
      "填报的单位产品用水量 0.09 与新水量 ÷ 产量 = 0.06 不符，按所填数字的舍入也得不到。请核对三者。",
      "单位产品用水量",
      "G2",
      0.06,
      "a.xlsx",
      "Sheet1",
      2,
    ],
  ]);
});
