import { boxPlot, customaryReach, outlierTest } from "../../statistics/boxplot";
import { cellsIn } from "../cells";
import { define } from "../definition";
import { boxTexts, quartileMethodOf } from "../native";
import { tooFewPairs } from "../pairs";
import { numberMatrix, optional } from "../parameters";
import { copper, copperSubject, quartileMethod, reach, rice, riceSubject } from "../samples";
import { report, reportExample, table } from "../sources";

const sample = numberMatrix({
  name: "values",
  label: { zh: "样本", en: "sample" },
  description: {
    zh: "各企业的单位产品用水量（一个区域；空白得空白）",
    en: "Unit water use of the enterprises (a range; a blank stays blank)",
  },
  above: 0,
});

export default define({
  id: "ISOUTLIER",
  group: "samples",
  summary: { zh: "逐个判断样本是否为离群值（箱体图法）", en: "Which values of a sample are outliers, by the box plot" },
  parameters: [sample, optional(reach), optional(quartileMethod)],
  result: {
    shape: "table",
    description: {
      zh: "与样本区域同形的 TRUE / FALSE：离群值为 TRUE",
      en: "TRUE or FALSE for every cell of the sample: TRUE for an outlier",
    },
  },
  source: report("3.2、图 3.2-1", "3.2, figure 3.2-1"),
  method: {
    formula: "v \\notin [\\,Q_1 - k(Q_3 - Q_1),\\; Q_3 + k(Q_3 - Q_1)\\,]",
    text: {
      zh: "界限同 BOXPLOT。离群值只是线索：报告要求再与邻近省份、国家标准和水平衡测试对比后才剔除。",
      en: "The fences are those of BOXPLOT. An outlier is a hint only: the report excludes it after comparing with other provinces, national standards and water balance tests.",
    },
  },
  examples: [
    {
      arguments: [rice],
      // 0.88, 0.95 and 0.148.
      result: rice.map((row) =>
        row.map((value) => (value === null ? "" : [0.88, 0.95, 0.148].includes(Number(value)))),
      ),
      source: reportExample(riceSubject, ...table("3.2-1")),
    },
    {
      arguments: [copper],
      result: [[false, false, false, false, false, false]],
      source: reportExample(copperSubject, ...table("5.4-4")),
    },
  ],
  native: ([values, k, method], { row, column }) => {
    const quartiles = quartileMethodOf(method!);
    if (!quartiles) return null;
    const { lowerFence, upperFence } = boxTexts(values!, k!, quartiles);
    const cell = `INDEX(${values},${row + 1},${column + 1})`;
    return `IF(${cell}="","",OR(${cell}<${lowerFence},${cell}>${upperFence}))`;
  },
  calculate: ([rows, k, method]) => {
    const values = known(rows);
    if (values.length === 0) return tooFewPairs(sample.label, 1, 0);
    const box = boxPlot(values, k ?? customaryReach, method ?? "hinges");
    const isOut = outlierTest(box);
    return rows.map((row) => {
      if (row.length > 1) return row.map((value) => (value === null ? null : isOut(value)));
      const value = row[0]!;
      return value === null ? blank : isOut(value) ? outside : within;
    });
  },
});

/** The rows of a column of marks: to make a million of three takes ten times as long as to judge them. */
const [outside, within, blank] = [[true], [false], [""]] as const;

function known(rows: readonly (readonly (number | null)[])[]): Float64Array {
  const values = new Float64Array(cellsIn(rows));
  let count = 0;
  for (const row of rows) for (const value of row) if (value !== null) values[count++] = value;
  return values.subarray(0, count);
}
