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
