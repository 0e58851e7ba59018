import { describe as inWords } from "../../src/language/messages";
import { isFailure } from "../../src/language/failure";
import { bundledLibrary } from "../../src/standards/bundled";
import { defaultStandard } from "../../src/standards/standard";

function quota(
  code: string | null,
  product: string,
  tier: string,
  condition: string | null = null,
  standard = defaultStandard,
) {
  const found = bundledLibrary.quota({ standard, code, product, condition }, tier);
  return isFailure(found) ? `${found.code} ${inWords(found.message!, "zh-CN")}` : found.value;
}

test("quotas of Shanxi as printed", () => {
  expect(quota("061", "原煤", "先进值", "井工矿 不包括")).toBe(0.19);
  expect(quota("61", "原煤", "先进值", "井工矿 不包括")).toBe(0.19);
  expect(quota("061", "原煤", "先进值", "井工矿 包括")).toBe(0.23);
  expect(quota("101", "制砂", "先进值")).toBe(0.1);
});

test("tiers keep the meaning of their own standard", () => {
  expect(quota(null, "采煤", "先进", null, "江西2017")).toBe(0.3);
  expect(quota(null, "采煤", "new", null, "DB36/T420-2017")).toBe(0.38);
  expect(quota(null, "采煤", "先进值", null, "江西2017")).toMatch("没有级别“先进值”");
});

test("what cannot be served says why", () => {
  expect(quota("061", "原煤", "先进值")).toMatch("个定额");
  expect(quota("101", "制砂", "领跑值")).toMatch("未给出");
  expect(quota("061", "原煤矿", "先进值")).toMatch("原煤");
  expect(quota("999", "原煤", "先进值")).toMatch("没有行业代码");
  expect(quota("062", "原煤", "先进值")).toMatch("061");
  expect(quota("261", "硫酸", "先进值", "硫铁矿 硫磺制酸")).toMatch("存疑");
});
