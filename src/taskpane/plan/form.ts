/** The rules of a plan as typed, and what they come to. */
import type { PlanRules } from "../../evaluation/plans/rules";
import { basesFrom, capsFrom } from "../../evaluation/plans/rules";
import { isFailure } from "../../language/failure";
import { parseQuantity } from "../../units/expression";

export interface PlanForm {
  /** Blank: the workbook's own. */
  readonly standard: string;
  /** Blank: that of existing enterprises. */
  readonly tier: string;
  readonly basis: string;
  readonly factor: string;
  readonly caps: string;
  /** In per cent. */
  readonly floor: string;
}

export const blankForm: PlanForm = {
  ...{ standard: "", tier: "", basis: "近年平均", factor: "1", caps: "许可,定额", floor: "" },
};

export const basisChoices = ["近年平均", "上年", "定额", "定额,近年平均", "定额,上年"];

/** What cannot be read, or the rules. */
export function rulesOf(form: PlanForm): PlanRules | { readonly unread: string } {
  const [basis, caps] = [basesFrom(form.basis), capsFrom(form.caps)];
  if (isFailure(basis)) return { unread: form.basis };
  if (isFailure(caps)) return { unread: form.caps };
  const factor = parseQuantity(form.factor);
  if (factor === null || factor <= 0) return { unread: form.factor };
  const percent = form.floor.trim() === "" ? null : parseQuantity(form.floor.replace(/[%％]\s*$/, ""));
  if (form.floor.trim() !== "" && (percent === null || percent < 0)) return { unread: form.floor };
  return { basis, factor, caps, floor: percent === null ? null : Number(`${percent}e-2`), year: null };
}
