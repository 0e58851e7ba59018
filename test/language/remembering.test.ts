import { Remembered, remembering } from "../../src/language/remembering";

test("makes the result of a text once, null too", () => {
  const made: string[] = [];
  const lengthOf = remembering((text) => {
    made.push(text);
    return text === "" ? null : text.length;
  });
  expect(["千升", "", "千升", "", "吨"].map(lengthOf)).toEqual([2, null, 2, null, 1]);
  expect(made).toEqual(["千升", "", "吨"]);
});

test("starts afresh beyond its capacity, and stays right", () => {
  const made: string[] = [];
  const kept = new Remembered<string>(2);
  const upper = (text: string) => {
    made.push(text);
    return text.toUpperCase();
  };
  expect(["a", "b", "c", "a"].map((text) => kept.get(text, upper))).toEqual(["A", "B", "C", "A"]);
  expect(made).toEqual(["a", "b", "c", "a"]);
});
