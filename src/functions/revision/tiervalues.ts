import { failure, isFailure } from "../../language/failure";
import { tierValue } from "../../revision/decisions";
import { methodNamed, sampleFigures } from "../../revision/methods";
import type { PeerFigures } from "../../revision/peers";
import { peerFigures } from "../../revision/peers";
import type { Figures } from "../../revision/figures";
import { tierOrder } from "../../revision/tiers";
import { define } from "../definition";
import { lengthError } from "../pairs";
import { alignedNumbers, matrix, optional } from "../parameters";
import { column, figuresOfRows, figuresTable, items, peersTable, threesOf } from "./_columns";
import { report, reportExample, table } from "../sources";
import type { Cell } from "../values";

const decimals = alignedNumbers({
  name: "decimals",
  label: { zh: "小数位", en: "decimals" },
  description: { zh: "各定额项定额值的小数位数", en: "Decimals of the values of every item" },
  minimum: 0,
  maximum: 10,
  whole: true,
});
const old = alignedNumbers({
  name: "old",
  label: { zh: "原定额值", en: "old values" },
  description: {
    zh: "各定额项的原定额值；空白为新增",
    en: "Value of every item before the revision; blank where it is new",
  },
});
const methods = matrix({
  name: "methods",
  label: { zh: "方法", en: "methods" },
  description: {
    zh: "三列：各级别采用的方法，由宽到严",
    en: "Three columns: the method of each tier, the most lenient first",
  },
});
const byHand = matrix({
  name: "byHand",
  label: { zh: "手工值", en: "values by hand" },
  description: {
    zh: "三列：各级别的手工值；有手工值时以其为准",
    en: "Three columns: values by hand; they go before what a method gives",
  },
});

/** Where nothing is known of an item. */
const noFigures = Object.fromEntries(sampleFigures.map(({ key }) => [key, null])) as unknown as Figures;
const noPeers = Object.fromEntries(peerFigures.map(({ key }) => [key, null])) as unknown as PeerFigures;

export default define({
  id: "TIERVALUES",
  group: "methods",
  summary: {
    zh: "整张决定表：各级别按所选方法计算的值和修约后的定额值",
    en: "A whole table of decisions: what the chosen methods give for each tier, and the rounded quotas",
  },
  parameters: [items, decimals, methods, byHand, optional(figuresTable), optional(peersTable), optional(old)],
  result: {
    shape: "table",
    columns: [
      { zh: "计算值 A", en: "computed A" },
      { zh: "计算值 B", en: "computed B" },
      { zh: "计算值 C", en: "computed C" },
      { zh: "定额值 A", en: "quota A" },
      { zh: "定额值 B", en: "quota B" },
      { zh: "定额值 C", en: "quota C" },
    ],
    description: {
      zh: "每个定额项一行：三个级别（由宽到严）的计算值和定额值",
      en: "A row an item: computed values and quotas of the three tiers, the most lenient first",
    },
  },
  source: report("5.3、表 5.4-15", "5.3, table 5.4-15"),
  method: {
    text: {
      zh: "方法为平均值、二次平均、三次平均、概率测算、冒泡排序、冒泡排序（按产量）、趋势分析、产量加权平均（取自统计表），参照国标、类比法（取自对比表），沿用原值，或技术测定、典型调研、专家修正（须填手工值）。定额值按小数位四舍五入。",
      en: "Methods are 平均值, 二次平均, 三次平均, 概率测算, 冒泡排序, 冒泡排序（按产量）, 趋势分析, 产量加权平均 (from the figures), 参照国标, 类比法 (from the peers), 沿用原值, or 技术测定, 典型调研, 专家修正, which need a value by hand. Quotas are rounded half up.",
    },
  },
  examples: [
    // Table 5.4-6: the national values, and the second mean 8.02666… of the samples.
    {
      arguments: [
        column(["阴极铜"]),
        column([2]),
        [["参照国标", "参照国标", "二次平均"]],
        [[null, null, null]],
        [[6, 6, 6.2, 10.27, 8.583333, 8.026667]],
        [[20, 18, 16]],
      ],
      result: [[20, 18, 8.026667, 20, 18, 8.03]],
      source: reportExample({ zh: "阴极铜", en: "Copper cathode" }, ...table("5.4-6")),
    },
  ],
  calculate: ([names, digits, methodNames, hands, figures, peers, before]) => {
    const error = lengthError([items, names], [decimals, digits], [old, before]);
    if (error) return error;
    const chosen = threesOf(methods.label, methodNames, names.length);
    const given = threesOf(byHand.label, hands, names.length);
    if (isFailure(chosen)) return chosen;
    if (isFailure(given)) return given;
    const count = names.length;
    const ofSamples = figuresOfRows({ label: figuresTable.label, rows: figures, count }, sampleFigures);
    const ofPeers = figuresOfRows({ label: peersTable.label, rows: peers, count }, peerFigures);
    if (isFailure(ofSamples)) return ofSamples;
    if (isFailure(ofPeers)) return ofPeers;
    return names.map((name, row): readonly Cell[] => {
      if (name === "") return Array.from({ length: 6 }, () => "");
      const values = tierOrder.map((tier, index): { readonly computed: Cell; readonly published: Cell } => {
        const word = chosen[row]![index] ?? "";
        const hand = given[row]![index] ?? null;
        if (isFailure(word) || isFailure(hand)) return same(isFailure(word) ? word : hand);
        if (hand !== null && hand !== "" && typeof hand !== "number") {
          return same(failure("#VALUE!", "numberExpected", { name: byHand.label, value: String(hand) }));
        }
        const value = typeof hand === "number" ? hand : null;
        const method = String(word).trim() === "" ? null : methodNamed(String(word));
        // A value by hand counts whatever stands beside it; a word nobody knows gives no value of its own.
        if (method === null && value === null && String(word).trim() !== "") {
          return same(failure("#VALUE!", "methodUnknown", { word: String(word) }));
        }
        if (method === null && value === null) return same("");
        return tierValue(
          { method: method?.key ?? "expert", value },
          tier,
          { old: before?.[row] ?? null, decimals: digits[row] ?? 2 },
          ofSamples?.[row] ?? noFigures,
          ofPeers?.[row] ?? noPeers,
        );
      });
      return [...values.map(({ computed }) => computed), ...values.map(({ published }) => published)];
    });
  },
});

function same(cell: Cell): { readonly computed: Cell; readonly published: Cell } {
  return { computed: "", published: cell };
}
