import { auditDocument } from "../../src/audit/audit";
import type { Audit } from "../../src/audit/audit";
import type { Finding } from "../../src/audit/finding";
import { readPaste } from "../../src/documents/open/open";

/** The audit of one table, given as a paste between tabs: rows of cells between bars, a caption above. */
export function auditOf(caption: string, rows: readonly string[]): Audit {
  return auditDocument(readPaste({ text: [caption, ...rows.map((row) => row.split("|").join("\t"))].join("\n") }));
}

/** What the audit says, short: rule, row, column, printed, recomputed, verdict. */
export function said({ findings }: Audit, verdict?: Finding["verdict"]): string[] {
  return findings
    .filter((finding) => verdict === undefined || finding.verdict === verdict)
    .map(({ rule, spot, printed, recomputed, verdict: found }) =>
      [rule, spot.row, spot.column, printed, recomputed, found].join(" | "),
    );
}

export function causesOf({ findings }: Audit): string[] {
  return findings.flatMap(({ cause }) => (cause ? [cause.key] : []));
}
