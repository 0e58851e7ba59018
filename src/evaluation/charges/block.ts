/** Tax and surcharge as blocks of live formulas: volumes, rates and bands are entered, what is to be paid follows from them. */
import type { Bilingual, Language } from "../../language/language";
import { inLanguage } from "../../language/language";
import { product } from "../../units/decimal";
import type { Anchor, BlockCell } from "../block";
import { blockOf, cellsFrom, enteredFormat, formula } from "../block";
import type { ResourceTax, Surcharge } from "./charges";

const texts = {
  tax: { zh: "水资源税测算（税额由用户给出）", en: "Water resource tax (rates given by the user)" },
  source: { zh: "水源", en: "Source" },
  volume: { zh: "取水量（m³/年）", en: "Volume (m³ a year)" },
  rate: { zh: "适用税额（元/m³）", en: "Rate (yuan/m³)" },
  multiplier: { zh: "倍数", en: "Multiplier" },
  amount: { zh: "税额（元）", en: "Tax (yuan)" },
  total: { zh: "合计", en: "Total" },
  surcharge: { zh: "超计划累进加价测算（档次由用户给出）", en: "Surcharge above the plan (bands given by the user)" },
  use: { zh: "实际用水量（m³/年）", en: "Actual use (m³ a year)" },
  plan: { zh: "计划用水量（m³/年）", en: "Planned use (m³ a year)" },
  price: { zh: "水价（元/m³）", en: "Price (yuan/m³)" },
  excess: { zh: "超计划水量（m³/年）", en: "Use above the plan (m³ a year)" },
  from: { zh: "超出比例从", en: "Share above the plan from" },
  factor: { zh: "加价倍数", en: "Factor of the price" },
  due: { zh: "加价水费（元）", en: "Surcharge (yuan)" },
} as const satisfies Record<string, Bilingual>;

const money = "#,##0.00";

function volumeFormat(cell: BlockCell): string {
  return typeof cell === "number" ? enteredFormat(cell) : "#,##0";
}

function shareFormat(share: BlockCell): string {
  return typeof share === "number" && !Number.isInteger(product(share, 100)) ? "0.######%" : "0%";
}

export function taxBlock({ sources }: ResourceTax, anchor: Anchor, language: Language) {
  const say = (key: keyof typeof texts) => inLanguage(texts[key], language);
  const at = cellsFrom(anchor);
  const first = 2;
  const last = first + sources.length - 1;
  const column = (index: number) => `${at(first, index)}:${at(last, index)}`;
  const rows: BlockCell[][] = [
    [say("tax")],
    [say("source"), say("volume"), say("rate"), say("multiplier"), say("amount")],
    ...sources.map(({ name, volume: taken, rate, multiplier }, index) => {
      const row = first + index;
      const own = formula(`IF(${at(row, 1)}="","",WQ.WATERTAX(${at(row, 1)},${at(row, 2)},${at(row, 3)}))`);
      return [name, taken, rate, multiplier, own];
    }),
    [
      ...[say("total"), formula(`SUM(${column(1)})`), null, null],
      formula(`WQ.WATERTAX(${column(1)},${column(2)},${column(3)})`),
    ],
  ];
  return blockOf(rows, [0, 1], (_, at, cell) => (at === 1 ? volumeFormat(cell) : at === 4 ? money : null));
}

export function surchargeBlock({ use, plan, price, bands }: Surcharge, anchor: Anchor, language: Language) {
  const say = (key: keyof typeof texts) => inLanguage(texts[key], language);
  const at = cellsFrom(anchor);
  const first = 6;
  const table = `${at(first, 0)}:${at(first + bands.length - 1, 1)}`;
  const rows: BlockCell[][] = [
    [say("surcharge")],
    [say("use"), use],
    [say("plan"), plan],
    [say("price"), price],
    [say("excess"), formula(`MAX(0,${at(1, 1)}-${at(2, 1)})`)],
    [say("from"), say("factor")],
    ...bands.map(({ from, factor }) => [from, factor]),
    [say("due"), formula(`WQ.SURCHARGE(${at(1, 1)},${at(2, 1)},${at(3, 1)},${table})`)],
  ];
  const due = rows.length - 1;
  return blockOf(rows, [0, first - 1], (row, at, cell) => {
    if (row === due) return at === 1 ? money : null;
    if (row >= first) return at === 0 ? shareFormat(cell) : null;
    return at === 1 && row !== 3 ? volumeFormat(cell) : null;
  });
}
