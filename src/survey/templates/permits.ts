import { placeColumns, productColumns, sourceColumn, unitColumn, unitUseColumn } from "./enterprise";
import type { Lists } from "./lists";
import type { TemplateOptions } from "./options";
import type { TableColumn, TableSheet } from "./table";
import { formColumn, usualVolume } from "./table";
import type { Template } from "./template";

/** What the register can do without: not every holder makes a product with a quota. */
const optional: ReadonlySet<string> = new Set(["product", "outputUnit", "output", "water", "year"]);

function columns(lists: Lists, years: TemplateOptions["years"]): readonly TableColumn[] {
  const all: readonly TableColumn[] = [
    formColumn("number", 6, { look: "ordinal" }),
    ...placeColumns(lists),
    formColumn("firm", 28, { title: { zh: "取水权人", en: "Permit holder" } }),
    formColumn("creditCode", 20),
    formColumn("permit", 20, { required: true }),
    formColumn("code", 9),
    formColumn("industry", 16),
    formColumn("place", 18),
    sourceColumn(lists),
    formColumn("purpose", 12),
    formColumn("permitVolume", 13, { required: true }),
    formColumn("validFrom", 12),
    formColumn("validTo", 12),
    formColumn("metering", 14),
    ...productColumns(lists, years),
    unitColumn(lists),
    formColumn("output", 13),
    formColumn("plannedVolume", 13),
    formColumn("water", 13, {
      title: { zh: "实际取水量(万m³)", en: "Water abstracted (万m³)" },
      rule: usualVolume,
    }),
    unitUseColumn(lists),
    {
      key: "permitShare",
      title: { zh: "许可水量使用率", en: "Share of the permit used" },
      hint: {
        zh: "自动计算：实际取水量 ÷ 许可取水量，大于 100% 为超许可取水。",
        en: "Calculated: abstracted over permitted; above 100 % exceeds the permit.",
      },
      width: 12,
      look: "computedShare",
      formula: (cell) =>
        `IF(OR(${cell("water")}="",N(${cell("permitVolume")})=0),"",${cell("water")}/${cell("permitVolume")})`,
    },
    formColumn("authority", 18),
    formColumn("remark", 20),
  ];
  return all.map((column) => (optional.has(column.key) ? { ...column, required: false } : column));
}

const title = { zh: "取水许可台账", en: "Register of water abstraction permits" };

function table(lists: Lists, { years, rows }: TemplateOptions): TableSheet {
  return {
    id: "permits",
    name: { zh: "取水许可台账", en: "Permit register" },
    title,
    note: {
      zh: "一个取水许可证一年一行；水量单位均为万m³（不是 m³）。填写产品与产量后自动计算单耗。",
      en: "One row a permit and year; all volumes in 万m³ (not m³). With product and output the unit use is calculated.",
    },
    columns: columns(lists, years),
    rows,
    frozenColumns: 4,
    begun: ["firm", "permit"],
    marks: [
      {
        key: "water",
        condition: (cell) =>
          `AND(ISNUMBER(${cell("water")}),ISNUMBER(${cell("permitVolume")}),${cell("water")}>${cell("permitVolume")})`,
        color: "#f8cbad",
      },
    ],
  };
}

export const permitTemplate: Template = {
  title: { zh: "取水许可台账", en: "Register of permits" },
  instructions: {
    title,
    purpose: {
      zh: "登记取水许可证与各年实际取水、产量，用于核对许可水量、计划用水，也可作为制修订定额的样本来源。",
      en: "Registers permits with the water abstracted and the output of each year, to check permits and plans and as samples for quotas.",
    },
    steps: [
      {
        zh: "一个许可证、一个年份填一行；同一取水权人有多个许可证时分行填写。",
        en: "One row for each permit and year; a holder with several permits has several rows.",
      },
      {
        zh: "水量单位均为万m³；电子证照上以 m³ 记载的请除以 10000。",
        en: "All volumes are in 万m³; divide by 10,000 what the permit states in m³.",
      },
      {
        zh: "火电等含直流冷却水的，请在备注注明并列出直流冷却水量。",
        en: "Where once-through cooling is included, as in power plants, say so in the remarks with its volume.",
      },
    ],
  },
  make: (lists, options) => ({ tables: [table(lists, options)] }),
};
