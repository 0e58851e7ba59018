/** The rules of a plan as cells, which its formulas look at. */
import { basisNames, capNames } from "../../../evaluation/plans/rules";
import type { Bilingual, Language } from "../../../language/language";
import { inLanguage } from "../../../language/language";
import { describe } from "../../../language/messages";
import { absoluteName } from "../../../workbook/address";
import type { SheetSnapshot } from "../../../workbook/snapshot";
import type { Look, Styles } from "../../looks";
import { SheetMaker } from "../../templates/sheet";
import type { RegisterPlan } from "../examine";
import { sheetNames } from "./names";

interface RuleCell {
  readonly key: "standard" | "tier" | "year" | "basis" | "factor" | "caps" | "floor";
  readonly title: Bilingual;
  readonly hint: Bilingual;
  readonly look: Look;
  readonly value: (plan: RegisterPlan) => string | number | null;
}

const ruleCells: readonly RuleCell[] = [
  {
    key: "standard",
    title: { zh: "标准", en: "Standard" },
    hint: { zh: "标准号或别名", en: "Number or other name" },
    look: "input",
    value: ({ quotas }) => quotas.standard.id,
  },
  {
    key: "tier",
    title: { zh: "级别", en: "Tier" },
    hint: {
      zh: "定额水量与超额按哪一级计，用标准的用词",
      en: "The tier of quota volumes and excess, in the standard's word",
    },
    look: "input",
    value: ({ quotas }) => quotas.tier.name,
  },
  {
    key: "year",
    title: { zh: "上年", en: "Last year" },
    hint: { zh: "三年中的最后一年", en: "The last of the three years" },
    look: "inputYear",
    value: ({ years }) => years?.at(-1) ?? null,
  },
  {
    key: "basis",
    title: { zh: "基准", en: "Basis" },
    hint: {
      zh: "定额、近年平均、上年；写几个时用逗号分隔，取第一个已知的",
      en: "定额 quota, 近年平均 mean, 上年 last year; of several, parted by commas, the first that is known",
    },
    look: "input",
    value: ({ rules }) => rules.basis.map((basis) => basisNames[basis].zh).join(","),
  },
  {
    key: "factor",
    title: { zh: "系数", en: "Factor" },
    hint: { zh: "乘以基准", en: "Times the basis" },
    look: "inputNumber",
    value: ({ rules }) => rules.factor,
  },
  {
    key: "caps",
    title: { zh: "上限", en: "Ceilings" },
    hint: { zh: "许可、定额、许可,定额 或 无", en: "许可 permit, 定额 quota, both, or 无 none" },
    look: "input",
    value: ({ rules }) => rules.caps.map((cap) => capNames[cap].zh).join(",") || "无",
  },
  {
    key: "floor",
    title: { zh: "下限", en: "Floor" },
    hint: { zh: "不低于上年用水的比例，如 0.8；留空为无", en: "Share of last year's use, such as 0.8; blank for none" },
    look: "inputNumber",
    value: ({ rules }) => rules.floor,
  },
];

const firstRule = 2;

/** The cell of a rule, as formulas name it. */
export function ruleCell(key: RuleCell["key"], language: Language): string {
  const row = firstRule + ruleCells.findIndex((rule) => rule.key === key);
  return absoluteName({ sheet: inLanguage(sheetNames.rules, language), row, column: 1, rows: 1, columns: 1 });
}

export function rulesSheet(plan: RegisterPlan, styles: Styles, language: Language): SheetSnapshot {
  const say = (text: Bilingual) => inLanguage(text, language);
  const sheet = new SheetMaker(say(sheetNames.rules), styles);
  sheet.put(0, 0, say({ zh: "用水计划的规则", en: "Rules of the plan" }), "title");
  sheet.height(0, 27);
  const note = {
    zh: "改动规则，各表随之重算。规则由用户给出。",
    en: "Change a rule, and every table follows. The rules are yours.",
  };
  sheet.merge(1, 0, 1, 3, say(note), "subtitle");
  sheet.page = { landscape: true, fitToWidth: true };
  [14, 26, 60].forEach((width, column) => sheet.width(column, width));
  ruleCells.forEach(({ title, hint, look, value }, at) => {
    sheet.put(firstRule + at, 0, say(title), "label");
    sheet.put(firstRule + at, 1, value(plan), look);
    sheet.put(firstRule + at, 2, say(hint), "meaning");
  });
  plan.contradictions.forEach((found, at) =>
    sheet.put(firstRule + ruleCells.length + 1 + at, 0, describe(found, language), "strong"),
  );
  return sheet.snapshot();
}
