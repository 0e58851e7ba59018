/** docs/revision.md: the report's own samples through a revision project, beside what the report printed. */
import type { AuditVerdict } from "../../src/audit/verdict";
import { auditVerdicts } from "../../src/audit/verdict";
import type { Bilingual, Language } from "../../src/language/language";
import { inLanguage } from "../../src/language/language";
import { exampleProject } from "../../src/revision/example";
import type { Beside } from "../../src/revision/example/printed";
import { besideReport } from "../../src/revision/example/printed";
import { methodOf } from "../../src/revision/methods";
import { outcomesOf } from "../../src/revision/outcome";
import { tierOrder, tierSystemOf } from "../../src/revision/tiers";

/** Why the report prints something else, by item and figure. */
const causes: Readonly<Record<string, Bilingual>> = {
  "大米 合理样本数": { zh: "23 个样本剔除 3 个应为 20 个", en: "23 samples less 3 are 20" },
  "大米 现有": {
    zh: "报告采用表 3.2-2 的平均值 0.05，而由表 3.2-1 复算为 0.039（表 5.4-1 也印作 0.04）",
    en: "The report takes the mean 0.05 of table 3.2-2; table 3.2-1 gives 0.039 (table 5.4-1 prints 0.04 as well)",
  },
  "大米 新建": {
    zh: "报告采用表 3.2-2 的二次平均值 0.04，复算为 0.030",
    en: "The report takes the second mean 0.04 of table 3.2-2; recomputed it is 0.030",
  },
  "啤酒 先进": {
    zh: "概率测算为 5.29；报告中间舍入后得 5.22，再取 5.2",
    en: "PERT gives 5.29; the report rounds in between, gets 5.22 and takes 5.2",
  },
  "火力发电（循环冷却，≥600MW） 总样本数": {
    zh: "表 4.2-3 有五个值，其中井冈山电厂两个",
    en: "Table 4.2-3 has five values, two of them of Jinggangshan",
  },
  "火力发电（循环冷却，≥600MW） 平均值": {
    zh: "印出值计入井冈山电厂的两个值而漏了新昌电厂的 1.79",
    en: "The printed value counts both figures of Jinggangshan and leaves out 1.79 of Xinchang",
  },
  "火力发电（循环冷却，≥600MW） 二次平均值": { zh: "同上", en: "As above" },
  "火力发电（循环冷却，≥600MW） 先进": {
    zh: "报告的算例 3 把最大值代入了一般值；以样本最小值、中位数、最大值计为 1.80",
    en: "Example 3 of the report takes the greatest value for the likely one; with least, median and greatest it is 1.80",
  },
  "稀土 现有": {
    zh: "算例 4 把最大值 141.5 代入了一般值，一般值代入了悲观值",
    en: "Example 4 takes the greatest value 141.5 for the likely one, and the likely one for the greatest",
  },
  "稀土 新建": { zh: "同上", en: "As above" },
};

const words = {
  title: { zh: "修订工作台：报告自己的样本", en: "The revision workbench: the report's own samples" },
  made: {
    zh: "由 `scripts/generate/revision-page.ts` 生成，勿手改。DB36/T 420 修订报告（送审稿，2017）的样本作为一个修订项目（`src/revision/example`，任务窗格“修订”页可打开），统计值和定额值与报告印出的对照。",
    en: "Made by `scripts/generate/revision-page.ts`; do not edit. The samples of the revision report of DB36/T 420 (draft for review, 2017) as a revision project (`src/revision/example`; page Revision of the pane opens it): figures and quotas beside what the report printed.",
  },
  count: {
    zh: "对照 {all} 个值，{same} 个一致，{different} 个不符，原因见表。",
    en: "{all} values compared: {same} agree, {different} do not, for the reasons given.",
  },
  columns: [
    { zh: "定额项", en: "Item" },
    { zh: "项目", en: "Figure" },
    { zh: "位置", en: "Place" },
    { zh: "方法", en: "Method" },
    { zh: "印出", en: "Printed" },
    { zh: "项目得出", en: "Project" },
    { zh: "判断", en: "Verdict" },
    { zh: "原因", en: "Cause" },
  ],
} as const;

const figureNames: Readonly<Record<string, string>> = {
  总样本数: "samples",
  合理样本数: "reasonable samples",
  最小值: "least",
  最大值: "greatest",
  平均值: "mean",
  二次平均值: "second mean",
  现有: "existing",
  新建: "new",
  先进: "leading",
};
const verdictNames: Readonly<Record<AuditVerdict, string>> = { 一致: "same", 舍入: "rounding", 不符: "different" };

export function revisionPage(): string {
  const project = exampleProject();
  const all = besideReport(outcomesOf(project));
  const tierNames = tierSystemOf(project.settings.tiers).names;
  const methodWord = ({ item, figure }: Beside, language: Language) => {
    const tier = tierOrder.find((one) => tierNames[one] === figure);
    const decision = tier && project.decisions.get(item)?.[tier];
    return decision ? inLanguage(methodOf(decision.method).name, language) : "";
  };
  const count = (verdict: AuditVerdict) => all.filter((one) => one.verdict === verdict).length;
  const section = (language: Language): string[] => {
    const say = (text: Bilingual) => inLanguage(text, language);
    const english = language === "en-US";
    const row = (one: Beside) => [
      one.item,
      english ? figureNames[one.figure]! : one.figure,
      english ? one.place.replace("表 ", "table ") : one.place,
      methodWord(one, language),
      one.printed,
      String(Number(one.recomputed.toPrecision(5))),
      english ? verdictNames[one.verdict] : one.verdict,
      one.verdict === auditVerdicts.different ? say(causeOf(one)) : "",
    ];
    return [
      say(words.made),
      "",
      say(words.count)
        .replace("{all}", String(all.length))
        .replace("{same}", String(count("一致") + count("舍入")))
        .replace("{different}", String(count("不符"))),
      "",
      line(words.columns.map(say)),
      line(["---", "---", "---", "---", "---:", "---:", "---", "---"]),
      ...all.map((one) => line(row(one))),
      "",
    ];
  };
  return [
    `# ${words.title.zh} · ${words.title.en}`,
    "",
    ...section("zh-CN"),
    "## English",
    "",
    ...section("en-US"),
  ].join("\n");
}

/** A difference nobody has explained must not pass unnoticed. */
function causeOf({ item, figure }: Beside): Bilingual {
  const cause = causes[`${item} ${figure}`];
  if (!cause) throw new Error(`No cause is given for ${item} ${figure}`);
  return cause;
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}
