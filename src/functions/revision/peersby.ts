import { isFailure } from "../../language/failure";
import type { PeerValue } from "../../revision/peers";
import { inUnit, peerFigures, peerFiguresOf } from "../../revision/peers";
import { peerKindNamed, purposeNamed } from "../../revision/words";
import { sampleFigures } from "../../revision/methods";
import { customarySettings } from "../../revision/project";
import { define } from "../definition";
import { lengthError } from "../pairs";
import { lambdaMode, phi } from "../methods/_estimates";
import { alignedNumbers, alignedTexts, optional } from "../parameters";
import { column, figuresOfRows, figuresTable, items } from "./_columns";
import { report, reportExample, table } from "../sources";

const units = alignedTexts({
  name: "units",
  label: { zh: "定额单位", en: "units" },
  description: { zh: "各定额项的单位", en: "Unit of every item" },
});
const peerItems = alignedTexts({
  name: "peerItems",
  label: { zh: "参照定额项", en: "items of the peers" },
  description: { zh: "参照表中每个参照值所属的定额项", en: "Item of every value of the table of peers" },
});
const kinds = alignedTexts({
  name: "kinds",
  label: { zh: "类别", en: "kinds" },
  description: {
    zh: "每个参照值的类别：国标、指南、外省、典型企业",
    en: "Kind of every value: 国标, 指南, 外省 or 典型企业",
  },
});
const purposes = alignedTexts({
  name: "purposes",
  label: { zh: "用途", en: "purposes" },
  description: {
    zh: "每个参照值的用途：现有、新建、先进、平均；空白为不分级",
    en: "What every value is for: 现有, 新建, 先进 or 平均; blank where it is for all",
  },
});
const low = alignedNumbers({
  name: "low",
  label: { zh: "值", en: "values" },
  description: { zh: "每个参照值（区间的下限）", en: "Every value, or the lower end of a range" },
  minimum: 0,
});
const high = alignedNumbers({
  name: "high",
  label: { zh: "上限", en: "upper ends" },
  description: { zh: "区间的上限；空白为单一数值", en: "The upper end of a range; blank for a single value" },
  minimum: 0,
});
const peerUnits = alignedTexts({
  name: "peerUnits",
  label: { zh: "参照单位", en: "units of the peers" },
  description: { zh: "每个参照值的单位；空白与定额项同", en: "Unit of every value; blank is that of the item" },
});

export default define({
  id: "PEERSBY",
  group: "evaluation",
  summary: {
    zh: "整张参照表：每个定额项的国标、指南、外省特征值和类比值",
    en: "A whole table of peers: national, guide and provincial figures of each item, and the analogy",
  },
  parameters: [
    items,
    units,
    peerItems,
    kinds,
    purposes,
    low,
    optional(high),
    optional(peerUnits),
    optional(figuresTable),
    optional(phi),
    optional(lambdaMode),
  ],
  result: {
    shape: "table",
    columns: peerFigures.map(({ name }) => name),
    description: {
      zh: "每个定额项一行，与定额项顺序相同；没有的为空",
      en: "A row an item, in the order of the items; blank where there is none",
    },
  },
  source: report("4.2–4.3、5.4.2", "4.2, 4.3 and 5.4.2"),
  method: {
    text: {
      zh: "同一用途有几个国标值时取最宽者；区间在平均时取中值，作限值时取上限。类比法对本项二次平均（统计表中的）与各外省值取最小、中位、最大，按 PERT 计算。单位自动换算，换算不了的不计。",
      en: "Where a national standard has several values for one purpose, the most lenient counts. A range counts with its middle in means and with its upper end as a limit. The analogy is PERT over the least, the median and the greatest of the item's second mean and the provinces. Units are converted; values that cannot be are left out.",
    },
  },
  examples: [
    // Guangdong, Henan, Anhui 27~35, Jiangsu, Yunnan: mean (10 + 1.8 + 31 + 4 + 5)/5 = 10.36.
    {
      arguments: [
        column(["阴极铜"]),
        column(["m³/t"]),
        column(Array.from({ length: 8 }, () => "阴极铜")),
        column(["国标", "国标", "国标", "外省", "外省", "外省", "外省", "外省"]),
        column(["现有", "新建", "先进", "", "", "", "", ""]),
        column([20, 18, 16, 10, 1.8, 27, 4, 5]),
        column([null, null, null, null, null, 35, null, null]),
      ],
      // PERT(1.8, 5, 31) = 52.8/6 = 8.8, less 0.25 × 29.2/6.
      result: [[20, 18, 16, "", "", "", 5, 1.8, 10.36, 31, "", 7.58333]],
      decimals: 5,
      source: reportExample({ zh: "阴极铜", en: "Copper cathode" }, ...table("5.4-5")),
    },
  ],
  calculate: ([names, unitTexts, owners, kindNames, purposeNames, lows, highs, texts, figures, share, mode]) => {
    const error =
      lengthError([items, names], [units, unitTexts]) ??
      lengthError(
        [peerItems, owners],
        [kinds, kindNames],
        [purposes, purposeNames],
        [low, lows],
        [high, highs],
        [peerUnits, texts],
      );
    if (error) return error;
    const unitOf = new Map(names.map((name, index) => [name, unitTexts[index]!]));
    const peers = new Map<string, PeerValue[]>(names.map((name) => [name, []]));
    owners.forEach((owner, row) => {
      const kind = peerKindNamed(kindNames[row]!);
      const from = lows[row] ?? highs?.[row] ?? null;
      if (!kind || from === null || !peers.has(owner)) return;
      const value = { kind, purpose: purposeNamed(purposeNames[row]!), low: from, high: highs?.[row] ?? from };
      const converted = inUnit(value, texts?.[row] ?? "", unitOf.get(owner)!);
      if (converted) peers.get(owner)!.push(converted);
    });
    const own = figuresOfRows({ label: figuresTable.label, rows: figures, count: names.length }, sampleFigures);
    if (isFailure(own)) return own;
    return names.map((name, row) => {
      if (name === "") return peerFigures.map(() => "");
      const ofPeers = peerFiguresOf(
        peers.get(name)!,
        own?.[row]!.secondMean ?? null,
        share ?? customarySettings.phi,
        mode ?? customarySettings.lambda,
      );
      return peerFigures.map(({ key }) => ofPeers[key]);
    });
  },
});
