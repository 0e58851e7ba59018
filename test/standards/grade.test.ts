import { failure } from "../../src/language/failure";
import { disorderOf, grade } from "../../src/standards/grade";

const doubt = failure("#N/A", "noThreshold");
const tiers = (leading: number | null, advanced: number | null | typeof doubt, general: number | null) => [
  { name: "领跑值", value: leading },
  { name: "先进值", value: advanced },
  { name: "通用值", value: general },
];

test.each([
  [1.36, "领跑值"],
  [1.37, "先进值"],
  [1.7, "先进值"],
  [2.38, "通用值"],
  [2.380001, "超定额"],
  [0, "领跑值"],
])("%d reaches %s", (value, name) => {
  expect(grade(value, tiers(1.36, 1.7, 2.38))).toBe(name);
});

test("a tier that is not printed is passed over", () => {
  expect(grade(1.5, tiers(null, null, 2))).toBe("通用值");
  expect(grade(1.5, tiers(1, null, 2))).toBe("通用值");
});

test("a doubtful tier matters only where no stricter one is reached", () => {
  expect(grade(0.9, tiers(1, doubt, 3))).toBe("领跑值");
  expect(grade(1.1, tiers(1, doubt, 3))).toBe(doubt);
});

test("without any threshold there is no grade", () => {
  expect(grade(1, tiers(null, null, null))).toMatchObject({ code: "#N/A" });
});

test("thresholds out of order are told", () => {
  expect(disorderOf(tiers(1, 2, 2))).toBeNull();
  expect(disorderOf(tiers(2, null, 1))?.message).toMatchObject({
    key: "tiersOutOfOrder",
    values: { stricter: "领跑值", looser: "通用值" },
  });
});
