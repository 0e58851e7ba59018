import comparatorList from "../../generated/datasets/comparators";
import type { NationalCheck } from "../../src/evaluation/national";
import { nationalCheck, nationalTable } from "../../src/evaluation/national";
import { isFailure } from "../../src/language/failure";
import { bundledLibrary } from "../../src/standards/bundled";
import { comparatorsOf } from "../../src/standards/comparators";
import type { OwnStandard } from "../../src/standards/library";
import { readOwnStandard } from "../../src/standards/own/read";
import { ownStandardTemplate } from "../../src/standards/own/rows";
import type { Cell } from "../../src/workbook/values";

const comparators = comparatorsOf(comparatorList);

/** A standard of the template with these rows: product, condition, unit and its three tiers, the strictest first. */
function ownOf(id: string, rows: readonly Cell[][], national = false): OwnStandard {
  const template = ownStandardTemplate(national).map((row) => [...row]);
  template[0]![1] = id;
  const filled = rows.map(([product, condition, unit, ...tiers], at) => [
    ...["1", at + 1, "151", null, product!, condition!, unit!],
    ...tiers,
  ]);
  const { own, ...refused } = readOwnStandard([...template, ...filled], []);
  if (!own) throw new Error(JSON.stringify(refused));
  return own;
}

function check(...standards: readonly OwnStandard[]): NationalCheck {
  const found = nationalCheck(bundledLibrary.with({ standards }), comparators, standards[0]!.standard.id);
  if (isFailure(found)) throw new Error(found.message?.key);
  return found;
}

// GB/T 18916.6—2012 as the report prints it: beer 现有 6.0, 新建 5.5 m³/kL; GB/T 18916.3—2012: crude oil 0.75 and 0.6 m³/t.
test("laxer, equal and stricter by purpose, with the gap and the edition", () => {
  const own = ownOf("DB99/T 1—2024", [
    ["啤酒", null, "m³/kL", 4, 5.5, 6.6],
    ["原油加工", null, "m³/t", null, 0.5, 0.75],
  ]);
  const { rows, editions } = check(own);
  expect(rows.map(({ variant, tier, verdict }) => [variant.product, tier.name, verdict])).toEqual([
    ["啤酒", "先进值", "equal"],
    ["啤酒", "通用值", "looser"],
    ["原油加工", "先进值", "stricter"],
    ["原油加工", "通用值", "equal"],
  ]);
  expect(rows[1]!.gap).toBeCloseTo(0.1, 10);
  expect(editions).toEqual(["GB/T 18916.3—2012", "GB/T 18916.6—2012"]);
});

test("units convert where nothing is guessed, else they are said not to compare", () => {
  const { rows } = check(
    ownOf("DB99/T 1—2024", [
      ["啤酒", null, "L/L", null, 5.5, 6],
      ["原油加工", null, "m³/万元", null, 1, 2],
    ]),
  );
  expect(rows.map(({ verdict }) => verdict)).toEqual(["equal", "equal", "unit", "unit"]);
});

test("where conditions differ all national values are named, and none is decided", () => {
  const { rows } = check(ownOf("DB99/T 1—2024", [["阴极铜", "原料：废杂铜", "m³/t", null, null, 5]]));
  expect(new Set(rows.map(({ verdict }) => verdict))).toEqual(new Set(["condition"]));
  expect(rows.length).toBeGreaterThan(1);
  const same = check(ownOf("DB99/T 1—2024", [["阴极铜", "原料：铜精矿", "m³/t", null, null, 5]]));
  expect(same.rows.map(({ verdict, national }) => [verdict, national.low])).toEqual([["stricter", 20]]);
});

test("a loaded part of the national standard replaces its older edition", () => {
  const own = ownOf("DB99/T 1—2024", [["啤酒", null, "m³/kL", null, 5, 6]]);
  const nation = ownOf("GB/T 18916.6—2023", [["啤酒", null, "m³/kL", 3, 4, 5]], true);
  const { rows, editions } = check(own, nation);
  expect(editions).toEqual(["GB/T 18916.6—2023"]);
  expect(rows.map(({ verdict, national }) => [verdict, national.low])).toEqual([
    ["looser", 4],
    ["looser", 5],
  ]);
});

test("a product without national value is listed, with a warning that editions may be superseded", () => {
  const { without, remarks } = check(
    ownOf("DB99/T 1—2024", [
      ["啤酒", null, "m³/kL", null, 5, 6],
      ["某新产品", null, "m³/t", 1, 2, 3],
    ]),
  );
  expect(without).toEqual(["某新产品"]);
  expect(remarks.map(({ key }) => key)).toEqual(["nationalMayBeSuperseded", "nationalNone"]);
});

test("a bundled standard is checked too; what is laxer stands first in the table; a national one is refused", () => {
  const found = nationalCheck(bundledLibrary, comparators, "DB14/T 1049.2—2021") as NationalCheck;
  expect(found.rows.length).toBeGreaterThan(10);
  const verdicts = nationalTable(found, "zh-CN").map((row) => row[12]);
  expect(verdicts.lastIndexOf("宽于国标")).toBeLessThan(verdicts.indexOf("严于国标"));
  const library = bundledLibrary.with({ standards: [ownOf("GB/T 1—2023", [["啤酒", null, "m³/kL", 3, 4, 5]], true)] });
  expect(isFailure(nationalCheck(library, comparators, "GB/T 1—2023"))).toBe(true);
});
