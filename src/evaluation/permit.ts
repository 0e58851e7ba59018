import type { Failure } from "../language/failure";
import { failure } from "../language/failure";
import { difference, sumOfProducts } from "../units/decimal";

export const permitVerdicts = {
  fine: "合规",
  abovePermit: "超许可",
  aboveQuota: "超定额",
  aboveBoth: "超许可且超定额",
} as const;

export interface PermitCheck {
  readonly verdict: (typeof permitVerdicts)[keyof typeof permitVerdicts];
  /** Use less the permitted volume: above zero, too much was taken. */
  readonly abovePermit: number;
  readonly unitUse: number;
  readonly aboveQuota: number;
}

/** Holds a year's use against the permit and the quota (Regulation on water permits, State Council Order 460, article 16). */
export function checkPermit(use: number, permit: number, output: number, quota: number): PermitCheck | Failure {
  if (output === 0) return failure("#DIV/0!", "outputZero");
  const unitUse = use / output;
  const [overPermit, overQuota] = [use > permit, unitUse > quota * (1 + 1e-12)];
  const verdict = overPermit
    ? overQuota
      ? permitVerdicts.aboveBoth
      : permitVerdicts.abovePermit
    : overQuota
      ? permitVerdicts.aboveQuota
      : permitVerdicts.fine;
  return { verdict, abovePermit: difference(use, permit), unitUse, aboveQuota: difference(unitUse, quota) };
}

/** A band of a progressive surcharge: from this share above the plan on, the price times the factor. */
export interface Band {
  readonly from: number;
  readonly factor: number;
}

/**
 * 超计划累进加价: what lies above the plan is charged band by band. Bands differ by place and are the user's; they must begin at zero
 * or above and rise (#VALUE!).
 */
export function surcharge(use: number, plan: number, price: number, bands: readonly Band[]): number | Failure {
  for (let index = 0; index < bands.length; index++) {
    if (bands[index]!.from < 0 || (index > 0 && bands[index]!.from <= bands[index - 1]!.from)) {
      return failure("#VALUE!", "bandsNotRising", { row: index + 1 });
    }
  }
  return sumOfProducts(
    bands.map(({ from, factor }, index) => {
      const next = bands[index + 1];
      const upper = next ? Math.min(use, sumOfProducts([[plan], [plan, next.from]])) : use;
      const within = Math.max(0, sumOfProducts([[upper], [-1, plan], [-1, plan, from]]));
      return [within, price, factor];
    }),
  );
}
