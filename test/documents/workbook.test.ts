import { tablesOf } from "../../src/documents/document";
import { write } from "../../src/xlsx/write";
import type { CellSnapshot } from "../../src/workbook/snapshot";
import { opened, textsOf } from "./support";

test("a sheet gives its tables with captions, merged cells and decimals as shown", async () => {
  const rows = [
    ["表 1 煤炭用水定额"],
    ["产品名称", "单位", "用水定额"],
    [null, null, "先进值", "通用值"],
    ["原煤", "m³/t", 0.1, 0.23],
    ["注：不含生活用水。"],
    [],
    ["表 2 酒"],
    ["产品名称", "单位", "通用值"],
    ["啤酒", "m³/kL", 6],
  ];
  const cells = rows.flatMap((row, at) =>
    row.flatMap((value, column): CellSnapshot[] =>
      value === null ? [] : [{ row: at, column, value, ...(typeof value === "number" && { style: 0 }) }],
    ),
  );
  const merges = [
    { row: 0, column: 0, rows: 1, columns: 4 },
    { row: 1, column: 0, rows: 2, columns: 1 },
    { row: 1, column: 1, rows: 2, columns: 1 },
    { row: 1, column: 2, rows: 1, columns: 2 },
  ];
  const bytes = await write({
    sheets: [{ name: "定额", cells, merges }],
    styles: [{ numberFormat: "0.00" }],
    names: [],
    settings: {},
  });
  const tables = tablesOf(await opened(bytes, "coal.xlsx"));
  expect(tables.map(({ number, caption }) => `${number} ${caption}`)).toEqual(["1 煤炭用水定额", "2 酒"]);
  expect(textsOf(tables[0]!)).toEqual([
    ["产品名称", "单位", "用水定额", "用水定额"],
    ["产品名称", "单位", "先进值", "通用值"],
    ["原煤", "m³/t", "0.10", "0.23"],
  ]);
  expect(tables[0]!.cells.at(-1)!.place).toEqual({ sheet: "定额", cell: "D4" });
  expect(textsOf(tables[1]!)).toEqual([["产品名称", "单位", "通用值"], ["啤酒", "m³/kL", "6.00"]]); // prettier-ignore
});

test("a line alone above headings parts two tables that no blank line parts", async () => {
  const rows = [
    ["产品", "计量单位", "定额"],
    ["原煤", "m³/t", 0.3],
    ["城镇公共用水定额"],
    ["用水单位", "计量单位", "定额"],
    ["商场", "L/(m²·d)", 5],
  ];
  const cells = rows.flatMap((row, at) => row.map((value, column): CellSnapshot => ({ row: at, column, value })));
  const bytes = await write({ sheets: [{ name: "定额", cells }], styles: [], names: [], settings: {} });
  expect(tablesOf(await opened(bytes, "two.xlsx")).map((table) => textsOf(table)[1]![0])).toEqual(["原煤", "商场"]);
});
