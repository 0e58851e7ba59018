import { inLanguage } from "../../language/language";
import { absoluteName } from "../../workbook/address";
import { columnsOf, daily, firstRow, text, uncertaintyColumn } from "./balance-columns";
import { productTable } from "./balance-products";
import type { Lists } from "./lists";
import { shareOfSum, shareOfWhole } from "./rates";
import { balanceRates, summarySheet } from "./summary-lines";
import type { TableSheet } from "./table";
import { formColumn } from "./table";
import type { Template } from "./template";
import { systemKinds } from "./typical";

const sourceRows = 20;
const unitRows = 60;

const sourcesName = { zh: "水源情况", en: "Sources" };
const unitsName = { zh: "用水单元水平衡", en: "Balance by unit" };

/** Fresh water by where it comes from, as kinds of sources are listed. */
const freshParts = [
  { key: "surface", zh: "地表水", en: "surface water" },
  { key: "ground", zh: "地下水", en: "groundwater" },
  { key: "tap", zh: "自来水", en: "tap water" },
  { key: "reclaimed", zh: "再生水", en: "reclaimed water" },
  { key: "otherSource", zh: "其他", en: "other" },
] as const;

function sourceTable(lists: Lists): TableSheet {
  return {
    id: "sources",
    name: sourcesName,
    title: { zh: "水平衡测试表（一）：水源情况", en: "Water balance test (1): sources" },
    note: {
      zh: "逐个水源填写测试期内的日均取水量，单位为 m³/d。",
      en: "The average daily water from each source during the test, in m³/d.",
    },
    columns: [
      formColumn("number", 6, { look: "ordinal" }),
      {
        ...text("name", "水源名称", "Source", 22, "如 赣江取水口、1 号井。", "Such as a river intake or a well."),
        required: true,
      },
      {
        ...text(
          "kind",
          "水源类型",
          "Kind",
          14,
          "地表水、地下水、自来水、再生水等。",
          "Surface water, groundwater, tap water …",
        ),
        rule: () => ({ kind: "list", source: lists.sources }) as const,
      },
      {
        ...daily("taken", "取水量", "Water taken", "测试期日均取水量。", "Daily average during the test."),
        required: true,
      },
      text("quality", "水质", "Quality", 14, "主要水质指标或用途要求。", "Main figures, or what it is fit for."),
      text(
        "meter",
        "水表编号",
        "Meter",
        14,
        "总表编号；未装表填“无”。",
        "Number of the main meter; 无 where there is none.",
      ),
      text("serves", "供水单元", "Serves", 26, "供给哪些用水单元。", "The units it supplies."),
      uncertaintyColumn(),
      text("remark", "备注", "Remark", 22, "季节变化、备用水源等。", "Seasons, stand-by sources and so on."),
    ],
    rows: sourceRows,
    frozenColumns: 2,
    begun: ["name"],
    totals: ["taken"],
  };
}

function unitTable(): TableSheet {
  const sum = (cell: (key: string) => string, keys: readonly string[]) =>
    keys.map((key) => `N(${cell(key)})`).join("+");
  const filled = (cell: (key: string) => string) => `${cell("name")}=""`;
  const inflow = ["new", "cooling", "recirculated", "cascadedIn"];
  const outflow = ["cooling", "recirculated", "cascadedOut", "consumed", "leaked", "drained"];
  return {
    id: "units",
    name: unitsName,
    title: { zh: "水平衡测试表（二）：用水单元水平衡", en: "Water balance test (2): balance by unit" },
    note: {
      zh: "输入（新水＋间接冷却循环＋其他循环＋串联）应等于输出（间接冷却循环＋其他循环＋串联＋耗水＋漏失＋排水），单位为 m³/d；差额超过输入的 5% 时标红，请复测（GB/T 12452）。",
      en: "Inflow (new, cooling water recirculated, other water recirculated, cascaded) must equal outflow (both recirculated, cascaded, consumed, leaked, drained), in m³/d; gaps above 5 % of the inflow turn red: measure again (GB/T 12452).",
    },
    columns: [
      formColumn("number", 6, { look: "ordinal" }),
      { ...text("name", "用水单元", "Unit", 24, "车间、工序或设备。", "Workshop, step or equipment."), required: true },
      {
        ...text(
          "system",
          "系统类别",
          "System",
          12,
          "主要生产、辅助生产或附属生产。",
          "Main, auxiliary or ancillary production.",
        ),
        required: true,
        rule: () => ({ kind: "list", source: systemKinds, strict: true }) as const,
      },
      daily("new", "新水量", "New water", "取自水源、第一次利用的水量。", "From a source, used for the first time."),
      daily(
        "cooling",
        "间接冷却循环水量",
        "Cooling water recirculated",
        "间接冷却后循环使用的水量，输入与输出相等。",
        "Recirculated after indirect cooling; in and out alike.",
      ),
      daily(
        "recirculated",
        "其他循环水量",
        "Other water recirculated",
        "在本单元内循环使用的其他水量，输入与输出相等。",
        "Otherwise used again within the unit; in and out alike.",
      ),
      daily("cascadedIn", "串联输入", "Cascaded in", "由其他单元用后转来的水量。", "Passed on from another unit."),
      {
        key: "used",
        title: { zh: "用水量(m³/d)", en: "Water used (m³/d)" },
        hint: {
          zh: "自动计算：新水量＋两种循环水量＋串联输入。",
          en: "Calculated: new, recirculated (both kinds) and cascaded water.",
        },
        width: 13,
        look: "computed",
        formula: (cell) => `IF(${filled(cell)},"",${sum(cell, inflow)})`,
      },
      daily("cascadedOut", "串联输出", "Cascaded out", "转给其他单元使用的水量。", "Passed on to another unit."),
      daily("consumed", "耗水量", "Consumed", "蒸发、带入产品等消耗的水量。", "Evaporated, bound in the product …"),
      daily("leaked", "漏失水量", "Leaked", "管网与设备漏失的水量。", "Lost from pipes and equipment."),
      daily("drained", "排水量", "Drained", "排出用水系统的水量。", "Leaves the system."),
      {
        key: "gap",
        title: { zh: "差额(m³/d)", en: "Gap (m³/d)" },
        hint: { zh: "自动计算：输入减输出，应为 0。", en: "Calculated: in less out; should be 0." },
        width: 12,
        look: "computed",
        formula: (cell) => `IF(${filled(cell)},"",ROUND(${sum(cell, inflow)}-(${sum(cell, outflow)}),6))`,
      },
      {
        key: "reuse",
        title: { zh: "重复利用率", en: "Reuse rate" },
        hint: {
          zh: "自动计算：（循环＋串联输入）÷ 用水量。",
          en: "Calculated: recirculated and cascaded water over all used.",
        },
        width: 11,
        look: "computedShare",
        formula: (cell) =>
          `IF(OR(${filled(cell)},${sum(cell, inflow)}=0),"",${shareOfSum(sum(cell, ["cooling", "recirculated", "cascadedIn"]), `N(${cell("new")})`)})`,
      },
      text(
        "product",
        "所属产品",
        "Product",
        14,
        "只为一种产品用水的单元填产品名称，与“产品与产量”一致；公用的留空。",
        "Of a unit that serves one product only, as on the sheet of products; blank where it serves all.",
      ),
      uncertaintyColumn(),
      ...freshParts.map(({ key, zh, en }) =>
        daily(
          key,
          `新水其中：${zh}`,
          `Of the new water: ${en}`,
          "几种水源时分别填写，合计等于新水量；只有一种的可不填。",
          "Where there are several sources: they add up to the new water.",
        ),
      ),
      text("remark", "备注", "Remark", 20, "测试时间、仪器等。", "When and how it was measured."),
    ],
    rows: unitRows,
    frozenColumns: 2,
    begun: ["name"],
    marks: [
      {
        key: "gap",
        condition: (cell) => `AND(ISNUMBER(${cell("gap")}),ABS(${cell("gap")})>0.05*N(${cell("used")}))`,
        color: "#f8cbad",
      },
      ...freshParts.map(({ key }) => ({
        key,
        condition: (cell: (key: string) => string) => {
          const parts = freshParts.map((part) => cell(part.key)).join(",");
          return `AND(COUNT(${parts})>0,ABS(SUM(${parts})-N(${cell("new")}))>0.001)`;
        },
        color: "#f8cbad",
      })),
    ],
    totals: [
      "new",
      "cooling",
      "recirculated",
      "cascadedIn",
      "used",
      "cascadedOut",
      "consumed",
      "leaked",
      "drained",
      "gap",
      ...freshParts.map(({ key }) => key),
    ],
  };
}

/** Kinds of sources that save water of others (GB/T 7119), as the lists of the template have them and people write them. */
const unconventionalKinds = [
  "*再生*",
  "*中水*",
  "*雨水*",
  "*矿坑*",
  "*矿井*",
  "*海水*",
  "*淡化*",
  "*苦咸*",
  "*非常规*",
];

function unconventionalWater(kinds: string, taken: string): string {
  return unconventionalKinds.map((kind) => `SUMIF(${kinds},"${kind}",${taken})`).join(",");
}

/** The indicators of the whole works, from the sums of the two tables. */
function summary(sources: TableSheet, units: TableSheet) {
  const texts = {
    name: { zh: "水平衡汇总", en: "Summary" },
    title: { zh: "水平衡测试表（四）：汇总与指标", en: "Water balance test (4): summary and indicators" },
    subtitle: {
      zh: "水量取自表（一）、（二）的合计；单位产品用水量见“产品与产量”。",
      en: "Volumes are the sums of tables 1 and 2; the unit water use stands on the sheet of products.",
    },
  };
  return summarySheet(texts, (lines) => {
    const { sheet, language, section, line, cell, rowOf } = lines;
    const totalRow = firstRow + unitRows;
    const total = (key: string) => {
      const column = units.columns.findIndex((one) => one.key === key);
      return absoluteName({ sheet: inLanguage(unitsName, language), row: totalRow, column, rows: 1, columns: 1 });
    };
    const [sourceColumn, unitColumn] = [columnsOf(sources, language), columnsOf(units, language)];
    const taken = absoluteName({
      sheet: inLanguage(sourcesName, language),
      row: firstRow + sourceRows,
      column: 3,
      rows: 1,
      columns: 1,
    });
    section("填写", "To fill");
    line(
      "firm",
      { zh: "单位名称", en: "Enterprise" },
      "",
      { zh: "与营业执照一致的全称。", en: "Full name." },
      null,
      "input",
    );
    line(
      "supplied",
      { zh: "外供水量", en: "Supplied to others" },
      "m³/d",
      {
        zh: "取水后转供其他单位、不进入本表用水单元的水量。",
        en: "Taken and passed on to others; not of these units.",
      },
      null,
      "inputNumber",
    );
    section("水量（自动计算）", "Volumes (calculated)");
    line(
      "taken",
      { zh: "水源取水量", en: "Water from sources" },
      "m³/d",
      { zh: "表（一）合计。", en: "Sum of table 1." },
      taken,
      "computed",
    );
    line(
      "new",
      { zh: "新水量", en: "New water" },
      "m³/d",
      {
        zh: "表（二）合计；取水量减外供水量后与它之差为输水损失或漏计。",
        en: "Sum of table 2; what the sources give more, less what is supplied to others, is lost or left out.",
      },
      total("new"),
      "computed",
    );
    line(
      "reused",
      { zh: "重复利用水量", en: "Reused water" },
      "m³/d",
      { zh: "两种循环水量与串联输入之和。", en: "Recirculated (both kinds) and cascaded water." },
      `${total("cooling")}+${total("recirculated")}+${total("cascadedIn")}`,
      "computed",
    );
    line(
      "leaked",
      { zh: "漏失水量", en: "Leaked" },
      "m³/d",
      { zh: "表（二）合计。", en: "Sum of table 2." },
      total("leaked"),
      "computed",
    );
    line(
      "drained",
      { zh: "排水量", en: "Drained" },
      "m³/d",
      { zh: "表（二）合计。", en: "Sum of table 2." },
      total("drained"),
      "computed",
    );
    line(
      "gap",
      { zh: "单元差额合计", en: "Gap of the units" },
      "m³/d",
      { zh: "应接近 0。", en: "Should be near 0." },
      total("gap"),
      "computed",
    );
    section("指标（自动计算）", "Indicators (calculated)");
    const { rate, reuseRate, leakRate, drainRate } = balanceRates(lines);
    reuseRate();
    rate(
      "coolingRate",
      "间接冷却水循环率",
      "Circulation rate of cooling water",
      {
        zh: "间接冷却循环水量 ÷（间接冷却循环水量＋有冷却循环的单元的新水量）",
        en: "Cooling water recirculated, over itself and the new water of the units that have some.",
      },
      `IF(${total("cooling")}=0,"",${shareOfSum(total("cooling"), `SUMIF(${unitColumn("cooling")},">0",${unitColumn("new")})`)})`,
    );
    rate(
      "wasteReuse",
      "废水回用率",
      "Reuse rate of wastewater",
      {
        zh: "串联输入 ÷（串联输入＋排水量）；未填串联输入的不计算。",
        en: "Cascaded in, over itself and what is drained; not without it.",
      },
      `IF(${total("cascadedIn")}=0,"",${shareOfSum(total("cascadedIn"), total("drained"))})`,
    );
    rate(
      "unconventional",
      "非常规水资源替代率",
      "Share of unconventional water",
      {
        zh: "再生水、雨水、矿坑水、海水淡化水等 ÷ 水源取水量",
        en: "Reclaimed, rain, mine and desalinated water, over all water from sources.",
      },
      `IF(N(${taken})=0,"",SUM(${unconventionalWater(sourceColumn("kind"), sourceColumn("taken"))})/${taken})`,
    );
    leakRate();
    drainRate();
    rate(
      "freshUse",
      "新水利用系数",
      "Utilisation of new water",
      { zh: "（新水量－排水量）÷ 新水量", en: "New less drained, over new." },
      `1-${shareOfWhole(cell("drained"), cell("new"))}`,
    );
    rate(
      "sourceGap",
      "水源与单元之差",
      "Sources against units",
      {
        zh: "（取水量－外供水量－新水量）÷ 取水量；超过 5% 标红，请复核计量和单位。",
        en: "Taken less supplied less new, over taken; red above 5 %: check meters and units.",
      },
      `IF(N(${cell("taken")})=0,"",(${cell("taken")}-N(${cell("supplied")})-${cell("new")})/${cell("taken")})`,
    );
    sheet.format({
      kind: "formula",
      ranges: [{ row: rowOf("sourceGap"), column: 1, rows: 1, columns: 1 }],
      formula: `AND(ISNUMBER(${cell("sourceGap")}),ABS(N(${cell("sourceGap")}))>0.05)`,
      style: { fill: "#f8cbad" },
    });
  });
}

export const balanceTemplate: Template = {
  title: { zh: "水平衡测试表", en: "Water balance test" },
  instructions: {
    title: { zh: "水平衡测试表", en: "Water balance test" },
    purpose: {
      zh: "按 GB/T 12452 进行企业水平衡测试：水源、各用水单元的输入与输出、汇总指标。输入应等于输出，差额自动标出。",
      en: "Water balance test of an enterprise after GB/T 12452: sources, in and out of each unit, indicators. Inflow must equal outflow; gaps are marked.",
    },
    steps: [
      { zh: "“水源情况”逐个水源填日均取水量。", en: "Enter the daily water of each source." },
      {
        zh: "“用水单元水平衡”逐个单元填写；循环水量只填一次，输入与输出自动相等。",
        en: "Fill the balance unit by unit; recirculated water is entered once and counts on both sides.",
      },
      {
        zh: "差额变红的单元请复测；不要为凑平而改数。",
        en: "Measure units again whose gap turns red; do not make figures fit.",
      },
      {
        zh: "“产品与产量”填写产品、产量和天数，公用水按所填比例（未填时按自身新水量的比例）分摊。",
        en: "Enter products, output and days; common water is divided by the shares entered, else in proportion to own water.",
      },
    ],
  },
  make: (lists, { language }) => {
    const sources = sourceTable(lists);
    const units = unitTable();
    return {
      tables: [sources, units, productTable(lists, columnsOf(units, language))],
      after: [summary(sources, units)],
    };
  },
};
