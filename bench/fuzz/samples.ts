/** The whole workbooks that are damaged: one of each kind of file. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { utils, write } from "@e965/xlsx";
import { prefixedWorkbook, richWorkbook } from "../../test/fixtures/rich-workbook";
import { xlsbFile } from "../../test/fixtures/xlsb-file";

export function samples(fixtures: string): readonly (readonly [name: string, bytes: Uint8Array])[] {
  const fixture = (name: string) => new Uint8Array(readFileSync(path.join(fixtures, name)));
  return [
    ["rich.xlsm", richWorkbook()],
    ["prefixed.xlsx", prefixedWorkbook()],
    ["small.xlsx", bySheetJs("xlsx")],
    ["small.ods", bySheetJs("ods")],
    [
      "strings.xlsb",
      xlsbFile("调查表", [
        ["单位", 1.5],
        ["甲厂", 2],
      ]),
    ],
    ["small.xlsb", bySheetJs("xlsb")],
    ["survey.xls", fixture("survey-97.xls")],
    ["chart.xls", fixture("old/sheet-with-chart.xls")],
    ["old.xls", bySheetJs("biff5")],
    ["table.csv", new TextEncoder().encode('单位,取水量\n甲厂,"1,200"\n乙厂,="3"\n')],
  ];
}

function bySheetJs(bookType: "xlsx" | "xlsb" | "ods" | "biff5"): Uint8Array {
  const sheet = utils.aoa_to_sheet([
    ["单位", "取水量", "日期"],
    ["甲厂", 12.5, new Date(Date.UTC(2014, 4, 1))],
    ["乙厂", 30, true],
  ]);
  sheet["B4"] = { t: "n", v: 42.5, f: "SUM(B2:B3)" };
  sheet["!ref"] = "A1:C4";
  sheet["!merges"] = [{ s: { r: 4, c: 0 }, e: { r: 5, c: 1 } }];
  return new Uint8Array(
    write({ SheetNames: ["表"], Sheets: { 表: sheet } }, { bookType, type: "array" }) as ArrayBuffer,
  );
}
