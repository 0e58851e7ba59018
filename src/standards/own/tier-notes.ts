/** What an own standard says of single tiers, as text in one cell: `先进值｜存疑｜0.20 | 0.21｜两次读取不一致`, a line a tier. */
import type { Standard } from "../standard";
import type { Variant } from "../variant";

export interface TierNote {
  readonly tier: string;
  readonly doubtful: boolean;
  readonly readings: readonly string[];
  readonly note: string;
}

const bar = "｜";
const doubtfulWord = "存疑";

/** "" where the tiers have nothing of their own. */
export function tierNotesText({ tiers }: Variant, standard: Standard): string {
  const lines = tiers.flatMap((tier, at) => {
    if (!tier || (tier.status === "certain" && tier.note === "")) return [];
    const fields = [
      standard.tiers[at]!.name,
      tier.status === "doubtful" ? doubtfulWord : "",
      tier.readings.join(" | "),
      tier.note,
    ];
    return fields.map((field) => field.replace(/[｜\n]/g, " ")).join(bar);
  });
  return lines.join("\n");
}

export function readTierNotes(text: string): TierNote[] {
  return text.split("\n").flatMap((line) => {
    const [tier = "", status = "", readings = "", note = ""] = line.split(bar).map((field) => field.trim());
    const told = readings === "" ? [] : readings.split(" | ");
    return tier === "" ? [] : [{ tier, doubtful: status === doubtfulWord, readings: told, note }];
  });
}

/** Whether none of an entry's values is served: damaged labels may stand beside them. */
export function isDoubtful(tiers: Variant["tiers"]): boolean {
  const printed = tiers.filter((tier) => tier !== null);
  return printed.length > 0 && printed.every(({ status }) => status === "doubtful");
}
