/** What water counts: what is deducted from a sample's volume before its unit use is computed, as the project's settings say. */
import type { Bilingual } from "../language/language";
import type { Particulars } from "./particulars";
import type { Sample } from "./project";
import type { WaterPart, WaterScope } from "./water-scope";
import { flag } from "./workbook/rows";

export const waterParts: readonly WaterPart[] = ["unconventional", "onceThrough", "domestic"];

export const waterPartNames: Readonly<Record<WaterPart, Bilingual>> = {
  unconventional: { zh: "非常规水", en: "unconventional water" },
  onceThrough: { zh: "直流冷却水", en: "once-through cooling" },
  domestic: { zh: "生活用水", en: "domestic water" },
};

/** What a form says of the parts, volumes in 万m³. */
export interface StatedParts {
  readonly volumes: Readonly<Record<WaterPart, number | null>>;
  /** Whether the new water includes once-through cooling, in the form's word. */
  readonly onceThrough: string;
  /** Where the water comes from, in the form's words. */
  readonly source: string;
}

export interface Deduction {
  /** In 万m³; null: something is to be deducted, but how much is not known. */
  readonly volume: number | null;
  /** What was deducted, and what was not because nobody stated it. */
  readonly text: string;
}

/** What the particulars of a sample say of them. */
export function statedParts({ particulars = {} }: Pick<Sample, "particulars">): StatedParts {
  const volume = (key: keyof Particulars) => {
    const value = particulars[key];
    return typeof value === "number" ? value : null;
  };
  return {
    volumes: {
      unconventional: volume("unconventionalWater"),
      onceThrough: volume("coolingWater"),
      domestic: volume("domesticWater"),
    },
    onceThrough: String(particulars.onceThrough ?? ""),
    source: String(particulars.source ?? ""),
  };
}

const unconventionalSource = /再生|中水|回用|矿坑|矿井|雨水|海水|苦咸|微咸|非常规/;

const nothing: Deduction = { volume: 0, text: "" };

export function deductionOf({ volumes, onceThrough, source }: StatedParts, scope: WaterScope): Deduction {
  if (!waterParts.some((part) => scope[part])) return nothing;
  // A form that says that the part is there, and not how much of it, cannot be taken for one that has none.
  const present: Readonly<Record<WaterPart, boolean>> = {
    unconventional: unconventionalSource.test(source),
    onceThrough: flag(onceThrough) === true,
    domestic: false,
  };
  let volume: number | null = 0;
  const texts: string[] = [];
  for (const part of waterParts) {
    if (!scope[part]) continue;
    const name = waterPartNames[part].zh;
    const stated = volumes[part];
    if (stated === null) {
      texts.push(`${name}${present[part] ? "水量不明" : "未填，未扣"}`);
      if (present[part]) volume = null;
    } else if (stated < 0) {
      texts.push(`${name}为负`);
      volume = null;
    } else if (stated > 0) {
      texts.push(`扣${name} ${stated} 万m³`);
      if (volume !== null) volume += stated;
    }
  }
  return { volume, text: texts.join("；") };
}
