/** Which single entry of a unit would close its balance. */
import type { Message } from "../language/messages";
import { message } from "../language/messages";
import type { FlowKey } from "./columns";
import { flowColumns, keysOn } from "./columns";
import type { Entries } from "./model";
import { rounded, valueOf } from "./model";

/** Where water goes most often unrecorded, and where it comes from. */
const waysOut: readonly FlowKey[] = ["discharged", "consumed", "leaked", "reuseOut"];
const waysIn: readonly FlowKey[] = ["fresh", "reuseIn"];

/** The blank entry on the side that falls short; null where all are filled in. */
export function blankEntry(entries: Entries, gap: number): FlowKey | null {
  const keys = gap > 0 ? waysOut : waysIn;
  return keys.find((key) => entries[key]?.value === null) ?? null;
}

/** @param gap in less out */
export function suspect(entries: Entries, gap: number): Message {
  return (
    negated(entries, gap) ??
    misread(entries, gap, [10], "balanceTenfold") ??
    misread(entries, gap, periods, "balancePeriod") ??
    swapped(entries, gap) ??
    blank(entries, gap) ??
    message("balanceUnexplained")
  );
}

function blank(entries: Entries, gap: number): Message | null {
  const key = blankEntry(entries, gap);
  return key && message("balanceBlankCloses", { column: flowColumns[key].name, value: Math.abs(gap) });
}

/** Hours of a day, days of a month and of a year: a reading of another period than its column's. */
const periods = [24, 30, 365];

function misread(
  entries: Entries,
  gap: number,
  factors: readonly number[],
  as: "balanceTenfold" | "balancePeriod",
): Message | null {
  for (const key of keysOn("in", "out")) {
    const value = valueOf(entries, key);
    if (!value) continue;
    const others = factors.flatMap((factor) => [value / factor, value * factor]).map(rounded);
    const instead = others.find((other) => closes(gap + weight(key) * (other - value)));
    if (instead !== undefined) return message(as, { column: flowColumns[key].name, value, instead });
  }
  return null;
}

/** A volume with a sign that it cannot have. */
function negated(entries: Entries, gap: number): Message | null {
  for (const key of keysOn("in", "out")) {
    const value = valueOf(entries, key);
    if (value === null || value >= 0 || !closes(gap - 2 * weight(key) * value)) continue;
    return message("balanceNegated", { column: flowColumns[key].name, value, instead: -value });
  }
  return null;
}

/** Two entries in each other's column. What goes round counts on both sides, so that it may take any other's place. */
function swapped(entries: Entries, gap: number): Message | null {
  const keys = keysOn("in", "out", "through").filter((key) => valueOf(entries, key) !== null);
  for (const [at, first] of keys.entries()) {
    for (const second of keys.slice(at + 1)) {
      const difference = valueOf(entries, second)! - valueOf(entries, first)!;
      const moved = (weight(first) - weight(second)) * difference;
      if (moved !== 0 && closes(gap + moved)) {
        return message("balanceSwapped", { first: flowColumns[first].name, second: flowColumns[second].name });
      }
    }
  }
  return null;
}

function weight(key: FlowKey): number {
  return { in: 1, out: -1, through: 0, sum: 0 }[flowColumns[key].side];
}

function closes(gap: number): boolean {
  return rounded(gap) === 0;
}
