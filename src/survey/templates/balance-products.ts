/** 产品与产量: what the test produced, and the water that each product takes, by native formulas. */
import { absoluteRange } from "../../workbook/address";
import { computedWith, firstRow } from "./balance-columns";
import type { Lists } from "./lists";
import type { TableColumn, TableSheet } from "./table";
import { formColumn } from "./table";

const rows = 10;

const computed = computedWith(14, (cell) => `${cell("name")}=""`);

/** @param units the cells of a column of the table of units, without its totals */
export function productTable(lists: Lists, units: (key: string) => string): TableSheet {
  const columns: TableColumn[] = [
    formColumn("number", 6, { look: "ordinal" }),
    {
      key: "name",
      title: { zh: "测试产品", en: "Product" },
      hint: { zh: "名称与定额标准一致。", en: "As the quota standard names it." },
      width: 22,
      look: "input",
      required: true,
      rule: () => ({ kind: "list", source: lists.products }),
    },
    {
      key: "condition",
      title: { zh: "产品条件", en: "Condition" },
      hint: { zh: "工艺、规模等，定额按此区分时填写。", en: "Process, scale and so on, where quotas tell by it." },
      width: 18,
      look: "input",
    },
    {
      key: "unit",
      title: { zh: "产量单位", en: "Unit of output" },
      hint: { zh: "如 t、万m²。", en: "Such as t or 万m²." },
      width: 11,
      look: "input",
      required: true,
      rule: () => ({ kind: "list", source: lists.units }),
    },
    number("output", "测试期产量", "Output during the test", "单位见左列。", "In the unit on the left.", 13, true),
    number("days", "测试天数", "Days of the test", "生产这些产量的天数。", "In which it was made.", 10, true),
    number(
      "share",
      "公用水分摊比例(%)",
      "Share of common water (%)",
      "不填时按各产品自身新水量的比例；填则每个产品都填，合计 100。",
      "Blank: in proportion to each product's own water. Enter all or none; they add up to 100.",
      13,
    ),
    computed(
      "own",
      "自身新水量(m³/d)",
      "Own fresh water (m³/d)",
      "只为本产品用水的单元（所属产品）之和。",
      "Sum of the units that serve this product only.",
      (cell) => `SUMIF(${units("product")},${cell("name")},${units("new")})`,
    ),
    computed(
      "allotted",
      "分摊公用新水(m³/d)",
      "Part of common water (m³/d)",
      "未写所属产品的单元的新水量，按比例分摊。",
      "Of the fresh water of units that serve all products.",
      (cell) => {
        const common = `SUMPRODUCT(--(${units("product")}=""),${units("new")})`;
        const [names, shares, own] = [column("name"), column("share"), column("own")];
        const byOwn = `IF(SUM(${own})=0,"",${common}*${cell("own")}/SUM(${own}))`;
        return `IF(COUNT(${shares})>0,${common}*N(${cell("share")})/100,IF(COUNTA(${names})=1,${common},${byOwn}))`;
      },
    ),
    computed(
      "volume",
      "测试期新水量(m³)",
      "Fresh water of the test (m³)",
      "（自身＋分摊）× 天数。",
      "Own and allotted, times days.",
      (cell) =>
        `IF(OR(${cell("days")}="",NOT(ISNUMBER(${cell("allotted")}))),"",(${cell("own")}+${cell("allotted")})*${cell("days")})`,
    ),
    computed(
      "unitUse",
      "单位产品用水量",
      "Unit water use",
      "m³ 每一产量单位（去掉“万”）。",
      "m³ per single unit of output.",
      (cell) =>
        `IF(OR(${cell("output")}="",${cell("unit")}="",NOT(ISNUMBER(${cell("volume")}))),"",${lists.unitUse(cell("volume"), cell("output"), cell("unit"))})`,
    ),
  ];
  const column = (key: string) => {
    const at = columns.findIndex((one) => one.key === key);
    return absoluteRange({ row: firstRow, column: at, rows, columns: 1 });
  };
  return {
    id: "products",
    name: { zh: "产品与产量", en: "Products" },
    title: { zh: "水平衡测试表（三）：产品与产量", en: "Water balance test (3): products and output" },
    note: {
      zh: "单位产品用水量＝（只为该产品的单元的新水量＋分摊的公用新水量）× 天数 ÷ 产量（GB/T 7119）。",
      en: "Unit water use: fresh water of the product's own units and its part of common water, times days, over output (GB/T 7119).",
    },
    columns,
    rows,
    frozenColumns: 2,
    begun: ["name"],
    marks: [
      {
        key: "share",
        condition: () => `AND(COUNT(${column("share")})>0,ABS(SUM(${column("share")})-100)>0.1)`,
        color: "#f8cbad",
      },
    ],
  };
}

function number(
  key: string,
  zh: string,
  en: string,
  hintZh: string,
  hintEn: string,
  width: number,
  required = false,
): TableColumn {
  return {
    key,
    title: { zh, en },
    hint: { zh: hintZh, en: hintEn },
    width,
    look: "inputNumber",
    ...(required && { required }),
    rule: () => ({ kind: "decimal", from: 0, to: 1e12 }),
  };
}
