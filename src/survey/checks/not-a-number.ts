import { message } from "../../language/messages";
import { describeCell } from "../../workbook/values";
import { columnOf } from "../columns";
import { dateOfDay } from "../reading/date";
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
        const { type } = columnOf(key);
        const cell = column === undefined ? null : (record.raw[column] ?? null);
        // A date is kept as the number of its day, which nobody has seen.
        const day = type === "year" && typeof cell === "number" ? dateOfDay(cell) : null;
        const value = day ?? describeCell(cell);
        const what = type === "year" ? "surveyNotAYear" : type === "yesNo" ? "surveyNotYesNo" : "surveyNotANumber";
        yield issueAt("notANumber", "error", record, key, message(what, { column: titleOf(key), value }));
      }
    }
  },
};
