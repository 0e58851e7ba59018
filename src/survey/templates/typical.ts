import type { Bilingual, Language } from "../../language/language";
import { inLanguage } from "../../language/language";
import { absoluteName } from "../../workbook/address";
import type { SheetSnapshot } from "../../workbook/snapshot";
import type { ColumnKey } from "../columns";
import { columnOf } from "../columns";
import type { Styles } from "../looks";
import { marks, productColumns, sourceColumn, unitColumn, unitUseColumn } from "./enterprise";
import type { Lists } from "./lists";
import type { TemplateOptions } from "./options";
import { shareOfSum } from "./rates";
import { SheetMaker } from "./sheet";
import type { TableSheet } from "./table";
import { formColumn, usualVolume, withinCapacity } from "./table";
import type { Template } from "./template";

const basics = { zh: "基本情况", en: "Basics" };

/** The form of an enterprise: label, value, label, value. */
const fields: readonly (readonly ColumnKey[])[] = [
  ["firm", "creditCode"],
  ["city", "district"],
  ["address", "industry"],
  ["code", "scale"],
  ["process", "source"],
  ["employees", "permit"],
  ["permitVolume", "metering"],
  ["contact", "telephone"],
];

const essays: readonly Bilingual[] = [
  { zh: "生产工艺流程与主要用水环节", en: "Process and main uses of water" },
  { zh: "影响单位产品用水量的主要因素", en: "What the unit use depends on" },
  { zh: "已采取的节水措施与效果", en: "Water saving measures and their effect" },
  { zh: "存在的问题与建议", en: "Problems and suggestions" },
  { zh: "调研人、企业陪同人员、调研日期", en: "Surveyors, company staff, date" },
];

function basicSheet(lists: Lists) {
  return (styles: Styles, language: Language): SheetSnapshot => {
    const sheet = new SheetMaker(inLanguage(basics, language), styles);
    [20, 34, 20, 34].forEach((width, column) => sheet.width(column, width));
    sheet.merge(
      0,
      0,
      1,
      4,
      inLanguage({ zh: "典型企业现场调研表：基本情况", en: "On-site survey: basics" }, language),
      "title",
    );
    sheet.height(0, 32);
    fields.forEach((keys, at) => {
      const row = at + 2;
      sheet.height(row, 26);
      keys.forEach((key, index) => {
        const { title, unit, hint } = columnOf(key);
        const label = unit ? `${inLanguage(title, language)}(${unit})` : inLanguage(title, language);
        sheet.put(row, index * 2, label, "label");
        sheet.put(row, index * 2 + 1, null, columnOf(key).type === "number" ? "inputNumber" : "input");
        const range = { row, column: index * 2 + 1, rows: 1, columns: 1 };
        const prompt = { title: label, text: inLanguage(hint, language) };
        const list =
          key === "city"
            ? lists.cities
            : key === "district"
              ? lists.districtsOf("$B$4")
              : key === "source"
                ? lists.sources
                : null;
        sheet.validate(
          list
            ? { kind: "list", source: list, ranges: [range], prompt, allowBlank: true, strictness: "warning" }
            : {
                kind: "textLength",
                comparison: "between",
                first: "0",
                second: "500",
                ranges: [range],
                prompt,
                allowBlank: true,
                strictness: "warning",
              },
        );
      });
    });
    let row = fields.length + 3;
    for (const essay of essays) {
      sheet.merge(row, 0, 1, 4, inLanguage(essay, language), "label");
      sheet.merge(row + 1, 0, 1, 4, null, "inputWrapped");
      sheet.height(row + 1, 90);
      row += 2;
    }
    sheet.protected = true;
    sheet.page = { fitToWidth: true, footer: "&P / &N" };
    return sheet.snapshot();
  };
}

function productionTable(lists: Lists, { years, language }: TemplateOptions): TableSheet {
  const basic = inLanguage(basics, language);
  const from = (row: number, column: number) => {
    const cell = absoluteName({ sheet: basic, row, column, rows: 1, columns: 1 });
    return `=IF(${cell}="","",${cell})`;
  };
  return {
    id: "typical",
    name: { zh: "生产与用水", en: "Production and water" },
    title: { zh: "典型企业现场调研表：近年生产与用水", en: "On-site survey: production and water of recent years" },
    note: {
      zh: "一种产品一年一行，填近三年；水量单位为万m³。单位名称取自“基本情况”。",
      en: "One row a product and year, for three years; volumes in 万m³. The enterprise comes from the basics.",
    },
    labels: [
      { label: { zh: "单位名称：", en: "Enterprise:" }, formula: from(2, 1) },
      { label: { zh: "市：", en: "City:" }, formula: from(3, 1) },
      { label: { zh: "区县：", en: "District or county:" }, formula: from(3, 3) },
    ],
    columns: [
      ...productColumns(lists, years).map((column) => (column.key === "year" ? { ...column, width: 14 } : column)),
      unitColumn(lists),
      formColumn("capacity", 13),
      formColumn("output", 13, { rule: withinCapacity }),
      formColumn("outputValue", 13),
      formColumn("water", 13, { rule: usualVolume }),
      formColumn("domesticWater", 13),
      formColumn("coolingWater", 13),
      formColumn("unconventionalWater", 13),
      formColumn("reusedWater", 13),
      unitUseColumn(lists),
      formColumn("reuseRate", 11, {
        look: "computedShare",
        formula: (cell) =>
          `IF(OR(${cell("water")}="",${cell("reusedWater")}=""),"",${shareOfSum(cell("reusedWater"), cell("water"))})`,
      }),
      formColumn("wasteWater", 13),
      sourceColumn(lists),
      formColumn("onceThrough", 12, { rule: () => ({ kind: "list", source: lists.yesNo, strict: true }) }),
      formColumn("remark", 24),
    ],
    rows: 30,
    frozenColumns: 2,
    begun: ["year", "product"],
    marks: marks(lists),
  };
}

function equipmentTable(lists: Lists): TableSheet {
  const column = (key: string, zh: string, en: string, width: number, hintZh: string, hintEn: string) => ({
    key,
    title: { zh, en },
    hint: { zh: hintZh, en: hintEn },
    width,
    look: "input" as const,
  });
  return {
    id: "equipment",
    name: { zh: "用水环节", en: "Uses of water" },
    title: { zh: "典型企业现场调研表：主要用水环节与设备", en: "On-site survey: main uses of water and equipment" },
    note: { zh: "按生产流程自前至后填写；水量单位为 m³/d。", en: "In the order of the process; volumes in m³/d." },
    columns: [
      formColumn("number", 6, { look: "ordinal" }),
      column(
        "step",
        "用水环节或设备",
        "Step or equipment",
        26,
        "如 球磨、冷却塔、锅炉。",
        "Such as ball mill, cooling tower, boiler.",
      ),
      {
        ...column(
          "kind",
          "用水类别",
          "Kind of use",
          14,
          "主要生产、辅助生产或附属生产。",
          "Main, auxiliary or ancillary production.",
        ),
        rule: () => ({ kind: "list", source: systemKinds, strict: false }) as const,
      },
      column(
        "quality",
        "水质要求",
        "Quality needed",
        16,
        "如 软化水、一般工业水。",
        "Such as softened or plain industrial water.",
      ),
      { ...formColumn("source", 12, { rule: () => ({ kind: "list", source: lists.sources }) }) },
      {
        ...column(
          "new",
          "新水量(m³/d)",
          "New water (m³/d)",
          13,
          "该环节的新水量，单位为 m³/d。",
          "New water of the step, in m³/d.",
        ),
        look: "inputNumber",
      },
      {
        ...column(
          "recirculated",
          "循环水量(m³/d)",
          "Recirculated (m³/d)",
          13,
          "该环节的循环水量，单位为 m³/d。",
          "Recirculated water of the step, in m³/d.",
        ),
        look: "inputNumber",
      },
      column(
        "destination",
        "排水去向",
        "Where it drains to",
        20,
        "回用于何处，或排入何处。",
        "Where it is reused or discharged.",
      ),
      column("remark", "备注", "Remark", 22, "计量方式、季节变化等。", "Metering, seasons and so on."),
    ],
    rows: 30,
    frozenColumns: 2,
    begun: ["step"],
  };
}

export const systemKinds: readonly string[] = ["主要生产", "辅助生产", "附属生产"];

export const typicalTemplate: Template = {
  title: { zh: "典型企业现场调研表", en: "On-site survey of a typical enterprise" },
  instructions: {
    title: { zh: "典型企业现场调研表", en: "On-site survey of a typical enterprise" },
    purpose: {
      zh: "用于典型企业实地调研：企业基本情况、近三年分产品的生产与用水、主要用水环节。汇总时“生产与用水”中的每一行成为一个样本。",
      en: "For visits to typical enterprises: basics, production and water by product of three years, main uses. Each row of “Production and water” becomes a sample.",
    },
    steps: [
      {
        zh: "先填“基本情况”，单位名称、市、区县会自动带到“生产与用水”。",
        en: "Fill the basics first; enterprise, city and county are carried over.",
      },
      {
        zh: "“生产与用水”填近三年，一种产品一年一行；生活用水、直流冷却水、再生水等非常规水有单独计量的，填在“其中”各列。",
        en: "Three years of production and water, one row a product and year; metered domestic, once-through cooling and unconventional water go into their own columns.",
      },
      {
        zh: "“用水环节”按流程填写日水量，用于判断单耗高低的原因。",
        en: "The uses of water by day, in the order of the process, tell why the unit use is high or low.",
      },
    ],
  },
  make: (lists, options) => ({
    before: [basicSheet(lists)],
    tables: [productionTable(lists, options), equipmentTable(lists)],
  }),
};
