import type { Finding } from "../../audit/finding";
import { ruleNames } from "../../audit/rules/names";
import { auditVerdicts } from "../../audit/verdict";
import type { Language } from "../../language/language";
import { inLanguage } from "../../language/language";
import { describe } from "../../language/messages";
import type { Remark } from "../marks/marks";
import type { Audited } from "./audited";
import { cellOf } from "./audited";

/** What the notes on marked cells say: of numbers that are wrong, and of those that only rounding explains. */
export function remarksOf(audited: Audited, language: Language): Remark[] {
  return audited.audit.findings.flatMap((finding): Remark[] => {
    const cell = finding.verdict === auditVerdicts.same ? null : cellOf(audited, finding);
    if (!cell) return [];
    const severity = finding.verdict === auditVerdicts.different ? "error" : "notice";
    return [{ sheet: cell.sheet, row: cell.row, column: cell.column, severity, text: sentenceOf(finding, language) }];
  });
}

function sentenceOf({ verdict, printed, recomputed, rule, calculation, cause }: Finding, language: Language): string {
  const parts = [
    `${verdict} ${printed} → ${recomputed || "—"}`,
    inLanguage(ruleNames[rule], language),
    calculation,
    cause ? describe(cause, language) : "",
  ];
  return parts.filter(Boolean).join("; ");
}
