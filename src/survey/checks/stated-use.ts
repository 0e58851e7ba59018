import { message } from "../../language/messages";
import { columnOf } from "../columns";
import { placeOf } from "../record";
import type { Fix } from "../issue";
import type { Check } from "./check";
import { issueAt, shown } from "./check";
import type { Entry } from "./index-of-records";
import { usesOverAll } from "./shared-water";
import { canGive } from "./rounding";
import { slipOf } from "./slip";

/**
 * The stated unit use is one that water and output cannot give, whatever was rounded away: interval arithmetic over the digits
 * shown. 0.003 万m³ over 1200 t can give 0.022 m³/t, and cannot give 0.03.
 */
export const statedUse: Check = {
  id: "statedUse",
  title: { zh: "单耗与水量、产量不符", en: "Stated unit use impossible" },
  *run(index) {
    const overAll = usesOverAll(index);
    for (const entry of index.entries) {
      const { record, use } = entry;
      const stated = record.unitUse;
      // One volume over all products of an enterprise is another matter, and said by its own check.
      if (stated === null || use === null || stated <= 0 || canGive(entry, stated) || overAll.has(entry)) continue;
      const slip = slipOf(index, entry);
      // Worked out before somebody slipped by a power of ten: it is the slip that has to be mended.
      if (slip && canGive(entry, stated, 10 ** -slip.power)) continue;
      const power = Math.log10(stated / use);
      const whole = Math.round(power);
      const isPower = whole !== 0 && Math.abs(power - whole) < 0.02;
      const values = { stated, use: shown(use), power: whole };
      const fix = slip ? undefined : computedUse(entry);
      yield issueAt(
        "statedUse",
        "error",
        record,
        "unitUse",
        message(isPower ? "surveyStatedUsePower" : "surveyStatedUse", values),
        fix,
      );
    }
  },
};

/** The quotient itself, where it is as usual for the product: then the stated value is what is wrong. */
function computedUse({ record, use }: Entry): Fix | undefined {
  const { row, column } = placeOf(record, "unitUse");
  if (column === null || !columnOf("unitUse").computed || record.sharedWater !== null) return undefined;
  const because = message("surveyFixComputed");
  return { row, column, value: Number(use!.toPrecision(6)), because };
}
