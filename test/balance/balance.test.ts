import { reconcile, reconciledAtMost } from "../../src/balance/reconcile";
import { isFailure } from "../../src/language/failure";
import { call, column, expectFailure, numberFrom, rowFrom } from "../support/catalogue";
import { dataRows } from "../support/data";
import fc from "../support/property";

const cellsOf = (table: string) => dataRows("balances").filter((row) => row.table === table);
const valueAt = (table: string, system: string, item: string) =>
  Number(cellsOf(table).find((row) => row.system === system && row.item === item)!.value);

describe("indicators the report prints", () => {
  test("table 4.2-12: reuse 92.27 %, cooling 97.49 %", () => {
    const fresh = valueAt("4.2-12", "合计", "新鲜水量");
    const reused = ["间接冷却循环水量", "其他循环水量", "回用水量"].map((item) =>
      valueAt("4.2-12", "合计", `重复利用水量：${item}`),
    );
    expect(
      numberFrom(
        "REUSERATE",
        reused.reduce((a, b) => a + b, 0),
        fresh,
      ),
    ).toBeCloseTo(0.9227, 4);
    expect(numberFrom("COOLINGRATE", reused[0]!, valueAt("4.2-12", "煤气站", "新鲜水量"))).toBeCloseTo(0.9749, 4);
  });

  test("table 4.2-2: every system and the plant, 97.76 %", () => {
    for (const { system } of cellsOf("4.2-2").filter(({ item }) => item === "用水量")) {
      const [used, reused, fresh] = ["用水量", "复用水量", "新鲜水耗量"].map((item) => valueAt("4.2-2", system!, item));
      const gap = rowFrom("BALANCEGAP", [[reused!, fresh!]], used!)[2] as number;
      expect(Math.abs(gap)).toBeLessThan(1e-9);
    }
    expect(numberFrom("REUSERATE", 93070.31, 2132)).toBeCloseTo(0.9776, 4);
  });

  test("tables 4.2-15 and 4.2-7: 76.2 %, 22.6 %", () => {
    expect(
      numberFrom("REUSERATE", valueAt("4.2-15", "生产水量", "重复利用量"), valueAt("4.2-15", "生产水量", "取新水量")),
    ).toBeCloseTo(0.762, 3);
    expect(
      numberFrom(
        "UNCONVENTIONALRATE",
        valueAt("4.2-7", "生产取水量", "其中：非常规水源量"),
        valueAt("4.2-7", "生产取水量", "其中：常规水资源量"),
      ),
    ).toBeCloseTo(0.2265, 4);
  });
});

test("rates lie between 0 and 1, and rise with their part", () => {
  const volume = fc.double({ min: 0.01, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(volume, volume, (part, rest) => {
      for (const id of ["REUSERATE", "COOLINGRATE", "WASTEWATERREUSE", "UNCONVENTIONALRATE"]) {
        const rate = numberFrom(id, part, rest);
        if (!(rate > 0 && rate < 1 && numberFrom(id, part * 2, rest) > rate)) return false;
      }
      const whole = part + rest;
      // What is not drained is used.
      return Math.abs(numberFrom("DRAINRATE", part, whole) + numberFrom("FRESHUSERATE", whole, part) - 1) < 1e-12;
    }),
  );
});

test("impossible and empty balances", () => {
  expectFailure(call("REUSERATE", 0, 0), "#DIV/0!", "volumesZero");
  expectFailure(call("LEAKRATE", 5, 4), "#VALUE!", "partExceedsWhole");
  expectFailure(call("LEAKRATE", 0, 0), "#DIV/0!", "volumesZero");
  expectFailure(call("FRESHUSERATE", 4, 5), "#VALUE!", "partExceedsWhole");
  expectFailure(call("METERRATE", 2, 1), "#VALUE!", "partExceedsWhole");
  expectFailure(call("CONDENSATERATE", 2, 0), "#DIV/0!", "volumesZero");
  expectFailure(call("REUSERATE", -1, 4), "#VALUE!", "numberTooSmall");
  expect(rowFrom("BALANCEGAP", 0, 0)).toEqual([0, 0, 0, ""]);
});

describe("MAKEUPSAVING", () => {
  test("is what a simulated circuit saves", () => {
    // At evaporation 1, blow-down keeps salts at n times the make-up: make-up × 1 = blow-down × n.
    const makeup = (cycles: number) => {
      let [low, high] = [1, 100];
      for (let step = 0; step < 200; step++) {
        const middle = (low + high) / 2;
        if (middle > (middle - 1) * cycles) low = middle;
        else high = middle;
      }
      return low;
    };
    expect(numberFrom("MAKEUPSAVING", 2.5, 4)).toBeCloseTo(1 - makeup(4) / makeup(2.5), 10);
  });

  test("is zero without change, negative the other way, refused at one", () => {
    expect(numberFrom("MAKEUPSAVING", 3, 3)).toBe(0);
    expect(numberFrom("MAKEUPSAVING", 4, 2)).toBeCloseTo(-0.5, 12);
    expectFailure(call("MAKEUPSAVING", 1, 3), "#VALUE!", "numberNotAbove");
  });
});

describe("RECONCILE", () => {
  test("spreads a gap by the variances: 4 : 1 : 1", () => {
    expect(call("RECONCILE", column(100, 60, 45), [[1, -1, -1]], column(2, 1, 1))).toEqual([
      [expect.closeTo(100 + 20 / 6, 10)],
      [expect.closeTo(60 - 5 / 6, 10)],
      [expect.closeTo(45 - 5 / 6, 10)],
    ]);
  });

  test("leaves flows that balance alone, and derives what was not measured", () => {
    // Table 4.2-12 as a network: new water into five units, the rest between them.
    const flows = [60, 371.5, 392.5, 39, 378, null, 25];
    const nodes = [
      [1, 1, -1, -1, 0, 0, 0],
      [0, 0, 0, 0, 1, -1, -1],
    ];
    const [row] = call("RECONCILE", [flows], nodes) as number[][];
    expect(row![5]).toBeCloseTo(353, 8);
    flows.forEach((flow, index) => flow !== null && expect(row![index]).toBeCloseTo(flow, 8));
  });

  test("meets every balance, and no balanced flows lie nearer", () => {
    const flow = fc.double({ min: 1, max: 1000, noNaN: true });
    fc.assert(
      fc.property(
        fc.tuple(flow, flow, flow, flow, flow),
        fc.tuple(flow, flow, flow, flow, flow),
        fc.tuple(flow, flow, flow),
        (flows, spread, free) => {
          // Two nodes in a row: f1 = f2 + f3, f3 = f4 + f5.
          const nodes = [
            [1, -1, -1, 0, 0],
            [0, 0, 1, -1, -1],
          ];
          const sigma = spread.map((value) => 1 + value / 100);
          const found = reconcile(flows, nodes, sigma);
          if (isFailure(found)) return false;
          const distance = (x: readonly number[]) =>
            x.reduce((sum, value, index) => sum + ((value - flows[index]!) / sigma[index]!) ** 2, 0);
          const balanced = nodes.every(
            (node) => Math.abs(node.reduce((sum, sign, index) => sum + sign * found[index]!, 0)) < 1e-6,
          );
          const [f2, f4, f5] = free;
          return balanced && distance(found) <= distance([f2 + f4 + f5, f2, f4 + f5, f4, f5]) * (1 + 1e-9) + 1e-9;
        },
      ),
    );
  });

  test("without a single answer it is #NUM!, with a wrong shape it says so", () => {
    expectFailure(
      call(
        "RECONCILE",
        [[1, 1]],
        [
          [1, -1],
          [1, -1],
        ],
      ),
      "#NUM!",
      "balanceSingular",
    );
    expectFailure(call("RECONCILE", [[1, null, null]], [[1, -1, -1]]), "#NUM!", "balanceSingular");
    expectFailure(call("RECONCILE", [[1, 1]], [[0, 0]]), "#NUM!", "balanceSingular");
    expectFailure(call("RECONCILE", [[1, 1, 1]], [[1, -1]]), "#VALUE!", "incidenceShape");
    expectFailure(call("RECONCILE", [[1, 1]], [[1, -1]], [[1, 1, 1]]), "#VALUE!", "lengthsDiffer");
    expectFailure(call("RECONCILE", [[1, 1]], [[1, -1]], [[1, null]]), "#VALUE!", "sigmaBlank");
    expectFailure(call("RECONCILE", [[null, null]], [[1, -1]]), "#VALUE!", "tooFewValues");
    const many = Array.from({ length: reconciledAtMost }, () => 1);
    expectFailure(call("RECONCILE", [many], [many]), "#VALUE!", "balanceTooLarge");
  });

  test("does not mind the unit", () => {
    const [small] = call("RECONCILE", [[1e-4, 6e-5, 4.5e-5]], [[1, -1, -1]]) as number[][];
    expect(small![0]).toBeCloseTo(1e-4 + 5e-6 / 3, 14);
    const [large] = call("RECONCILE", [[1e9, 6e8, 4.5e8]], [[1, -1, -1]], [[1e7, 1e7, 1e7]]) as number[][];
    expect(large![0]! / 1e9).toBeCloseTo(1 + 0.05 / 3, 10);
  });
});
