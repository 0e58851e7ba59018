/** Enterprises of a made-up province that report honestly; what is wrong in their sheets is planted afterwards. */
import { bundledLibrary } from "../../src/standards/bundled";
import { QuotaRanges } from "../../src/survey/checks/quota-ranges";
import { readUnit } from "../../src/survey/units";
import type { Chance } from "../random";

/** One product of one enterprise in one year, as it truly was. Volumes in m³, output in the unit's single (t of 万t). */
export interface TrueRow {
  city: string;
  district: string;
  firm: string;
  year: number;
  product: string;
  /** The single unit and how the enterprise writes it: t, and 万t. */
  unit: string;
  unitSize: number;
  output: number;
  capacity: number;
  water: number;
  outputValue: number;
  valueAdded: number;
  source: string;
  remark: string | null;
  onceThrough: boolean | null;
  domesticWater: number | null;
}

interface Product {
  readonly name: string;
  readonly unit: string;
  /** log10 of the usual unit use in m³ per unit. */
  readonly level: number;
  /** log10 of a usual yearly output. */
  readonly size: number;
}

export const years = [2012, 2013, 2014] as const;

const cities: readonly (readonly [string, readonly string[]])[] = [
  ["南昌市", ["南昌县", "进贤县", "安义县", "青山湖区", "新建区"]],
  ["九江市", ["柴桑区", "瑞昌市", "都昌县", "湖口县", "彭泽县", "永修县"]],
  ["景德镇市", ["浮梁县", "乐平市", "昌江区"]],
  ["萍乡市", ["芦溪县", "上栗县", "安源区", "莲花县"]],
  ["新余市", ["渝水区", "分宜县"]],
  ["鹰潭市", ["贵溪市", "余江区", "月湖区"]],
  ["赣州市", ["南康区", "信丰县", "大余县", "于都县", "兴国县", "龙南市"]],
  ["吉安市", ["吉水县", "永丰县", "泰和县", "遂川县", "安福县"]],
  ["宜春市", ["樟树市", "丰城市", "高安市", "上高县", "宜丰县"]],
  ["抚州市", ["南城县", "黎川县", "崇仁县", "金溪县", "东乡区"]],
  ["上饶市", ["广信区", "玉山县", "铅山县", "横峰县", "弋阳县", "余干县", "万年县"]],
];
const firstNames = "鑫华恒润瑞泰金德宏昌永盛立信嘉和中远东升腾飞长青云海凯丰顺达兴业天成".match(/../gu)!;
const secondNames = "源达通宇辉隆祥利康安联创新科茂旺".match(/./gu)!;
const trades = ["实业", "科技", "工贸", "材料", "制品", "产业", "集团", "生产"];
const sources = ["地表水", "地下水", "自来水", "再生水"];

/** Products with a certain quota, so that every check has something to hold them against. */
function usableProducts(chance: Chance): Product[] {
  const quotas = new QuotaRanges(bundledLibrary);
  const seen = new Set<string>();
  const products: Product[] = [];
  for (const { product, variants } of bundledLibrary.products()) {
    const unit = /^m³\/([^/()]+)$/.exec(variants[0]!.unit)?.[1];
    if (!unit || seen.has(product) || /\d|浆$|原煤|熟料|火/.test(product)) continue;
    seen.add(product);
    const parsed = readUnit(`m³/${unit}`);
    const range = quotas.of(product)[0];
    if (!parsed || !range || quotas.of(product).length > 1) continue;
    const perUnit = Math.log10(parsed.up / parsed.down);
    const level = (range.low + range.high) / 2 - perUnit;
    // Nobody can fill in a volume of a few litres a year.
    const size = Math.max(level > 1.5 ? 3.3 : 4.3, 4 - level);
    if (size < 7) products.push({ name: product, unit, level, size });
  }
  return chance.shuffle(products).slice(0, 80);
}

/** Works that make a final product out of an intermediate of their own. */
const chains = [
  [
    { name: "原煤", unit: "t", level: -0.6, size: 5.5 },
    { name: "洗精煤", unit: "t", level: -1.1, size: 5.6 },
  ],
  [
    { name: "纸浆", unit: "t", level: 1.5, size: 4 },
    { name: "机制纸", unit: "t", level: 1.4, size: 4.5 },
  ],
  [
    { name: "水泥熟料", unit: "t", level: -0.4, size: 5.6 },
    { name: "水泥", unit: "t", level: -0.3, size: 5.9 },
  ],
] as const satisfies readonly (readonly [Product, Product])[];

export interface Firm {
  readonly city: string;
  readonly district: string;
  readonly name: string;
  /** Its rows, product by product and year by year. */
  readonly rows: TrueRow[];
}

/** As many enterprises as asked for, each with three years of one product, a few with two products. */
export function makeProvince(chance: Chance, firms: number): Firm[] {
  const products = usableProducts(chance);
  return Array.from({ length: firms }, (_, at) => {
    const [city, districts] = chance.of(cities);
    const district = chance.of(districts);
    const middle = chance.of(secondNames) + (at % 89 === 0 ? "" : chance.of(secondNames));
    const name = `${district.slice(0, -1)}${chance.of(firstNames)}${middle}${at % 1000}${chance.of(trades)}有限公司`;
    const chained = chance.happens(0.03) ? chance.of(chains) : null;
    const made: readonly Product[] =
      chained ?? (chance.happens(0.05) ? [chance.of(products), chance.of(products)] : [chance.of(products)]);
    const distinct = made.filter(
      (product, index) => made.findIndex(({ name: other }) => other === product.name) === index,
    );
    const rows = distinct.flatMap((product) => series(chance, { city, district, name }, product));
    // Works with a meter between the steps say so, mostly.
    if (chained && chance.happens(0.8)) for (const row of rows) row.remark = "各产品分开计量";
    return { city, district, name, rows };
  });
}

function series(chance: Chance, firm: { city: string; district: string; name: string }, product: Product): TrueRow[] {
  const level = product.level + Math.max(-0.6, Math.min(0.6, chance.normal(0.2)));
  const size = product.size + chance.normal(0.35);
  const unitSize = product.unit === "t" && size > 4.5 ? 10_000 : 1;
  const unit = unitSize === 1 ? product.unit : chance.of(["万t", "万吨"]);
  const capacity = rounded(10 ** size * chance.between(1.1, 1.6), 2);
  const price = chance.between(0.05, 2);
  const source = chance.of(sources);
  return years.map((year) => {
    const output = 10 ** (size + chance.normal(0.03));
    return {
      city: firm.city,
      district: firm.district,
      firm: firm.name,
      year,
      product: product.name,
      unit,
      unitSize,
      output: Math.min(output, capacity * 0.99),
      capacity,
      water: output * 10 ** (level + Math.max(-0.09, Math.min(0.09, chance.normal(0.03)))),
      outputValue: (output * price) / 10,
      valueAdded: ((output * price) / 10) * chance.between(0.15, 0.4),
      source,
      remark: chance.happens(0.04)
        ? chance.of(["不含生活用水", "已扣除直流冷却水", "2013年技改", "数据来自水费单", "生活用水另计"])
        : null,
      onceThrough: null,
      domesticWater: null,
    };
  });
}

/** To so many significant digits. */
export function rounded(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}
