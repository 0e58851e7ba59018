import { Failure, isFailure } from "../../src/language/failure";
import { bundledLibrary } from "../../src/standards/bundled";
import {
  candidatesOf,
  confirm,
  confirmationsFromText,
  confirmationsToText,
  outdatedConfirmations,
  withConfirmation,
  withoutConfirmation,
} from "../../src/standards/confirm";
import type { StandardsLibrary } from "../../src/standards/library";
import { defaultStandard } from "../../src/standards/standard";
import type { Confirmation } from "../../src/standards/variant";
import { recordsIn } from "./records";

function doubtfulValues(library: StandardsLibrary) {
  return library.variants.flatMap((variant) =>
    variant.tiers.flatMap((value, index) => {
      const tier = library.standardOf(variant).tiers[index]!;
      return value?.status === "doubtful" ? [{ variant, tier, value }] : [];
    }),
  );
}

const powder = doubtfulValues(bundledLibrary).find(
  ({ variant, tier }) => variant.product === "奶粉" && variant.standard === defaultStandard && tier.name === "先进值",
)!;

function confirmed(value: number): Confirmation {
  const made = confirm(powder.variant, powder.tier, powder.value, value, " 已核对印本 ");
  if (isFailure(made)) throw new Error("not confirmed");
  return made;
}

test("all doubtful values of the data are marked", () => {
  const records = ["quotas-shanxi-2021", "quotas-jiangxi-2017", "quotas-jiangxi-2011"].flatMap((file) =>
    recordsIn(`assets/data/${file}.csv`).filter(({ status, repeats }) => status === "doubtful" && !repeats),
  );
  expect(doubtfulValues(bundledLibrary)).toHaveLength(records.length);
});

test("candidates are the numbers it may be", () => {
  expect(candidatesOf(powder.value)).toEqual([4.5, 25]);
  expect(candidatesOf({ ...powder.value, value: null, readings: ["1.7", "产品：甲", "1.7"] })).toEqual([1.7]);
});

test("a confirmed value is served and marked, in the row and in the list", () => {
  const library = bundledLibrary.with({ confirmations: [confirmed(25)] });
  expect(library.value(defaultStandard, "144", "奶粉", "先进值", "")).toBe(25);
  expect(library.search("奶粉", { standard: defaultStandard })[0]!.variants[0]!.tiers[1]!.confirmation).toMatchObject({
    note: "已核对印本",
  });
  expect(doubtfulValues(library)).toHaveLength(doubtfulValues(bundledLibrary).length);
});

test("what is certain, and what is no quota, is refused", () => {
  const { variant, tier, value } = powder;
  expect(confirm(variant, tier, { ...value, status: "certain" }, 1, "")).toBeInstanceOf(Failure);
  for (const wrong of [-1, NaN, Infinity]) expect(confirm(variant, tier, value, wrong, "")).toBeInstanceOf(Failure);
});

test("a place has one confirmation, which can be taken back", () => {
  const twice = withConfirmation(withConfirmation([], confirmed(25)), confirmed(4.5));
  expect(twice.map(({ value }) => value)).toEqual([4.5]);
  expect(withoutConfirmation(twice, confirmed(0))).toEqual([]);
});

test("one that the data have overtaken is told", () => {
  const old = { ...confirmed(25), printed: "9.99" };
  const library = bundledLibrary.with({ confirmations: [confirmed(25), old] });
  expect(outdatedConfirmations([old], library).map(({ key }) => key)).toEqual(["confirmationOutdated"]);
  const current = [confirmed(25)];
  expect(outdatedConfirmations(current, bundledLibrary.with({ confirmations: current }))).toEqual([]);
});

test("they come back from their text, and damage is told", () => {
  const text = confirmationsToText([confirmed(25)]);
  expect(confirmationsFromText(text)).toEqual({ confirmations: [confirmed(25)], problem: null });
  for (const damaged of [
    "",
    "null",
    "{}",
    '{"version":1,"confirmations":[{}]}',
    text.replace('"value":25', '"value":-25'),
  ]) {
    expect(confirmationsFromText(damaged)).toMatchObject({
      confirmations: [],
      problem: { key: "confirmationsDamaged" },
    });
  }
});
