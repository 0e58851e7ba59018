import { spelledParts, spellingsFrom } from "../../src/standards/spelling";

test("names are spelled by their characters; Latin words and digits stand for themselves", () => {
  const spellings = spellingsFrom("mei煤酶yuan原", ["原煤", "酶（PET 2）", "Raw coal"]);
  expect([...spellings]).toEqual([
    ["原煤", "yuan mei"],
    ["酶（PET 2）", "mei pet 2"],
    ["Raw coal", "raw coal"],
  ]);
});

test("a name falls into characters and words", () => {
  expect(spelledParts("聚酯PET切片（12 mm）")).toEqual(["聚", "酯", "pet", "切", "片", "12", "mm"]);
});
