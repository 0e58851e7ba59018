import { message } from "../../language/messages";
import type { SurveyRecord } from "../record";
import type { Check } from "./check";
import { issueAt } from "./check";

/** One product of one enterprise stands twice for a year. Another process or scale makes it another sample. */
export const duplicate: Check = {
  id: "duplicate",
  title: { zh: "重复", en: "Duplicate" },
  *run({ entries }) {
    const first = new Map<string, SurveyRecord>();
    for (const { record, firm, product } of entries) {
      if (firm === "" || product === "" || record.year === null) continue;
      const { year, process, scale } = record;
      const key = [firm, product, year, process ?? "", scale ?? ""].join("\n");
      const known = first.get(key);
      if (!known) {
        first.set(key, record);
        continue;
      }
      const same = known.output === record.output && known.water === record.water;
      const place = { file: known.file, sheet: known.sheet, row: known.row + 1 };
      yield issueAt(
        "duplicate",
        "error",
        record,
        "product",
        message(same ? "surveyRepeated" : "surveyDuplicate", {
          ...place,
          firm: record.firm!,
          product: record.product!,
          year,
        }),
      );
    }
  },
};
