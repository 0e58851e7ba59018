import { makeupSaving } from "../../balance/rates";
import { define } from "../definition";
import { operand } from "../native";
import { number } from "../parameters";
import { rateResult } from "./_volumes";

const cycles = (name: string, zh: string, en: string) =>
  number({
    name,
    label: { zh, en },
    description: {
      zh: `${zh}：循环水与补充水含盐量之比，大于 1`,
      en: `${en}: salts in the circulating water over those in the make-up, above 1`,
    },
    above: 1,
  });

export default define({
  id: "MAKEUPSAVING",
  group: "balance",
  summary: { zh: "提高浓缩倍数可节约的补充水比例", en: "Make-up water saved by more cycles of concentration" },
  parameters: [cycles("n1", "原浓缩倍数", "cycles before"), cycles("n2", "新浓缩倍数", "cycles after")],
  result: rateResult("节约的补充水占原补充水的比例", "Share of the former make-up that is saved"),
  source: {
    zh: "循环冷却水水量平衡（GB/T 50050：补充水量 = 蒸发水量 × n /（n − 1））",
    en: "Water balance of a cooling circuit (GB/T 50050: make-up = evaporation × n / (n − 1))",
  },
  method: {
    formula: "1 - \\frac{n_2/(n_2-1)}{n_1/(n_1-1)},\\quad V_m = E\\,\\frac{n}{n-1}",
    text: {
      zh: "蒸发量 E 不变时，补充水随浓缩倍数 n 提高而减少。结果为负表示用水增加。",
      en: "At the same evaporation E less make-up is needed at a higher number n. A negative result means that more is needed.",
    },
  },
  examples: [
    // Make-up falls from 2E to 4/3 E.
    { arguments: [2, 4], result: 1 / 3, source: { zh: "由公式手算", en: "By hand from the formula" } },
    // 1.5E to 1.25E.
    { arguments: [3, 5], result: 1 / 6, source: { zh: "由公式手算", en: "By hand from the formula" } },
  ],
  native: ([before, after]) => {
    const [old, now] = [operand(before!), operand(after!)];
    return `1-(${now}/(${now}-1))/(${old}/(${old}-1))`;
  },
  calculate: ([before, after]) => makeupSaving(before, after),
});
