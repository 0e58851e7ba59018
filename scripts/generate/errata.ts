/**
 * docs/errata.md: what the Jiangxi revision report prints and its own numbers do not give, as the audit finds it in the report's own
 * tables (assets/examples), of all chapters.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { auditDocument, countOf } from "../../src/audit/audit";
import type { Audit } from "../../src/audit/audit";
import type { Finding } from "../../src/audit/finding";
import { notice } from "../../src/audit/finding";
import { ruleNames } from "../../src/audit/rules/names";
import { auditVerdicts } from "../../src/audit/verdict";
import { placeText } from "../../src/documents/place";
import { openDocument } from "../../src/documents/open/open";
import type { Bilingual, Language } from "../../src/language/language";
import { inLanguage } from "../../src/language/language";
import { describe } from "../../src/language/messages";

export const examplePlace = "assets/examples/jiangxi-2017.xlsx";

export async function auditOfExample(root: string): Promise<Audit> {
  const opened = await openDocument(
    new Uint8Array(readFileSync(path.join(root, examplePlace))),
    path.basename(examplePlace),
  );
  if ("problem" in opened) throw new Error(describe(opened.problem, "en-US"));
  return auditDocument(opened.document);
}

const titles = {
  place: { zh: "位置", en: "Place" },
  table: { zh: "表", en: "Table" },
  item: { zh: "项目", en: "Item" },
  printed: { zh: "印出", en: "Printed" },
  recomputed: { zh: "复算", en: "Recomputed" },
  calculation: { zh: "依据", en: "Rule and calculation" },
  cause: { zh: "可能的原因", en: "Likely cause" },
} satisfies Record<string, Bilingual>;

const blank: Bilingual = { zh: "空白", en: "blank" };

export async function errataPage(root: string): Promise<string> {
  const audit = await auditOfExample(root);
  const [same, rounding, different] = Object.values(auditVerdicts).map((verdict) => countOf(audit, verdict));
  const understood = audit.tables.filter(({ rules }) => rules.length > 0).length;
  return [
    "# 勘误 · Errata",
    "",
    `由 \`npm run docs\` 审核 [${examplePlace}](../${examplePlace}) 生成，勿手改。DB36/T 420 修订报告（送审稿，2017）各章的 ${audit.tables.length} 张表，其中 ${understood} 张有可由其他印出值复算的数；一致 ${same}，舍入 ${rounding}，不符 ${different}，提示 ${countOf(audit, notice)}。以下是不符的：舍入后为印出输入的任何值都得不出。函数一律返回复算值。`,
    "",
    ...tableOf(audit, "zh-CN"),
    "",
    "算例 1（阴极铜）、6（陶瓷）的印出值都能复算，或在输入的舍入范围之内；算例 8（原油加工）印出的 0.48 也在三年值 0.49、0.48、0.49 的舍入范围之内。算例 5（涤纶）、7（造纸）印的是水平衡测试的结果，输入没有印出，无法复算。",
    "",
    "## English",
    "",
    `Made by \`npm run docs\` from an audit of [${examplePlace}](../${examplePlace}); do not edit. ${audit.tables.length} tables of the chapters of the revision report of DB36/T 420 (draft for review, 2017), ${understood} with numbers that follow from other printed ones; ${same} are the same, ${rounding} within rounding, ${different} wrong, ${countOf(audit, notice)} worth a look. Here are the wrong ones: nothing that rounds to the printed inputs gives them. Functions always return the recomputed value.`,
    "",
    ...tableOf(audit, "en-US"),
    "",
    "What examples 1 (copper cathode) and 6 (ceramics) print can be recomputed, or lies within the rounding of the inputs; so does the 0.48 of example 8 (oil refining), whose years are 0.49, 0.48 and 0.49. Examples 5 (polyester) and 7 (paper) print results of water balance tests whose inputs are not printed; they cannot be recomputed.",
    "",
  ].join("\n");
}

function tableOf({ findings }: Audit, language: Language): string[] {
  const heads = Object.values(titles).map((title) => inLanguage(title, language));
  const rows = findings
    .filter(({ verdict }) => verdict === auditVerdicts.different)
    .map((finding) => cellsOf(finding, language));
  return [heads, ["---", "---", "---", "---:", "---:", "---", "---"], ...rows].map(
    (cells) => `| ${cells.join(" | ")} |`,
  );
}

function cellsOf({ spot, printed, recomputed, rule, calculation, cause }: Finding, language: Language): string[] {
  return [
    placeText(spot.place, language),
    spot.table,
    [spot.row, spot.column].filter(Boolean).join(" "),
    printed,
    recomputed || inLanguage(blank, language),
    [inLanguage(ruleNames[rule], language), calculation].filter(Boolean).join(language === "zh-CN" ? "：" : ": "),
    cause ? describe(cause, language) : "",
  ].map((text) => text.replace(/\s+/g, " ").replaceAll("|", "\\|"));
}
