import { message } from "../../language/messages";
import { describeCell } from "../../workbook/values";
import { columnOf } from "../columns";
import type { Check } from "./check";
import { issueAt, titleOf } from "./check";

/** Something stands in a cell that cannot be read as what its column holds: text for a number, a range for a year. */
export const notANumber: Check = {
  id: "notANumber",
  title: { zh: "不是数值", en: "Not a number" },
  *run({ entries }) {
    for (const { record } of entries) {
      for (const key of record.unread) {
        const column = record.placement[key];
        const value = column === undefined ? "" : describeCell(record.raw[column] ?? null);
        const { type } = columnOf(key);
        const what = type === "year" ? "surveyNotAYear" : type === "yesNo" ? "surveyNotYesNo" : "surveyNotANumber";
        yield issueAt("notANumber", "error", record, key, message(what, { column: titleOf(key), value }));
      }
    }
  },
};
