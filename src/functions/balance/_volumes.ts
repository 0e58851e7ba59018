/** Parameters of the water balance indicators: volumes of one period. */
import type { Bilingual } from "../../language/language";
import { number, numbers } from "../parameters";

interface Volume {
  readonly name: string;
  readonly label: Bilingual;
  readonly description: Bilingual;
}

/** A volume in m³ or any unit that all volumes of the formula share. */
export function volume({ description: said, ...declared }: Volume) {
  return number({
    ...declared,
    description: {
      zh: `${said.zh}；各水量同一时段、同一单位`,
      en: `${said.en}; all volumes of one period and unit`,
    },
    minimum: 0,
  });
}

export function volumes(declared: Volume) {
  return numbers({ ...declared, minimum: 0 });
}

export const fresh = volume({
  name: "fresh",
  label: { zh: "新水量", en: "new water" },
  description: {
    zh: "取自各种水源、被第一次利用的水量",
    en: "Water taken from any source and used for the first time",
  },
});

export const rateResult = (zh: string, en: string) =>
  ({
    shape: "cell",
    type: "number",
    format: "percent",
    description: { zh: `${zh}（小数，92.27 % 为 0.9227）`, en: `${en}, as a fraction` },
  }) as const;

export const hansuofu = { zh: "汉索夫陶瓷", en: "Hansuofu ceramics" };
export const changshuo = { zh: "昌硕户外用品", en: "Changshuo outdoor textiles" };
