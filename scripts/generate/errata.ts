/**
 * docs/errata.md: what the Jiangxi revision report prints and its own inputs do not give. Every entry holds the formula that gives the
 * right value; inputs that the bundled data hold are taken from there.
 */
import type { Argument, Matrix } from "../../src/functions/values";
import { formulaFor } from "../../src/functions/formula";
import type { Bilingual } from "../../src/language/language";
import { readDataset } from "./datasets";

export interface Erratum {
  readonly place: Bilingual;
  readonly quantity: Bilingual;
  readonly printed: string;
  /** As it should be printed; for what no sample can give, the range it would have to lie in. */
  readonly recomputed: string;
  readonly formula: {
    readonly id: string;
    readonly arguments: readonly Argument[];
    /** Which column of a row is meant; FALSE in it says that the printed value is impossible. */
    readonly column?: number;
  };
  readonly cause: Bilingual;
}

type Records = readonly Readonly<Record<string, string>>[];

export function errata(root: string): Erratum[] {
  const records = (name: string): Records => readDataset(root, name).records.map(({ fields }) => fields);
  return [...workedExamples(), ...sampleTables(records), ...changeTables(records("changes"))];
}

function workedExamples(): Erratum[] {
  const place = (number: number, zh: string, en: string): Bilingual => ({
    zh: `5.4.2 算例 ${number} ${zh}`,
    en: `5.4.2, example ${number}, ${en}`,
  });
  const beer = place(2, "啤酒", "beer");
  const power = place(3, "火力发电（循环冷却）", "power (circulating cooling)");
  const rareEarth = place(4, "稀土", "rare earth");
  const refinery = place(8, "原油加工", "oil refining");
  const mean: Bilingual = { zh: "期望值", en: "mean" };
  const quota: Bilingual = { zh: "定额值", en: "quota" };
  return [
    {
      place: beer,
      quantity: quota,
      printed: "5.22",
      recomputed: "5.29",
      formula: { id: "PERT", arguments: [5.1, 5.2, 6.1] },
      cause: {
        zh: "先把期望值舍入为 5.3、标准差舍入为 0.17，而 5.3 − 0.25×0.17 也是 5.26 而不是 5.22",
        en: "The mean was rounded to 5.3 and the deviation to 0.17 first; even so 5.3 − 0.25 × 0.17 is 5.26, not 5.22",
      },
    },
    {
      place: power,
      quantity: mean,
      printed: "2.29",
      recomputed: "1.89",
      formula: { id: "PERTMEAN", arguments: [1.61, 1.79, 2.59] },
      cause: {
        zh: "最大值 2.59 代入了一般值 m，一般值 1.79 代入了悲观值 b",
        en: "The greatest value 2.59 was taken for m and the usual value 1.79 for b",
      },
    },
    {
      place: power,
      quantity: quota,
      printed: "2.25",
      recomputed: "1.85",
      formula: { id: "PERT", arguments: [1.61, 1.79, 2.59] },
      cause: {
        zh: "同上；表 5.4-15 的先进值 2.25 由此而来",
        en: "As above; the advanced value 2.25 of table 5.4-15 rests on it",
      },
    },
    {
      place: rareEarth,
      quantity: mean,
      printed: "132.5",
      recomputed: "125.0",
      formula: { id: "PERTMEAN", arguments: [102.8, 126.4, 141.5] },
      cause: {
        zh: "最大值 141.5 代入了一般值 m，一般值 126.4 代入了悲观值 b",
        en: "The greatest value 141.5 was taken for m and the usual value 126.4 for b",
      },
    },
    {
      place: rareEarth,
      quantity: quota,
      printed: "130.9",
      recomputed: "123.4",
      formula: { id: "PERT", arguments: [102.8, 126.4, 141.5] },
      cause: {
        zh: "同上；表 5.4-15 的 130.9 由此而来",
        en: "As above; 130.9 of table 5.4-15 rests on it",
      },
    },
    {
      place: refinery,
      quantity: quota,
      printed: "0.48",
      recomputed: "0.49",
      formula: { id: "PERT", arguments: [0.48, 0.49, 0.49] },
      cause: {
        zh: "文中称经概率统计计算，但三年为 0.49、0.48、0.49；0.48 是最小值，也是四个值（含 2016 年 1～7 月）的二次平均值",
        en: "The text says PERT, but the years are 0.49, 0.48 and 0.49; 0.48 is the least value, and the second mean with January to July 2016 included",
      },
    },
  ];
}

function sampleTables(records: (name: string) => Records): Erratum[] {
  const samples = records("samples");
  const statistics = records("statistics").filter((row) => row.table === "5.4-1");
  const products = statistics.filter((row) => row.kind === "product");
  const excluded = ["0.880", "0.950", "0.148"];
  const rice = samples.filter((row) => row.table === "3.2-1" && !excluded.includes(row.unitUse!));
  const riceValues = column(rice.map((row) => Number(row.unitUse)));
  const riceFigure = (
    place: Bilingual,
    quantity: Bilingual,
    printed: string,
    recomputed: string,
    at: number,
    cause: Bilingual,
  ) => ({
    place,
    quantity,
    printed,
    recomputed,
    formula: { id: "SAMPLESUMMARY", arguments: [riceValues], column: at },
    cause,
  });
  const riceTable: Bilingual = { zh: "表 3.2-2 大米", en: "table 3.2-2, rice" };
  const notTheSample: Bilingual = {
    zh: "剔除 3 个样本后由表 3.2-1 复算；与 3.2 正文和表 5.4-1 也不一致",
    en: "Recomputed from table 3.2-1 without the three excluded samples; the text of 3.2 and table 5.4-1 have other values too",
  };
  const counting: Bilingual = { zh: "23 个样本剔除 3 个应为 20 个", en: "23 samples less 3 are 20" };
  const reasonable: Bilingual = { zh: "合理样本数", en: "reasonable samples" };
  const secondMean: Bilingual = { zh: "二次平均值", en: "second mean" };
  const mean: Bilingual = { zh: "平均值", en: "mean" };
  const plants = samples.filter(
    (row) => ["4.2-3"].includes(row.table!) && row.condition!.includes("循环冷却") && !(row.entry === "4"),
  );
  const plantValues = column(plants.map((row) => Number(row.unitUse)));
  const plantCause: Bilingual = {
    zh: "表 4.2-3 四家电厂为 2.59、1.61、1.79、1.64；印出值相当于计入井冈山电厂的两个值（1.61、1.65）而漏了新昌电厂的 1.79",
    en: "The four plants of table 4.2-3 have 2.59, 1.61, 1.79 and 1.64; the printed values count both figures of Jinggangshan (1.61, 1.65) and leave out 1.79 of Xinchang",
  };
  const impossible = (product: string, en: string, recomputed: string, cause: Bilingual): Erratum => {
    const row = products.find((candidate) => candidate.product === product)!;
    return {
      place: { zh: `表 5.4-1 ${product}`, en: `table 5.4-1, ${en}` },
      quantity: secondMean,
      printed: row.secondMean!,
      recomputed,
      formula: {
        id: "AUDITSAMPLE",
        arguments: [Number(row.reasonable), row.min!, row.max!, row.mean!, row.secondMean!],
      },
      cause,
    };
  };
  const onlySample = (product: string, en: string): Erratum => {
    const sample = samples.find((row) => row.table === "5.4-3" && row.product === product)!;
    return {
      place: { zh: `表 5.4-1 ${product}`, en: `table 5.4-1, ${en}` },
      quantity: mean,
      printed: products.find((row) => row.product === product)!.mean!,
      recomputed: sample.unitUse!,
      formula: { id: "SAMPLESUMMARY", arguments: [Number(sample.unitUse)], column: 3 },
      cause: {
        zh: `样本数为 1，而表 4.2-9、5.4-3 的唯一样本是 ${sample.unitUse}`,
        en: `One sample, and the only one in tables 4.2-9 and 5.4-3 is ${sample.unitUse}`,
      },
    };
  };
  const total = (name: "total" | "reasonable", quantity: Bilingual, printed: string, recomputed: string): Erratum => ({
    place: { zh: "表 5.4-1 合计", en: "table 5.4-1, total" },
    quantity,
    printed,
    recomputed,
    formula: {
      id: "AUDITTOTAL",
      arguments: [column(products.map((row) => Number(row[name]))), Number(printed)],
      column: 1,
    },
    cause: { zh: "与各行之和不符", en: "Not the sum of the rows" },
  });
  return [
    riceFigure({ zh: "3.2 正文 大米", en: "3.2, text, rice" }, reasonable, "21", "20", 0, counting),
    riceFigure(riceTable, reasonable, "21", "20", 0, counting),
    riceFigure(riceTable, { zh: "最小值", en: "least value" }, "0.04", "0.01", 1, notTheSample),
    riceFigure(riceTable, mean, "0.05", "0.04", 3, notTheSample),
    riceFigure(riceTable, secondMean, "0.04", "0.03", 5, notTheSample),
    riceFigure({ zh: "表 5.4-1 大米", en: "table 5.4-1, rice" }, reasonable, "21", "20", 0, counting),
    impossible("钨精矿", "tungsten concentrate", "≤150.95 / 151.55", {
      zh: "8 个值不可能得到；按 9 个值（总样本数）可以",
      en: "No 8 values can give it; 9 (all samples collected) can",
    }),
    impossible("鲜奶", "fresh milk", "3.79–4.26 / 4.53", {
      zh: "4 个值不可能得到：其余两个值之和为 9.44，二次平均值在 3.79～4.26 之间或为 4.53",
      en: "No 4 values can give it: the other two add up to 9.44, so it lies between 3.79 and 4.26 or is 4.53",
    }),
    impossible("味精", "monosodium glutamate", "≥43.71", {
      zh: "二次平均值不低于（最小值＋平均值）/2 = 43.71；印出的 26.15 是平均值 52.30 的一半",
      en: "A second mean is at least half of least value and mean together, 43.71; the 26.15 printed is half the mean of 52.30",
    }),
    {
      place: { zh: "表 5.4-1 火力发电（循环冷却）", en: "table 5.4-1, power (circulating cooling)" },
      quantity: mean,
      printed: "1.87",
      recomputed: "1.91",
      formula: { id: "SAMPLESUMMARY", arguments: [plantValues], column: 3 },
      cause: plantCause,
    },
    {
      place: { zh: "表 5.4-1 火力发电（循环冷却）", en: "table 5.4-1, power (circulating cooling)" },
      quantity: secondMean,
      printed: "1.75",
      recomputed: "1.79",
      formula: { id: "SECONDMEAN", arguments: [plantValues] },
      cause: plantCause,
    },
    onlySample("电解铝", "aluminium"),
    onlySample("粗铜", "blister copper"),
    total("total", { zh: "总样本数", en: "samples collected" }, "315", "311"),
    total("reasonable", reasonable, "221", "218"),
  ];
}

function changeTables(changes: Records): Erratum[] {
  const items = (table: string) => changes.filter((row) => row.table === table && row.kind === "item");
  const printedMean = (table: string) => changes.find((row) => row.table === table && row.kind === "mean")!;
  const newMean: Bilingual = { zh: "新建定额平均变幅", en: "mean change of quotas for new projects" };
  const meanOf = (table: string, recomputed: string, cause: Bilingual): Erratum => ({
    place: { zh: `表 ${table} 平均`, en: `table ${table}, mean` },
    quantity: newMean,
    printed: `${printedMean(table).change_new!}%`,
    recomputed,
    formula: {
      id: "MEANCHANGE",
      arguments: [
        column(items(table).map((row) => (row.new_new === "" ? null : Number(row.new_new)))),
        column(items(table).map((row) => Number(row.old))),
      ],
    },
    cause,
  });
  const oil = items("6-1").find((row) => row.product === "原油加工")!;
  return [
    {
      place: { zh: "表 6-1 原油加工", en: "table 6-1, oil refining" },
      quantity: { zh: "新建定额变幅", en: "change for new projects" },
      printed: `${oil.change_new!}%`,
      recomputed: "-68.06%",
      formula: { id: "CHANGE", arguments: [Number(oil.new_new), Number(oil.old)] },
      cause: {
        zh: "按 0.6（国家标准的新建值）计算，而表中新建值已改为 0.543",
        en: "Computed with 0.6 (the national standard for new projects), while the table has 0.543",
      },
    },
    meanOf("6-1", "-55.24%", { zh: "含原油加工的 −64.71 %", en: "Includes −64.71 % for oil refining" }),
    {
      place: { zh: "表 6-2 涤纶纤维", en: "table 6-2, polyester fibre" },
      quantity: { zh: "新建定额变幅", en: "change for new projects" },
      printed: "-100.00%",
      recomputed: "",
      formula: { id: "CHANGE", arguments: [null, 20] },
      cause: { zh: "新建值为空，被当作 0", en: "There is no value for new projects; the blank was taken for 0" },
    },
    meanOf("6-2", "-32.12%", {
      zh: "把涤纶纤维的空白计为 −100 %",
      en: "Counts the blank of polyester fibre as −100 %",
    }),
  ];
}

function column(values: readonly (number | null)[]): Matrix {
  return values.map((value) => [value]);
}

/** Formulas with a whole column in them are cut; what they are applied to stands in the bundled data. */
const formulaAtMost = 90;

export function errataPage(root: string): string {
  const entries = errata(root);
  const rows = (language: keyof Bilingual) =>
    entries.map(({ place, quantity, printed, recomputed, formula, cause }) => {
      const blank = { zh: "空白", en: "blank" }[language];
      const written = formulaFor(formula.id, formula.arguments);
      const shown = written.length > formulaAtMost ? `${written.slice(0, formulaAtMost)}…` : written;
      return `| ${place[language]} | ${quantity[language]} | ${printed} | ${recomputed || blank} | \`${shown}\` | ${cause[language]} |`;
    });
  return [
    "# 勘误 · Errata",
    "",
    "由 `scripts/generate/errata.ts` 生成，勿手改。DB36/T 420 修订报告（送审稿，2017）中由其自身数据得不出的印出值：5.4.2 的算例和表 3.2-2、5.4-1、6-1、6-2。函数一律返回复算值。",
    "",
    "| 位置 | 项目 | 印出 | 复算 | 公式 | 原因 |",
    "| --- | --- | ---: | ---: | --- | --- |",
    ...rows("zh"),
    "",
    "算例 1（阴极铜）、6（陶瓷）的印出值都能复算，或在输入的舍入范围之内。算例 5（涤纶）、7（造纸）印的是水平衡测试的结果，输入没有印出，无法复算。",
    "",
    "## English",
    "",
    "Made by `scripts/generate/errata.ts`; do not edit. Printed values of the revision report of DB36/T 420 (draft for review, 2017) that do not follow from its own data: the worked examples of 5.4.2 and tables 3.2-2, 5.4-1, 6-1 and 6-2. Functions always return the recomputed value.",
    "",
    "| Place | Quantity | Printed | Recomputed | Formula | Cause |",
    "| --- | --- | ---: | ---: | --- | --- |",
    ...rows("en"),
    "",
    "What examples 1 (copper cathode) and 6 (ceramics) print can be recomputed, or lies within the rounding of the inputs. Examples 5 (polyester) and 7 (paper) print results of water balance tests whose inputs are not printed; they cannot be recomputed.",
    "",
  ].join("\n");
}
