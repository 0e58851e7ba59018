import { message } from "../../language/messages";
import { placePrefix } from "../districts";
import type { SurveyRecord } from "../record";
import type { Check } from "./check";
import { issueAt } from "./check";

interface Named {
  readonly record: SurveyRecord;
  readonly name: string;
  readonly places: readonly string[];
}

/** One enterprise under two names counts twice, and its years do not compare: short and full name, with and without the place. */
export const twoNames: Check = {
  id: "twoNames",
  title: { zh: "疑为同一企业", en: "Perhaps one enterprise" },
  *run({ entries }) {
    const byCore = new Map<string, Named[]>();
    const seen = new Set<string>();
    for (const { record, firm } of entries) {
      if (firm === "" || seen.has(firm)) continue;
      seen.add(firm);
      const { places, core } = takenApart(firm);
      if (core.length < 2) continue;
      const known = byCore.get(core);
      if (!known) {
        byCore.set(core, [{ record, name: firm, places }]);
        continue;
      }
      const same = known.find((other) => isWithin(other.places, places) || isWithin(places, other.places));
      known.push({ record, name: firm, places });
      if (!same) continue;
      const { file, sheet, row } = same.record;
      const values = { firm: record.firm!, other: same.record.firm!, file, sheet, row: row + 1 };
      yield issueAt("twoNames", "warning", record, "firm", message("surveyTwoNames", values));
    }
  },
};

const legalForm = /(?:股份有限公司|有限责任公司|有限公司|集团公司|股份公司|总公司|公司|集团|厂)+$/;

/** 江西省赣江化工有限责任公司（老厂） is 赣江化工 of 江西. */
function takenApart(firm: string): { readonly places: readonly string[]; readonly core: string } {
  let rest = firm.replace(/\([^()]*\)/g, "");
  const places: string[] = [];
  for (let place = placePrefix(rest); place !== null && rest.length - place.length > 1; place = placePrefix(rest)) {
    places.push(place.replace(/[省市县区]$/, ""));
    rest = rest.slice(place.length);
  }
  return { places, core: rest.replace(legalForm, "") };
}

/** Of 九江 and 赣州 two enterprises may have one name. */
function isWithin(fewer: readonly string[], more: readonly string[]): boolean {
  return fewer.every((place) => more.includes(place));
}
