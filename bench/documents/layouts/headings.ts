/** Headings of several levels that do not divide evenly, and units told as sentences. */
import { byMass, crops } from "../content";
import type { Fact, Layout } from "../printed";
import { cell, factsOf, row, ValueMaker } from "../printed";

const two = ["先进值", "通用值"];

/** One method heads its own column, another one two. */
const unevenMethods: Layout = {
  name: "irrigation, methods of one and two columns",
  make: (chance, slips) => {
    const maker = new ValueMaker(chance, slips);
    const facts: Fact[] = [];
    const regions = ["山区", "川区"];
    const rows = regions.flatMap((region) =>
      crops.slice(0, 8).map(([, crop], at) => {
        const printed = ["常规灌溉", "管灌", "滴灌"].map((method) => {
          const values = maker.values(1, 60, 300, 0);
          facts.push({ code: "", product: crop, terms: [region, method], unit: "m³/亩", tier: "定额", value: values.meant[0]! }); // prettier-ignore
          return values.printed[0]!;
        });
        return [...(at === 0 ? [cell(region, 8)] : []), ...row(crop, ...printed)];
      }),
    );
    const head = [
      [cell("分区", 2), cell("作物", 2), cell("常规灌溉", 2), cell("高效节水灌溉", 1, 2)],
      row("管灌", "滴灌"),
    ];
    return { blocks: ["表52 灌溉用水定额（单位：m³/亩）", [...head, ...rows]], facts };
  },
};

/** Each tier over two units. */
const tiersOverUnits: Layout = {
  name: "tiers over units",
  make: (chance, slips) => {
    const maker = new ValueMaker(chance, slips);
    const facts: Fact[] = [];
    const units = ["m³/100m", "m³/t"];
    const rows = ["棉机织布", "化纤机织布", "毛机织布", "麻机织布", "丝机织布", "混纺布"].map((product) => {
      const [short, long] = [maker.values(2, 1, 9, 1), maker.values(2, 60, 150, 0)];
      [short, long].forEach(({ meant }, at) => facts.push(...factsOf({ code: "", product, terms: [], unit: units[at]! }, two, meant))); // prettier-ignore
      return row(product, short.printed[0]!, long.printed[0]!, short.printed[1]!, long.printed[1]!);
    });
    const head = [[cell("产品", 2), ...two.map((tier) => cell(tier, 1, 2))], row(...units, ...units)];
    return { blocks: ["表53 印染用水定额", [...head, ...rows]], facts };
  },
};

/** `单位为立方米每吨`, and grades as bare numerals. */
const unitAsSentence: Layout = {
  name: "unit as a sentence, grades as numerals",
  make: (chance, slips) => {
    const maker = new ValueMaker(chance, slips);
    const facts: Fact[] = [];
    const rows = byMass.flatMap(({ product }) => {
      const { meant, printed } = maker.values(3);
      facts.push(...factsOf({ code: "", product, terms: [], unit: "立方米每吨" }, ["Ⅰ级", "Ⅱ级", "Ⅲ级"], meant));
      return ["Ⅰ", "Ⅱ", "Ⅲ"].map((grade, at) => [...(at === 0 ? [cell(product, 3)] : []), ...row(grade, printed[at]!)]);
    });
    const head = row("产品名称", "级别", "单位产品用水量");
    return { blocks: ["表54 用水定额", "单位为立方米每吨", [head, ...rows]], facts };
  },
};

export const headings: readonly Layout[] = [unevenMethods, tiersOverUnits, unitAsSentence];
