/** Some desktop Excels hand a blank cell over as 0: no figure may come of it as if the enterprise used no water. */
import { describe as inWords } from "../../src/language/messages";
import { call, column, expectFailure } from "../support/catalogue";

const sample = column(6.2, 0, 8.21);
const products = column("甲", "甲", "甲");

test.each([
  ["SECONDMEAN", [sample]],
  ["SAMPLESUMMARY", [sample]],
  ["SUMMARYBY", [products, sample]],
  ["BOXPLOT", [sample]],
  ["ISOUTLIER", [sample]],
  ["ADVANCEDNESS", [sample, 8]],
  ["SHAREWITHIN", [sample, 8]],
  ["RANKQUOTA", [sample, 0.5]],
  ["PERTSAMPLE", [sample]],
  ["METHODSBY", [column("甲"), products, sample]],
  ["PASSBY", [column("甲"), [[8, 7, 6]], products, sample]],
  [
    "SAVINGBY",
    ["item", products, products, column(2013, 2013, 2013), sample, column(1, 1, 1), column("甲"), [[8, 7, 6]]],
  ],
])("%s refuses a sample with a 0, and says where it stands and what to do", (id, given) => {
  const result = call(id, ...given);
  expectFailure(result, "#VALUE!", "zeroInRange");
  const { message } = result as { message: Parameters<typeof inWords>[0] };
  expect(inWords(message, "zh-CN")).toMatch(/第 2 行第 1 列是 0.*IF\(区域="","",区域\)/);
});

test.each([
  ["GRADE", [0, "151", "啤酒"]],
  ["TIEROF", [0, 1, 2, 3]],
  ["PERT", [0, 3.84, 4.59]],
  ["CHANGE", [0, 20]],
  ["SHAREWITHIN", [column(6.2, 8.21), 0]],
])("%s refuses 0 where a unit use or a quota belongs", (id, given) => {
  expectFailure(call(id, ...given), "#VALUE!", "numberNotAbove");
});
