import type { Lists } from "./lists";
import type { TemplateOptions } from "./options";
import type { Mark, TableColumn, TableSheet } from "./table";
import { formColumn, usualVolume, withinCapacity } from "./table";
import type { Template } from "./template";

/** Blank until water, output and unit are there. */
export const unitUseColumn = ({ unitUse }: Lists): TableColumn =>
  formColumn("unitUse", 14, {
    look: "computed",
    formula: (cell) => {
      const given = [cell("water"), cell("output"), cell("outputUnit")];
      const blank = given.map((one) => `${one}=""`).join(",");
      return `IF(OR(${blank}),"",${unitUse(`${cell("water")}*10000`, cell("output"), cell("outputUnit"))})`;
    },
  });

export const marks = ({ unknownUnit }: Lists): readonly Mark[] => [
  {
    key: "output",
    condition: (cell) =>
      `AND(ISNUMBER(${cell("output")}),ISNUMBER(${cell("capacity")}),${cell("output")}>${cell("capacity")}*1.05)`,
    color: "#fff2cc",
  },
  { key: "outputUnit", condition: (cell) => unknownUnit(cell("outputUnit")), color: "#f8cbad" },
];

const valueAddedMark: Mark = {
  key: "valueAdded",
  condition: (cell) =>
    `AND(ISNUMBER(${cell("valueAdded")}),ISNUMBER(${cell("outputValue")}),${cell("valueAdded")}>${cell("outputValue")})`,
  color: "#f8cbad",
};

export function placeColumns(lists: Lists): readonly TableColumn[] {
  const { cities } = lists;
  return [
    formColumn("city", 11, cities ? { rule: () => ({ kind: "list", source: cities }) } : {}),
    formColumn(
      "district",
      12,
      cities ? { rule: (cell) => ({ kind: "list", source: lists.districtsOf(`$${cell("city")}`)! }) } : {},
    ),
  ];
}

export function productColumns(lists: Lists, years: TemplateOptions["years"]): readonly TableColumn[] {
  return [
    formColumn("year", 8, { rule: () => ({ kind: "whole", ...years }) }),
    formColumn("product", 20, { rule: () => ({ kind: "list", source: lists.products }) }),
  ];
}

export const unitColumn = (lists: Lists) =>
  formColumn("outputUnit", 10, { rule: () => ({ kind: "list", source: lists.units }) });
export const sourceColumn = (lists: Lists) =>
  formColumn("source", 12, { rule: () => ({ kind: "list", source: lists.sources }) });

const title = { zh: "企业用水调查表", en: "Enterprise water survey" };

function table(lists: Lists, { years, rows }: TemplateOptions): TableSheet {
  return {
    id: "enterprise",
    name: { zh: "企业用水调查表", en: "Enterprise survey" },
    title,
    note: {
      zh: "一种产品一年一行。新水量以万m³计（不是 m³），产量与生产能力以“计算单位”计；多种产品请分摊水量；不知道的留空，不要填 0。",
      en: "One row a product and year. New water in 万m³ (not m³), output and capacity in the unit of output; allocate the water to the products; leave blank what is not known, do not enter 0.",
    },
    columns: [
      formColumn("number", 6, { look: "ordinal" }),
      ...placeColumns(lists),
      formColumn("firm", 30),
      ...productColumns(lists, years),
      formColumn("outputValue", 13),
      formColumn("valueAdded", 13),
      unitColumn(lists),
      formColumn("capacity", 13),
      formColumn("output", 13, { rule: withinCapacity }),
      formColumn("water", 12, { rule: usualVolume }),
      unitUseColumn(lists),
      formColumn("remark", 24),
      sourceColumn(lists),
      formColumn("process", 16),
      formColumn("scale", 14),
      formColumn("onceThrough", 12, { rule: () => ({ kind: "list", source: lists.yesNo, strict: true }) }),
    ],
    rows,
    frozenColumns: 4,
    begun: ["firm", "product"],
    marks: [...marks(lists), valueAddedMark],
  };
}

export const enterpriseTemplate: Template = {
  title,
  instructions: {
    title,
    purpose: {
      zh: "用于收集工业企业分产品的产量与新水量，供制修订用水定额使用。单位产品用水量按 GB/T 7119 由新水量除以产量自动计算。",
      en: "Collects output and new water by product from industrial enterprises, for making and revising water quotas. Unit water use is new water over output (GB/T 7119), calculated.",
    },
    steps: [
      {
        zh: "在“企业用水调查表”中，一种产品、一个年份填一行；市、区县、产品、单位可从下拉清单选择，也可直接输入。",
        en: "Fill one row for each product and year; city, county, product and unit can be chosen from lists or typed.",
      },
      {
        zh: "新水量填取自任何水源、第一次利用的水量，单位为万m³；1 万m³ = 10000 m³。不含居民生活用水；含直流冷却水时在相应列填“是”。",
        en: "New water is water from any source used for the first time, in 万m³ (10,000 m³), without residents' water; answer 是 where it includes once-through cooling.",
      },
      {
        zh: "计算单位是产量的单位，如 t、万t、kL；不要填 m³/t。生产能力与产量用同一单位。",
        en: "The unit of output is such as t, 万t or kL, and not m³/t; capacity and output share it.",
      },
      {
        zh: "几种产品共用一个水表时，请按实际或合理的比例分摊后分行填写，并在备注说明；中间产品与最终产品的水量不要重复。",
        en: "Where products share a meter, allocate the volume and say so in the remarks; water of an intermediate product must not count twice.",
      },
      {
        zh: "不知道的留空，不要填 0；停产的年份在备注注明“停产”。",
        en: "Leave blank what is not known and do not enter 0; write 停产 into the remarks for a year without production.",
      },
    ],
  },
  make: (lists, options) => ({ tables: [table(lists, options)] }),
};
