import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { isFailure } from "../../src/language/failure";
import { convert } from "../../src/units/convert";
import type { Unit } from "../../src/units/unit";
import { parseUnit } from "../../src/units/unit";
import { expectFailure } from "../support/catalogue";
import fc from "../support/property";

function unit(text: string): Unit {
  const found = parseUnit(text);
  if (isFailure(found)) throw new Error(`not a unit: ${text}`);
  return found;
}

const data = path.join(PROJECT_ROOT, "assets", "data");
const unitsOfData = new Set(
  readdirSync(data)
    .filter((file) => file.endsWith(".csv"))
    .flatMap((file) => parse(readFileSync(path.join(data, file)), { columns: true }) as Record<string, string>[])
    .flatMap((row) => ["unit", "outputUnit", "waterUnit", "unitUseUnit"].map((name) => row[name] ?? ""))
    .filter((text) => text !== ""),
);

test.each([...unitsOfData])("understands %s of the bundled data", (text) => {
  expect(isFailure(parseUnit(text))).toBe(false);
});

// Every spelling on the left is the unit on the right.
test.each([
  ["m3/t", "m³/t"],
  ["m^3/t", "m³/t"],
  ["ｍ³／ｔ", "m³/t"],
  ["㎥/t", "m³/t"],
  ["立方米/吨", "m³/t"],
  ["立方米每吨", "m³/t"],
  ["方/吨", "m³/t"],
  ["m³/延米", "m³/m"],
  ["m³/(a·蹲位)", "m³/(蹲位·a)"],
  ["m³ / t", "m³/t"],
  ["L/kg", "m³/t"],
  ["m³/MW·h", "m³/(MW·h)"],
  ["m^3/MW h", "m³/(MW·h)"],
  ["m³/MWh", "m³/(MW·h)"],
  ["m³/兆瓦时", "m³/(MW·h)"],
  ["m³/s·GW", "m³/(s·GW)"],
  ["m³/(GW·s)", "m³/(s·GW)"],
  ["万千瓦时", "万kW·h"],
  ["万度", "万kW·h"],
  ["万立方米", "万m³"],
  ["10⁴m³", "万m³"],
  ["10^4 m³", "万m³"],
  ["万方", "万m³"],
  ["亿立方米", "亿m³"],
  ["m³/百米", "m³/100m"],
  ["m³/100 m", "m³/100m"],
  ["m³/万平方米", "m³/万m²"],
  ["m³/万㎡", "m³/万m²"],
  ["m³/千瓦", "m³/kW"],
  ["千升", "kL"],
  ["m³/天", "m³/d"],
  ["m³/日", "m³/d"],
  ["m³/标准箱", "m³/标箱"],
  ["m³/1000Nm³", "m³/千Nm³"],
  ["百万块", "100万块"],
])("reads %s as %s", (spelling, plain) => {
  expect(convert(1, unit(spelling), unit(plain))).toBeCloseTo(1, 14);
});

test.each([
  [1, "万m³/万t", "m³/t", 1],
  [1, "m³/(MW·h)", "m³/GJ", 1 / 3.6],
  [120, "m³/(MW·h)", "m³/万kW·h", 1200],
  [2132, "m³/h", "m³/d", 51168],
  [0.702, "m³/s", "m³/h", 2527.2],
  [3, "m³/100m", "m³/km", 30],
  [1, "亿m³", "万m³", 10000],
  [1, "kL", "m³", 1],
  [2, "m³/百双", "m³/万双", 200],
  [15, "亩", "公顷", 1],
])("%d %s is in %s: %d", (value, from, to, expected) => {
  expect(convert(value, unit(from), unit(to))).toBeCloseTo(expected, 10);
});

describe("refuses what would be a guess, naming both units", () => {
  test.each([
    ["m³/万m²", "m³/t", "kg/m²"],
    ["m³/t", "m³/万m²", "kg/m²"],
    ["m³/kL", "m³/t", "kg/m³"],
    ["m³/万块", "m³/t", "kg/块"],
    ["m³/100m", "m³/m²", "m"],
    ["m³/片", "m³/m²", "m²/片"],
    ["m³/m³", "m³/m²", "m"],
    ["m³/km", "m³/t", "kg/m"],
  ])("%s to %s needs %s", (from, to, bridge) => {
    const result = convert(1, unit(from), unit(to));
    expectFailure(result, "#VALUE!", "unitBridgeNeeded");
    expect(isFailure(result) && result.message!.values).toEqual({ from, to, bridge });
  });

  test.each([
    ["m³/t", "m³/(MW·h)"],
    ["m³/(s·GW)", "m³/(MW·h)"],
    ["m³/t", "m³/d"],
    ["m³/a", "m³/d"],
    ["m³/万kVA", "m³/万kW"],
    ["m³/万元", "m³/t"],
    ["m³", "万t"],
  ])("%s to %s", (from, to) => {
    const result = convert(1, unit(from), unit(to));
    expect(isFailure(result) && result.code).toBe("#VALUE!");
    expect(isFailure(result) && result.message!.values).toMatchObject({ from, to });
  });

  test("a normal cubic metre is not a measured one", () => {
    expectFailure(convert(1, unit("m³/Nm³"), unit("m³/m³")), "#VALUE!");
    expectFailure(convert(1, unit("m³/标m³"), unit("m³/m³")), "#VALUE!");
  });
});

test("converts by mass with the mass given, both ways", () => {
  // 328.1 m³ over 10,000 m² of 6.95 kg each.
  expect(convert(328.1, unit("m³/万m²"), unit("m³/t"), 6.95)).toBeCloseTo(328.1 / 69.5, 12);
  expect(convert(4.72, unit("m³/t"), unit("m³/万m²"), 6.95)).toBeCloseTo(4.72 * 69.5, 10);
  // A piece of 2.5 kg: 400 of them a tonne.
  expect(convert(1, unit("m³/万块"), unit("m³/t"), 2.5)).toBeCloseTo(400 / 10000, 14);
  // Cloth 1.5 m wide: 100 m of it are 150 m².
  expect(convert(3, unit("m³/100m"), unit("m³/m²"), 1.5)).toBeCloseTo(3 / 150, 14);
});

test.each([
  ["", "unitMissing"],
  ["  ", "unitMissing"],
  ["m³/吨钢", "unitNotUnderstood"],
  ["m³//t", "unitNotUnderstood"],
  ["m³/(t", "unitNotUnderstood"],
  ["m³/t)", "unitNotUnderstood"],
  ["/t", "unitNotUnderstood"],
  ["立方", null],
  ["0m", "unitNotUnderstood"],
  ["5 m³ 左右", "unitNotUnderstood"],
] as const)("%p: %s", (text, key) => {
  const found = parseUnit(text);
  expect(isFailure(found) ? found.message!.key : null).toBe(key);
});

test("the part that is not understood is named", () => {
  const found = parseUnit("m³/吨钢");
  expect(isFailure(found) && found.message!.values).toEqual({ unit: "m³/吨钢", part: "钢" });
});

const unitUseUnits = [...unitsOfData].filter((text) => text.startsWith("m³/") && !isFailure(parseUnit(text)));

test("whatever converts, converts back", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...unitUseUnits),
      fc.constantFrom(...unitUseUnits),
      fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
      fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
      (from, to, value, perUnit) => {
        const there = convert(value, unit(from), unit(to), perUnit);
        if (isFailure(there)) return isFailure(convert(value, unit(to), unit(from), perUnit));
        // Of two kinds of pieces, how many of the one make one of the other depends on the direction.
        return [perUnit, 1 / perUnit].some((bridge) => {
          const back = convert(there, unit(to), unit(from), bridge);
          return !isFailure(back) && Math.abs(back - value) <= 1e-12 * value;
        });
      },
    ),
  );
});

test("no text is worth a fault", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."m³t/·()万百2^kW h双. 0吨") }), (text) => {
      const found = parseUnit(text);
      return isFailure(found) || (found.up > 0 && found.down > 0);
    }),
  );
});
