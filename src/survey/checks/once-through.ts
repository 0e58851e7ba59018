import { message } from "../../language/messages";
import { sameDimensions } from "../../units/unit";
import type { Dimensions } from "../../units/atoms";
import type { Check } from "./check";
import { issueAt, shown } from "./check";
import { includes } from "./remarks";

const cooling = /直流|贯流|一次冷却|直排冷却/;
const thermal = /火电|火力发电|燃煤发电|煤电|热电/;
const energy: Dimensions = { kJ: 1 };
/**
 * m³ per kJ above which a thermal plant must be cooling once through: 20 m³/(MW·h). With recirculation quotas stay below 4, once
 * through they are near 100 (revision report, table 4.2-4).
 */
const level = Math.log10(20 / 3_600_000);

/** Once-through cooling water counts in the volume, so that its unit use cannot be held against others or against the quota. */
export const onceThrough: Check = {
  id: "onceThrough",
  title: { zh: "含直流冷却水", en: "Once-through cooling included" },
  *run({ entries }) {
    for (const { record, level: use, dimensions, use: perUnit } of entries) {
      const { coolingWater, water } = record;
      if (coolingWater !== null && coolingWater > 0) {
        const values = { cooling: coolingWater, rest: water === null ? "—" : shown(water - coolingWater) };
        yield issueAt("onceThrough", "warning", record, "coolingWater", message("surveyCoolingWater", values));
      } else if (record.onceThrough === true || includes(record.remark, cooling)) {
        const key = record.onceThrough === true ? "onceThrough" : "remark";
        yield issueAt("onceThrough", "warning", record, key, message("surveyOnceThrough"));
      } else if (
        use !== null &&
        record.onceThrough === null &&
        sameDimensions(dimensions!, energy) &&
        thermal.test(record.product ?? "") &&
        use > level
      ) {
        yield issueAt(
          "onceThrough",
          "warning",
          record,
          "water",
          message("surveyOnceThroughLikely", { use: shown(perUnit!) }),
        );
      }
    }
  },
};
