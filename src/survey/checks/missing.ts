import { message } from "../../language/messages";
import type { ColumnKey } from "../columns";
import { columnKeys, columnOf } from "../columns";
import type { Issue } from "../issue";
import type { SurveyRecord } from "../record";
import type { Check } from "./check";
import { issueAt, titleOf } from "./check";

const required = columnKeys.filter((key): key is ColumnKey & keyof SurveyRecord => columnOf(key).required === true);
const stopped = /停产|未投产|停业|关停|注销|倒闭|未生产/;

/** A sample without enterprise, year, product, unit, output or water cannot be used. A blank is unknown, never zero. */
export const missing: Check = {
  id: "missing",
  title: { zh: "缺项", en: "Missing" },
  *run({ entries }) {
    for (const { record } of entries) {
      const absent = required.filter((key) => isMissing(record, key));
      if (absent.length === 0) continue;
      if (hasStopped(record)) {
        yield issueAt("missing", "notice", record, absent[0]!, message("surveyStopped"));
        continue;
      }
      for (const key of absent) yield missingIssue(record, key);
    }
  },
};

function missingIssue(record: SurveyRecord, key: ColumnKey): Issue {
  return issueAt("missing", "error", record, key, message("surveyMissing", { column: titleOf(key) }));
}

function isMissing(record: SurveyRecord, key: ColumnKey & keyof SurveyRecord): boolean {
  if (record[key] !== null || record.unread.includes(key) || record.refused.includes(key)) return false;
  // One merged volume for several products is said by the check of shared water.
  return !(key === "water" && record.sharedWater !== null);
}

/** An enterprise that made nothing has neither output nor water. */
function hasStopped({ output, raw }: SurveyRecord): boolean {
  return (output === null || output === 0) && raw.some((cell) => typeof cell === "string" && stopped.test(cell));
}
