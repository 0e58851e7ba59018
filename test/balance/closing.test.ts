import { SaxesParser } from "saxes";
import { closingOf, gapsOf } from "../../src/balance/gaps";
import { indicatorsOf } from "../../src/balance/indicators";
import type { WaterBalance } from "../../src/balance/model";
import { reconciliationOf } from "../../src/balance/network";
import { sankeySvg } from "../../src/balance/picture";
import { reportOf, workbookOfReports } from "../../src/balance/report";
import { readBalances } from "../../src/balance/reading/document";
import { arrange } from "../../src/documents/arrange";
import { readText } from "../../src/documents/text";
import { dataRows } from "../support/data";

/** A balance as a text with tabs. */
function balanceOf(...lines: readonly string[]): WaterBalance {
  const [balance] = readBalances(arrange("balance.txt", "text", readText(lines.join("\n"))));
  return balance!;
}

/** Table 4.2-12 as the report prints it, from the bundled data. */
function hansuofu(): WaterBalance {
  const rows = dataRows("balances").filter(({ table, system }) => table === "4.2-12" && system !== "污水处理池");
  const items = [
    "新鲜水量",
    "重复利用水量：间接冷却循环水量",
    "重复利用水量：其他循环水量",
    "重复利用水量：回用水量",
    "排水量",
    "耗水量",
  ];
  const value = (system: string, item: string) =>
    rows.find((row) => row.system === system && row.item === item)!.value!;
  return balanceOf(
    "表 4.2-12 水平衡测试统计表 (单位: m^3/d)",
    "",
    "用水单元\t新鲜水量\t重复利用水量\t\t\t排耗水量\t",
    "\t\t间接冷却循环水量\t其他循环水量\t回用水量\t排水量\t耗水量",
    ...[...new Set(rows.map(({ system }) => system!))].map((system) =>
      [system, ...items.map((item) => value(system, item))].join("\t"),
    ),
    "",
    "注：耗水量 364.0 m³/d 包含污水处理池蒸发量 5.0 m³/d。",
  );
}

describe("table 4.2-12 (Hansuofu)", () => {
  test("the 353 m³/d that the dust tower lacks is found, and what they explain", () => {
    const balance = hansuofu();
    expect({ unit: balance.unit, units: balance.units.length, total: balance.printed?.name }).toEqual({
      unit: "m³/d",
      units: 6,
      total: "合计",
    });
    const gaps = gapsOf(closingOf(balance));
    expect(gaps.map(({ kind, name, column, gap }) => [kind, name, column, gap])).toEqual([
      ["unit", "除尘塔", null, 353],
      ["total", "合计", "consumed", 5],
      ["reuse", "", null, -348],
    ]);
    expect(gaps.map(({ suspicion }) => suspicion?.key)).toEqual([
      "balanceBlankCloses",
      "balanceInRemark",
      "balanceReuseShort",
    ]);
    expect(gaps[2]!.suspicion!.values).toEqual({ missing: 353, rest: 5 });
  });

  test("reuse 92.27 %, cooling 97.49 %, all wastewater reused", () => {
    const found = Object.fromEntries(indicatorsOf(hansuofu()).map(({ name, value }) => [name.zh, value]));
    expect(found["重复利用率"]).toBeCloseTo(0.9227, 4);
    expect(found["间接冷却水循环率"]).toBeCloseTo(0.9749, 4);
    expect(found["废水回用率"]).toBe(1);
  });

  test("what was measured closes, so nothing is moved; the tower's drain and the pool's 5 m³/d are derived", () => {
    const balance = hansuofu();
    const { flows } = reconciliationOf(balance);
    for (const { measured, adjusted } of flows) if (measured !== null) expect(adjusted).toBeCloseTo(measured, 8);
    const derived = flows.filter(({ measured }) => measured === null).map(({ name, adjusted }) => [name.zh, adjusted]);
    expect(derived).toEqual([
      ["除尘塔：排水量", expect.closeTo(353, 8)],
      ["未回用（外排、处理损耗）", expect.closeTo(5, 8)],
    ]);
    // The sheet's blank stays blank.
    expect(balance.units[4]!.entries.discharged?.value).toBeNull();
  });

  test("the picture shows the gap and what goes round", () => {
    const svg = sankeySvg(hansuofu());
    // Not well-formed, it would be no picture anywhere.
    expect(() => new SaxesParser({ xmlns: true }).write(svg).close()).not.toThrow();
    for (const text of ["去向不明（缺口）", "除尘塔", "间接冷却循环水量（循环）", ">353<"]) expect(svg).toContain(text);
  });
});

test("table 4.2-2: every unit and the row of totals close; 97.76 %", () => {
  const rows = dataRows("balances").filter(({ table, item }) => table === "4.2-2" && item !== "水重复利用率");
  const systems = [...new Set(rows.map(({ system }) => system!))];
  const balance = balanceOf(
    "用水项目\t用水量 (m ³ /h)\t复用水量 (m ³ /h)\t新鲜水耗量 (m ³ /h)",
    ...systems.map((system) =>
      [system, ...rows.filter((row) => row.system === system).map(({ value }) => value!)].join("\t"),
    ),
  );
  expect([balance.unit, balance.units.length, balance.printed?.name]).toEqual(["m³/h", 15, "2×600MW机组耗水量"]);
  expect(gapsOf(closingOf(balance))).toEqual([]);
  expect(indicatorsOf(balance)[0]!.value).toBeCloseTo(0.9776, 4);
});

test("a flow between two units that was misread explains what one lacks and the other has over", () => {
  // 甲 takes 100, drains 30 and must pass 70 on, as 乙 drains 70 of nothing else.
  const list = (passedOn: number) =>
    balanceOf(
      "从\t到\t水量(m³/d)",
      "新水\t甲车间\t100",
      `甲车间\t乙车间\t${passedOn}`,
      "甲车间\t外排\t30",
      "乙车间\t外排\t70",
    );
  const gaps = gapsOf(closingOf(list(30)));
  expect(gaps.map(({ name, gap }) => [name, gap])).toEqual([
    ["甲车间", 40],
    ["乙车间", -40],
  ]);
  for (const { suspicion } of gaps) {
    expect(suspicion?.key).toBe("balanceSharedFlow");
    expect(suspicion?.values).toEqual({ flow: "甲车间 → 乙车间", value: 30, instead: 70 });
  }
  expect(gapsOf(closingOf(list(70)))).toEqual([]);
});

describe("the most likely entry", () => {
  const head = "用水单元\t新水量(m³/d)\t循环水量(m³/d)\t排水量(m³/d)\t耗水量(m³/d)";
  const suspicionOf = (...row: readonly string[]) => gapsOf(closingOf(balanceOf(head, ...row)))[0]?.suspicion;

  test("off by ten", () => {
    expect(suspicionOf("甲\t100\t0\t600\t40", "乙\t5\t\t\t5")).toMatchObject({
      key: "balanceTenfold",
      values: { value: 600, instead: 60 },
    });
  });

  test("two columns exchanged", () => {
    // 500 round and 30 in were meant: 30 = 20 + 10.
    expect(suspicionOf("甲\t500\t30\t20\t10", "乙\t5\t\t\t5")?.key).toBe("balanceSwapped");
  });

  test("a sign too many, and a reading of another period: 300 m³ a month are 10 a day", () => {
    expect(suspicionOf("甲\t10\t0\t-3\t7", "乙\t5\t\t\t5")).toMatchObject({
      key: "balanceNegated",
      values: { value: -3, instead: 3 },
    });
    expect(suspicionOf("甲\t300\t0\t6\t4", "乙\t5\t\t\t5")).toMatchObject({
      key: "balancePeriod",
      values: { value: 300, instead: 10 },
    });
  });

  test("none alone", () => {
    expect(suspicionOf("甲\t100\t0\t61\t42", "乙\t5\t\t\t5")?.key).toBe("balanceUnexplained");
  });
});

describe("bad input, in words", () => {
  const keys = (balance: WaterBalance) => [
    ...balance.noticed.map(({ key }) => key),
    ...closingOf(balance).unchecked.map(({ key }) => key),
    ...reconciliationOf(balance).said.map(({ key }) => key),
  ];

  test("mixed periods are converted and said: 2 m³/h are 48 m³/d", () => {
    const balance = balanceOf("用水单元\t新水量(m³/h)\t排水量(m³/d)\t耗水量(m³/d)", "甲\t2\t40\t8", "乙\t1\t\t24");
    expect(keys(balance)).toContain("balanceMixedUnits");
    expect(gapsOf(closingOf(balance))).toEqual([]);
  });

  test("negative and unreadable volumes, units without a way in or out, nothing measured", () => {
    const head = "用水单元\t新水量\t排水量\t耗水量";
    expect(keys(balanceOf(head, "甲\t-5\t3\t2", "乙\t4\t\t4"))).toContain("balanceNegative");
    expect(keys(balanceOf(head, "甲\t#REF!\t3\t2", "乙\t4\t\t4"))).toEqual(
      expect.arrayContaining(["balanceUnreadable", "balanceNoInflow"]),
    );
    expect(keys(balanceOf(head, "甲\t5\t\t", "乙\t4\t\t4"))).toContain("balanceNoOutflow");
    expect(keys(balanceOf(head, "甲\t0\t0\t0", "乙\t0\t\t"))).toContain("balanceNothingMeasured");
    expect(keys(balanceOf(head, "甲\t\t\t", "乙\t\t\t", "丙\t\t\t"))).toContain("balanceNothingMeasured");
  });

  test("a negative reading is in no indicator", () => {
    const balance = balanceOf("用水单元\t新水量(m³/h)\t排水量\t耗水量", "甲\t10\t-3\t7", "乙\t8\t5\t3");
    expect(indicatorsOf(balance).map(({ name }) => name.zh)).not.toContain("排水率");
  });

  test("loops, a node of its own water only, and flows that nothing determines", () => {
    const head = "起始单元\t终止单元\t水量(m³/d)\t水的性质";
    const loop = balanceOf(
      head,
      "自来水\t塔\t100\t新水",
      "塔\t机\t5000\t冷却循环水",
      "机\t塔\t5000\t冷却循环水",
      "塔\t蒸发\t100\t耗水",
    );
    expect(gapsOf(closingOf(loop))).toEqual([]);
    expect(keys(balanceOf(head, "塔\t塔\t10\t循环水"))).toContain("balanceOnlyRound");
    const loose = balanceOf(head, "自来水\t甲\t\t", "甲\t乙\t\t", "乙\t污水站外排\t\t", "自来水\t乙\t10\t");
    expect(keys(loose)).toContain("balanceUndetermined");
    expect(() => new SaxesParser({ xmlns: true }).write(sankeySvg(loop)).close()).not.toThrow();
  });
});

describe("summaries with a label over each number", () => {
  const read = (...rows: readonly string[]) =>
    readBalances(arrange("report.txt", "text", readText(rows.join("\n").replaceAll("|", "\t"))));
  const checksOf = (balance: WaterBalance) => closingOf(balance).checks.map(({ kind, gap }) => [kind, gap]);

  test("table 4.2-15: water taken and its users close, and the reuse rate is the printed one", () => {
    const [taken, production] = read(
      "表 4.2-15 江西昌硕户外休闲用品有限公司水平衡测试成果",
      "项目区取水量(m³)|日取水量|水源|||其中|",
      "||地表水|地下水|自来水|生产供水量|其他供水量",
      "|2677.3|1183.2|0|1494.1|2662.4|14.9",
      "生产水量(m³)|取新水量|重复利用量|耗水量|||",
      "|2677.3|8578.1|242.4|||",
      "主要指标*|单位产品取水量：2.82m³/100m||重复利用率：76.2%||废水回用率：36.5%|",
    );
    // 1,183.2 + 0 + 1,494.1 = 2,677.3 = 2,662.4 + 14.9.
    expect(checksOf(taken!)).toEqual([["total", 0], ["sources", 0]]); // prettier-ignore
    // 8,578.1/(8,578.1 + 2,677.3) = 76.2 %; 2,677.3 − 242.4 is not said to be drained, nor to be missing.
    const reuse = indicatorsOf(production!).find(({ name }) => name.zh === "重复利用率")!;
    expect(reuse.value).toBeCloseTo(0.762, 3);
    expect(production!.stated!.map(({ name, value }) => [name, value])).toContainEqual(["重复利用率", 0.762]);
    const [unit] = closingOf(production!).checks;
    expect(unit!.suspicion).toMatchObject({ key: "balanceBlankCloses", values: { value: 2434.9 } });
  });

  test("table 4.2-7: unconventional water by kind; what the sources give is held against nothing else", () => {
    const [, production] = read(
      "表 4.2-7 新钢 1580mm 项目现状水平衡测试成果",
      "项目区取水量(m³)|日取水量|水源|||其中|",
      "||地表水|地下水|自来水|生产供水量|其他供水量",
      "|87212|87212|0|0|52904|34308",
      "生产取水量(m³)*|用水种类||||其中|",
      "|生产新水|软水|除盐水|回用水|常规水资源量|非常规水源量",
      "|38096|859.6|3037|15490|52904|15490",
      "主要指标*|单位产品取水量：4.65m³/t||重复利用率：96.7%||非常规水资源替代率：22.6%|",
    );
    expect(checksOf(production!)).toEqual([]);
    expect(indicatorsOf(production!)[0]!.value).toBeCloseTo(0.226, 3);
  });

  test("table 4.2-18: a source that differs from its users shows the gap", () => {
    const [, paper] = read(
      "表 4.2-18 企业水平衡测试成果表",
      "公司取水量|日取水量|地表水|地下水|自来水|生产供水量|外供水量",
      "|136832|136832|0|0|136832|0",
      "造纸生产新水量|日新水量|地表水|热电厂供水||常规水资源量|非常规水资源量",
      "|18807.8|16381.2|2426.6||18807.8|0",
    );
    expect(checksOf(paper!)).toEqual([["sources", 0]]);
  });
});

test("a report has a page with the picture, the gaps only, and the indicators as per cent", () => {
  const png = new Uint8Array([137, 80, 78, 71]);
  const { sheets, styles } = workbookOfReports([reportOf(hansuofu())], "zh-CN", [png]);
  const [page] = sheets;
  expect(page!.name).toBe("水平衡报告");
  expect(page!.images).toMatchObject([{ row: 1, png }]);
  const found = (value: string) => page!.cells.find((cell) => cell.value === value);
  const inRow = (row: number) => page!.cells.filter((cell) => cell.row === row).map(({ value }) => value);
  expect(inRow(found("除尘塔")!.row)).toContain(353);
  // The ball mills close.
  expect(found("球磨机组")).toBeUndefined();
  const rate = page!.cells.find(({ row, column }) => row === found("重复利用率")!.row && column === 1)!;
  expect(rate.value).toBeCloseTo(0.9227, 4);
  expect(styles[rate.style!]!.numberFormat).toBe("0.0%");
});

test("of more units than a picture has room for, the smallest are drawn as one, and no water is lost", () => {
  const flows = Array.from({ length: 80 }, (_, at) => [`自来水\t单元${at}\t${at + 1}`, `单元${at}\t排放口\t${at + 1}`]);
  const svg = sankeySvg(balanceOf("从\t到\t水量(m³/d)", ...flows.flat()));
  // 59 of the 80 are drawn; 1 + 2 + … + 21 = 231.
  for (const text of ["其余 21 个单元", "单元79", "单元21"]) expect(svg).toContain(text);
  for (const text of [">单元20<", ">单元0<"]) expect(svg).not.toContain(text);
});
