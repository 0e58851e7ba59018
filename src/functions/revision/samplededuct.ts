import { deductionOf, waterParts } from "../../revision/deductions";
import { deductionWords } from "../../revision/water-scope";
import { parseNumber } from "../../units/number";
import { define } from "../definition";
import { lengthError } from "../pairs";
import { alignedTexts, alignedValues, optional } from "../parameters";
import { column, sampleItems } from "./_columns";
import { illustration, report } from "../sources";
import type { Cell } from "../values";

const scope = alignedTexts({
  name: "scope",
  label: { zh: "水的口径", en: "what water counts" },
  description: {
    zh: "三格：水源（全部水源、仅常规水源），直流冷却水和生活用水（不扣除、扣除）",
    en: "Three cells: sources (全部水源, all, or 仅常规水源, conventional only), once-through cooling and domestic water (不扣除, kept, or 扣除, deducted)",
  },
});
const volumes = (name: string, zh: string, en: string) =>
  alignedValues({
    name,
    label: { zh, en },
    description: {
      zh: `每个样本水量中的${zh}，单位万m³；空白为未填`,
      en: `How much of the volume of every sample is ${en}, in 万m³; blank where it is not stated`,
    },
  });
const unconventional = volumes("unconventional", "非常规水", "unconventional water");
const cooling = volumes("cooling", "直流冷却水", "once-through cooling");
const domestic = volumes("domestic", "生活用水", "domestic water");
const includes = alignedTexts({
  name: "includesCooling",
  label: { zh: "是否含直流冷却水", en: "includes once-through cooling" },
  description: { zh: "每个样本：是、否或空白", en: "是 (yes), 否 (no) or blank, for every sample" },
});
const sources = alignedTexts({
  name: "sources",
  label: { zh: "水源", en: "sources" },
  description: { zh: "每个样本的水源，如 地表水、再生水", en: "Sources of every sample, such as 地表水 or 再生水" },
});

export default define({
  id: "SAMPLEDEDUCT",
  group: "samples",
  summary: {
    zh: "整张样本表：按水的口径从每个样本的水量中扣除多少，扣了什么",
    en: "A whole sample table: how much of each volume is deducted, and what",
  },
  parameters: [
    sampleItems,
    scope,
    optional(unconventional),
    optional(cooling),
    optional(domestic),
    optional(includes),
    optional(sources),
  ],
  result: {
    shape: "table",
    columns: [
      { zh: "扣除水量（万m³）", en: "deducted (万m³)" },
      { zh: "扣除说明", en: "what was deducted" },
    ],
    description: {
      zh: "每个样本一行；不扣为空，应扣而不知多少为“不明”",
      en: "A row a sample; blank where nothing is deducted, 不明 where something is and nobody knows how much",
    },
  },
  source: report("1.7、4.2", "1.7 and 4.2"),
  method: {
    text: {
      zh: "口径为扣除的各部分按填报相加；填报说含有（是否含直流冷却水为“是”、水源有再生水等）而没有水量的，为“不明”；没有填的不扣，并说明。",
      en: "The stated volumes of the parts to be deducted are added up. Where a form says that a part is there (includes once-through cooling, reclaimed water among the sources) without its volume, the result is 不明; what is not stated is not deducted, which is said.",
    },
  },
  examples: [
    {
      arguments: [
        column(["火力发电", "火力发电", "火力发电"]),
        column(["仅常规水源", "扣除", "不扣除"]),
        column([120, null, null]),
        column([3500, null, 0]),
        null,
        column(["是", "是", "否"]),
        null,
      ],
      result: [
        [3620, "扣非常规水 120 万m³；扣直流冷却水 3500 万m³"],
        ["不明", "非常规水未填，未扣；直流冷却水水量不明"],
        [null, "非常规水未填，未扣"],
      ],
      source: illustration,
    },
  ],
  calculate: ([rows, words, unconventional_, cooling_, domestic_, includes_, sources_]) => {
    const error = lengthError(
      [sampleItems, rows],
      [unconventional, unconventional_],
      [cooling, cooling_],
      [domestic, domestic_],
      [includes, includes_],
      [sources, sources_],
    );
    if (error) return error;
    const [first, second, third] = waterParts.map((_, index) => deductionWords.includes(words[index]?.trim() ?? ""));
    const chosen = { unconventional: first!, onceThrough: second!, domestic: third! };
    return rows.map((item, row): readonly Cell[] => {
      if (item === "") return ["", ""];
      const stated = {
        volumes: {
          unconventional: amount(unconventional_?.[row]),
          onceThrough: amount(cooling_?.[row]),
          domestic: amount(domestic_?.[row]),
        },
        onceThrough: includes_?.[row] ?? "",
        source: sources_?.[row] ?? "",
      };
      const { volume, text } = deductionOf(stated, chosen);
      return [volume === null ? "不明" : volume === 0 ? null : volume, text];
    });
  },
});

function amount(cell: Cell | undefined): number | null {
  return typeof cell === "number" ? cell : typeof cell === "string" ? parseNumber(cell) : null;
}
