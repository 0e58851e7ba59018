import { adoptedUse } from "../../src/revision/samples";
import type { Measured } from "../../src/revision/measured";

const measured = (fields: Partial<Measured>): Measured => ({
  water: null,
  waterUnit: "",
  output: null,
  outputUnit: "",
  stated: null,
  statedUnit: "",
  ...fields,
});

test("a stated unit use that volume and output can have given is adopted as it stands (rice, table 3.2-1, row 9)", () => {
  const sample = measured({
    water: 0.011,
    waterUnit: "万m³",
    output: 1800,
    outputUnit: "t",
    stated: 0.063,
    statedUnit: "m³/t",
  });
  expect(adoptedUse(sample, "m³/t")).toMatchObject({ use: 0.063, output: 1800, basis: "stated", problem: null });
});

test("a volume rounded to nothing does not contradict the stated unit use (rice, row 22)", () => {
  const sample = measured({
    water: 0,
    waterUnit: "万m³",
    output: 42,
    outputUnit: "t",
    stated: 0.04,
    statedUnit: "m³/t",
  });
  expect(adoptedUse(sample, "m³/t")).toMatchObject({ use: 0.04, basis: "stated", problem: null });
});

test("a contradiction is reported and the quotient used", () => {
  const sample = measured({
    water: 100,
    waterUnit: "m³",
    output: 50,
    outputUnit: "t",
    stated: 3.1,
    statedUnit: "m³/t",
  });
  const adopted = adoptedUse(sample, "m³/t");
  expect(adopted).toMatchObject({ use: 2, basis: "computed" });
  expect(adopted.problem).toMatchObject({ key: "statedUseContradicted", values: { stated: 3.1, computed: 2 } });
});

test.each([
  ["a stated 0 is no use", { water: 100, output: 50, stated: 0 }, 2, "computed"],
  ["a stated use stands beside a volume left at 0", { water: 0, output: 50, stated: 3.1 }, 3.1, "stated"],
])("%s", (_, numbers, use, basis) => {
  const sample = measured({ ...numbers, waterUnit: "m³", outputUnit: "t", statedUnit: "m³/t" });
  expect(adoptedUse(sample, "m³/t")).toMatchObject({ use, basis, problem: null });
});

test("volume over output, in the item's unit, and the output in what the unit is per", () => {
  const sample = measured({ water: 744, waterUnit: "万m³", output: 120, outputUnit: "万t" });
  expect(adoptedUse(sample, "m³/t")).toMatchObject({ use: 6.2, output: 1_200_000, basis: "computed", problem: null });
});

test.each([
  ["an item without a unit", measured({ stated: 1, statedUnit: "m³/t" }), "", "itemWithoutUnit"],
  ["a negative volume", measured({ water: -1, waterUnit: "m³", output: 2, outputUnit: "t" }), "m³/t", "negativeValue"],
  ["a negative unit use", measured({ stated: -0.5, statedUnit: "m³/t" }), "m³/t", "negativeValue"],
  ["no output", measured({ water: 1, waterUnit: "m³", output: 0, outputUnit: "t" }), "m³/t", "outputIsZero"],
  ["no water", measured({ water: 0, waterUnit: "m³", output: 2, outputUnit: "t" }), "m³/t", "waterIsZero"],
  ["a unit use of nothing", measured({ stated: 0, statedUnit: "m³/t" }), "m³/t", "sampleIncomplete"],
  ["volume without a unit", measured({ water: 1, output: 2, outputUnit: "t" }), "m³/t", "volumeOrOutputWithoutUnit"],
  ["a number without a unit", measured({ stated: 3 }), "m³/t", "statedUseWithoutUnit"],
  ["area against mass", measured({ stated: 328.1, statedUnit: "m³/万m²" }), "m³/t", "sampleUnitDiffers"],
  [
    "a unit that is none",
    measured({ water: 1, waterUnit: "桶子", output: 2, outputUnit: "t" }),
    "m³/t",
    "sampleUnitUnknown",
  ],
  ["nothing at all", measured({}), "m³/t", "sampleIncomplete"],
])("%s cannot be used, and says why", (_, sample, unit, key) => {
  expect(adoptedUse(sample, unit)).toMatchObject({ use: null, basis: null, problem: { key } });
});
