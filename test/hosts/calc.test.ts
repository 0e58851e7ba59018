/** What the add-in of LibreOffice asks of the core. `npm run libreoffice` tries the whole in LibreOffice. */
import { answer } from "../../src/hosts/calc/serve";

const ask = (id: string, ...given: readonly unknown[]) => JSON.parse(answer(JSON.stringify([id, given]))) as unknown;

test("a number, a range, blanks and what is left out are taken for what they are", () => {
  expect(ask("PERTMEAN", 1, 2, 3)).toEqual([[2]]);
  expect(ask("PERTMEAN", 1, [[1], [2]], 3)).toEqual([[8 / 6], [2]]);
  expect(ask("QUOTA", [["061"]], "原煤", "先进值", "井工矿 不包括", null)).toEqual([[0.19]]);
  expect(ask("PERTMEAN", 1, null, 3)).toEqual([[{ error: "#VALUE!" }]]);
});

test("errors travel by their names, alone and in ranges", () => {
  expect(ask("UNITWATER", 1, 0)).toEqual([[{ error: "#DIV/0!" }]]);
  expect(ask("PERTMEAN", 1, [[2], [9]], 3)).toEqual([[2], [{ error: "#NUM!" }]]);
});
