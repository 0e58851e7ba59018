import { arrange } from "../../src/documents/arrange";
import { readPage } from "../../src/documents/page";
import { isFailure } from "../../src/language/failure";
import { bundledLibrary } from "../../src/standards/bundled";
import { readOwnStandard } from "../../src/standards/own/read";
import { rowsOfOwnStandard } from "../../src/standards/own/rows";
import type { Decisions } from "../../src/standards/reading/review";
import { byDoubt, isOpen, problemsOf, reviewed, reviewItems } from "../../src/standards/reading/review";
import { readStandard } from "../../src/standards/reading/read";

const page = `<p>DB99/T 7—2024</p><p>某省用水定额</p><p>表1 食品</p><table>
  <tr><td>产品名称</td><td>单位</td><td>先进值</td><td>通用值</td></tr>
  <tr><td>面粉</td><td>m³/t</td><td>0.10</td><td>0.25</td></tr>
  <tr><td>饼干</td><td>m³/t</td><td>3.0</td><td>1.5</td></tr>
  <tr><td>糖果</td><td>m³/t</td><td>12</td><td>2.5</td></tr>
  </table>`;
const reading = readStandard(arrange("某省.html", "page", readPage(page)));
if ("problem" in reading) throw new Error(reading.problem.key);
const items = reviewItems(reading);
const [flour, biscuit, sweets] = items as [(typeof items)[0], (typeof items)[0], (typeof items)[0]];
const decide = (...all: readonly (readonly [(typeof items)[0], (typeof items)[0]["fields"] | null])[]): Decisions =>
  Object.fromEntries(all.map(([item, fields]) => [item.key, { read: item.fields, fields }]));

test("doubtful entries come first, each with its reasons and its place", () => {
  expect(byDoubt(items).map(({ fields }) => fields.product)).toEqual(["饼干", "糖果", "面粉"]);
  expect(biscuit.doubts).toEqual(["tierOrder"]);
  expect(biscuit.place).toEqual({ line: 4 });
  expect(items.filter((item) => isOpen(item, {}))).toEqual([biscuit, sweets]);
});

test("what is confirmed, corrected and left out makes the own standard, which look-ups serve", () => {
  const decisions = decide([biscuit, { ...biscuit.fields, values: ["1.5", "3.0"] }], [sweets, null]);
  expect(items.filter((item) => isOpen(item, decisions))).toEqual([]);
  const own = reviewed(reading, decisions);
  expect(own.variants.map(({ product }) => product)).toEqual(["面粉", "饼干"]);
  expect(own.variants[1]!.tiers[0]).toMatchObject({ value: 1.5, status: "certain", note: "人工核对（原读 3.0）" });
  const library = bundledLibrary.with({ standards: [own] });
  const query = { standard: "DB99/T 7-2024", code: null, product: "饼干", condition: null };
  expect(library.quota(query, "先进值")).toMatchObject({ value: 1.5 });
});

test("what was reviewed goes through the template and back without loss", () => {
  const own = reviewed(reading, decide([biscuit, { ...biscuit.fields, values: ["1.50", "3.0"] }]));
  expect(readOwnStandard(rowsOfOwnStandard(own))).toMatchObject({ own, problems: [] });
});

test("what nobody has decided stays doubtful and is not served", () => {
  const library = bundledLibrary.with({ standards: [reviewed(reading, {})] });
  const query = { standard: "DB99/T 7-2024", code: null, product: "饼干", condition: null };
  const found = library.quota(query, "先进值");
  expect(isFailure(found) && found.message?.key).toBe("quotaDoubtful");
});

test("a decision made of another reading does not hold", () => {
  const other = { [biscuit.key]: { read: flour.fields, fields: null } };
  expect(isOpen(biscuit, other)).toBe(true);
  expect(reviewed(reading, other).variants).toHaveLength(3);
});

test.each([
  ["a unit that is none", { unit: "斤" }, "ownUnitWrong"],
  ["no product", { product: "" }, "ownProductMissing"],
  ["no number", { values: ["约 5", "6"] }, "ownValueWrong"],
  ["tiers out of order", { values: ["3", "2"] }, "tiersOutOfOrder"],
])("%s stands against a correction", (_, change, key) => {
  const problems = problemsOf(reading, flour, { ...flour.fields, ...change });
  expect(problems.map((problem) => problem.key)).toContain(key);
  expect(problemsOf(reading, flour, flour.fields)).toEqual([]);
});
