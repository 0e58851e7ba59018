import { message } from "../../language/messages";
import type { Fix } from "../issue";
import { placeOf } from "../record";
import type { Check } from "./check";
import { asking, issueAt, likelyIn, shown, titleOf } from "./check";
import type { Entry } from "./index-of-records";
import type { Slip } from "./slip";
import { slipOf } from "./slip";

/** m³ entered for 万m³, t for 万t, a decimal point gone astray: against the enterprise's other years and the product's median. */
export const powersOfTen: Check = {
  id: "powersOfTen",
  title: { zh: "数量级错误", en: "Power of ten" },
  *run(index) {
    for (const entry of index.entries) {
      const slip = slipOf(index, entry);
      if (!slip) continue;
      const { record, use } = entry;
      const key = slip.culprit ?? "water";
      const times = slip.power > 0 ? 10 ** slip.power : 1 / 10 ** -slip.power;
      const values = { use: shown(use!), times, usual: shown(use! / times), column: titleOf(key) };
      const text = slip.culprit
        ? message(slip.against === "years" ? "surveyPowerAgainstYears" : "surveyPowerAgainstProduct", values)
        : message(slip.against === "years" ? "surveyPowerUnclearYears" : "surveyPowerUnclearProduct", values);
      const meant = likelyIn(record, key, key === "water" ? -slip.power : slip.power);
      yield asking(issueAt("powersOfTen", "error", record, key, text, correction(entry, slip)), meant);
    }
  },
};

/** The same digits in the unit of the form, where the cell holds a plain number. */
function correction({ record }: Entry, { culprit, power, certain }: Slip): Fix | undefined {
  if (!certain || culprit === null) return undefined;
  const meant = likelyIn(record, culprit, culprit === "water" ? -power : power);
  if (!meant) return undefined;
  return {
    row: placeOf(record, culprit).row,
    ...meant,
    because: message("surveyFixPower", { power: Math.abs(power) }),
  };
}
