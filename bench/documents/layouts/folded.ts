/** Tables that print several values where others print one, or the other way round: products as columns, tiers in a cell, bounds. */
import type { Chance } from "../../random";
import { byMass, crops, products } from "../content";
import type { Cell, Fact, Layout, Rows } from "../printed";
import { cell, factsOf, row, ValueMaker } from "../printed";

const three = ["领跑值", "先进值", "通用值"];

/** Some products next to each other, with the values of each. */
function valuesOf(chance: Chance, slips: boolean, from: readonly (typeof products)[number][], facts: Fact[]) {
  const maker = new ValueMaker(chance, slips);
  return from.map((product) => {
    const values = maker.values(3);
    const { code, product: name, unit } = product;
    facts.push(...factsOf({ code, product: name, terms: [], unit }, three, values.meant));
    return { ...product, printed: values.printed };
  });
}

const acrossWithCodes: Layout = {
  name: "products as columns, codes and units as rows",
  make: (chance, slips) => {
    const facts: Fact[] = [];
    const blocks = [0, 5, 10, 15, 20].flatMap((from, at) => {
      const own = valuesOf(chance, slips, products.slice(from, from + 5), facts);
      const rows = [
        row("产品名称", ...own.map(({ product }) => product)),
        row("行业代码", ...own.map(({ code }) => code)),
        row("单位", ...own.map(({ unit }) => unit)),
        ...three.map((tier, place) => row(tier, ...own.map(({ printed }) => printed[place]!))),
      ];
      return [`表${at + 70} 主要产品用水定额`, rows];
    });
    return { blocks, facts };
  },
};

const acrossUnderClasses: Layout = {
  name: "products as columns below their classes",
  make: (chance, slips) => {
    const facts: Fact[] = [];
    const all = valuesOf(chance, slips, byMass, facts);
    const blocks = [0, 6, 12, 18].flatMap((from, at) => {
      const own = all.slice(from, from + 6);
      const classes = [...new Set(own.map(({ category }) => category))];
      const head = classes.map((name) => cell(name, 1, own.filter(({ category }) => category === name).length));
      const rows: Rows = [
        [cell("定额等级", 2), ...head],
        row(...own.map(({ product }) => product)),
        ...three.map((tier, place) => row(tier, ...own.map(({ printed }) => printed[place]!))),
      ];
      return [`表${at + 90} 工业产品用水定额`, "单位：m³/t", rows];
    });
    const read = new Set(all.slice(0, 24).map(({ product }) => product));
    return { blocks, facts: facts.filter(({ product }) => read.has(product)).map((fact) => ({ ...fact, code: "" })) };
  },
};

/** @param print the values of a cell */
function inACell(name: string, heading: string, print: (values: readonly string[]) => string): Layout {
  return {
    name,
    make: (chance, slips) => {
      const facts: Fact[] = [];
      const rows = valuesOf(chance, slips, products, facts).map(({ code, product, unit, printed }) =>
        row(code, product, unit, print(printed)),
      );
      return {
        blocks: ["表77 工业用水定额", [row("行业代码", "产品名称", "单位", heading), ...rows]],
        facts,
      };
    },
  };
}

const named = (values: readonly string[]) => three.map((tier, at) => `${tier} ${values[at]!}`).join("；");

const bounds: Layout = {
  name: "lower and upper bounds as columns",
  make: (chance, slips) => {
    const maker = new ValueMaker(chance, slips);
    const facts: Fact[] = [];
    const rows = products.map(({ code, product, unit }) => {
      const { meant, printed } = maker.values(2);
      facts.push({ code, product, terms: [], unit, tier: "定额", value: `${meant[0]!}～${meant[1]!}` });
      return row(code, product, unit, ...printed);
    });
    const head = [
      [cell("行业代码", 2), cell("产品名称", 2), cell("单位", 2), cell("用水定额", 1, 2)],
      row("下限", "上限"),
    ];
    return { blocks: ["表78 工业用水定额", [...head, ...rows]], facts };
  },
};

/** The caption says for which year the whole table holds. */
const yearInCaption: Layout = {
  name: "irrigation, the probability in the caption",
  make: (chance, slips) => {
    const maker = new ValueMaker(chance, slips);
    const facts: Fact[] = [];
    const regions = ["平原区", "丘陵区"];
    const rows = crops.map(([, product]) => {
      const values = regions.map((region) => {
        const { meant, printed } = maker.values(1, 100, 400, 0);
        facts.push({ code: "", product, terms: [region, "P=75%"], unit: "m³/亩", tier: "定额", value: meant[0]! });
        return printed[0]!;
      });
      return row(product, ...values);
    });
    return { blocks: ["表79 灌溉用水定额（灌溉保证率75%）", "单位：m³/亩", [row("作物", ...regions), ...rows]], facts };
  },
};

/** Regions above years above methods. */
const threeDeep: Layout = {
  name: "irrigation, regions, years and methods above each other",
  make: (chance, slips) => {
    const facts: Fact[] = [];
    const [regions, years, methods] = [
      ["北部", "南部"],
      ["P=50%", "P=75%"],
      ["畦灌", "喷灌"],
    ] as const;
    const rows = crops.map(([, product], at) => {
      const base = Math.round(chance.between(100, 300));
      const values = regions.flatMap((region, r) =>
        years.flatMap((year, y) =>
          methods.map((method, m) => {
            const value = String(base + 20 * r + 35 * y - 30 * m);
            facts.push({ code: "", product, terms: [region, year, method], unit: "m³/亩", tier: "定额", value });
            return value;
          }),
        ),
      );
      const broken = slips && at % 4 === 1 ? values.map((value, place) => (place === 3 ? `${value}0` : value)) : values;
      return row(product, ...broken);
    });
    const head: Cell[][] = [
      [cell("作物名称", 3), ...regions.map((region) => cell(region, 1, 4))],
      regions.flatMap(() => years.map((year) => cell(year, 1, 2))),
      row(...regions.flatMap(() => years.flatMap(() => [...methods]))),
    ];
    return { blocks: ["表80 灌溉用水定额（m³/亩）", [...head, ...rows]], facts };
  },
};

/** No column says what the quotas are of: the caption does. */
const nameInCaption: Layout = {
  name: "kinds of enterprise as rows, the product in the caption",
  make: (chance, slips) => {
    const maker = new ValueMaker(chance, slips);
    const facts: Fact[] = [];
    const two = ["新建企业", "现有企业"];
    const blocks = byMass.slice(0, 8).flatMap(({ product, unit }, at) => {
      const { meant, printed } = maker.values(2);
      facts.push(...factsOf({ code: "", product, terms: [], unit }, two, meant));
      const rows = two.map((tier, place) => row(tier, unit, printed[place]!));
      return [`表${at + 81} ${product}取水定额`, [row("企业类型", "单位", "取水定额"), ...rows]];
    });
    return { blocks, facts };
  },
};

export const folded: readonly Layout[] = [
  acrossWithCodes,
  acrossUnderClasses,
  inACell("tiers named within a cell", "用水定额", named),
  inACell("tiers between strokes in a cell", three.join("/"), (values) => values.join("/")),
  bounds,
  yearInCaption,
  threeDeep,
  nameInCaption,
];
