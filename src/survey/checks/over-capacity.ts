import { message } from "../../language/messages";
import type { Check } from "./check";
import { issueAt, shown } from "./check";

/** A plant can run a little above its design; more is a slip or an outdated capacity. */
const usual = 1.05;

export const overCapacity: Check = {
  id: "overCapacity",
  title: { zh: "产量大于生产能力", en: "Output over capacity" },
  *run({ entries }) {
    for (const { record } of entries) {
      const { output, capacity } = record;
      if (output === null || capacity === null || capacity <= 0 || output <= capacity) continue;
      const values = { output, capacity, ratio: shown((output / capacity) * 100) };
      const severity = output > capacity * usual ? "warning" : "notice";
      yield issueAt("overCapacity", severity, record, "output", message("surveyOverCapacity", values));
    }
  },
};
