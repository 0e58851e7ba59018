import { message } from "../../language/messages";
import { sameDimensions } from "../../units/unit";
import { readOutputUnit } from "../units";
import type { Check } from "./check";
import { issueAt } from "./check";

/** The unit of output is not understood, or measures something else than the product's quota does: 件 for a quota per t. */
export const unitUnknown: Check = {
  id: "unitUnknown",
  title: { zh: "计算单位", en: "Unit of output" },
  *run({ entries }, { quotas }) {
    for (const entry of entries) {
      const { record, dimensions } = entry;
      if (record.outputUnit === null) continue;
      if (!dimensions) {
        const text = message("surveyUnitUnknown", { unit: record.outputUnit });
        if (!readOutputUnit(record.outputUnit)) yield issueAt("unitUnknown", "error", record, "outputUnit", text);
        continue;
      }
      const ranges = record.product === null || !quotas ? [] : quotas.of(record.product);
      if (ranges.length === 0 || ranges.some((range) => sameDimensions(range.dimensions, dimensions))) continue;
      const values = { unit: record.outputUnit, product: record.product!, expected: ranges[0]!.unit };
      yield issueAt("unitUnknown", "warning", record, "outputUnit", message("surveyUnitUnfit", values));
    }
  },
};
