import { sizeClasses, sizeName, sizeNamed, sizeOf } from "../../src/revision/sizes";

const one = sizeClasses([50]);
const two = sizeClasses([50, 300]);

test("bounds part classes, and belong to the lower one", () => {
  expect(two.map(sizeName)).toEqual([">300 万m³", "50～300 万m³", "≤50 万m³"]);
  expect([0, 50, 50.01, 300, 301].map((water) => sizeName(sizeOf(water, two)!))).toEqual([
    "≤50 万m³", "≤50 万m³", "50～300 万m³", "50～300 万m³", ">300 万m³",
  ]); // prettier-ignore
  expect(sizeOf(null, two)).toBeNull();
});

// As the tables of the report, registers and former projects have them.
test.each([
  [">50万m³/a", ">50 万m³"], ["＞50", ">50 万m³"], ["50万m3以上", ">50 万m³"], ["大于界限", ">50 万m³"],
  ["<50万m³/a", "≤50 万m³"], ["≤50", "≤50 万m³"], ["不大于界限", "≤50 万m³"], ["50 万立方米及以下", "≤50 万m³"],
  [">100", null], ["大概", null], ["合计", null], ["50～300", null],
])("%s is the class %s", (word, name) => {
  const size = sizeNamed(word, one);
  expect(size && sizeName(size)).toBe(name);
}); // prettier-ignore

test("with two bounds, a class between them is named by both", () => {
  const names = ["50-300", "50～300万m³", "300以上", "≤50", ">50"].map((word) => sizeNamed(word, two));
  expect(names.map((size) => size && sizeName(size))).toEqual(["50～300 万m³", "50～300 万m³", ">300 万m³", "≤50 万m³", null]); // prettier-ignore
});
