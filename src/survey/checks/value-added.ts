import { message } from "../../language/messages";
import type { Check } from "./check";
import { issueAt } from "./check";

/** Value added is part of the output value. */
export const valueAdded: Check = {
  id: "valueAdded",
  title: { zh: "增加值大于产值", en: "Value added over output value" },
  *run({ entries }) {
    for (const { record } of entries) {
      const { outputValue, valueAdded: added } = record;
      if (outputValue === null || added === null || outputValue < 0 || added <= outputValue) continue;
      const text = message("surveyValueAdded", { added, value: outputValue });
      yield issueAt("valueAdded", "error", record, "valueAdded", text);
    }
  },
};
