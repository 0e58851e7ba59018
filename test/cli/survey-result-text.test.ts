/** What a file gave, as text between threads and runs: everything comes back. */
import { resultFromText, resultText } from "../../src/cli/survey/result-text";
import { readFile, unreadable } from "../../src/survey/consolidate";
import { message } from "../../src/language/messages";
import { chenming, sheetOf } from "../survey/sheets";

const identity = { path: "九江市/晨鸣.xlsx", stamp: "1-2" };
const result = readFile(identity, [chenming, sheetOf([["说明"], [null, 1, "水"]], [], "附注")], {});

test("records, issues and rows set aside", () => {
  expect(result.records.length).toBeGreaterThan(0);
  expect(resultFromText(resultText(result))).toEqual(result);
});

test("records with places of their own beside others", () => {
  const [first, ...rest] = result.records;
  const mixed = { ...result, records: [...rest, { ...first!, places: [{ row: 3, column: 1 }, null] }] };
  expect(resultFromText(resultText(mixed))).toEqual(mixed);
});

test("a file that could not be read", () => {
  const failed = unreadable(identity, message("fileEmpty", { file: "晨鸣.xlsx" }));
  expect(resultFromText(resultText(failed))).toEqual(failed);
});

test("a text that has been cut off is none", () => {
  expect(resultFromText(resultText(result).slice(0, -1))).toBeNull();
  expect(resultFromText("")).toBeNull();
});
