import { message } from "../../language/messages";
import type { Check } from "./check";
import { issueAt, titleOf } from "./check";

/** Value added can be negative, where a firm made a loss (figure 4.2-3 of the revision report has three); nothing else can. */
const neverNegative = [
  "outputValue",
  "capacity",
  "output",
  "water",
  "unitUse",
  "domesticWater",
  "coolingWater",
] as const;

export const negative: Check = {
  id: "negative",
  title: { zh: "负数与零", en: "Negative or zero" },
  *run({ entries }) {
    for (const { record } of entries) {
      for (const key of neverNegative) {
        const value = record[key];
        if (value !== null && value < 0) {
          yield issueAt("negative", "error", record, key, message("surveyNegative", { column: titleOf(key), value }));
        }
      }
      const { output, water } = record;
      if (water === 0 && output !== null && output > 0) {
        yield issueAt("negative", "warning", record, "water", message("surveyZero", { column: titleOf("water") }));
      }
      if (output === 0 && water !== null && water > 0) {
        yield issueAt("negative", "warning", record, "output", message("surveyZero", { column: titleOf("output") }));
      }
    }
  },
};
