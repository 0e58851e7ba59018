import { reconcile } from "../../balance/reconcile";
import { failure, isFailure } from "../../language/failure";
import { define } from "../definition";
import { tooFewPairs } from "../pairs";
import { alignedNumbers, numberMatrix, optional } from "../parameters";
import { reportExample, table } from "../sources";

const flows = numberMatrix({
  name: "flows",
  label: { zh: "水量", en: "flows" },
  description: {
    zh: "各条管线的实测水量（一行或一列）；空白为未测，由其他水量推出",
    en: "Measured flow of every pipe (a row or column); a blank is unmeasured and follows from the others",
  },
});
const sigma = alignedNumbers({
  name: "sigma",
  label: { zh: "标准差", en: "standard deviations" },
  description: {
    zh: "各水量的测量标准差，与水量一一对应，越大调整越多；省略时都相同",
    en: "Standard deviation of each measurement, cell by cell with the flows; all alike where left out",
  },
  above: 0,
});

export default define({
  id: "RECONCILE",
  group: "balance",
  summary: {
    zh: "水平衡校正：以加权最小二乘把实测水量调到各单元平衡",
    en: "Reconcile measured flows with the balance of every node, by weighted least squares",
  },
  parameters: [
    flows,
    numberMatrix({
      name: "incidence",
      label: { zh: "关联矩阵", en: "incidence" },
      description: {
        zh: "每个用水单元一行、每个水量一列：流入为 1，流出为 −1，无关为 0 或空白",
        en: "A row for every node, a column for every flow: 1 flows in, −1 flows out, 0 or blank neither",
      },
    }),
    optional(sigma),
  ],
  result: {
    shape: "table",
    description: { zh: "校正后的水量，与水量区域同形", en: "The reconciled flows, in the shape of the flows" },
  },
  source: {
    zh: "加权最小二乘数据校正；水平衡方程见 GB/T 12452—2008",
    en: "Weighted least squares data reconciliation; balance equation of GB/T 12452—2008",
  },
  method: {
    formula: "\\min_{A x = 0} \\sum_i \\left(\\frac{x_i - f_i}{\\sigma_i}\\right)^2",
    text: {
      zh: "各单元流入等于流出的前提下，对实测水量作最小调整。未测水量推不出、或单元重复时无唯一解，得 #NUM!。",
      en: "Adjusts the measurements as little as possible so that every node balances. Where an unmeasured flow does not follow, or a node is given twice, there is no single answer: #NUM!.",
    },
  },
  examples: [
    // 100 in, 60 and 45 out: 5 too much, a third on each.
    {
      arguments: [[[100, 60, 45]], [[1, -1, -1]]],
      result: [[101.6666667, 58.3333333, 43.3333333]],
      decimals: 6,
      source: { zh: "由公式手算", en: "By hand from the formula" },
    },
    // The dust tower again: 378 in, 25 consumed, its drain unmeasured.
    {
      arguments: [[[378, null, 25]], [[1, -1, -1]]],
      result: [[378, 353, 25]],
      source: reportExample(
        { zh: "汉索夫陶瓷除尘塔（推算排水）", en: "Dust tower of Hansuofu ceramics (its drain derived)" },
        ...table("4.2-12"),
      ),
    },
  ],
  calculate: ([given, incidence, deviations]) => {
    const measured = given.flat();
    if (measured.every((flow) => flow === null)) return tooFewPairs(flows.label, 1, 0);
    const uneven = incidence.find((row) => row.length !== measured.length);
    if (uneven) return failure("#VALUE!", "incidenceShape", { columns: uneven.length, flows: measured.length });
    if (deviations && deviations.length !== measured.length) {
      return failure("#VALUE!", "lengthsDiffer", {
        first: flows.label,
        firstCount: measured.length,
        second: sigma.label,
        secondCount: deviations.length,
      });
    }
    const blank = deviations?.findIndex((deviation, index) => deviation === null && measured[index] !== null) ?? -1;
    if (blank >= 0) return failure("#VALUE!", "sigmaBlank", { index: blank + 1 });
    const adjusted = reconcile(
      measured,
      incidence.map((row) => row.map((sign) => sign ?? 0)),
      deviations?.map((deviation) => deviation ?? 1) ?? null,
    );
    if (isFailure(adjusted)) return adjusted;
    let next = 0;
    return given.map((row) => row.map(() => adjusted[next++]!));
  },
});
