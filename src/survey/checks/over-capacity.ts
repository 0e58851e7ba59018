import { message } from "../../language/messages";
import type { Check } from "./check";
import { issueAt, shown } from "./check";
import { slipOf } from "./slip";

/** A plant can run a little above its design; more is a slip or an outdated capacity. */
const usual = 1.05;

export const overCapacity: Check = {
  id: "overCapacity",
  title: { zh: "产量大于生产能力", en: "Output over capacity" },
  *run(index) {
    for (const entry of index.entries) {
      const { record } = entry;
      const { output, capacity } = record;
      if (output === null || capacity === null || capacity <= 0 || output <= capacity) continue;
      // An output in the wrong unit is said by the check of powers of ten.
      if (slipOf(index, entry)?.culprit === "output") continue;
      const values = { output, capacity, ratio: shown((output / capacity) * 100) };
      const severity = output > capacity * usual ? "warning" : "notice";
      yield issueAt("overCapacity", severity, record, "output", message("surveyOverCapacity", values));
    }
  },
};
