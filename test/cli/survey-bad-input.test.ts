/** What survey folders are full of: each bad file is reported by its path, the rest goes on, and what was there before stays. */
import fs from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { writeWhole } from "../../src/cli/files";
import { readSurveyFile } from "../../src/cli/survey/reader";
import { CommandFailure } from "../../src/cli/terminal";
import { describe as words } from "../../src/language/messages";
import type { FileResult } from "../../src/survey/consolidate";
import { assemble } from "../../src/survey/consolidate";
import { badFiles, oddFiles, surveyFile, surveyHeader, tiles } from "../fixtures/survey-files";
import { xlsbFile } from "../fixtures/xlsb-file";

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(tmpdir(), "wq-survey-"));
});
afterEach(() => {
  jest.restoreAllMocks();
  fs.rmSync(folder, { recursive: true, force: true });
});

const put = (name: string, bytes: Uint8Array) => {
  fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  fs.writeFileSync(path.join(folder, name), bytes);
};
const read = (name: string, passwords: readonly string[] = []) =>
  readSurveyFile({ path: name, stamp: "1" }, { folder, layouts: {}, passwords });
const said = ({ problem }: FileResult) => problem && words(problem, "zh-CN");

test.each([
  ["empty", "是空的"],
  ["encrypted", "设有打开密码"],
  ["truncated", "不完整"],
  ["renamedDoc", "实际上是 Word 文档"],
  ["zipBomb", "压缩炸弹"],
])("%s: the file is named with what to do, and the one beside it is read", async (kind, text) => {
  put("甲县/调查表.xlsx", await badFiles[kind]!());
  put("乙县/调查表.xlsx", await surveyFile("乙公司"));
  const results = [await read("甲县/调查表.xlsx"), await read("乙县/调查表.xlsx")];
  expect(results.map(({ outcome }) => outcome)).toEqual(["unreadable", "read"]);
  expect(said(results[0]!)).toContain("甲县/调查表.xlsx");
  expect(said(results[0]!)).toContain(text);
  const { totals, tables } = assemble(results, {}, "zh-CN");
  expect(totals).toMatchObject({ samples: 1, rowsIn: 2, rowsKept: 1, rowsSetAside: 1 });
  expect(tables.find(({ id }) => id === "files")!.rows.map((row) => row.slice(0, 2))).toEqual([
    ["乙县/调查表.xlsx", "已汇总"],
    ["甲县/调查表.xlsx", "无法读取"],
  ]);
});

test("a wrong password is told from none, and a right one among several opens", async () => {
  put("a.xlsx", await badFiles["encrypted"]!());
  expect((await read("a.xlsx", ["火"])).problem!.key).toBe("filePasswordWrong");
  expect((await read("a.xlsx", ["火", "水"])).records).toHaveLength(1);
});

test.each([
  ["externalLinks", "a.xlsx", 2],
  ["macros", "a.xlsm", 2],
  ["manySheets", "a.xlsx", 2],
  ["blankRows", "a.xlsx", 2],
  ["strayCell", "a.xlsx", 1_048_576],
])("%s: the row is read as it stands, and every other row is accounted for", async (kind, name, rowsIn) => {
  put(name, await oddFiles[kind]!("丙公司"));
  const result = await read(name);
  expect(result).toMatchObject({ outcome: "read", rowsIn, rowsKept: 1 });
  expect(result.records).toMatchObject([{ firm: "丙公司", output: 500, water: 30 }]);
  expect(result.setAside.reduce((sum, { rows }) => sum + rows, 0)).toBe(rowsIn - 1);
});

test("an .xls and an .xlsb are read like any other", async () => {
  put("a.xlsb", xlsbFile("调查表", [surveyHeader, tiles("甲公司", 30.5)]));
  expect(await read("a.xlsb")).toMatchObject({
    outcome: "read",
    records: [{ sheet: "调查表", row: 1, firm: "甲公司", output: 500, water: 30.5 }],
  });
  put("b.xls", fs.readFileSync(path.join(PROJECT_ROOT, "test/fixtures/survey-97.xls")));
  const { problem, rowsIn, rowsKept, setAside } = await read("b.xls");
  expect(problem).toBeNull();
  expect(setAside.reduce((sum, { rows }) => sum + rows, rowsKept)).toBe(rowsIn);
});

test.each([
  ["EACCES", "没有权限"],
  ["EBUSY", "正被其他程序使用"],
])("a file that cannot be read (%s) is an entry of its own", async (code, text) => {
  put("a.xlsx", await surveyFile("甲公司"));
  jest.spyOn(fs, "readFileSync").mockImplementationOnce(() => {
    throw Object.assign(new Error(code), { code });
  });
  const result = await read("a.xlsx");
  expect(result.outcome).toBe("unreadable");
  expect(said(result)).toContain(text);
  expect((await read("a.xlsx")).outcome).toBe("read");
});

test("a disk that is full while the result is written leaves the previous one whole, and no litter", () => {
  const output = path.join(folder, "samples.xlsx");
  fs.writeFileSync(output, "the previous result");
  const { writeFileSync } = fs;
  jest.spyOn(fs, "writeFileSync").mockImplementationOnce((file, content) => {
    writeFileSync(file, (content as string).slice(0, 3));
    throw Object.assign(new Error("ENOSPC"), { code: "ENOSPC" });
  });
  const write = () => writeWhole(output, "the new result");
  expect(write).toThrow(CommandFailure);
  expect(fs.readFileSync(output, "utf8")).toBe("the previous result");
  expect(fs.readdirSync(folder)).toEqual(["samples.xlsx"]);
  write();
  expect(fs.readFileSync(output, "utf8")).toBe("the new result");
});
