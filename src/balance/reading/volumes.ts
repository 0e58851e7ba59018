/** Volumes of a table in one unit: headers, cells and columns of units say which each is in. */
import type { PrintedCell } from "../../documents/document";
import type { Bilingual } from "../../language/language";
import type { Message } from "../../language/messages";
import { message } from "../../language/messages";
import type { Entry } from "../model";
import { rounded } from "../model";
import { isBlank, numberOf } from "./number";
import type { Rate } from "./rate";
import { factorBetween, rateIn } from "./rate";

export interface ReadVolume {
  /** Whose it is, and what of it. */
  readonly owner: string;
  readonly column: Bilingual;
  readonly cell: PrintedCell | null;
  readonly rate: Rate | null;
}

/** @param stated by the row, the column or the caption: what the cell itself says comes first */
export function volumeIn(cell: PrintedCell | null, owner: string, column: Bilingual, stated: Rate | null): ReadVolume {
  return { owner, column, cell, rate: rateIn(cell?.text ?? "") ?? stated };
}

interface InOneUnit {
  /** What most of them are in; "" where none says. */
  readonly unit: string;
  readonly noticed: readonly Message[];
  readonly entryOf: (volume: ReadVolume) => Entry;
}

/** @param wanted a unit that others have set already; "" for what most are in */
export function inOneUnit(volumes: readonly ReadVolume[], wanted = ""): InOneUnit {
  const counts = new Map<string, number>();
  const filled = volumes.filter(({ cell }) => numberOf(cell) !== null);
  for (const { rate } of filled.length > 0 ? filled : volumes)
    if (rate) counts.set(rate.unit, (counts.get(rate.unit) ?? 0) + 1);
  const units = [...counts].sort((first, second) => second[1] - first[1]).map(([unit]) => unit);
  const unit = wanted || (units[0] ?? "");
  return {
    unit,
    noticed: [
      ...unitsNoticed(filled, [...new Set([...units, ...(unit ? [unit] : [])])], unit),
      ...valuesNoticed(volumes, unit),
    ],
    entryOf: (volume) => ({ value: valueOf(volume, unit), place: volume.cell?.place ?? {} }),
  };
}

function valueOf({ cell, rate }: ReadVolume, unit: string): number | null {
  const written = numberOf(cell);
  if (written === null || !rate) return written;
  return rounded(written * rate.factor * factorBetween(rate.unit, unit));
}

/** Units that differ are converted, and said; a volume without a unit among others with one is taken as theirs, and said. */
function unitsNoticed(filled: readonly ReadVolume[], units: readonly string[], unit: string): Message[] {
  const bare = filled.filter(({ rate }) => !rate);
  const noticed: Message[] = [];
  if (units.length > 1) noticed.push(message("balanceMixedUnits", { units, unit }));
  if (unit === "" && filled.length > 0) noticed.push(message("balanceNoUnit"));
  else if (bare.length > 0) {
    const columns = [...new Map(bare.map(({ column }) => [column.zh, column])).values()];
    noticed.push(message("balanceUnitAssumed", { columns, unit }));
  }
  return noticed;
}

function valuesNoticed(volumes: readonly ReadVolume[], unit: string): Message[] {
  return volumes.flatMap((volume) => {
    const { owner, column, cell } = volume;
    const text = cell?.text ?? "";
    const value = valueOf(volume, unit);
    if (value === null) return isBlank(text) ? [] : [message("balanceUnreadable", { unit: owner, column, text })];
    return value < 0 ? [message("balanceNegative", { unit: owner, column, value })] : [];
  });
}
