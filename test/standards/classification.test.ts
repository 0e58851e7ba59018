import { codesMeant, divisionOf, nearestCodes, sectionOf } from "../../src/standards/classification";

// Classes of GB/T 4754—2017, as the Shanxi standard prints them, and two of another standard's services.
const codes = ["", "061", "072", "101", "131", "151", "261", "262", "264", "271", "441", "611"];

describe("codesMeant", () => {
  test.each<[string, readonly string[]]>([
    ["261", ["261"]],
    ["2611", ["261"]],
    ["26", ["261", "262", "264"]],
    ["C26", ["261", "262", "264"]],
    ["Ｃ２６", ["261", "262", "264"]],
    ["C261", ["261"]],
    ["B", ["061", "072", "101"]],
    ["C", ["131", "151", "261", "262", "264", "271"]],
    ["D", ["441"]],
    ["61", ["061"]],
    ["6", ["061"]],
    ["06", ["061"]],
    ["610", ["061"]],
    ["0610", ["061"]],
    ["611", ["611"]],
    ["10", ["101"]],
    ["C06", []],
    ["265", []],
    ["E", []],
    ["", []],
    ["X1", []],
  ])("%s", (word, meant) => {
    expect(codesMeant(word, codes)).toEqual(meant);
  });

  test("takes 61 for the division where no class 061 is at hand, and 151 for the division that a standard goes by", () => {
    expect(codesMeant("61", ["611", "612", "621"])).toEqual(["611", "612"]);
    expect(codesMeant("151", ["15", "16"])).toEqual(["15"]);
  });
});

test("sectionOf follows the classification", () => {
  expect(["021", "061", "120", "131", "431", "441", "461", "471", "611", "971", "99", ""].map(sectionOf)).toEqual([
    "A",
    "B",
    "B",
    "C",
    "C",
    "D",
    "D",
    "E",
    "H",
    "T",
    "",
    "",
  ]);
});

test("divisionOf goes by the first two digits, with the letter of the section or without", () => {
  expect(["131", "C131", "c13", "X131", "96", ""].map((code) => divisionOf(code)?.name)).toEqual([
    "农副食品加工业",
    "农副食品加工业",
    "农副食品加工业",
    undefined,
    undefined,
    undefined,
  ]);
});

test("nearestCodes begins with the same division, then goes by number", () => {
  expect(nearestCodes("265", codes).slice(0, 3)).toEqual(["264", "262", "261"]);
  expect(nearestCodes("43", codes)[0]).toBe("441");
  expect(nearestCodes("28", codes)[0]).toBe("271");
  expect(nearestCodes("A", codes)[0]).toBe("061");
});
