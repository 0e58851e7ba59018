/**
 * A province made up for measuring: 5,675 enterprises as in the census of the Jiangxi report, three years, the 167 products of its
 * table 5.4-15. Seeded, so that every run is alike. The unit uses scatter around the published quotas; some rows have the faults
 * that surveys have.
 */
import type { SampleRow } from "../src/revision/create";
import type { Item, Peer } from "../src/revision/project";
import { bundledLibrary } from "../src/standards/bundled";

export interface Province {
  readonly items: readonly Item[];
  readonly rows: readonly SampleRow[];
  readonly peers: readonly Peer[];
}

const industries = ["造纸", "石化", "纺织", "金属冶炼及压延", "火电", "食品", "陶瓷", "机械", "医药", "建材"];
const places = ["南昌", "九江", "景德镇", "萍乡", "新余", "鹰潭", "赣州", "吉安", "宜春", "抚州", "上饶"];

export function province({ enterprises = 5675, years = [2012, 2013, 2014], seed = 20170630 } = {}): Province {
  const random = generator(seed);
  const products = bundledLibrary.variants
    .filter(({ standard }) => standard === "DB36/T 420—2017")
    .map(({ product, condition, unit, tiers }) => ({
      product,
      condition,
      unit,
      value: tiers.at(-1)!.value!,
    }));
  const items = products.map(({ product, condition, unit, value }, index): Item => ({
    key: `${index + 1} ${product}`,
    industry: industries[index % industries.length]!,
    code: "",
    product,
    condition,
    unit,
    old: index % 3 === 0 ? null : Number((value * 1.4).toPrecision(3)),
    oldSource: "",
    decimals: 3,
  }));
  const rows: SampleRow[] = [];
  for (let firm = 0; firm < enterprises; firm++) {
    const index = firm % products.length;
    const { unit, value, product } = products[index]!;
    const outputUnit = unit.slice(unit.indexOf("/") + 1).replace(/^\((.*)\)$/, "$1");
    const level = Math.exp(gaussian(random) * 0.35);
    const size = Math.exp(gaussian(random) * 1.2 + 9);
    years.forEach((year, at) => {
      const use = value * level * (1 - 0.03 * at) * Math.exp(gaussian(random) * 0.05);
      const output = Math.round(size * (1 + 0.1 * at));
      const error = random();
      rows.push({
        item: items[index]!.key,
        enterprise: `${places[firm % places.length]!}市${product}企业${firm + 1}`,
        industry: items[index]!.industry,
        product,
        condition: "",
        year,
        // Three in a hundred forget the volume, one writes m³ for 万m³.
        water: error < 0.03 ? null : Number(((use * output) / (error < 0.04 ? 1 : 10000)).toPrecision(5)),
        waterUnit: "万m³",
        output,
        outputUnit,
        stated: null,
        statedUnit: "",
        note: "",
        origin: { file: `调查表${(firm % 1290) + 1}.xlsx`, sheet: "Sheet1", row: 5 + at },
      });
    });
  }
  const peers = items.flatMap(({ key, unit }, index): Peer[] => {
    const { value } = products[index]!;
    const peer = (kind: Peer["kind"], name: string, purpose: Peer["purpose"], factor: number): Peer => ({
      item: key,
      kind,
      name,
      standard: "",
      tier: "",
      purpose,
      low: value * factor,
      high: value * factor,
      unit,
      note: "",
    });
    return [
      ...(index % 4 === 0
        ? [
            peer("national", "国家", "existing", 1.2),
            peer("national", "国家", "new", 1),
            peer("national", "国家", "leading", 0.8),
          ]
        : []),
      peer("province", "湖南", "unknown", 1.1),
      peer("province", "江苏", "unknown", 0.9),
      peer("province", "广东", "unknown", 1),
    ];
  });
  return { items, rows, peers };
}

/** Mulberry32. */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

function gaussian(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
