import type { Message } from "../../language/message";
import { message } from "../../language/message";
import { normalise } from "../../standards/normalise";
import { sumOrUnknown } from "./sum";
import { volumeText } from "./volume";
import { grouped } from "../../statistics/grouped";

export interface PermitRow {
  readonly year: number | null;
  /** The number of the permit; "" where none is given. */
  readonly permit: string;
  /** In m³ a year. */
  readonly permitVolume: number | null;
}

export interface Permitted {
  /** What all permits of the firm allow together; null where there is none, or that of one is not known. */
  readonly volume: number | null;
  readonly remarks: readonly Message[];
}

/**
 * The permits of one firm add up, each counted once however many years and products its number stands beside: with the volume of its
 * latest year. Where rows have no number, volumes that are alike within the latest year are one permit.
 */
export function permitted(rows: readonly PermitRow[]): Permitted {
  const unnumbered = rows.filter(({ permit }) => permit === "");
  const numbered = grouped(
    rows.filter(({ permit }) => permit !== ""),
    ({ permit }) => normalise(permit),
  );
  const remarks: Message[] = [];
  if (numbered.size === 0) {
    return { volume: sumOrUnknown(latestVolumes(unnumbered)), remarks };
  }
  const volumes = [...numbered.values()].map((own) => {
    const [volume, ...others] = latestVolumes(own);
    const permit = own[0]!.permit;
    if (volume === undefined) remarks.push(message("planPermitUnknown", { permit }));
    else if (others.length === 0) return volume;
    else {
      remarks.push(message("planPermitDiffers", { permit, volumes: [volume, ...others].map(volumeText) }));
    }
    return null;
  });
  return { volume: sumOrUnknown(volumes), remarks };
}

/** The different volumes of the latest year that has any. */
function latestVolumes(rows: readonly PermitRow[]): readonly number[] {
  const stated = rows.filter(({ permitVolume }) => permitVolume !== null);
  const latest = Math.max(...stated.map(({ year }) => year ?? 0));
  return [...new Set(stated.filter(({ year }) => (year ?? 0) === latest).map(({ permitVolume }) => permitVolume!))];
}
