/** Plans as a Word list to be handed out: the proposals with their reasons, who has to improve, and where the water goes. */
import { basisNames, capNames, percentText } from "../evaluation/plans/rules";
import type { Share } from "../evaluation/plans/shares";
import { volumeText } from "../evaluation/plans/volume";
import { describe } from "../language/messages";
import type { Block, FigureBlock, TableBlock, TableColumn } from "../revision/report/blocks";
import { heading, paragraph, to } from "../revision/report/blocks";
import { wordDocument } from "../revision/report/word";
import type { RegisterPlan } from "../survey/register/examine";

/** The bytes of a .docx. It is an official list, and in Chinese whatever the program speaks. */
export function planList(plan: RegisterPlan): Promise<Uint8Array> {
  return wordDocument(blocksOf(plan), { title: "年度用水计划与节水整改名单", firstChapter: 1 });
}

function blocksOf(plan: RegisterPlan): readonly Block[] {
  const { plans, toImprove, contradictions, byCity, byIndustry } = plan;
  const conflicts = plans.filter(({ conflict }) => conflict).length;
  return [
    heading(1, "用水计划"),
    paragraph(`共 ${plans.length} 家企业，${rulesInWords(plan)}。建议值及理由见`, to("plans"), "。"),
    ...contradictions.map((found) => paragraph(describe(found, "zh-CN"))),
    ...(conflicts > 0 ? [paragraph(`其中 ${conflicts} 家的下限高于上限，按上限列出，须逐家核定。`)] : []),
    planTable(plan),
    heading(1, "节水整改名单"),
    ...(toImprove.length > 0
      ? [
          paragraph(`用水高于${plan.quotas.tier.name}的共 ${toImprove.length} 项，见`, to("improve"), "。"),
          improveTable(plan),
        ]
      : [paragraph(`没有用水高于${plan.quotas.tier.name}的企业。`)]),
    heading(1, "用水占比"),
    ...sharesOf("city", "各市", byCity),
    ...sharesOf("industry", "各行业", byIndustry),
  ];
}

function rulesInWords({ rules, quotas, years }: RegisterPlan): string {
  const parts = [
    `定额按 ${quotas.standard.id} ${quotas.tier.name}`,
    `以${rules.basis.map((basis) => basisNames[basis].zh).join("、")}为基准，系数 ${rules.factor}`,
    rules.caps.length > 0 ? `不超过${rules.caps.map((cap) => capNames[cap].zh).join("、")}` : "不设上限",
    ...(rules.floor === null ? [] : [`不低于上年用水的 ${percentText(rules.floor)}`]),
    ...(years ? [`上年为 ${years.at(-1)} 年`] : []),
  ];
  return parts.join("，");
}

const column = (title: string, width: number, align: TableColumn["align"] = "right"): TableColumn => ({
  title,
  width,
  align,
});
const volume = (value: number | null) => (value === null ? "—" : volumeText(value));

function planTable({ plans }: RegisterPlan): TableBlock {
  return {
    kind: "table",
    id: "plans",
    caption: "年度用水计划（建议）",
    columns: [
      column("企业", 20, "left"),
      ...["定额水量", "上年用水", "许可水量"].map((title) => column(title, 11)),
      column("核查", 9, "center"),
      column("建议计划", 11),
      column("理由", 30, "left"),
    ],
    rows: plans.map(({ firm, quotaVolume, uses, permit, verdict, proposal, reasons }) => [
      firm,
      ...[quotaVolume, uses.at(-1)!, permit].map(volume),
      verdict ?? "—",
      volume(proposal),
      reasons.map((reason) => describe(reason, "zh-CN")).join("；"),
    ]),
    note: "水量单位为 m³/年；“—”为未知。",
  };
}

function improveTable({ toImprove }: RegisterPlan): TableBlock {
  return {
    kind: "table",
    id: "improve",
    caption: "节水整改名单",
    columns: [
      column("企业", 22, "left"),
      column("产品", 16, "left"),
      column("年份", 7, "center"),
      column("单耗", 9),
      column("定额", 9),
      column("单位", 10, "center"),
      column("达到级别", 10, "center"),
      column("超额水量（m³）", 13),
      column("名次", 9, "center"),
    ],
    rows: toImprove.map(({ firm, product, condition, year, unitUse, quota, unit, reached, excess, rank, of }) => [
      firm,
      condition === "" ? product : `${product}（${condition}）`,
      String(year ?? "—"),
      ...[unitUse, quota].map((value) => (value === null ? "—" : String(Number(value.toPrecision(6))))),
      unit ?? "—",
      reached ?? "—",
      volume(excess),
      `${rank}/${of}`,
    ]),
    note: "名次按同一产品、条件的单耗由小到大。",
  };
}

/** A chart of more bars than these cannot be read. */
const charted = 20;

function sharesOf(id: string, who: string, shares: readonly Share[]): readonly (TableBlock | FigureBlock)[] {
  const named = shares.map((share) => ({ ...share, name: share.name || "未填" }));
  const shown = named.slice(0, charted);
  return [
    {
      kind: "figure",
      id: `${id}Chart`,
      caption: `${who}用水占比`,
      description: shown.map(({ name, share }) => `${name} ${share === null ? "—" : percentText(share)}`).join("，"),
      chart: {
        kind: "bars",
        categories: shown.map(({ name }) => name),
        series: [
          { name: "用水占比", values: shown.map(({ share }) => (share === null ? null : Number(share.toFixed(3)))) },
        ],
        unit: "",
        percent: true,
      },
    },
    {
      kind: "table",
      id: `${id}Table`,
      caption: `${who}用水、定额水量与计划`,
      columns: [
        column(who.slice(1), 20, "left"),
        ...["企业数", "上年用水", "占比", "定额水量", "许可水量", "建议计划"].map((title) => column(title, 12)),
      ],
      rows: named.map(({ name, firms, use, share, quotaVolume, permit, proposal }) => [
        name,
        String(firms),
        volume(use),
        share === null ? "—" : `${(share * 100).toFixed(1)}%`,
        ...[quotaVolume, permit, proposal].map(volume),
      ]),
      note: "水量单位为 m³/年，只合计已知的。",
    },
  ];
}
