import { message } from "../../language/messages";
import type { Fix } from "../issue";
import type { Check } from "./check";
import { issueAt, shown, titleOf } from "./check";
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
      yield issueAt("powersOfTen", "error", record, key, text, correction(entry, slip));
    }
  },
};

/** The same digits in the unit of the form, where the cell holds a plain number. */
function correction({ record }: Entry, { culprit, power, certain }: Slip): Fix | undefined {
  if (!certain || culprit === null) return undefined;
  const column = record.placement[culprit];
  const cell = column === undefined ? null : record.raw[column];
  if (typeof cell !== "number") return undefined;
  const factor = culprit === "water" ? 10 ** -power : 10 ** power;
  const value = Number((cell * factor).toPrecision(15));
  return { row: record.row, column: column!, value, because: message("surveyFixPower", { power: Math.abs(power) }) };
}
