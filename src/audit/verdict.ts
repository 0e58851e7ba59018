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
 * A recomputed value against the printed one. Inputs are those of a product or quotient, whose relative roundings compound. Without
 * inputs only the last printed digit may be off, as from cutting off or from rounding in between.
 */
export function judgeValue(printed: Printed, recomputed: number, inputs: readonly Printed[] | null): AuditVerdict {
  if (inputs) return judge(printed, recomputed, possibleResults(recomputed, inputs));
  const reach = halfStep(printed.decimals) * (1 - 1e-9);
  return judge(printed, recomputed, { low: recomputed - reach, high: recomputed + reach });
}

/**
 * All results that the inputs, rounded as printed, allow. Which of them is divided by is not known: what each may take away from the
 * result is most where it is a factor, and what it may add is most where it is the divisor.
 */
function possibleResults(recomputed: number, inputs: readonly Printed[]): Interval {
  const kept = inputs.reduce(
    (product, { value, decimals }) => product * Math.max(0, 1 - halfStep(decimals) / Math.abs(value)),
    1,
  );
  if (recomputed === 0) return { low: 0, high: 0 };
  // An input that may be nothing at all allows whatever is printed.
  if (kept === 0) return { low: -Infinity, high: Infinity };
  const [least, most] = [Math.abs(recomputed) * kept, Math.abs(recomputed) / kept];
  return recomputed > 0 ? { low: least, high: most } : { low: -most, high: -least };
}

/** A printed total against the sum of its parts, each rounded to the decimals of the most exact one. */
export function judgeTotal(parts: readonly Printed[], printed: Printed, sum: number): AuditVerdict {
  const decimals = parts.reduce((most, part) => Math.max(most, part.decimals), -Infinity);
  const reach = parts.length * halfStep(decimals);
  // Counts are exact.
  const exact = decimals <= 0 && printed.decimals <= 0;
  return judge(printed, sum, exact ? { low: sum, high: sum } : { low: sum - reach, high: sum + reach });
}

/** All relative changes that the two values, rounded as printed, allow; null where the old one may be zero. */
export function possibleChanges(after: Printed, before: Printed): Interval | null {
  const [above, below] = [intervalOf(after), intervalOf(before)];
  if (below.low <= 0) return null;
  const ratios = [above.low, above.high].flatMap((value) => [value / below.low, value / below.high]);
  return { low: Math.min(...ratios) - 1, high: Math.max(...ratios) - 1 };
}

/** How a printed change is read: −36.84 as a per cent, −0.3684 as a fraction. */
export const changeReadings = { percent: "百分数", fraction: "小数" } as const;
export type ChangeReading = keyof typeof changeReadings;

/** A printed change as a fraction. */
export function asFraction(printed: Printed, reading: ChangeReading): Printed {
  if (printed.percent || reading === "fraction") return printed;
  return { value: printed.value / 100, decimals: printed.decimals + 2 };
}

/** A number under a heading that has the sign of per cent, as if it had the sign itself. */
export function withPercentSign(printed: Printed): Printed {
  return { ...asFraction(printed, "percent"), percent: true };
}

/** A printed relative change against its two values, in one reading. */
export function judgeChange(after: Printed, before: Printed, stated: Printed, recomputed: number): AuditVerdict {
  return judge(stated, recomputed, possibleChanges(after, before) ?? { low: recomputed, high: recomputed });
}

const severity = [auditVerdicts.same, auditVerdicts.rounding, auditVerdicts.different] as const;

/** The milder of two verdicts. */
function milder(first: AuditVerdict, second: AuditVerdict): AuditVerdict {
  return severity.indexOf(first) <= severity.indexOf(second) ? first : second;
}

export interface ChangeVerdict {
  readonly verdict: AuditVerdict;
  readonly reading: ChangeReading;
  /** The printed change as a fraction. */
  readonly stated: number;
}

/** A change printed without a per cent sign may be either: the reading that agrees better counts, else the nearer one. */
export function judgeChangeEitherWay(
  after: Printed,
  before: Printed,
  printed: Printed,
  recomputed: number,
): ChangeVerdict {
  const read = (reading: ChangeReading): ChangeVerdict => {
    const stated = asFraction(printed, reading);
    return { reading, stated: stated.value, verdict: judgeChange(after, before, stated, recomputed) };
  };
  const [percent, fraction] = [read("percent"), read("fraction")];
  if (printed.percent) return percent;
  if (percent.verdict !== fraction.verdict) {
    return milder(percent.verdict, fraction.verdict) === percent.verdict ? percent : fraction;
  }
  const distance = ({ stated }: ChangeVerdict) => Math.abs(stated - recomputed);
  return distance(fraction) <= distance(percent) ? fraction : percent;
}
