/** What goes wrong when people fill sheets, planted one kind a series of years, and written down for the bench to look for. */
import { bundledLibrary } from "../../src/standards/bundled";
import { QuotaRanges } from "../../src/survey/checks/quota-ranges";
import type { ColumnKey } from "../../src/survey/columns";
import { readOutputUnit, useUnit } from "../../src/survey/units";
import type { LayoutSpec, SheetRow } from "./layouts";
import { cellsOf } from "./layouts";
import { rounded } from "./province";
import type { Chance } from "../random";

/** The rows of one enterprise's product, year by year. */
export type Series = SheetRow[];

/** Plants a fault where the layout can show it; false where it cannot. `firm` are all series of the enterprise. */
type Plant = (chance: Chance, series: Series, layout: LayoutSpec, firm: readonly Series[]) => boolean;

const quotas = new QuotaRanges(bundledLibrary);
const has = ({ columns }: LayoutSpec, key: ColumnKey) => columns.some((column) => column.key === key);

export const faults: Readonly<Record<string, Plant>> = {
  missing: (chance, series, layout) => {
    const row = chance.of(series);
    const carried = layout.names === "blank" || layout.names === "merged" || layout.arrangement === "columnAYear";
    const key = chance.of<ColumnKey>(carried ? ["output", "water"] : ["output", "water", "product", "outputUnit"]);
    row.cells[key] = null;
    return mark(row, "missing");
  },
  notANumber: (chance, series) => {
    const row = chance.of(series);
    const key = chance.of<"output" | "water">(["output", "water"]);
    row.cells[key] = chance.of([
      `约${row.cells[key]}`,
      `${row.cells[key]}左右`,
      "见附件",
      "待核",
      `${row.cells[key]}～`,
    ]);
    return mark(row, "notANumber");
  },
  negative: (chance, series) => {
    const row = chance.of(series);
    const key = chance.of<"output" | "water">(["output", "water"]);
    row.cells[key] = -(row.cells[key] as number);
    return mark(row, "negative");
  },
  duplicate: (chance, series, layout) => {
    if (layout.arrangement !== "list") return false;
    const at = chance.whole(0, series.length - 1);
    const copy: SheetRow = { truth: series[at]!.truth, cells: { ...series[at]!.cells }, faults: [] };
    if (chance.happens(0.5)) {
      copy.cells.water = rounded((copy.cells.water as number) * 1.04, 4);
      copy.cells.unitUse = null;
    }
    series.splice(at + 1, 0, copy);
    return mark(copy, "duplicate");
  },
  yearOutside: (chance, series, layout) => {
    if (!has(layout, "year")) return false;
    const row = chance.of(series);
    row.cells.year = chance.of([2041, 2103, 1914, 2031, 2104]);
    return mark(row, "yearOutside");
  },
  unitUnknown: (chance, series, layout) => {
    const unit = chance.of(["若干", "自然单位", "标准品", "见说明"]);
    if (readOutputUnit(unit)) throw new Error(`${unit} is a unit after all`);
    const rows = layout.arrangement === "columnAYear" ? series : [chance.of(series)];
    for (const row of rows) {
      row.cells.outputUnit = unit;
      mark(row, "unitUnknown");
    }
    return true;
  },
  overCapacity: (chance, series, layout) => {
    const row = layout.arrangement === "columnAYear" ? series[0]! : chance.of(series);
    row.cells.capacity = rounded((row.cells.output as number) / chance.between(1.1, 2), 3);
    return mark(row, "overCapacity");
  },
  valueAdded: (chance, series) => {
    const row = chance.of(series);
    row.cells.valueAdded = rounded((row.cells.outputValue as number) * chance.between(1.05, 3), 6);
    return mark(row, "valueAdded");
  },
  statedUse: (chance, series, layout) => {
    const row = chance.of(series);
    // A volume of few digits can give nearly anything.
    if (!has(layout, "unitUse") || digitsOf(row.cells.water) < 3) return false;
    row.cells.unitUse = rounded((row.truth.water / row.truth.output) * chance.of([1.25, 0.7, 1.6, 2.2, 0.4]), 3);
    return mark(row, "statedUse");
  },
  "powersOfTen, water of one year": (chance, series, layout) => {
    const row = chance.of(series);
    slipWater(row, layout);
    return mark(row, "powersOfTen");
  },
  "powersOfTen, output of one year": (chance, series) => {
    const row = chance.of(series);
    if (row.truth.unitSize === 1) return false;
    row.cells.output = Math.round(row.truth.output);
    return mark(row, "powersOfTen");
  },
  "powersOfTen, water of all years": (_, series, layout) => {
    for (const row of series) {
      slipWater(row, layout);
      mark(row, "powersOfTen");
    }
    return true;
  },
  "sharedWater, on each row": (_, series, layout, firm) => {
    if (layout.arrangement !== "list" || firm.length < 2 || series !== firm[0]) return false;
    const second = firm[1]!;
    series.forEach((row, at) => {
      const total = row.truth.water + second[at]!.truth.water;
      for (const one of [row, second[at]!]) {
        one.cells.water = volume(total, layout);
        one.cells.unitUse = null;
        mark(one, "sharedWater");
      }
    });
    return true;
  },
  "sharedWater, merged": (_, series, layout, firm) => {
    if (layout.arrangement !== "list" || layout.format !== "xlsx" || firm.length !== 2 || series !== firm[0])
      return false;
    const second = firm[1]!;
    series.forEach((row, at) => {
      const other = second[at]!;
      row.cells.water = volume(row.truth.water + other.truth.water, layout);
      row.cells.unitUse = null;
      other.cells.water = null;
      other.cells.unitUse = null;
      row.mergeWater = 2;
      mark(row, "sharedWater");
    });
    return true;
  },
  intermediate: (chance, series, layout, firm) => {
    if (firm.length < 2 || series !== firm[0] || !/煤|浆|熟料/.test(series[0]!.truth.product)) return false;
    const final = firm[1]!;
    final.forEach((row, at) => {
      row.truth.water += series[at]!.truth.water;
      row.truth.remark = null;
      series[at]!.truth.remark = null;
      series[at]!.cells.remark = null;
      Object.assign(row.cells, cellsOf(chance, row.truth, layout));
      mark(series[at]!, "intermediate");
    });
    return true;
  },
  onceThrough: (chance, series, layout) => {
    const row = chance.of(series);
    if (has(layout, "onceThrough")) row.cells.onceThrough = "是";
    else if (has(layout, "remark"))
      row.cells.remark = chance.of(["含直流冷却水", "新水量中包括直流冷却水", "未扣除直流冷却水"]);
    else return false;
    return mark(row, "onceThrough");
  },
  domesticWater: (chance, series, layout) => {
    if (!has(layout, "remark")) return false;
    const row = chance.of(series);
    row.cells.remark = chance.of(["含生活用水", "新水量包括家属区生活用水", "含厂区宿舍用水", "生产、生活用水合计"]);
    return mark(row, "domesticWater");
  },
  jump: (chance, series, layout) => {
    const row = chance.of(series);
    const times = chance.between(2.8, 4.5);
    const water = row.truth.water * (chance.happens(0.5) ? times : 1 / times);
    if (digitsOf(volume(water, layout)) < 2) return false;
    row.truth.water = water;
    row.cells.water = volume(water, layout);
    row.cells.unitUse = null;
    return mark(row, "jump");
  },
  outsideQuota: (chance, series, layout) => {
    const { product, unit } = series[0]!.truth;
    const range = quotas.of(product)[0];
    const single = readOutputUnit(unit);
    if (!range || !single) return false;
    const use = useUnit(single);
    const level = range.high + chance.between(1.15, 1.4);
    for (const row of series) {
      row.truth.water = row.truth.output * 10 ** (level + chance.normal(0.02) - Math.log10(use.up / use.down));
      row.cells.water = volume(row.truth.water, layout);
      row.cells.unitUse = null;
      mark(row, "outsideQuota");
    }
    return true;
  },
};

function mark(row: SheetRow, error: string): true {
  row.faults.push(error);
  return true;
}

/** m³ where the sheet wants 万m³, and the other way round. */
function slipWater(row: SheetRow, layout: LayoutSpec): void {
  const { water } = row.truth;
  row.cells.water = layout.waterUnit === 1 ? rounded(water / 10_000, 4) : Math.round(water);
}

function volume(water: number, layout: LayoutSpec): number {
  return layout.waterUnit === 1 ? Math.round(water) : Number((water / 10_000).toFixed(water < 1000 ? 5 : 4));
}

function digitsOf(value: unknown): number {
  return String(value).replace(/\D/g, "").replace(/^0+/, "").length;
}
