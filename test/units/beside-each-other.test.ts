/** Quantities that are held against each other or multiplied need the units of all of them, or of none. */
import { isConsistent } from "../../src/units/consistency";
import { convert } from "../../src/units/convert";
import { permitVolume } from "../../src/units/permit-volume";
import { readPrinted } from "../../src/units/printed";
import type { Unit } from "../../src/units/unit";
import { parseUnit, singleUnit } from "../../src/units/unit";
import { expectFailure } from "../support/catalogue";

const printed = (text: string) => readPrinted(text)!;
const unit = (text: string) => parseUnit(text) as Unit;
const [cubicMetres, tons, perTon] = [unit("m³"), unit("t"), unit("m³/t")];

// 310 m³ for 50 t are 6.2 m³/t.
const figures = [printed("310"), printed("50"), printed("6.2")] as const;

test("a stated use is held against volume and output with all units or none", () => {
  expect(isConsistent(...figures, [null, null, null])).toBe(true);
  expect(isConsistent(...figures, [cubicMetres, tons, perTon])).toBe(true);
  expect(isConsistent(...figures, [cubicMetres, unit("kg"), perTon])).toBe(false);
  for (const units of [
    [null, tons, perTon],
    [cubicMetres, null, perTon],
    [cubicMetres, tons, null],
    [null, null, perTon],
  ] as const)
    expectFailure(isConsistent(...figures, units), "#VALUE!", "unitsAllOrNone");
  expectFailure(isConsistent(...figures, [cubicMetres, tons, unit("m³/(kW·h)")]), "#VALUE!");
});

test("a permit's volume takes the units of quota and output, or neither", () => {
  expect(permitVolume(6.2, 50, null, null, null)).toBe(310);
  expect(permitVolume(6.2, 50, perTon, tons, null)).toBe(310);
  expect(permitVolume(6.2, 50, perTon, unit("万t"), unit("万m³"))).toBe(310);
  expectFailure(permitVolume(6.2, 50, perTon, null, null), "#VALUE!", "unitsAllOrNone");
  expectFailure(permitVolume(6.2, 50, null, tons, null), "#VALUE!", "unitsAllOrNone");
});

test("one piece of a unit keeps what its name stands for, and leaves the number in front", () => {
  expect(convert(1, singleUnit(unit("L")), cubicMetres)).toBe(0.001);
  expect(convert(1, singleUnit(unit("万L")), cubicMetres)).toBe(0.001);
  expect(convert(1, singleUnit(unit("m³/L")), unit("m³/m³"))).toBe(1000);
});
