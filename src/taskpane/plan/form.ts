/** The rules of a plan as typed, and what they come to. */
import type { PlanRules } from "../../evaluation/plans/rules";
import { basesFrom, basisNames, capsFrom } from "../../evaluation/plans/rules";
import { isFailure } from "../../language/failure";
import type { Bilingual } from "../../language/language";
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

/** As they are typed in a formula, and as they are read. */
export const basisChoices: readonly (readonly [value: string, label: Bilingual])[] = (
  [["mean"], ["last"], ["quota"], ["quota", "mean"], ["quota", "last"]] as const
).map((bases) => [
  bases.map((basis) => basisNames[basis].zh).join(","),
  {
    zh: bases.map((basis) => basisNames[basis].zh).join("，再 "),
    en: bases.map((basis) => basisNames[basis].en).join(", then "),
  },
]);

/** What cannot be read, or cannot be a rule. */
type Refused = { readonly unread: string } | { readonly tooLow: string };

/** The rules, or what is wrong with one of them. */
export function rulesOf(form: PlanForm): PlanRules | Refused {
  const [basis, caps] = [basesFrom(form.basis), capsFrom(form.caps)];
  if (isFailure(basis)) return { unread: form.basis };
  if (isFailure(caps)) return { unread: form.caps };
  const factor = parseQuantity(form.factor);
  if (factor === null) return { unread: form.factor };
  if (factor <= 0) return { tooLow: form.factor };
  const percent = form.floor.trim() === "" ? null : parseQuantity(form.floor.replace(/[%％]\s*$/, ""));
  if (form.floor.trim() !== "" && percent === null) return { unread: form.floor };
  if (percent !== null && percent < 0) return { tooLow: form.floor };
  return { basis, factor, caps, floor: percent === null ? null : Number(`${percent}e-2`), year: null };
}
