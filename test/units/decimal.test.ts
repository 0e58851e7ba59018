import { difference, product, sumOfProducts } from "../../src/units/decimal";

test.each<[number[], number]>([
  [[0.07, 100], 7],
  [[0.07, 10000], 700],
  [[1.1, 1.1], 1.21],
  [[-0.1, 3], -0.3],
  [[4.35, 100], 435],
  [[1e-7, 3], 3e-7],
  [[1e21, 0.3], 3e20],
  [[0, 5.5], 0],
  [[50000, 4], 200000],
])("product of %j", (factors, expected) => {
  expect(product(...factors)).toBe(expected);
});

test("sums and differences are those of the decimals", () => {
  expect(sumOfProducts([[0.1], [0.2]])).toBe(0.3);
  expect(difference(6.2, 6)).toBe(0.2);
  expect(difference(300.3, 300.3)).toBe(0);
  expect(sumOfProducts([[110.1], [-1, 100], [-0.1, 100]])).toBe(0.1);
  expect(sumOfProducts([])).toBe(0);
});

test("what is no finite number stays so", () => {
  expect(product(Infinity, 2)).toBe(Infinity);
  expect(product(1e308, 10)).toBe(Infinity);
  expect(product(NaN, 1)).toBeNaN();
});

test("agrees with whole-number arithmetic in thousandths", () => {
  for (let seed = 1; seed <= 500; seed++) {
    const [a, b] = [(seed * 7919) % 100003, (seed * 104729) % 99991];
    expect(product(a / 1000, b / 1000)).toBe((a * b) / 1e6);
    expect(difference(a / 1000, b / 1000)).toBe((a - b) / 1000);
  }
});
