import { isFailure } from "../../language/failure";
import { describe } from "../../language/message";
import { sampleGuards, valueGuards } from "../../revision/guards";
import { peerFigures } from "../../revision/peers";
import { customarySettings } from "../../revision/project";
import { sampleFigures } from "../../revision/methods";
import { define } from "../definition";
import { lengthError } from "../pairs";
import { alignedTexts, matrix, number, optional } from "../parameters";
import { column, figuresOfRows, figuresTable, items, peersTable, threesOf } from "./_columns";
import { illustration, report } from "../sources";
import type { Cell } from "../values";

const units = alignedTexts({
  name: "units",
  label: { zh: "定额单位", en: "units" },
  description: { zh: "各定额项的单位", en: "Unit of every item" },
});
const quotas = matrix({
  name: "quotas",
  label: { zh: "定额值", en: "quotas" },
  description: {
    zh: "三列：各定额项的三级定额值，由宽到严",
    en: "Three columns: the quotas of every item, the most lenient first",
  },
});
const names = alignedTexts({
  name: "names",
  label: { zh: "级别名称", en: "tier names" },
  description: { zh: "三个级别的名称，由宽到严", en: "Names of the three tiers, the most lenient first" },
});
export default define({
  id: "GUARDSBY",
  group: "evaluation",
  summary: {
    zh: "整张决定表：每个定额项需要留意的问题",
    en: "A whole table of decisions: what to look at for each item",
  },
  parameters: [
    items,
    units,
    quotas,
    names,
    figuresTable,
    optional(peersTable),
    optional(
      number({
        name: "few",
        label: { zh: "最少样本数", en: "fewest samples" },
        description: {
          zh: "可用样本少于此数时提示，默认 4",
          en: "Fewer usable samples than this are pointed out; 4 by default",
        },
        minimum: 0,
        whole: true,
      }),
    ),
  ],
  result: {
    shape: "table",
    columns: [{ zh: "提示", en: "to look at" }],
    description: { zh: "每个定额项一行；没有问题为空", en: "A row an item; blank where there is nothing" },
  },
  source: report("3.2、5.4.2、5.5", "3.2, 5.4.2 and 5.5"),
  method: {
    text: {
      zh: "样本：没有或过少、全部剔除、全部相同、条件不一、单位不能换算、数据不全、填报不符。定额值：级别次序颠倒、超出样本范围、宽于国标、不大于 0。",
      en: "Samples: none or few, all excluded, all equal, of mixed conditions, units that cannot be converted, incomplete, contradictory. Quotas: tiers out of order, outside the samples, more lenient than the national standard, not above 0.",
    },
  },
  examples: [
    {
      arguments: [column(["甲"]), column(["m³/t"]), [[5, 6, null]], [["现有", "新建", "先进"]], [[4, 4, 4, 7]]],
      result: [["新建值 6 大于现有值 5，级别次序颠倒。"]],
      source: illustration,
    },
  ],
  calculate: ([keys, unitTexts, rows, tierNames, figures, peers, few]) => {
    const count = keys.length;
    const values = threesOf(quotas.label, rows, count);
    if (isFailure(values)) return values;
    const error = lengthError([items, keys], [units, unitTexts]);
    if (error) return error;
    const ofSamples = figuresOfRows({ label: figuresTable.label, rows: figures, count }, sampleFigures);
    const ofPeers = figuresOfRows({ label: peersTable.label, rows: peers, count }, peerFigures);
    if (isFailure(ofSamples)) return ofSamples;
    if (isFailure(ofPeers)) return ofPeers;
    const [existing = "", fresh = "", leading = ""] = tierNames;
    return keys.map((key, row): readonly Cell[] => {
      if (key === "") return [""];
      const [a, b, c] = values[row]!.map((cell) => (typeof cell === "number" ? cell : null));
      const facts = ofSamples![row]!;
      const guards = [
        ...sampleGuards(unitTexts[row]!, facts, few ?? customarySettings.fewSamples),
        ...valueGuards(
          { existing: a!, new: b!, leading: c! },
          facts,
          ofPeers?.[row] ?? { nationalExisting: null, nationalNew: null, nationalLeading: null },
          { existing, new: fresh, leading },
        ),
      ];
      return [guards.map(({ text }) => describe(text, "zh-CN")).join("")];
    });
  },
});
