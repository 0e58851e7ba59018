/** The audit as a Word document that a reviewer can send: counts by class, and the list with its places. */
import type { Audit } from "../audit/audit";
import { listed, reportSheets } from "../audit/report";
import { ruleNames } from "../audit/rules/names";
import { placeText } from "../documents/place";
import type { Bilingual, Language } from "../language/language";
import { inLanguage } from "../language/language";
import { describe } from "../language/messages";
import type { Block, TableBlock } from "../revision/report/blocks";
import { heading, paragraph } from "../revision/report/blocks";
import { wordDocument } from "../revision/report/word";
import type { Matrix } from "../workbook/values";
import { describeCell } from "../workbook/values";

const texts = {
  title: { zh: "报告数值核对结果", en: "Which printed numbers do not recompute" },
  method: {
    zh: "由报告中印出的其他数值复算。一致：复算值舍入后即为印出值；舍入：输入的舍入可以解释；不符：舍入后为印出输入的任何值都得不出。没有看懂的表不作判断。",
    en: "Recomputed from other printed numbers. 一致: it rounds to what is printed; 舍入: rounding of the inputs can explain it; 不符: nothing that rounds to the printed inputs gives it. Tables that are not understood are not judged.",
  },
  none: {
    zh: "没有不符的数，也没有要靠舍入解释的数。",
    en: "No number is wrong, and none needs rounding to be explained.",
  },
  place: { zh: "位置", en: "place" },
  printed: { zh: "印出", en: "printed" },
  recomputed: { zh: "复算", en: "recomputed" },
  verdict: { zh: "结论", en: "verdict" },
  why: { zh: "依据和可能的原因", en: "rule and likely cause" },
} satisfies Record<string, Bilingual>;

export function auditReport(audits: readonly Audit[], language: Language): Promise<Uint8Array> {
  const say = (key: keyof typeof texts) => inLanguage(texts[key], language);
  const [summary, list, tables] = reportSheets(audits, language) as [Sheet, Sheet, Sheet];
  const found = audits.flatMap((audit, at): Block[] => {
    const title = audits.length > 1 ? [heading(2, audit.name)] : [];
    const block = listed(audit.findings).length === 0 ? paragraph(say("none")) : listBlock(audit, at, language);
    return [...title, block];
  });
  const blocks: Block[] = [
    paragraph(say("method")),
    heading(1, summary.name),
    plainTable("counts", summary, [4, 1.2, 2, 1.6, 1, 1, 1]),
    heading(1, list.name),
    ...found,
    heading(1, tables.name),
    plainTable("tables", tables, [2, 1.4, 5, 1, 5]),
  ];
  return wordDocument(blocks, { title: say("title"), firstChapter: 1 });
}

function listBlock({ findings }: Audit, at: number, language: Language): TableBlock {
  const say = (key: keyof typeof texts) => inLanguage(texts[key], language);
  const columns = (["place", "printed", "recomputed", "verdict", "why"] as const).map((key, column) => ({
    title: say(key),
    width: [4, 1.3, 1.6, 1, 5][column]!,
    align: "left" as const,
  }));
  const rows = listed(findings).map(({ spot, printed, recomputed, verdict, rule, calculation, cause }) => [
    [spot.table, [spot.row, spot.column].filter(Boolean).join(" · "), placeText(spot.place, language)]
      .filter(Boolean)
      .join("，"),
    printed,
    recomputed || "—",
    verdict,
    [inLanguage(ruleNames[rule], language), calculation, cause ? describe(cause, language) : ""]
      .filter(Boolean)
      .join("；"),
  ]);
  return { kind: "table", id: `list${at}`, caption: inLanguage(texts.title, language), columns, rows };
}

interface Sheet {
  readonly name: string;
  readonly rows: Matrix;
}

function plainTable(id: string, { name, rows }: Sheet, widths: readonly number[]): TableBlock {
  const [head, ...lines] = rows.map((line) => line.map(describeCell));
  const columns = head!.map((title, column) => ({ title, width: widths[column] ?? 1, align: "left" as const }));
  return { kind: "table", id, caption: name, columns, rows: lines };
}
