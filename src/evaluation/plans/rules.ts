/** The rules by which a plan is proposed. They are the user's: what a place has laid down is not invented here. */
import type { Failure } from "../../language/failure";
import { failure } from "../../language/failure";
import type { Bilingual } from "../../language/language";
import type { Message } from "../../language/message";
import { message } from "../../language/message";

/** What a proposal starts from. */
export const basisNames = {
  quota: { zh: "定额", en: "quota" },
  mean: { zh: "近年平均", en: "mean of the years" },
  last: { zh: "上年", en: "last year" },
} as const satisfies Record<string, Bilingual>;
export type Basis = keyof typeof basisNames;

/** What a proposal may not exceed. */
export const capNames = {
  permit: { zh: "许可", en: "permit" },
  quota: { zh: "定额", en: "quota" },
} as const satisfies Record<string, Bilingual>;
export type Cap = keyof typeof capNames;

export interface PlanRules {
  /** The first of them that is known counts. */
  readonly basis: readonly Basis[];
  readonly factor: number;
  readonly caps: readonly Cap[];
  /** The share of last year's use below which no proposal goes; null: none. */
  readonly floor: number | null;
  /** The year whose use is "last year's"; null: the latest of the table. */
  readonly year: number | null;
}

export const usualRules: PlanRules = {
  basis: ["mean"],
  factor: 1,
  caps: ["permit", "quota"],
  floor: null,
  year: null,
};

/** "定额,近年平均": bases in the order in which they are tried. */
export function basesFrom(text: string): readonly Basis[] | Failure {
  return chosenFrom(text, basisNames, false);
}

/** "许可,定额"; 无 for none. */
export function capsFrom(text: string): readonly Cap[] | Failure {
  return chosenFrom(text, capNames, true);
}

function chosenFrom<Name extends string>(
  text: string,
  names: Readonly<Record<Name, Bilingual>>,
  none: boolean,
): readonly Name[] | Failure {
  const keys = Object.keys(names) as Name[];
  const words = text.split(/[,，、;；+和\s]+/).filter((word) => word !== "");
  if (none && words.length === 1 && /^(?:无|none|不限)$/i.test(words[0]!)) return [];
  const chosen = words.map((word) => keys.find((key) => key === word.toLowerCase() || names[key].zh === word));
  if (chosen.length === 0 || chosen.includes(undefined)) {
    const choices = [...keys.map((key) => names[key].zh), ...(none ? ["无"] : [])].join(" / ");
    return failure("#VALUE!", "planWordUnknown", { value: text, choices });
  }
  return chosen as Name[];
}

/** What can be seen of the rules alone: that one of them leaves another without effect. */
export function contradictions({ basis, factor, caps, floor }: PlanRules): readonly Message[] {
  const found: Message[] = [];
  if (basis[0] === "quota" && factor > 1 && caps.includes("quota")) {
    found.push(message("planFactorCapped", { factor }));
  }
  if (basis[0] === "last" && floor !== null && floor > factor) {
    found.push(message("planFloorAboveFactor", { floor: percentText(floor), factor }));
  }
  return found;
}

export function percentText(share: number): string {
  return `${Number((share * 100).toPrecision(6))}%`;
}
