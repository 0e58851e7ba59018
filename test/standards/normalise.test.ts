import { normalise, normaliseCode } from "../../src/standards/normalise";

test.each([
  ["铜板（阴极铜）", "铜板(阴极铜)"],
  ["铜板 [阴极铜]", "铜板（阴极铜）"],
  ["DB14／T １０４９．２－２０２１", "DB14/T 1049.2—2021"],
  ["db14/t1049.2-2021", "DB14/T 1049.2—2021"],
  ["300MW～600MW", "300mw~600MW"],
  [">=600MW", "≥ 600 MW"],
  ["废污水“近零”排放", "废污水近零排放"],
  ["m³/t", "m3/t"],
])("%s and %s are the same", (one, other) => {
  expect(normalise(one)).toBe(normalise(other));
});

test.each([
  ["原煤", "原煤矿"],
  ["不包括", "包括"],
  ["<300MW", "≥300MW"],
])("%s and %s are not", (one, other) => {
  expect(normalise(one)).not.toBe(normalise(other));
});

test("normalising twice changes nothing", () => {
  for (const text of ["ａ—Ｂ（〔【", "① ㎡ Ⅷ", "～〜~", "＞＝＜＝"])
    expect(normalise(normalise(text))).toBe(normalise(text));
});

test.each([
  ["61", "061"],
  ["061", "061"],
  [" 0 6 1 ", "061"],
  ["C151", "151"],
  ["６１", "061"],
  ["1511", "1511"],
  ["", ""],
])("code %s is %s", (written, code) => {
  expect(normaliseCode(written)).toBe(code);
});
