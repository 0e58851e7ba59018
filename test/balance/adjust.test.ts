import { adjust, adjustPositive } from "../../src/balance/solving/adjust";
import fc from "../support/property";

/** Two units in a row, with a flow that goes round both: f0 + f4 = f1 + f2, f2 = f3 + f4. */
const incidence = [
  [1, -1, -1, 0, 1],
  [0, 0, 1, -1, -1],
];
const volume = fc.double({ min: 1, max: 1000, noNaN: true });
const volumes = fc.tuple(volume, volume, volume, volume, volume);

/** An independent way: the whole system of the normal equations, [W Aᵀ; A 0], by Gauss with pivoting. */
function byGauss(flows: readonly number[], sigma: readonly number[]): number[] {
  const size = flows.length + incidence.length;
  const rows = Array.from({ length: size }, () => new Array<number>(size + 1).fill(0));
  flows.forEach((flow, at) => {
    rows[at]![at] = 1 / sigma[at]! ** 2;
    rows[at]![size] = flow / sigma[at]! ** 2;
    incidence.forEach((node, row) => {
      rows[at]![flows.length + row] = rows[flows.length + row]![at] = node[at]!;
    });
  });
  for (let step = 0; step < size; step++) {
    const rest = rows.slice(step);
    const pivot = step + rest.indexOf(rest.reduce((a, b) => (Math.abs(b[step]!) > Math.abs(a[step]!) ? b : a)));
    [rows[step], rows[pivot]] = [rows[pivot]!, rows[step]!];
    rows.forEach((row, at) => {
      const factor = at === step ? 0 : row[step]! / rows[step]![step]!;
      row.forEach((value, column) => (row[column] = value - factor * rows[step]![column]!));
    });
  }
  return flows.map((_, at) => rows[at]![size]! / rows[at]![at]!);
}

test("is what the whole system of normal equations gives", () => {
  fc.assert(
    fc.property(volumes, volumes, (flows, spread) => {
      const sigma = spread.map((value) => 1 + value / 100);
      const expected = byGauss(flows, sigma);
      return adjust({ flows, incidence, sigma }).flows.every((flow, at) => Math.abs(flow! - expected[at]!) < 1e-6);
    }),
  );
});

test("with no flow below zero: balanced, and held flows only where letting go would push them below", () => {
  fc.assert(
    fc.property(volumes, volumes, (flows, spread) => {
      const sigma = spread.map((value) => 1 + value / 10);
      const found = adjustPositive({ flows, incidence, sigma })!;
      const x = found.flows.map((flow) => flow!);
      const balanced = incidence.every(
        (node) => Math.abs(node.reduce((sum, sign, at) => sum + sign * x[at]!, 0)) < 1e-6,
      );
      // No small step along a way that keeps the balances comes nearer: the problem is convex.
      const distance = (y: readonly number[]) =>
        y.reduce((sum, value, at) => sum + ((value - flows[at]!) / sigma[at]!) ** 2, 0);
      const ways = [
        [1, 1, 0, 0, 0],
        [1, 0, 1, 1, 0],
        [0, 0, 1, 0, 1],
        [0, 1, -1, -1, 0],
        [0, -1, 1, 1, 0],
        [-1, -1, 0, 0, 0],
        [-1, 0, -1, -1, 0],
        [0, 0, -1, 0, -1],
      ];
      const nearer = ways.some((way) => {
        const y = x.map((value, at) => value + 1e-3 * way[at]!);
        return y.every((value) => value >= 0) && distance(y) < distance(x) - 1e-9;
      });
      return balanced && x.every((value) => value >= 0) && !nearer;
    }),
  );
});

test("names the measurement that two balances speak against", () => {
  // 100 → 100 → 100, and the middle one read as 150: both balances are off by 50.
  const { flows, residuals } = adjust({
    flows: [100, 150, 100],
    incidence: [
      [1, -1, 0],
      [0, 1, -1],
    ],
    sigma: [5, 5, 5],
  });
  expect(flows.map((flow) => flow!)).toEqual([1, 1, 1].map(() => expect.closeTo(350 / 3, 9)));
  // (150 − 350/3) / (5·√(2/3)), and half of that the other way.
  const worst = 150 - 350 / 3;
  expect(residuals).toEqual([
    expect.closeTo(-worst / 2 / (5 * Math.sqrt(2 / 3)), 9),
    expect.closeTo(worst / (5 * Math.sqrt(2 / 3)), 9),
    expect.closeTo(-worst / 2 / (5 * Math.sqrt(2 / 3)), 9),
  ]);
});

test("a flow that was not measured follows, or is said not to", () => {
  const found = adjust({
    flows: [378, null, 25, null, null],
    incidence: [
      [1, -1, -1, 0, 0],
      [0, 0, 0, 1, -1],
    ],
    sigma: [1, 1, 1, 1, 1],
  });
  expect(found.flows).toEqual([378, 353, 25, null, null]);
});
