/** 水流清单: a water balance as a list of flows, from where to where; what closes and what does not by native formulas. */
import type { Bilingual } from "../../language/language";
import { inLanguage } from "../../language/language";
import { columnsOf, computedWith, daily, text, uncertaintyColumn } from "./balance-columns";
import { balanceRates, summarySheet } from "./summary-lines";
import type { TableSheet } from "./table";
import { formColumn } from "./table";
import type { Template } from "./template";

const rows = 100;

/** What the water of a flow is, as the reader of lists knows it. */
const kinds = ["新水", "间接冷却循环水", "其他循环水", "串联水", "回用水", "排水", "耗水", "漏失"];

const computed = computedWith(13, (cell) => `OR(${cell("from")}="",${cell("to")}="")`);

function flowTable(range: (key: string) => string): TableSheet {
  const [from, to, volume] = [range("from"), range("to"), range("volume")];
  const isRound = (cell: (key: string) => string) => `ISNUMBER(SEARCH("循环",${cell("kind")}))`;
  return {
    id: "flows",
    name: { zh: "水流清单", en: "Flows" },
    title: { zh: "水平衡测试：水流清单", en: "Water balance test: list of flows" },
    note: {
      zh: "一行一股水：从哪里来，到哪里去，多少（m³/d）。去了又回的水填两行，自身循环的“从”与“到”相同。只流出的是水源，只流入的在系统外；其余为用水单元，流入应等于流出。未知的水量留空，不填 0。",
      en: "A row a flow: from where, to where, how much (m³/d). What goes and comes back takes two rows; what circulates within a unit has it on both ends. Water only comes from sources and only goes outside; all others are units, whose inflow equals their outflow. Leave blank what is unknown.",
    },
    columns: [
      formColumn("number", 6, { look: "ordinal" }),
      {
        ...text("from", "从", "From", 22, "水源、车间、工序或设备。", "Source, workshop, step or equipment."),
        required: true,
      },
      {
        ...text("to", "到", "To", 22, "用水单元，或蒸发、污水站外排等去向。", "A unit, or where water ends."),
        required: true,
      },
      daily("volume", "水量", "Volume", "测试期日均水量，未知的留空。", "Daily average; blank where unknown."),
      {
        ...text("kind", "性质", "Kind", 16, "新水、循环水、串联水、回用水、排水、耗水、漏失。", "What water it is."),
        required: true,
        rule: () => ({ kind: "list", source: kinds }),
      },
      uncertaintyColumn(),
      computed(
        "inflow",
        "起点流入(m³/d)",
        "Into its start (m³/d)",
        "流入“从”的各股水之和。",
        "all that flows into where it comes from.",
        (cell) => `SUMIF(${to},${cell("from")},${volume})`,
      ),
      computed(
        "outflow",
        "起点流出(m³/d)",
        "Out of its start (m³/d)",
        "流出“从”的各股水之和。",
        "all that flows out of where it comes from.",
        (cell) => `SUMIF(${from},${cell("from")},${volume})`,
      ),
      computed(
        "gap",
        "起点差额(m³/d)",
        "Gap of its start (m³/d)",
        "流入减流出，应为 0；水源不计，有水量空白的不算。",
        "in less out, should be 0; not of sources, nor where a volume is blank.",
        (cell) => {
          const isMissing = `COUNTIFS(${from},${cell("from")},${volume},"")+COUNTIFS(${to},${cell("from")},${volume},"")>0`;
          const difference = `ROUND(${cell("inflow")}-${cell("outflow")},6)`;
          return `IF(COUNTIF(${to},${cell("from")})=0,"",IF(${isMissing},"",${difference}))`;
        },
      ),
      computed(
        "round",
        "循环水量，计一次(m³/d)",
        "Recirculated, once (m³/d)",
        "去与回是同一股水，两行合计一次。",
        "there and back is the same water, and counts once.",
        (cell) => {
          const back = `SUMIFS(${volume},${from},${cell("to")},${to},${cell("from")})`;
          const own = `N(${cell("volume")})`;
          return `IF(NOT(${isRound(cell)}),"",IF(OR(${cell("from")}=${cell("to")},${back}=0),${own},MAX(${own},${back})/2))`;
        },
      ),
      text("remark", "备注", "Remark", 20, "测试时间、仪器等。", "When and how it was measured."),
    ],
    rows,
    frozenColumns: 3,
    begun: ["from", "to"],
    marks: [
      {
        key: "gap",
        condition: (cell) => `AND(ISNUMBER(${cell("gap")}),ABS(${cell("gap")})>0.05*N(${cell("inflow")}))`,
        color: "#f8cbad",
      },
    ],
  };
}

/** Of the whole works: what comes in, what leaves, what is used again. */
function summary(range: (key: string) => string) {
  const texts = {
    name: { zh: "水流汇总", en: "Summary" },
    title: { zh: "水平衡测试：汇总与指标", en: "Water balance test: summary and indicators" },
    subtitle: { zh: "取自水流清单。", en: "From the list of flows." },
  };
  return summarySheet(texts, (lines) => {
    const { section, line, cell, language } = lines;
    const [from, to, volume, kind] = [range("from"), range("to"), range("volume"), range("kind")];
    const sumOf = (key: string, zh: string, en: string, meaning: Bilingual, formula: string) =>
      line(key, { zh, en }, "m³/d", meaning, formula, "computed");
    const ofKind = (...wanted: string[]) => wanted.map((word) => `SUMIF(${kind},"${word}",${volume})`).join("+");
    section("水量（自动计算）", "Volumes (calculated)");
    sumOf(
      "new",
      "新水量",
      "New water",
      { zh: "来自水源的水：“从”不是任何水流的“到”。", en: "From sources: where no flow goes to." },
      `SUMPRODUCT((COUNTIF(${to},${from})=0)*(${from}<>""),${volume})`,
    );
    sumOf(
      "leaving",
      "流出系统水量",
      "Leaving the works",
      { zh: "“到”不是任何水流的“从”。", en: "Going where no flow comes from." },
      `SUMPRODUCT((COUNTIF(${from},${to})=0)*(${to}<>""),${volume})`,
    );
    sumOf(
      "gap",
      "全厂差额",
      "Gap of the works",
      { zh: "新水量减流出系统水量，应为 0。", en: "New water less what leaves; should be 0." },
      `ROUND(${cell("new")}-${cell("leaving")},6)`,
    );
    sumOf(
      "reused",
      "重复利用水量",
      "Reused water",
      { zh: "循环水（计一次）、串联水、回用水之和。", en: "Recirculated (once), cascaded and reused water." },
      `SUM(${range("round")})+${ofKind("串联水", "回用水")}`,
    );
    sumOf("drained", "排水量", "Drained", { zh: "性质为排水的。", en: "Of the kind 排水." }, ofKind("排水"));
    sumOf("leaked", "漏失水量", "Leaked", { zh: "性质为漏失的。", en: "Of the kind 漏失." }, ofKind("漏失"));
    line(
      "blank",
      { zh: "水量空白的行", en: "Rows without a volume" },
      inLanguage({ zh: "行", en: "rows" }, language),
      { zh: "未测的水量；汇总不含它们。", en: "Not measured, and in none of these sums." },
      `SUMPRODUCT((${from}<>"")*(${to}<>"")*(${volume}=""))`,
      "computed",
    );
    section("指标（自动计算）", "Indicators (calculated)");
    const { reuseRate, drainRate, leakRate } = balanceRates(lines);
    reuseRate();
    drainRate();
    leakRate();
  });
}

export const flowsTemplate: Template = {
  title: { zh: "水流清单", en: "List of flows" },
  instructions: {
    title: { zh: "水平衡测试：水流清单", en: "Water balance test: list of flows" },
    purpose: {
      zh: "单元之间有串联、回路的水平衡：一股水一行，单元由两端的名称得出，差额自动标出。",
      en: "A water balance with loops and water passed on between units: a row a flow. Its ends make the units; gaps are marked.",
    },
    steps: [
      {
        zh: "“水流清单”逐股填写从、到、水量和性质；同一单元的名称始终写得一样。",
        en: "Enter each flow with its ends, volume and kind; write a unit's name the same way each time.",
      },
      {
        zh: "差额变红的单元请复测；不要为凑平而改数。",
        en: "Measure units again whose gap turns red; do not make figures fit.",
      },
      {
        zh: "工作台“水平衡”页给出平差、最可疑的测量和水平衡图。",
        en: "The page Water balance of the workbench reconciles the list, names the most suspicious measurement and draws the picture.",
      },
    ],
  },
  make: (_, { language }) => {
    // Its formulas name columns of the table itself.
    const unnamed = flowTable(() => "");
    const range = columnsOf(unnamed, language);
    return { tables: [flowTable(range)], after: [summary(range)] };
  },
};
