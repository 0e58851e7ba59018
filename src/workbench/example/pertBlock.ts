import type { SheetDraft } from "./draft";
import { agrees, looks, printed, result } from "./looks";

export interface PertLine {
  readonly name: string;
  readonly formula: string;
  readonly decimals: number;
  /** What the report prints, or null where it prints nothing. */
  readonly printed: number | null;
  readonly remark: string;
}

/** A derivation step by step: result, what the report prints, whether they agree, and where it stands. */
export function putSteps(draft: SheetDraft, firstRow: number, lines: readonly PertLine[]): void {
  draft
    .put(`A${firstRow}`, ["步骤", "结果", "报告印作", "核对", "说明与出处"], looks.header)
    .verdicts(`D${firstRow + 1}`, lines.length);
  lines.forEach(({ name, formula, decimals, printed: expected, remark }, index) => {
    const row = firstRow + 1 + index;
    draft
      .put(`A${row}`, name, looks.text)
      .put(`B${row}`, { formula }, result(decimals))
      .put(`C${row}`, expected, printed(decimals))
      .put(`D${row}`, expected === null ? null : agrees(`B${row}`, `C${row}`, decimals), looks.verdict)
      .put(`E${row}`, remark, looks.source);
  });
}
