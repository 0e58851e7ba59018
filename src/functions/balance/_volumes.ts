/** Parameters of the water balance indicators: volumes of one period. */
import { number, numbers } from "../parameters";

/** A volume in m³ or any unit that all volumes of the formula share. */
export function volume(name: string, zh: string, en: string, descriptionZh: string, descriptionEn: string) {
  return number({
    name,
    label: { zh, en },
    description: {
      zh: `${descriptionZh}；各水量同一时段、同一单位`,
      en: `${descriptionEn}; all volumes of one period and unit`,
    },
    minimum: 0,
  });
}

export function volumes(name: string, zh: string, en: string, descriptionZh: string, descriptionEn: string) {
  return numbers({
    name,
    label: { zh, en },
    description: { zh: descriptionZh, en: descriptionEn },
    minimum: 0,
  });
}

export const fresh = volume(
  "fresh",
  "新水量",
  "new water",
  "取自各种水源、被第一次利用的水量",
  "Water taken from any source and used for the first time",
);

export const rateResult = (zh: string, en: string) =>
  ({
    shape: "cell",
    type: "number",
    format: "percent",
    description: { zh: `${zh}（小数，92.27 % 为 0.9227）`, en: `${en}, as a fraction` },
  }) as const;

export const hansuofu = { zh: "汉索夫陶瓷", en: "Hansuofu ceramics" };
export const changshuo = { zh: "昌硕户外用品", en: "Changshuo outdoor textiles" };
