import type { Bilingual } from "../../language/language";
import { disorderOf, exceeding, grade } from "../../standards/grade";
import { define } from "../definition";
import { operand, valueError } from "../native";
import { number, optional } from "../parameters";
import { shanxi, shanxiTable } from "../sources";
import { actual } from "./_parameters";

const tierNames = ["领跑值", "先进值", "通用值"] as const;

function threshold(name: string, zh: string, en: string) {
  const label: Bilingual = { zh, en };
  return optional(
    number({
      name,
      label,
      description: { zh: `${zh}；没有则留空`, en: `${zh}, the ${en} value; blank where there is none` },
      minimum: 0,
    }),
  );
}

export default define({
  id: "TIEROF",
  group: "lookup",
  summary: { zh: "按给定的三级定额判定级别", en: "The tier reached, with the quotas given" },
  parameters: [
    actual,
    threshold("leading", "领跑值", "leading"),
    threshold("advanced", "先进值", "advanced"),
    threshold("general", "通用值", "general"),
  ],
  result: {
    shape: "cell",
    type: "text",
    description: {
      zh: "领跑值、先进值、通用值或超定额",
      en: "领跑值, 先进值, 通用值 or 超定额 (above all)",
    },
  },
  source: shanxi("5.4"),
  method: {
    text: {
      zh: "由严到宽逐级比较，不大于该级定额即为达到；留空的级别略过。三级须由小到大。",
      en: "From the strictest to the loosest; a tier is reached by a value not above it, blank ones are passed over. The three must not decrease.",
    },
  },
  examples: [
    {
      arguments: [1.61, 1.36, 1.7, 2.38],
      result: "先进值",
      source: shanxiTable("33", { zh: "循环冷却，≥600MW级", en: "circulating cooling, ≥600 MW" }),
    },
    {
      arguments: [6.1, null, 4, 6],
      result: "超定额",
      source: shanxiTable("8", { zh: "啤酒", en: "beer" }),
    },
  ],
  native: ([value, ...limits]) => {
    const v = operand(value!);
    const known = limits
      .map((text, index) => ({ text: operand(text), name: tierNames[index]!, given: text !== "" }))
      .filter(({ given }) => given);
    const graded = known.reduceRight(
      (looser, { text, name }) => `IF(AND(${text}<>"",${v}<=${text}),"${name}",${looser})`,
      `"${exceeding}"`,
    );
    const disordered = known.flatMap(({ text }, index) =>
      known.slice(index + 1).map((looser) => `AND(${text}<>"",${looser.text}<>"",${text}>${looser.text})`),
    );
    const none = `AND(${known.map(({ text }) => `${text}=""`).join(",")})`;
    const faulty = [`NOT(ISNUMBER(${value}))`, `${v}<0`, ...disordered];
    if (known.length === 0) return null;
    return `IF(OR(${faulty.join(",")}),${valueError},IF(${none},NA(),${graded}))`;
  },
  calculate: ([value, leading, advanced, general]) => {
    const thresholds = [leading, advanced, general].map((value, index) => ({ name: tierNames[index]!, value }));
    return disorderOf(thresholds) ?? grade(value, thresholds);
  },
});
