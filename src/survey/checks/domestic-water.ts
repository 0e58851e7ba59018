import { message } from "../../language/messages";
import type { Check } from "./check";
import { issueAt, shown } from "./check";
import { includes } from "./remarks";

const domestic = /生活|家属|居民|宿舍/;

/**
 * A quota counts main, auxiliary and ancillary production water and not that of residents (DB14/T 1049.2—2021, clause 3.3): it has to be
 * taken out of the new water.
 */
export const domesticWater: Check = {
  id: "domesticWater",
  title: { zh: "含生活用水", en: "Domestic water included" },
  *run({ entries }) {
    for (const { record } of entries) {
      const { domesticWater: part, water } = record;
      if (part !== null && part > 0) {
        const values = { domestic: part, rest: water === null ? "—" : shown(water - part) };
        yield issueAt("domesticWater", "warning", record, "domesticWater", message("surveyDomesticWater", values));
      } else if (includes(record.remark, domestic)) {
        yield issueAt("domesticWater", "warning", record, "remark", message("surveyDomesticRemark"));
      }
    }
  },
};
