import { isFailure } from "../../src/language/failure";
import { parseAmount, parseWater } from "../../src/units/amount";

test.each([
  ["50,000", 50000, null],
  ["31万", 310000, null],
  ["1.005万", 10050, null],
  ["5万kL", 5, "万kL"],
  ["310000/2 m³", 155000, "m³"],
  ["（3+2）万千升", 5, "万千升"],
  ["１２.5 万 m3", 12.5, "万 m3"],
  ["3亿", 300000000, null],
  ["2.4 million", 2400000, null],
  ["2.4 million m³", 2400000, "m³"],
  ["0.07 Billion t", 70000000, "t"],
  ["12 thousand", 12000, null],
])("%s is %d of %s", (text, value, unit) => expect(parseAmount(text)).toEqual({ value, unit }));

test.each(["", "much", "很多", "1万2千", "2023/12/31", "1200-1300", "1200-1300 m³", "12 3"])(
  "“%s” is no amount",
  (text) => expect(parseAmount(text)).toBeNull(),
);

test.each([
  ["31万吨", 310000],
  ["31万m³/a", 310000],
  ["2 亿立方米", 200000000],
  ["500 L", 0.5],
  ["310,000", 310000],
  ["2.4 million m³/a", 2400000],
])("%s of water is %d m³", (text, volume) => expect(parseWater(text)).toBeCloseTo(volume, 9));

test.each(["5台", "850 m³/d", "31万元", "3 kWh", "x"])("“%s” is no volume of a year", (text) =>
  expect(isFailure(parseWater(text))).toBe(true),
);
