/** What a product's quotas are compared with, as bars: for pictures and for the report. */
import type { ItemOutcome } from "./outcome";
import { colors } from "./colors";
import type { Settings } from "./project";
import { tierOrder, tierSystemOf } from "./tiers";
import { peerKindTexts } from "./words";
import type { Language } from "../language/language";
import { inLanguage } from "../language/language";

export interface ComparisonBar {
  readonly name: string;
  /** A range counts with its middle. */
  readonly value: number;
  readonly color: string;
}

function nameOf({ kind, name, tier }: ItemOutcome["peers"][number], language: Language): string {
  const issuer = kind === "national" ? inLanguage(peerKindTexts.national, language) : name;
  return tier === "" || tier === issuer ? issuer : `${issuer} ${tier}`.trim();
}

/** The old value, the new tiers, then national standard, guide, provinces and typical enterprises as the project has them. */
export function comparisonBars(
  { tiers }: Pick<Settings, "tiers">,
  { item, values, peers }: ItemOutcome,
  language: Language = "zh-CN",
): readonly ComparisonBar[] {
  const names = tierSystemOf(tiers).names;
  return [
    ...(item.old === null
      ? []
      : [{ name: language === "zh-CN" ? "原定额" : "Before", value: item.old, color: colors.old }]),
    ...tierOrder.flatMap((tier) => {
      const value = values[tier].published;
      return value === null ? [] : [{ name: names[tier], value, color: colors[tier] }];
    }),
    ...peers.map((peer) => ({
      name: nameOf(peer, language),
      value: (peer.low + peer.high) / 2,
      color: colors[peer.kind],
    })),
  ];
}
