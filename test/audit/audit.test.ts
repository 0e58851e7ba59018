import { possibleSecondMeans } from "../../src/audit/sample-figures";
import { secondMean } from "../../src/statistics/second-mean";
import { mean } from "../../src/statistics/summary";
import { readPrinted } from "../../src/units/printed";
import { samples } from "../statistics/support";
import { call, column, expectFailure, rowFrom } from "../support/catalogue";
import { dataRows } from "../support/data";
import fc, { runs } from "../support/property";

const verdict = (...given: Parameters<typeof rowFrom>) => rowFrom(...given)[0];

describe("AUDITVALUE", () => {
  test.each([
    [8.71, 8.705, "一致"],
    [8.71, 8.7049, "舍入"],
    ["0.30", 0.304, "一致"],
    [0.3, 0.304, "一致"],
    ["0.30", 0.306, "舍入"],
    ["0.30", 0.311, "不符"],
    [-20.4, -20.39, "一致"],
    ["-20.40", -20.391666, "舍入"],
    [3.71, 3.716667, "舍入"],
  ])("%p against %d: %s", (printed, recomputed, expected) => {
    expect(verdict("AUDITVALUE", printed, recomputed)).toBe(expected);
  });

  test.each([
    // 10.12725 / 1.05 = 9.645…; first-order relative roundings reach from 9.18 to 9.6446 only.
    ["9.65", "10.1", "1.1"],
    // 1.449 / 0.951 = 1.5237 and 0.951 / 1.449 = 0.6563.
    ["1.52", "1.4", "1.0"],
    ["0.66", "1.0", "1.4"],
  ])("%s of %s / %s, as far off as rounding takes it: 舍入", (printed, water, output) => {
    expect(verdict("AUDITVALUE", printed, Number(water) / Number(output), [[water, output]])).toBe("舍入");
  });

  test.each([
    // At most 10.15 / 1.05 = 9.667, and 9.184 × 1.0526 = 9.67 for what is not known to be divided by.
    ["9.69", "10.1", "1.1"],
    // At least 10.05 / 1.15 = 8.739.
    ["8.70", "10.1", "1.1"],
  ])("%s of %s / %s, further off: 不符", (printed, water, output) => {
    expect(verdict("AUDITVALUE", printed, Number(water) / Number(output), [[water, output]])).toBe("不符");
  });

  test("every sample of table 5.4-4 agrees, or rounding explains it", () => {
    for (const { unitUse, water, output } of dataRows("samples").filter(({ table }) => table === "5.4-4")) {
      expect(["一致", "舍入"]).toContain(
        verdict("AUDITVALUE", unitUse!, Number(water) / Number(output), [[water!, output!]]),
      );
    }
  });

  test("whatever is printed of a quotient of printed numbers is never called wrong", () => {
    const exact = fc.double({ min: 1, max: 1000, noNaN: true });
    fc.assert(
      fc.property(exact, exact, fc.integer({ min: 1, max: 3 }), (volume, output, decimals) => {
        const [v, q, u] = [volume.toFixed(decimals), output.toFixed(decimals), (volume / output).toFixed(2)];
        return verdict("AUDITVALUE", u, Number(v) / Number(q), [[v, q]]) !== "不符";
      }),
    );
  });
});

describe("AUDITTOTAL", () => {
  test("table 5.4-1 prints 315 and 221 for 311 and 218", () => {
    const rows = dataRows("statistics").filter((row) => row.table === "5.4-1" && row.kind === "product");
    expect(rowFrom("AUDITTOTAL", column(...rows.map(({ total }) => total!)), 315)).toEqual(["不符", 311, 4]);
    expect(rowFrom("AUDITTOTAL", column(...rows.map(({ reasonable }) => reasonable!)), 221)).toEqual(["不符", 218, 3]);
  });

  test("decimals may explain a difference, counts may not", () => {
    expect(verdict("AUDITTOTAL", column(0.3, 0.3, 0.3), 1)).toBe("一致");
    expect(verdict("AUDITTOTAL", column("0.33", "0.33", "0.33"), "1.00")).toBe("舍入");
    expect(verdict("AUDITTOTAL", column("0.33", "0.33", "0.33"), "1.02")).toBe("不符");
    expect(verdict("AUDITTOTAL", column(1, 1, 1), 4)).toBe("不符");
  });
});

describe("AUDITCHANGE", () => {
  test("allows for the rounding of both values", () => {
    // 0.48 to 0.49 against 1.7: between −71.8 and −70.6 %.
    expect(verdict("AUDITCHANGE", 0.48, 1.7, "-71.18%")).toBe("舍入");
    expect(verdict("AUDITCHANGE", "0.480", "1.70", "-71.18%")).toBe("不符");
    expect(verdict("AUDITCHANGE", 0.49, 1.7, "-71.18%")).toBe("一致");
    expectFailure(call("AUDITCHANGE", 1, 0, "5%"), "#DIV/0!", "baseZero");
  });

  // 6 against 9.5 is −36.842 %; 0.5 % of 200 is 201.
  test.each([
    [6, 9.5, -36.84, "一致", "百分数"],
    [6, 9.5, -0.3684, "一致", "小数"],
    [6, 9.5, "-36.84%", "一致", "百分数"],
    ["201.0", "200.0", 0.5, "一致", "百分数"],
    [300, 200, 0.5, "一致", "小数"],
    [6, 9.5, -63.84, "不符", "百分数"],
    [6, 9.5, "-0.3684%", "不符", "百分数"],
  ])("%p against %p printed as %p: %s, read as %s", (after, before, printed, expected, reading) => {
    const row = rowFrom("AUDITCHANGE", after, before, printed);
    expect(row[0]).toBe(expected);
    expect(row[3]).toBe(reading);
  });
});

describe("AUDITSAMPLE", () => {
  const rows = dataRows("statistics").filter((row) => row.table === "5.4-1" && row.secondMean !== "" && row.min !== "");

  test("of table 5.4-1 exactly three second means are impossible", () => {
    const impossible = rows.filter(
      (row) => !rowFrom("AUDITSAMPLE", row.reasonable!, row.min!, row.max!, row.mean!, row.secondMean!)[0],
    );
    expect(rows.length).toBeGreaterThan(30);
    expect(impossible.map(({ product }) => product)).toEqual(["钨精矿", "鲜奶", "味精"]);
  });

  test("never calls the figures of a real sample impossible", () => {
    fc.assert(
      fc.property(samples(2), fc.integer({ min: 1, max: 3 }), (values, decimals) => {
        const [least, greatest, average, second] = [
          Math.min(...values),
          Math.max(...values),
          mean(values),
          secondMean(values),
        ].map((value) => value.toFixed(decimals));
        if (least === greatest) return true;
        return rowFrom("AUDITSAMPLE", values.length, least!, greatest!, average!, second!)[0] === true;
      }),
      runs(1000),
    );
  });

  // 32.675 and 99.815, mean 66.245, second mean 49.46: three of the four round either way.
  test.each(
    ["32.67", "32.68"].flatMap((least) =>
      ["99.81", "99.82"].flatMap((greatest) =>
        ["66.24", "66.25"].map((average) => [least, greatest, average] as const),
      ),
    ),
  )("whichever way halves were rounded: %s, %s, %s", (...figures) => {
    expect(rowFrom("AUDITSAMPLE", 2, ...figures, "49.46")[0]).toBe(true);
  });

  test("finds the gap between the numbers of values below: milk, four values", () => {
    // Two values add up to 9.44: one below the mean of 5.07 (second mean to 4.255), or both (4.5267).
    const exact = (text: string) => ({ ...readPrinted(text)!, decimals: 9 });
    const ranges = possibleSecondMeans({
      count: 4,
      min: exact("2.51"),
      max: exact("8.33"),
      mean: exact("5.07"),
    });
    expect(ranges).toHaveLength(2);
    expect(ranges[0]!.low).toBeCloseTo(3.79, 6);
    expect(ranges[0]!.high).toBeCloseTo(4.255, 6);
    expect(ranges[1]!.low).toBeCloseTo(4.5266667, 6);
    expect(ranges[1]!.high).toBeCloseTo(4.5266667, 6);
  });

  test("a mean outside the range is told", () => {
    expectFailure(call("AUDITSAMPLE", 4, 1, 2, 5, 1.5), "#NUM!", "figuresImpossible");
  });
});
