/**
 * Thirty ways in which districts lay out one survey: other words, orders and units, titles and notes above, headers of several lines,
 * merged or blank names, a column or a sheet a year, a table for each enterprise, totals, and .csv in two encodings.
 */
import type { ColumnKey } from "../../src/survey/columns";
import type { Chance } from "../random";
import type { TrueRow } from "./province";
import { rounded, years } from "./province";

export type CellOf = string | number | null;

/** A row as it is going to be written, with what has been planted in it. */
export interface SheetRow {
  readonly truth: TrueRow;
  /** Values by column, already in the units of the layout. */
  readonly cells: Partial<Record<ColumnKey, CellOf>>;
  readonly faults: string[];
  /** Water cells merged over this row and the next ones. */
  mergeWater?: number;
}

export interface LayoutColumn {
  readonly key: ColumnKey;
  /** Header lines, outermost first. */
  readonly label: readonly string[];
}

export interface LayoutSpec {
  readonly id: number;
  readonly format: "xlsx" | "csv-gbk" | "csv-utf8";
  /** m³ of one unit of the water column. */
  readonly waterUnit: 1 | 10_000;
  readonly columns: readonly LayoutColumn[];
  readonly titles: readonly string[];
  readonly names: "repeated" | "merged" | "blank" | "above";
  readonly arrangement: "list" | "sheetAYear" | "columnAYear";
  readonly unitLine: boolean;
  readonly numberLine: boolean;
  readonly totals: boolean;
  readonly notes: boolean;
  readonly repeatHeader: boolean;
  readonly offset: number;
}

const args: Readonly<Record<string, readonly string[]>> = {
  number: ["序号", "编号"],
  city: ["市", "设区市", "所在市", "地市"],
  district: ["区县", "县（市、区）", "县区", "所在县区"],
  firm: ["单位名称", "企业名称", "用水单位名称", "用水户", "填报单位", "取水单位"],
  year: ["年份", "年度", "统计年份"],
  product: ["产品名称", "主要产品", "主要产品名称", "产品"],
  outputValue: ["年产值", "工业总产值", "产值"],
  valueAdded: ["年增加值", "工业增加值", "增加值"],
  outputUnit: ["计算单位", "计量单位", "产品单位", "产量单位"],
  capacity: ["年生产能力", "设计生产能力", "生产能力", "设计产能"],
  output: ["年实际产量", "产品产量", "年产量", "实际产量", "产量"],
  unitUse: ["单位产品用水量", "单位产品新水量", "单耗", "单位产品取水量"],
  source: ["水源", "取水水源", "水源类型"],
  remark: ["备注", "说明"],
  onceThrough: ["是否含直流冷却水"],
};
const waterHeaders = ["新水量", "年新水量", "取水量", "年取水量", "用水量", "年用水量", "新鲜水量"];

const listKeys: readonly ColumnKey[] = [
  "number",
  "city",
  "district",
  "firm",
  "year",
  "product",
  "outputValue",
  "valueAdded",
  "outputUnit",
  "capacity",
  "output",
  "water",
  "unitUse",
  "source",
  "remark",
  "onceThrough",
];

export function makeLayouts(chance: Chance): LayoutSpec[] {
  return Array.from({ length: 30 }, (_, id) => makeLayout(chance, id));
}

function makeLayout(chance: Chance, id: number): LayoutSpec {
  const format = id % 10 === 7 ? "csv-gbk" : id % 10 === 3 ? "csv-utf8" : "xlsx";
  const csv = format !== "xlsx";
  const arrangement = id % 10 === 5 ? "columnAYear" : id % 10 === 8 ? "sheetAYear" : "list";
  const names =
    arrangement !== "list"
      ? "repeated"
      : id % 6 === 4 && !csv
        ? "above"
        : id % 5 === 1 && !csv
          ? "merged"
          : id % 7 === 2
            ? "blank"
            : "repeated";
  const waterUnit = id % 4 === 1 ? 1 : 10_000;
  const unitLine = id % 9 === 6;
  const grouped = id % 3 === 2 && arrangement === "list" && !unitLine;
  const waterSymbol = waterUnit === 1 ? chance.of(["m³", "立方米", "m3"]) : chance.of(["万m³", "万立方米", "万m3"]);
  const keys = listKeys.filter(
    (key) =>
      !(names === "above" && (key === "firm" || key === "city" || key === "district")) &&
      !(arrangement !== "list" && (key === "year" || key === "remark" || key === "onceThrough" || key === "source")) &&
      !(key === "city" && id % 5 === 0) &&
      !(key === "number" && id % 8 === 0) &&
      !(key === "unitUse" && id % 11 === 10),
  );
  const columns: LayoutColumn[] = keys.flatMap((key): LayoutColumn[] => {
    const label = labelOf(chance, key, waterSymbol, unitLine);
    if (arrangement === "columnAYear" && yearly.has(key)) {
      return years.map((year) => ({ key, label: id % 2 === 0 ? [...label, `${year}年`] : [`${year}年${label[0]!}`] }));
    }
    return [{ key, label: grouped ? [groupOf(key), ...label].slice(-2) : label }];
  });
  return {
    id,
    format,
    waterUnit,
    columns: order(columns, id),
    titles: chance.of([
      [],
      ["附件2", "工业企业用水调查表"],
      ["企业用水调查汇总表", ""],
      ["", "附件：", "用水调查表（2012—2014年）", ""],
    ]),
    names,
    arrangement,
    unitLine,
    numberLine: id % 6 === 5 && !csv,
    totals: id % 3 !== 1,
    notes: id % 2 === 0,
    repeatHeader: id % 13 === 9,
    offset: id % 14 === 11 ? 1 : 0,
  };
}

const yearly: ReadonlySet<ColumnKey> = new Set(["output", "water", "unitUse", "outputValue", "valueAdded"]);

function labelOf(chance: Chance, key: ColumnKey, waterSymbol: string, unitLine: boolean): readonly string[] {
  const [open, close] = chance.of([
    ["(", ")"],
    ["（", "）"],
  ] as const);
  const withUnit = (word: string, unit: string) => (unitLine ? [word, unit] : [`${word}${open}${unit}${close}`]);
  if (key === "water") return withUnit(chance.of(waterHeaders), waterSymbol);
  const word = chance.of(args[key]!);
  return key === "outputValue" || key === "valueAdded" ? withUnit(word, "万元") : [word];
}

function groupOf(key: ColumnKey): string {
  if (key === "water" || key === "unitUse" || key === "source" || key === "onceThrough") return "用水情况";
  return key === "capacity" ||
    key === "output" ||
    key === "outputUnit" ||
    key === "outputValue" ||
    key === "valueAdded" ||
    key === "product"
    ? "生产情况"
    : "";
}

/** Some put water before output, some the remark in the middle. */
function order(columns: LayoutColumn[], id: number): LayoutColumn[] {
  if (id % 4 !== 3) return columns;
  const water = columns.filter(({ key }) => key === "water" || key === "unitUse");
  const rest = columns.filter(({ key }) => key !== "water" && key !== "unitUse");
  const at = rest.findIndex(({ key }) => key === "outputUnit");
  return [...rest.slice(0, at), ...water, ...rest.slice(at)];
}

/** The cells of a row as the enterprise would write them: rounded, in the layout's units, the unit use worked out before rounding. */
export function cellsOf(chance: Chance, truth: TrueRow, layout: LayoutSpec): Partial<Record<ColumnKey, CellOf>> {
  const water = truth.water / layout.waterUnit;
  const output = truth.output / truth.unitSize;
  const use = truth.water / truth.output;
  return {
    city: truth.city,
    district: truth.district,
    firm: truth.firm,
    year: truth.year,
    product: truth.product,
    outputValue: rounded(truth.outputValue, 6),
    valueAdded: rounded(truth.valueAdded, 6),
    outputUnit: truth.unit,
    capacity: truth.capacity / truth.unitSize,
    output: rounded(output, 5),
    water: layout.waterUnit === 1 ? Math.round(water) : Number(water.toFixed(water < 0.1 ? 5 : water < 10 ? 4 : 2)),
    unitUse: chance.happens(0.7) ? rounded(use, 3) : null,
    source: truth.source,
    remark: truth.remark,
    onceThrough: truth.onceThrough === null ? null : truth.onceThrough ? "是" : "否",
  };
}
