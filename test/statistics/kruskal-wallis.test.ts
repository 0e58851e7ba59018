import { kruskalWallis } from "../../src/statistics/kruskal-wallis";

// Both are the examples of SciPy's scipy.stats.kruskal.
test("H and its chance as SciPy documents them, without and with equal values", () => {
  const [plain, tied] = [kruskalWallis([[1, 3, 5, 7, 9], [2, 4, 6, 8, 10]])!, kruskalWallis([[1, 1, 1], [2, 2, 2], [2, 2]])!]; // prettier-ignore
  expect(plain.h).toBeCloseTo(0.2727272727, 9);
  expect(plain.chance).toBeCloseTo(0.6015081344, 9);
  expect(tied.h).toBeCloseTo(7, 12);
  expect(tied.chance).toBeCloseTo(0.0301973834, 9);
});

test("four groups that follow each other: (N − 1) times the spread between them over all of it, as SciPy has it", () => {
  // Values 1…n in order, group by group, have the largest H there is.
  const groups = (sizes: readonly number[]) => {
    let next = 0;
    return sizes.map((size) => Array.from({ length: size }, () => ++next));
  };
  // H = (N − 1) × (between/total) of ranks: 4 groups of 2 give 7 × (40/42).
  expect(kruskalWallis(groups([2, 2, 2, 2]))!.h).toBeCloseTo(20 / 3, 12);
  expect(kruskalWallis(groups([2, 2, 2, 2]))!.chance).toBeCloseTo(0.0833163055, 9);
});

test("nothing of one group, or of values all alike", () => {
  expect(kruskalWallis([[1, 2, 3], []])).toBeNull();
  expect(kruskalWallis([[5, 5], [5]])).toBeNull();
});

// Γ(5/2) and Γ(3).
test.each([
  [6, 5, (3 * Math.sqrt(Math.PI)) / 4],
  [7, 6, 2],
])(
  "of %d groups, with %d degrees of freedom, the chance is the area under the density of χ²",
  (count, degrees, gamma) => {
    const groups = Array.from({ length: count }, (_, at) => [at, at + 2.5, 5 - at]);
    const { h, chance } = kruskalWallis(groups)!;
    const density = (x: number) => (x ** (degrees / 2 - 1) * Math.exp(-x / 2)) / (2 ** (degrees / 2) * gamma);
    // Simpson's rule.
    const steps = 2000;
    const weight = (at: number) => (at === 0 || at === steps ? 1 : at % 2 === 1 ? 4 : 2);
    const area = Array.from({ length: steps + 1 }, (_, at) => weight(at) * density((at * h) / steps));
    const below = (area.reduce((sum, part) => sum + part, 0) * h) / steps / 3;
    expect(chance).toBeGreaterThan(0.01);
    expect(chance).toBeCloseTo(1 - below, 8);
  },
);
