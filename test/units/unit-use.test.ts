import { readPrinted } from "../../src/units/printed";
import { dataRows } from "../support/data";
import { call, expectFailure, numberFrom } from "../support/catalogue";
import fc from "../support/property";

const measured = dataRows("samples").filter(({ output, water, unitUse }) => output && water && unitUse);
/** Rows whose note says why they cannot agree: the refinery's output is in 万t, the paper mill's water serves its pulp too. */
const known = (table: string) => table === "4.2-20" || table === "图4.2-3";

test("enough samples carry all three figures", () => {
  expect(measured.length).toBeGreaterThan(55);
});

test.each(measured.map((row) => ({ name: `${row.table} ${row.entry}`, row })))("sample $name", ({ row }) => {
  const units = [row.waterUnit!, row.outputUnit!, row.unitUseUnit!];
  const consistent = call("CONSISTENT", row.water!, row.output!, row.unitUse!, null, null, null, ...units);
  expect(consistent).toBe(!known(row.table!));
  const { decimals } = readPrinted(row.unitUse!)!;
  const found = numberFrom("UNITWATER", row.water!, row.output!, ...units);
  // Where the inputs are exact enough, the value itself agrees to the digits printed.
  if (!known(row.table!) && !row.note!.includes("直接相除")) {
    expect(Math.abs(found - Number(row.unitUse))).toBeLessThanOrEqual(0.5 * 10 ** -decimals * (1 + 1e-9));
  }
});

test("in 万t the refinery's figures agree", () => {
  for (const { water, unitUse, output } of measured.filter(({ table }) => table === "4.2-20")) {
    expect(call("CONSISTENT", water!, output!, unitUse!, null, null, null, "万m³", "万t", "m³/t")).toBe(true);
  }
});

describe("UNITWATER", () => {
  test("takes the number in front of the output's unit away where no result unit is given", () => {
    expect(numberFrom("UNITWATER", 744, 120, "万m³", "万t")).toBeCloseTo(6.2, 12);
    expect(numberFrom("UNITWATER", 30, 10, "m³", "百双")).toBeCloseTo(0.03, 14);
    expect(numberFrom("UNITWATER", 364, 1.1, "m³/d", "万m²/d", "m³/万m²")).toBeCloseTo(330.9, 1);
    expect(numberFrom("UNITWATER", 364, 1.1, "m³/d", "万m²/d")).toBeCloseTo(0.03309, 5);
  });

  test("assumes m³, and counts a tonne of water as one", () => {
    expect(numberFrom("UNITWATER", 710650, 116500)).toBeCloseTo(6.1, 3);
    expect(numberFrom("UNITWATER", 1191.46, 535, "万t", "万t", "m³/t")).toBeCloseTo(2.227, 3);
    expect(numberFrom("UNITWATER", 500, 2, "L", "kg", "m³/t")).toBeCloseTo(250, 10);
  });

  test("says why it cannot", () => {
    expectFailure(call("UNITWATER", 1, 0), "#DIV/0!", "outputZero");
    expectFailure(call("UNITWATER", -1, 1), "#VALUE!", "numberTooSmall");
    expectFailure(call("UNITWATER", 1, 1, "kW·h", "t"), "#VALUE!", "waterUnitExpected");
    expectFailure(call("UNITWATER", 1, 1, "m³", null, "m³/t"), "#VALUE!", "outputUnitNeeded");
    expectFailure(call("UNITWATER", 1, 1, "m³", "万m²", "m³/t"), "#VALUE!", "unitBridgeNeeded");
    expectFailure(call("UNITWATER", 1, 1, "m³/d", "t"), "#VALUE!", "unitsDiffer");
    expectFailure(call("UNITWATER", 1, 1, "立米", "t"), "#VALUE!", "unitNotUnderstood");
  });

  test("serves a column with a unit in every row", () => {
    const rows = call(
      "UNITWATER",
      [[15], [744], [null]],
      [[794.46], [120], [null]],
      [["万m³"], ["万m³"], [null]],
      [["万m²"], ["万t"], [null]],
      [["m³/万m²"], ["m³/t"], [null]],
    ) as number[][];
    expect(rows[0]![0]).toBeCloseTo(188.8, 1);
    expect(rows[1]![0]).toBeCloseTo(6.2, 12);
    expect(rows[2]).toEqual([""]);
  });
});

describe("CONVERTUNIT and IMPLIEDMASS", () => {
  test("undo each other", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 1e4, noNaN: true }),
        fc.double({ min: 0.1, max: 100, noNaN: true }),
        (perArea, mass) => {
          const perMass = numberFrom("CONVERTUNIT", perArea, "m³/万m²", "m³/t", mass);
          return Math.abs(numberFrom("IMPLIEDMASS", perArea, perMass) / mass - 1) < 1e-12;
        },
      ),
    );
  });

  test("the four tiles imply nearly the same mass", () => {
    const masses = [
      [328.1, 4.72],
      [188.8, 2.72],
      [319.13, 4.59],
      [266.7, 3.84],
    ].map(([perArea, perMass]) => numberFrom("IMPLIEDMASS", perArea!, perMass!));
    for (const mass of masses) expect(mass).toBeCloseTo(6.95, 1);
  });

  test("other units", () => {
    // 100 m of cloth at 3 m³, 120 m³/t: 3/100 m³/m over 0.12 m³/kg.
    expect(numberFrom("IMPLIEDMASS", 3, 120, "m³/100m", "m³/t")).toBeCloseTo(0.25, 12);
    expectFailure(call("IMPLIEDMASS", 3, 120, "m³/t", "m³/t"), "#VALUE!", "noMassImplied");
    expectFailure(call("CONVERTUNIT", 328.1, "m³/万m²", "m³/t"), "#VALUE!", "unitBridgeNeeded");
  });
});

test("CONSISTENT asks for all units or none, and takes decimals where a number has lost its zeros", () => {
  expectFailure(call("CONSISTENT", 1, 2, 3, null, null, null, "m³"), "#VALUE!", "unitsAllOrNone");
  // 6.2 × 120 = 744: printed as 6.20 it hardly admits 742, as 6.2 it does.
  expect(call("CONSISTENT", 742, "120.0", "6.20")).toBe(false);
  expect(call("CONSISTENT", 742, "120.0", 6.2)).toBe(true);
  expect(call("CONSISTENT", 742, "120.0", 6.2, null, null, 2)).toBe(false);
  expect(call("CONSISTENT", 740, "120.0", 6.2, -1, null, 2)).toBe(true);
});
