import { resourceTax } from "../../evaluation/charges/charges";
import { isFailure } from "../../language/failure";
import { define } from "../definition";
import { operand, valueError } from "../native";
import { lengthError, tooFewPairs } from "../pairs";
import { alignedNumbers, optional } from "../parameters";
import { illustration } from "../sources";

const volumes = alignedNumbers({
  name: "volumes",
  label: { zh: "取水量", en: "volumes" },
  description: {
    zh: "各水源的取水量（一列），m³；空白的水源略过",
    en: "Water by source (a column) in m³; blank sources are skipped",
  },
  unit: "m³",
  minimum: 0,
});
const rates = alignedNumbers({
  name: "rates",
  label: { zh: "适用税额", en: "rates" },
  description: {
    zh: "各水源每立方米的税额，元；由用户按当地规定给出",
    en: "Tax on a cubic metre of each source in yuan; yours to give, as the place lays them down",
  },
  unit: "元/m³",
  minimum: 0,
});
const multipliers = alignedNumbers({
  name: "multipliers",
  label: { zh: "倍数", en: "multipliers" },
  description: {
    zh: "各水源的倍数，如超计划、超采区加倍；省略或空白为 1",
    en: "Multiplier of each source, as for use above the plan or overdrawn areas; 1 where left out or blank",
  },
  minimum: 0,
});

export default define({
  id: "WATERTAX",
  group: "management",
  summary: {
    zh: "水资源税：各水源水量×税额×倍数之和",
    en: "Water resource tax: volume times rate times multiplier, over the sources",
  },
  parameters: [volumes, rates, optional(multipliers)],
  result: { shape: "cell", type: "number", description: { zh: "税额合计，元", en: "The tax in yuan" } },
  source: {
    zh: "从量计征（应纳税额＝取水量×适用税额）；税额和倍数由各地规定，由用户给出",
    en: "Tax by volume (water taken times the rate that applies); rates and multipliers differ by place and are the user's",
  },
  method: {
    formula: "T = \\sum_i V_i\\,r_i\\,m_i",
    text: {
      zh: "按十进制精确相乘相加。有水量而没有税额的水源报错，不作 0 计。",
      en: "Multiplied and added as exact decimals. A source with a volume and no rate is an error, and not 0.",
    },
  },
  examples: [
    // 120,000 × 0.3 + 35,000.5 × 1.8 × 2 = 36,000 + 126,001.8.
    {
      arguments: [
        [[120000], [35000.5]],
        [[0.3], [1.8]],
        [[1], [2]],
      ],
      result: 162001.8,
      source: illustration,
    },
    {
      arguments: [
        [[100], [null]],
        [[0.07], [1.5]],
      ],
      result: 7,
      source: illustration,
    },
  ],
  native: ([volume, rate, multiplier]) => {
    const [water, price] = [operand(volume!), operand(rate!)];
    // A blank multiplier is 1; a volume without a rate has no tax that could be told.
    const times = multiplier ? `,${operand(multiplier)}+(${operand(multiplier)}="")` : "";
    return `IF(SUMPRODUCT((${water}<>"")*(${price}=""))>0,${valueError},SUMPRODUCT(${volume},${rate}${times}))`;
  },
  calculate: ([water, price, times]) => {
    const error = lengthError([volumes, water], [rates, price], [multipliers, times]);
    if (error) return error;
    if (water.every((volume) => volume === null)) return tooFewPairs(volumes.label, 1, 0);
    const taxed = resourceTax(
      water.map((volume, at) => ({ name: "", volume, rate: price[at] ?? null, multiplier: times?.[at] ?? 1 })),
    );
    return isFailure(taxed) ? taxed : taxed.tax;
  },
});
