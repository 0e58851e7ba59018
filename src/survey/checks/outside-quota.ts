import { message } from "../../language/messages";
import { sameDimensions } from "../../units/unit";
import type { Check } from "./check";
import { asking, issueAt, likelyIn, shown } from "./check";
import { slipOf } from "./slip";

/** Half a power of ten beyond the quotas is nothing unusual. */
const fair = 0.5;

/** More than ten times the laxest tier of any variant, or less than a tenth of the strictest. */
export const outsideQuota: Check = {
  id: "outsideQuota",
  title: { zh: "超出定额十倍", en: "Ten times outside the quota" },
  *run(index, { quotas }) {
    if (!quotas) return;
    for (const entry of index.entries) {
      const { record, level, use, dimensions } = entry;
      // What only a slip in one year explains is said by the check of powers of ten.
      if (level === null || record.product === null || slipOf(index, entry)?.against === "years") continue;
      const range = quotas
        .of(record.product, [record.process, record.scale])
        .find((one) => sameDimensions(one.dimensions, dimensions!));
      if (!range || (level <= range.high + 1 && level >= range.low - 1)) continue;
      const above = level > range.high;
      // The bound in the unit of this record.
      const bound = use! * 10 ** ((above ? range.high : range.low) - level);
      const found = issueAt(
        "outsideQuota",
        "warning",
        record,
        "water",
        message(above ? "surveyFarAboveQuota" : "surveyFarBelowQuota", {
          use: shown(use!),
          bound: shown(bound),
          times: Math.round(10 ** Math.abs(level - (above ? range.high : range.low))),
          product: record.product,
          source: above ? range.highSource : range.lowSource,
        }),
      );
      // m³ for 万m³, or a thousand: where that alone brings it among the quotas.
      const power = [4, 3].find((size) => {
        const mended = level + (above ? -size : size);
        return mended <= range.high + fair && mended >= range.low - fair;
      });
      yield asking(found, power === undefined ? null : likelyIn(record, "water", above ? -power : power));
    }
  },
};
