/** Holds printed results against their recomputation. */
import type { Printed } from "../units/printed";
import { halfStep, intervalOf, overlap } from "../units/printed";
import type { Interval } from "../units/printed";

/** 一致: rounds to what is printed. 舍入: rounding of the inputs can explain it. 不符: nothing can. */
export const auditVerdicts = { same: "一致", rounding: "舍入", different: "不符" } as const;
export type AuditVerdict = (typeof auditVerdicts)[keyof typeof auditVerdicts];

/** @param possible every result that the inputs, rounded as printed, allow. */
export function judge(printed: Printed, recomputed: number, possible: Interval): AuditVerdict {
  const asPrinted = intervalOf(printed);
  if (overlap(asPrinted, { low: recomputed, high: recomputed })) return auditVerdicts.same;
  return overlap(asPrinted, possible) ? auditVerdicts.rounding : auditVerdicts.different;
}

/**
 * A recomputed value against the printed one. Inputs are those of a product or quotient: their relative roundings add up. Without
 * inputs only the last printed digit may be off, as from cutting off or from rounding in between.
 */
export function judgeValue(printed: Printed, recomputed: number, inputs: readonly Printed[] | null): AuditVerdict {
  const error = inputs
    ? Math.abs(recomputed) * inputs.reduce((sum, { value, decimals }) => sum + halfStep(decimals) / Math.abs(value), 0)
    : halfStep(printed.decimals) * (1 - 1e-9);
  const reach = Number.isNaN(error) ? 0 : error;
  return judge(printed, recomputed, { low: recomputed - reach, high: recomputed + reach });
}

/** A printed total against the sum of its parts, each rounded to the decimals of the most exact one. */
export function judgeTotal(parts: readonly Printed[], printed: Printed, sum: number): AuditVerdict {
  const decimals = parts.reduce((most, part) => Math.max(most, part.decimals), -Infinity);
  const reach = parts.length * halfStep(decimals);
  // Counts are exact.
  const exact = decimals <= 0 && printed.decimals <= 0;
  return judge(printed, sum, exact ? { low: sum, high: sum } : { low: sum - reach, high: sum + reach });
}

/** A printed relative change against its two values, both above zero where a change is to exist. */
export function judgeChange(after: Printed, before: Printed, printed: Printed, recomputed: number): AuditVerdict {
  const [top, bottom] = [intervalOf(after), intervalOf(before)];
  const ratios = [top.low, top.high].flatMap((above) => [above / bottom.low, above / bottom.high]);
  const possible = { low: Math.min(...ratios) - 1, high: Math.max(...ratios) - 1 };
  return judge(printed, recomputed, bottom.low > 0 ? possible : { low: recomputed, high: recomputed });
}
