import { mean, sampleStandardDeviation } from "simple-statistics";
import { call, column, expectFailure, rowFrom } from "../support/catalogue";
import { dataRows, numberOf } from "../support/data";
import { alike, samples } from "./support";
import fc from "../support/property";

// What table 5.4-1 prints for products whose samples the report gives, or gives as three years.
test.each([
  ["阴极铜", [6.2, 8.0, 8.21, 9.62, 9.2, 10.27], null],
  ["稀土", [141.5, 126.4, 102.8], null],
  ["啤酒", [6.1, 5.2, 5.1], null],
  ["抛光砖", [2.72, 4.59, 3.84], null],
  ["原油加工", [0.49, 0.48, 0.49, 0.48], null],
])("%s as in table 5.4-1", (product, values) => {
  const printed = dataRows("statistics").find((row) => row.table === "5.4-1" && row.product === product)!;
  const [count, least, greatest, average, , second] = rowFrom("SAMPLESUMMARY", [values]) as number[];
  expect(count).toBe(Number(printed.reasonable));
  const same = (found: number, text: string) => expect(Math.abs(found - Number(text))).toBeLessThanOrEqual(0.00501);
  same(least!, printed.min!);
  same(greatest!, printed.max!);
  same(average!, printed.mean!);
  if (printed.secondMean) same(second!, printed.secondMean);
});

describe("SUMMARYBY", () => {
  const rows = dataRows("samples").filter(({ table }) => table === "5.4-3");
  const keys = column(...rows.map(({ product }) => product!));
  const values = column(...rows.map(({ unitUse }) => numberOf(unitUse!)));

  test("is SAMPLESUMMARY for every product, in their order", () => {
    const found = call("SUMMARYBY", keys, values) as (string | number)[][];
    expect(found.map(([key]) => key)).toEqual(["阴极铜（电解铜）", "铝型材", "粗铜", "电解铝", "锌锭"]);
    for (const [key, ...figures] of found) {
      const own = rows.filter(({ product }) => product === key).map(({ unitUse }) => Number(unitUse));
      expect(figures).toEqual([...rowFrom("SAMPLESUMMARY", [own]), own.length]);
    }
  });

  test("counts excluded and unmeasured rows in the total only; skips rows without a product", () => {
    expect(
      call(
        "SUMMARYBY",
        column("甲", "甲", null, "甲", "乙", "甲"),
        column(1, null, 9, 3, null, 100),
        column(null, null, null, "否", null, "是"),
      ),
    ).toEqual([
      ["甲", 2, 1, 3, 2, Math.SQRT2, 1.5, 4],
      ["乙", 0, "", "", "", "", "", 1],
    ]);
  });

  test("one product in full or half width is one, a number is not its text", () => {
    expect(
      call("SUMMARYBY", column("水泥(熟料)", "水泥（熟料）", " 水泥（熟料）", 61, "61"), column(1, 2, 3, 4, 5)),
    ).toEqual([
      ["水泥(熟料)", 3, 1, 3, 2, 1, 1.5, 3],
      [61, 1, 4, 4, 4, "", 4, 1],
      ["61", 1, 5, 5, 5, "", 5, 1],
    ]);
  });

  test("weighs by output", () => {
    const output = [120, 2, 8.6, 4.1, 3.4, 2.96];
    const use = [6.2, 8.0, 8.21, 9.62, 9.2, 10.27];
    const [row] = call(
      "SUMMARYBY",
      column(...use.map(() => "铜")),
      column(...use),
      null,
      column(...output),
    ) as number[][];
    const water = output.reduce((sum, amount, index) => sum + amount * use[index]!, 0);
    expect(row![4]).toBeCloseTo(water / 141.06, 10);
    // Only the first lies below the weighted mean of 6.58.
    expect(row![6]).toBeCloseTo((water / 141.06 + 6.2) / 2, 10);
  });

  test("says which ranges differ", () => {
    expectFailure(call("SUMMARYBY", column("a", "b"), column(1)), "#VALUE!", "lengthsDiffer");
    expectFailure(call("SUMMARYBY", column("a"), column(1), column(true, false)), "#VALUE!", "lengthsDiffer");
    expectFailure(call("SUMMARYBY", column("a"), column(1), column("也许")), "#VALUE!", "markExpectedAt");
    expectFailure(call("SUMMARYBY", column(null), column(1)), "#VALUE!", "tooFewValues");
  });
});

test("the figures agree with simple-statistics", () => {
  fc.assert(
    fc.property(samples(2), (values) => {
      const [count, least, greatest, average, spread] = rowFrom("SAMPLESUMMARY", [values]) as number[];
      return (
        count === values.length &&
        least === Math.min(...values) &&
        greatest === Math.max(...values) &&
        alike(average!, mean(values)) &&
        alike(spread!, sampleStandardDeviation(values), average)
      );
    }),
  );
});

test("one value has no deviation", () => {
  expect(rowFrom("SAMPLESUMMARY", 5)).toEqual([1, 5, 5, 5, "", 5]);
});

test("ISOUTLIER keeps the shape of its range", () => {
  expect(
    call("ISOUTLIER", [
      [1, null],
      [1.1, 0.9],
      [1, 50],
    ]),
  ).toEqual([
    [false, ""],
    [false, false],
    [false, true],
  ]);
});
