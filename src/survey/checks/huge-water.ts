import { message } from "../../language/messages";
import type { Check } from "./check";
import { asking, issueAt, likelyIn, shown } from "./check";
import { slipOf } from "./slip";

/** In 万m³: two hundred million m³ a year, more than works take that do not cool once through. */
export const hugeWater = 20_000;
const coolsOnce = /直流|火电|发电|电厂|贯流/;

/** A volume that hardly anybody takes, whatever was made of it: told even before the output is known. */
export const waterHuge: Check = {
  id: "waterHuge",
  title: { zh: "水量过大", en: "Huge volume" },
  *run(index, { quotas }) {
    for (const entry of index.entries) {
      const { record, level } = entry;
      const { water, onceThrough, firm, product, remark } = record;
      if (water === null || water <= hugeWater || onceThrough === true) continue;
      if (coolsOnce.test(`${firm ?? ""}${product ?? ""}${remark ?? ""}`)) continue;
      // Where there is something to compare with, the other checks say more.
      if (slipOf(index, entry) || (quotas && level !== null && quotas.of(product ?? "").length > 0)) continue;
      const text = message("surveyWaterHuge", { water: shown(water), cubic: shown(water / 10_000) });
      yield asking(issueAt("waterHuge", "warning", record, "water", text), likelyIn(record, "water", -4));
    }
  },
};
