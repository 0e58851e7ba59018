import { isFailure } from "../../language/failure";
import { passing } from "../../revision/decisions";
import type { Observation } from "../../revision/figures";
import { define } from "../definition";
import { lengthError } from "../pairs";
import { matrix, optional } from "../parameters";
import { column, copperTable, items, sampleExcluded, sampleItems, sampleOutput, sampleUse, threesOf } from "./_columns";
import { copperSubject } from "../samples";
import { report, reportExample, table } from "../sources";
import type { Cell } from "../values";

const quotas = matrix({
  name: "quotas",
  label: { zh: "定额值", en: "quotas" },
  description: {
    zh: "三列：各定额项的三级定额值，由宽到严",
    en: "Three columns: the quotas of every item, the most lenient first",
  },
});

export default define({
  id: "PASSBY",
  group: "methods",
  summary: {
    zh: "整张成果表：各级定额有多少样本、多少产量达到",
    en: "A whole table of quotas: how many samples, and how much output, meet each tier",
  },
  parameters: [items, quotas, sampleItems, sampleUse, optional(sampleExcluded), optional(sampleOutput)],
  result: {
    shape: "table",
    columns: ["A", "B", "C"].flatMap((tier) => [
      { zh: `达到数 ${tier}`, en: `passing ${tier}` },
      { zh: `企业占比 ${tier}`, en: `share ${tier}`, format: "percent" as const },
      { zh: `产量占比 ${tier}`, en: `output share ${tier}`, format: "percent" as const },
    ]),
    description: {
      zh: "每个定额项一行：三个级别的达到样本数、样本占比、产量占比",
      en: "A row an item: for each tier the samples that meet it, their share, and their share of the output",
    },
  },
  source: report("5.5", "5.5"),
  method: {
    text: {
      zh: "单耗不高于定额值的样本为达到。产量占比只计产量已知的样本。",
      en: "A sample at or below the quota meets it. The share of output is of the samples whose output is known.",
    },
  },
  examples: [
    {
      arguments: [column(["阴极铜"]), [[20, 9.62, 8.03]], copperTable.items, copperTable.use, null, copperTable.output],
      result: [[6, 1, 1, 5, 5 / 6, 138.1 / 141.06, 2, 1 / 3, 122 / 141.06]],
      source: reportExample(copperSubject, ...table("5.4-4")),
    },
  ],
  calculate: ([names, rows, keys, uses, marks, outputs]) => {
    const values = threesOf(quotas.label, rows, names.length);
    if (isFailure(values)) return values;
    const error = lengthError([sampleItems, keys], [sampleUse, uses], [sampleExcluded, marks], [sampleOutput, outputs]);
    if (error) return error;
    const byItem = new Map<string, Observation[]>(names.map((name) => [name, []]));
    keys.forEach((key, row) => {
      const use = uses[row]!;
      if (use === null || marks?.[row]) return;
      byItem.get(key)?.push({ use, output: outputs?.[row] ?? null, year: null });
    });
    return names.map((name, row): readonly Cell[] =>
      values[row]!.flatMap((quota): readonly Cell[] => {
        if (name === "" || typeof quota !== "number") return ["", "", ""];
        const { samples, share, outputShare } = passing(byItem.get(name)!, quota);
        return [samples, share, outputShare];
      }),
    );
  },
});
