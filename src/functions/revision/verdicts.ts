import { isFailure } from "../../language/failure";
import { customaryTolerance } from "../../evaluation/classify";
import { verdictsOf, yardstickNames } from "../../revision/advancedness";
import { peerFigures } from "../../revision/peers";
import { define } from "../definition";
import { lengthError } from "../pairs";
import { alignedNumbers, number, optional } from "../parameters";
import { column, figuresOfRows, items, peersTable } from "./_columns";
import { report, reportExample } from "../sources";
import type { Cell } from "../values";

const values = alignedNumbers({
  name: "values",
  label: { zh: "定额值", en: "quotas" },
  description: { zh: "各定额项待评判的定额值", en: "The quota of every item that is to be judged" },
});

export default define({
  id: "VERDICTS",
  group: "evaluation",
  summary: {
    zh: "先进性：三种对比依次评判，每项只定一次",
    en: "Advancedness: three comparisons in their order, each item decided once",
  },
  parameters: [
    items,
    values,
    peersTable,
    optional(
      number({
        name: "tolerance",
        label: { zh: "浮动幅度", en: "tolerance" },
        description: {
          zh: "与外省平均对比的合理幅度，默认 0.2",
          en: "How far from the provinces' mean is reasonable; 0.2 by default",
        },
        minimum: 0,
      }),
    ),
  ],
  result: {
    shape: "table",
    columns: [
      { zh: "与国标对比", en: "national" },
      { zh: "与《指南》对比", en: "guide" },
      { zh: "与外省对比", en: "provinces" },
      { zh: "结论", en: "verdict" },
      { zh: "依据", en: "by" },
    ],
    description: { zh: "每个定额项一行；无从对比为空", en: "A row an item; blank where nothing can be compared" },
  },
  source: report("4.3", "4.3"),
  method: {
    text: {
      zh: "国标最高，《指南》次之，外省再次之；第一个可以对比的即为结论。国标：宽于现有值为宽松，不高于最严值为先进，其余合理。《指南》：宽于限定值为宽松，不高于先进值为先进。外省：与平均值相差不超过浮动幅度为合理。",
      en: "The national standard ranks first, then the guide, then other provinces; the first comparison that can be made decides. National: above the value for existing enterprises loose, at or below the strictest advanced. Guide: above its limit loose, at or below its advanced value advanced. Provinces: within the tolerance of their mean reasonable.",
    },
  },
  examples: [
    // Beer 9.5 against 6.0/5.5; coke-oven products 3 against a mean of 1.925; washing powder 4.5 against 5.14.
    {
      arguments: [
        column(["啤酒", "炼焦", "洗衣粉"]),
        column([9.5, 3, 4.5]),
        [
          [6, 5.5, null, null, null, null, null, null, null],
          [null, null, null, null, null, null, 4, 1, 1.925],
          [null, null, null, null, null, null, 5, 2.7, 5.14],
        ],
      ],
      result: [
        ["宽松", "", "", "宽松", "与国标对比"],
        ["", "", "宽松", "宽松", "与省级行政区对比"],
        ["", "", "合理", "合理", "与省级行政区对比"],
      ],
      source: reportExample(
        { zh: "啤酒、炼焦、洗衣粉", en: "Beer, coking, washing powder" },
        "4.3.1、表 4.3-4",
        "4.3.1 and table 4.3-4",
      ),
    },
  ],
  calculate: ([names, quotas, peers, tolerance]) => {
    const error = lengthError([items, names], [values, quotas]);
    if (error) return error;
    const ofPeers = figuresOfRows({ label: peersTable.label, rows: peers, count: names.length }, peerFigures);
    if (isFailure(ofPeers)) return ofPeers;
    return names.map((name, row): readonly Cell[] => {
      const figures = ofPeers![row]!;
      if (name === "") return ["", "", "", "", ""];
      const {
        national,
        guide,
        peers: provinces,
        final,
        by,
      } = verdictsOf(quotas[row]!, figures, tolerance ?? customaryTolerance);
      return [national, guide, provinces, final, by && yardstickNames[by]];
    });
  },
});
