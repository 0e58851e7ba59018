import type { Bilingual } from "../language";

export const unitsMessages = {
  unitMissing: {
    zh: "缺少单位。请写明单位，如 m³/t、万m³、万kL。",
    en: "A unit is missing. Write one, such as m³/t, 万m³ or 万kL.",
  },
  unitNotUnderstood: {
    zh: "单位“{unit}”中的“{part}”无法识别。请写成 m³/t、m³/100m、m³/(MW·h)、m³/百双 这样的形式。",
    en: 'Cannot understand "{part}" in the unit "{unit}". Write it like m³/t, m³/100m, m³/(MW·h) or m³/百双.',
  },
  unitsDiffer: {
    zh: "“{from}”与“{to}”计量的不是同一种量，不能换算。请核对两个单位。",
    en: '"{from}" and "{to}" do not measure the same quantity and cannot be converted. Check both units.',
  },
  unitBridgeNeeded: {
    zh: "由“{from}”换算到“{to}”需要产品的“{bridge}”，请在参数中给出；缺少它只能是猜测。",
    en: 'Converting "{from}" into "{to}" needs the "{bridge}" of the product; supply it as an argument. Without it the result would be a guess.',
  },
  waterUnitExpected: {
    zh: "“{unit}”不是水量单位。水量请用 m³、万m³、L、t 等，可以带时间，如 m³/d。",
    en: '"{unit}" is no unit for a volume of water. Use m³, 万m³, L or t, with a time if need be, such as m³/d.',
  },
  outputUnitNeeded: {
    zh: "要得到“{unit}”，必须写明产量的单位。请补上产量单位。",
    en: 'To obtain "{unit}" the unit of the output must be known. Supply it.',
  },
  unitsAllOrNone: {
    zh: "单位只给出了一部分。请把各项单位都写明，或都省略。",
    en: "Some units are missing. Give all of them, or none.",
  },
  noMassImplied: {
    zh: "由“{first}”和“{second}”得不出每单位质量：应一个按面积、长度或件数，一个按质量。",
    en: 'No mass follows from "{first}" and "{second}": one must be per area, length or piece, the other per mass.',
  },
  outputZero: {
    zh: "产量为 0，无法计算单耗。请核对产量，未知时留空。",
    en: "The output is 0, so there is no unit use. Check the output; leave it blank where it is unknown.",
  },
} as const satisfies Record<string, Bilingual>;
