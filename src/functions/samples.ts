/** Parameters and example data that the functions over samples share. */
import { alignedNumbers, choice, number, numbers } from "./parameters";
import type { Matrix } from "./values";

/** No sample uses no water: a 0 is a missing value, or a blank that a desktop Excel hands over as 0. */
export const unitUseValues = (min: number) =>
  numbers({
    name: "values",
    label: { zh: "样本", en: "sample" },
    description: {
      zh: "各企业的单位产品用水量（一个区域；空白单元格略过）",
      en: "Unit water use of the enterprises (a range; blank cells are skipped)",
    },
    above: 0,
    min,
  });

/** Copper smelters, table 5.4-4 (m³/t). */
export const copper: Matrix = [[6.2, 8.0, 8.21, 9.62, 9.2, 10.27]];
export const copperSubject = { zh: "阴极铜", en: "Copper cathode" };

/** Rice mills, table 3.2-1 (m³/t). */
export const rice: Matrix = [
  [0.008, 0.022, 0.088, 0.88, 0.018, 0.01, 0.95, 0.093, 0.063, 0.04, 0.016, 0.07],
  [0.148, 0.022, 0.033, 0.029, 0.028, 0.04, 0.04, 0.041, 0.04, 0.04, 0.041, null],
];
export const riceSubject = { zh: "大米", en: "Rice" };

/** Tiles (least, likely, greatest), 5.4.2 example 6 (m³/t). */
export const tiles = [2.72, 3.84, 4.59] as const;
export const tilesSubject = { zh: "抛光砖", en: "Polished tiles" };

export const reach = number({
  name: "k",
  label: { zh: "界限倍数 k", en: "fence factor k" },
  description: {
    zh: "界限离箱体几倍四分位距，默认 1.5",
    en: "How many interquartile ranges the fences lie from the box; 1.5 by default",
  },
  above: 0,
});

export const quartileMethod = choice({
  name: "method",
  label: { zh: "四分位算法", en: "quartile method" },
  description: {
    zh: '"hinges"（默认，Tukey）、"inclusive"（QUARTILE.INC）或 "exclusive"（QUARTILE.EXC）',
    en: '"hinges" (default, Tukey), "inclusive" (QUARTILE.INC) or "exclusive" (QUARTILE.EXC)',
  },
  options: { hinges: ["tukey"], inclusive: ["inc"], exclusive: ["exc"] },
});

/** Unit uses that correspond with another range cell by cell. */
export const alignedUnitUse = alignedNumbers({
  name: "values",
  label: { zh: "样本", en: "sample" },
  description: {
    zh: "各企业的单位产品用水量（一个区域；空白略过）",
    en: "Unit water use of the enterprises (a range; blanks are skipped)",
  },
  above: 0,
});

export const weights = alignedNumbers({
  name: "weights",
  label: { zh: "权重", en: "weights" },
  description: {
    zh: "各企业的产量，与样本一一对应；省略时各企业同等",
    en: "Output of each enterprise, cell by cell with the sample; all alike where left out",
  },
  minimum: 0,
});

export const quota = number({
  name: "quota",
  label: { zh: "定额值", en: "quota" },
  description: { zh: "定额值，单位同样本", en: "The quota, in the unit of the sample" },
  above: 0,
});

/** Beer, table 5.4-8 (m³/kL), least to greatest. */
export const beer = [5.1, 5.2, 6.1] as const;

/** Rare earth, table 5.4-10 (m³/t). */
export const rareEarth: Matrix = [[141.5, 126.4, 102.8]];
