/** Analyses of the survey: by industry and size, by group, factors, what goes on of the standard that is replaced. */
import { strFromU8, unzipSync } from "fflate";
import { analyseForReport } from "../../src/revision/analyses/report";
import { analyseFactors, factors } from "../../src/revision/analyses/factors";
import { enterpriseYearsOf, lastYearsOf } from "../../src/revision/analyses/enterprises";
import { analyseClasses } from "../../src/revision/analyses/classes";
import { analyseGroups } from "../../src/revision/analyses/groups";
import { analyseSuccession } from "../../src/revision/analyses/succession";
import { analyseSurvey, ownSource } from "../../src/revision/analyses/survey-coverage";
import { exampleProject } from "../../src/revision/example";
import { outcomesOf } from "../../src/revision/outcome";
import { revisionReport } from "../../src/revision/report";
import type { CensusTotal, RevisionProject, Sample } from "../../src/revision/project";
import { sourcesOf } from "../../src/revision/sources";
import comparatorData from "../../generated/datasets/comparators";
import { comparatorsOf } from "../../src/standards/comparators";
import { bundledLibrary } from "../../src/standards/bundled";
import { rankCorrelation } from "../../src/statistics/rank-correlation";

const example = exampleProject();
const [anySample] = example.samples;

function sample(enterprise: string, more: Partial<Sample>): Sample {
  const blank = { item: "", industry: "纺织", product: "", condition: "", exclusion: null, particulars: {} };
  return { ...anySample!, ...blank, id: enterprise, enterprise, year: 2014, waterUnit: "万m³", water: 10, ...more };
}

function projectWith(samples: readonly Sample[], census: readonly CensusTotal[] = []): RevisionProject {
  return { ...example, samples, census };
}

const surveyOf = (project: RevisionProject) => analyseSurvey(project, lastYearsOf(enterpriseYearsOf(project)));

describe("by industry and size (tables 4.1-2 to 4.1-9)", () => {
  // Table 4.1-3, textiles: a census of 205 enterprises with 356.93 and 848.57 万m³.
  const textiles: readonly CensusTotal[] = [
    { source: "水利普查", industry: "纺织", size: ">50", enterprises: 3, value: 82_612, water: 356.93 },
    { source: "水利普查", industry: "纺织", size: "≤50", enterprises: 202, value: 946_239, water: 848.57 },
    { source: "水利普查", industry: "其他行业", size: "", enterprises: 5470, value: 45_300_000, water: 270_000 },
  ];

  test("a census as the report prints it: 205 enterprises, 1,205.5 万m³, 0.44 %, 2.22 % of the value", () => {
    const { industries } = surveyOf(projectWith([], textiles));
    const [census] = industries[0]!.sources;
    expect(census!.total).toEqual({ enterprises: 205, value: 1_028_851, water: 1205.5 });
    expect(census!.shares.water).toBeCloseTo(0.0044, 4);
    expect(census!.shares.value).toBeCloseTo(0.0222, 4);
  });

  test("lines that add up others are the whole, and no industry or size of their own", () => {
    // Section 3.1 of the report prints 272,820 万m³ of all industry.
    const whole = { source: "水利普查", industry: "合计", size: "", enterprises: 5675, value: null, water: 272_820 };
    const both = { ...textiles[0]!, size: "小计", enterprises: 205, value: 1_028_851, water: 1205.5 };
    const { industries, said } = surveyOf(projectWith([], [textiles[0]!, textiles[1]!, both, whole]));
    expect(industries.map(({ industry }) => industry)).toEqual(["纺织"]);
    const [census] = industries[0]!.sources;
    expect(census!.total).toEqual({ enterprises: 205, value: 1_028_851, water: 1205.5 });
    expect(census!.shares.water).toBeCloseTo(1205.5 / 272_820, 12);
    expect(said).toEqual([]);
    const low = surveyOf(projectWith([], [textiles[0]!, textiles[1]!, { ...whole, water: 1000 }]));
    expect(low.said.map(({ key, values }) => [key, values])).toEqual([
      ["censusTotalBelow", { source: "水利普查", industry: "合计", total: 1000, sum: 1205.5 }],
    ]);
    expect(low.industries[0]!.sources[0]!.shares.water).toBe(1);
  });

  test("the survey's own: the bound is in the small class, and water that nobody states is in none", () => {
    const project = projectWith([
      sample("甲", { water: 50 }),
      sample("乙", { water: 500_001, waterUnit: "m³" }),
      sample("丙", { water: null }),
      // Its last year counts.
      sample("丁", { water: 900, year: 2012 }),
      sample("丁", { water: 40, year: 2014 }),
    ]);
    const [industry] = surveyOf(project).industries;
    const own = industry!.sources.find(({ source }) => source === ownSource)!;
    expect([...own.bySize].map(([size, { enterprises, water }]) => [size, enterprises, water])).toEqual([
      ["≤50 万m³", 2, 90],
      [">50 万m³", 1, expect.closeTo(50.0001, 9)],
      ["", 1, null],
    ]);
  });

  test("without old quotas nothing is said to be covered by none", () => {
    const items = example.items.map((item) => ({ ...item, old: null }));
    const { hasOldQuotas, covered, industries } = surveyOf({ ...example, items });
    expect([hasOldQuotas, covered, ...industries.map((one) => one.covered)].filter(Boolean)).toEqual([]);
    expect(surveyOf(example)).toMatchObject({ hasOldQuotas: true, covered: expect.any(Number) as number });
  });

  test("enterprises that state no industry have their share of covered water, too", () => {
    const [withOld] = example.items.filter(({ old }) => old !== null);
    const project = projectWith([
      sample("甲", { industry: "", item: withOld!.key, water: 30 }),
      sample("乙", { industry: "", water: 10 }),
    ]);
    expect(surveyOf(project).industries.map(({ industry, covered }) => [industry, covered])).toEqual([
      ["未注明行业", 0.75],
    ]);
  });

  test("a census below the survey's own, and what is missing, are told", () => {
    const low: CensusTotal = { source: "台账", industry: "纺织", size: "", enterprises: 1, value: null, water: 5 };
    const { said } = surveyOf(projectWith([sample("甲", {}), sample("乙", { water: null })], [low]));
    expect(said.map(({ key, values }) => [key, values])).toEqual([
      ["censusBelowSurvey", { industry: "纺织", source: "台账", census: 5, survey: 10 }],
      ["surveyLacks", { count: 1, total: 2, what: { zh: "用水量", en: "water use" } }],
      ["surveyLacks", { count: 2, total: 2, what: { zh: "产值", en: "output value" } }],
    ]);
  });
});

test("an item whose samples state two industries is told", () => {
  const { said } = surveyOf(
    projectWith([
      sample("甲", { item: "釉面砖", industry: "陶瓷", particulars: { outputValue: 1 } }),
      sample("乙", { item: "釉面砖", industry: "建材", particulars: { outputValue: 1 } }),
    ]),
  );
  expect(said.map(({ key, values }) => [key, values])).toEqual([
    ["itemInIndustries", { item: "釉面砖", industries: ["陶瓷", "建材"] }],
  ]);
});

test("by city: 10 万m³ over 1,000 万元 are 100 m³ for 10,000 yuan; who states no value does not count in it", () => {
  const project = projectWith([
    sample("甲", { particulars: { city: "九江市", outputValue: 1000, reusedWater: 30 } }),
    sample("乙", { water: 30, particulars: { city: "九江市" } }),
    sample("丙", { water: 5, particulars: { city: "吉安市", wasteWater: 2 } }),
  ]);
  const years = enterpriseYearsOf(project);
  const { byCity, bySource, byYear } = analyseGroups(lastYearsOf(years), years, [50]);
  expect(byCity.map(({ name, enterprises, water, perValue }) => [name, enterprises, water, perValue])).toEqual([
    ["九江市", 2, 40, 100],
    ["吉安市", 1, 5, null],
  ]);
  expect(byCity[0]!.reuseRate).toBe(0.75);
  expect(byCity[1]!.drainage).toBe(0.4);
  expect(bySource).toEqual([]);
  expect(byYear.map(({ name }) => name)).toEqual(["2014"]);
});

test("rank correlation: Spearman's own sum of squared differences, and ties as means of ranks", () => {
  const pairs = [[86, 2], [97, 20], [99, 28], [100, 27], [101, 50], [103, 29], [106, 7], [110, 17], [112, 6], [113, 12]] as const; // prettier-ignore
  // 1 − 6·194/(10·99).
  expect(rankCorrelation(pairs)).toBeCloseTo(-0.17576, 5);
  // Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: 4.5/√(4.5·5).
  expect(rankCorrelation([[1, 10], [2, 20], [2, 30], [3, 40]])).toBeCloseTo(4.5 / Math.sqrt(22.5), 12); // prettier-ignore
  expect(rankCorrelation([[1, 5], [2, 5]])).toBeNull(); // prettier-ignore
});

test("factors: nothing of fewer samples than asked for", () => {
  const outcomes = outcomesOf(example);
  const rice = analyseFactors(outcomes, [], 8).figures.map(({ outcome, factor }) => [outcome.item.key, factor.name.zh]);
  expect(rice).toEqual([["大米", "生产规模"]]);
  expect(analyseFactors(outcomes, [], 21).figures).toEqual([]);
  // Ten names of section 5.2, one of them in two, and three of the forms.
  expect(factors).toHaveLength(14);
});

describe("groups of samples", () => {
  const milled = (uses: readonly number[], condition: string) =>
    uses.map((use, at) => sample(`${condition}${at}`, { item: "大米", condition, water: null, stated: use, statedUnit: "m³/t", particulars: { city: condition } })); // prettier-ignore
  const clear = projectWith([...milled([1, 2, 3, 4], "甲市"), ...milled([5, 6, 7, 8], "乙市")]);

  test("a factor that is a word parts the samples: the medians, and whether chance could have made the difference", () => {
    const { figures, said } = analyseFactors(outcomesOf(clear), [], 8);
    const [city] = figures.filter(({ measure }) => measure.by === "设区市");
    // SciPy: kruskal([1, 2, 3, 4], [5, 6, 7, 8]) has a chance of 0.0209.
    expect(city).toMatchObject({
      kind: "groups",
      clear: true,
      chance: expect.closeTo(0.0209, 4) as number,
      groups: [{ name: "甲市", count: 4, median: 2.5 }, { name: "乙市", count: 4, median: 6.5 }], // prettier-ignore
    });
    expect([...said].map(({ name }) => name.zh)).toContain("外部环境");
    // Of one sample fewer than asked for nothing is said.
    expect(analyseFactors(outcomesOf(clear), [], 9).figures).toEqual([]);
  });

  test("who states reused volumes has a reuse rate: 30 万m³ beside 10 of new water are three quarters", () => {
    const reusing = projectWith(
      [30, 10, 5].map((reusedWater, at) => sample(`甲${at}`, { item: "大米", product: "大米", output: 1000 + at, outputUnit: "t", stated: null, particulars: { reusedWater } })), // prettier-ignore
    );
    const { figures } = analyseFactors(outcomesOf(reusing), enterpriseYearsOf(reusing), 3);
    const [reuse] = figures.filter(({ measure }) => measure.by === "重复利用率");
    expect(reuse?.kind === "quantity" && reuse.points.map(([rate]) => rate)).toEqual([0.75, 0.5, 1 / 3]);
  });

  test("a product whose samples differ by process needs classes; of few samples nothing is concluded", () => {
    const needOf = (fewest: number) =>
      analyseClasses(outcomesOf(clear), () => [], fewest).products.find(({ product }) => product === "大米")!.need;
    expect(needOf(8)).toBe("split");
    expect(needOf(9)).toBe("few");
  });

  test("national parts: what they distinguish, and what reaches them", () => {
    const sources = sourcesOf(example, bundledLibrary, comparatorsOf(comparatorData));
    const { parts, products } = analyseClasses(outcomesOf(example), sources.national, 8);
    const copper = parts.find(({ standard }) => standard.startsWith("GB/T 18916.18"))!;
    // 20 m³/t for existing enterprises, of table 5.4-15 and of the national standard.
    expect([copper.before, copper.after]).toEqual([{ reached: 0, unreached: 0 }, { reached: 1, unreached: 0 }]); // prettier-ignore
    // Table 6-1: beer had 9.5, the nation has 6.
    const beer = parts.find(({ standard }) => standard.startsWith("GB/T 18916.6"))!;
    expect([beer.before.unreached, beer.after.reached, beer.parted]).toEqual([1, 1, null]);
    expect(products.find(({ product }) => product === "大米")!.national).toEqual([]);
  });
});

test("every item with a value is new, revised or kept; entries that nothing goes on with are listed", () => {
  const replaced = bundledLibrary.products({ standard: "DB36/T 420—2011" }).flatMap(({ variants }) => variants);
  const outcomes = outcomesOf(example);
  const { fresh, revised, kept, undecided, deleted } = analyseSuccession(outcomes, replaced);
  expect(fresh.length + revised.length + kept.length + undecided.length).toBe(outcomes.length);
  expect(fresh.map(({ item }) => item.key)).toEqual(["阴极铜（铜精矿）", "抛光砖"]);
  expect(deleted!.some(({ product }) => product === "大米")).toBe(false);
  expect(deleted!.some(({ product }) => product === "电解铝")).toBe(true);
  expect(analyseSuccession(outcomes, null).deleted).toBeNull();
});

test("a clear factor is drawn as a scatter with both axes, in a document that can be made", async () => {
  const rice = example.samples.filter(({ item }) => item === "大米");
  // Unit use falls with output, without exception.
  const samples = rice.map((one, at) => ({ ...one, exclusion: null, output: 100 + at, outputUnit: "t", water: null, stated: 1 - at / 100, statedUnit: "m³/t" })); // prettier-ignore
  const project = { ...example, samples };
  const [figure] = analyseForReport(project).factors.figures;
  expect([figure!.factor.name.zh, figure!.clear, figure!.count]).toEqual(["生产规模", true, rice.length]);
  expect(figure).toMatchObject({ kind: "quantity", correlation: expect.closeTo(-1, 12) as number });
  const { bytes } = await revisionReport(project);
  const charts = Object.entries(unzipSync(bytes)).filter(([name]) => /charts\/chart\d+\.xml$/.test(name));
  const scatter = charts
    .map(([, xml]) => strFromU8(xml))
    .find((xml) => xml.includes("<c:scatterChart>") && xml.includes(">产量<"));
  expect(scatter).toContain(">m³/t<");
});
