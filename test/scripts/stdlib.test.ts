/** What the bundles take in place of parts of stdlib gives the same, to the last digit: but for e, which engines have exactly, and below 1e-308. */
import { stdlibAlias } from "../../scripts/webpack/stdlib";
import { Chance } from "../../bench/random";

type Operation = (value: number) => number;

test.each([
  { name: "@stdlib/math-base-special-ln", value: (chance: Chance) => 10 ** chance.between(-300, 300) },
  { name: "@stdlib/math-base-special-ln", value: (chance: Chance) => chance.between(0, 2) },
  { name: "@stdlib/math-base-special-exp", value: (chance: Chance) => chance.between(-700, 709) },
  { name: "@stdlib/math-base-special-exp", value: (chance: Chance) => chance.between(-1, 1) },
])("$name", ({ name, value }) => {
  const own = jest.requireActual<Operation>(name);
  const taken = jest.requireActual<Operation>(stdlibAlias(PROJECT_ROOT)[name]!);
  expect(taken).not.toBe(own);
  const chance = new Chance(20);
  const values = [0, -0, -1, Infinity, -Infinity, NaN, ...Array.from({ length: 20_000 }, () => value(chance))];
  expect(values.filter((at) => !Object.is(taken(at), own(at)))).toEqual([]);
});
