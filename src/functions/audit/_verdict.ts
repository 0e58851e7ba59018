/** What the audit functions share. */
import { printedNumber } from "../parameters";

export const printed = printedNumber({
  name: "printed",
  label: { zh: "印出值", en: "printed value" },
  description: {
    zh: '报告印出的结果；末尾有 0 时写成文本，如 "6.20"',
    en: 'The result as printed; write it as text where it ends in zeros, such as "6.20"',
  },
});

const verdictText = {
  zh: "一致：舍入后相同；舍入：输入的舍入可以解释；不符：解释不了",
  en: "一致: the same after rounding; 舍入: rounding of the inputs can explain it; 不符: nothing can",
};

export const verdictResult = {
  shape: "row",
  columns: [
    { zh: "结论", en: "verdict" },
    { zh: "复算值", en: "recomputed" },
    { zh: "差", en: "difference" },
  ],
  description: {
    zh: `结论（${verdictText.zh}）、复算值、印出值减复算值`,
    en: `Verdict (${verdictText.en}), recomputed value, printed less recomputed`,
  },
} as const;
