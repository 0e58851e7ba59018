/** What the audit says of one printed number. */
import type { Place } from "../documents/document";
import type { Message } from "../language/messages";
import type { Interval, Printed } from "../units/printed";
import { intervalOf } from "../units/printed";
import type { RuleId } from "./rules/names";
import type { AuditVerdict, ChangeReading } from "./verdict";
import { auditVerdicts, judge } from "./verdict";

export interface Spot {
  /** `表 6-1 参照国家标准…`, or the heading that a sentence stands under. */
  readonly table: string;
  /** What the row and the column are called; "" in running text. */
  readonly row: string;
  readonly column: string;
  readonly place: Place;
}

/** 提示: worth a look, but not shown to be wrong by what is printed. */
export const notice = "提示";
export type FindingVerdict = AuditVerdict | typeof notice;

export interface Finding {
  readonly rule: RuleId;
  readonly spot: Spot;
  readonly printed: string;
  /** As it should be printed, or the range it has to lie in. */
  readonly recomputed: string;
  /** The calculation with the printed numbers, such as `(0.543 − 1.7) ÷ 1.7`. */
  readonly calculation: string;
  readonly verdict: FindingVerdict;
  /** What probably happened, with the value that would confirm it. */
  readonly cause: Message | null;
  /** How the column was read, where it can be read in two ways. */
  readonly reading?: ChangeReading;
}

export interface Check {
  readonly rule: RuleId;
  readonly spot: Spot;
  readonly text: string;
  readonly printed: Printed;
  readonly recomputed: number;
  /** Every result that the printed inputs allow. */
  readonly possible: Interval;
  readonly calculation: string;
}

/** @param cause looked for only where something is wrong */
export function findingOf(check: Check, cause: (check: Check) => Message | null = () => null): Finding {
  const { rule, spot, text, printed, recomputed, possible, calculation } = check;
  const verdict = judge(printed, recomputed, possible);
  return {
    rule,
    spot,
    printed: text,
    recomputed: shownAs(printed, recomputed),
    calculation,
    verdict,
    cause: verdict === auditVerdicts.different ? cause(check) : null,
  };
}

/** How many of them nothing printed shows to be wrong. */
export function rightOf(findings: readonly Finding[]): number {
  return findings.filter(({ verdict }) => verdict !== auditVerdicts.different).length;
}

/** Whether so many are right that the rest are slips, and the numbers were read as they are meant. */
export function mostlyRight(findings: readonly Finding[]): boolean {
  return findings.length > 2 && 3 * rightOf(findings) >= 2 * findings.length;
}

/** A value with the decimals and the sign of per cent of the printed one; whole numbers keep theirs. */
export function shownAs({ decimals, percent }: Printed, value: number): string {
  const shown = percent ? value * 100 : value;
  return shown.toFixed(Math.max(percent ? decimals - 2 : decimals, 0)) + (percent ? "%" : "");
}

/** The sum of printed numbers; counts are exact. */
export function sumInterval(parts: readonly Printed[]): Interval {
  const exact = parts.every(({ decimals }) => decimals <= 0);
  const sum = parts.reduce((total, { value }) => total + value, 0);
  if (exact) return { low: sum, high: sum };
  // A total of 29 beside 371.5 may have lost its zero: no part is rougher than the most exact one.
  const decimals = parts.reduce((most, part) => Math.max(most, part.decimals), 0);
  return parts
    .map((part) => intervalOf({ ...part, decimals }))
    .reduce((total, part) => ({ low: total.low + part.low, high: total.high + part.high }), { low: 0, high: 0 });
}
