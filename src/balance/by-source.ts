/** Fresh water of units told apart by where it comes from: 新水其中：地表水, or columns 地表水 and 自来水 without a sum. */
import { message } from "../language/messages";
import type { Message } from "../language/messages";
import { ofWater, ownWaters } from "./columns";
import type { SourcePart, UseUnit, WaterBalance, WaterSource } from "./model";
import { roundedSum, valueOf } from "./model";

const partHeader = /其中[:：]?(.+水|其他(?:水源)?)$/;
const sourceColumn = new RegExp(`^(${ownWaters}|矿坑水|其他水源)${ofWater}$`);

/** The source that a column of fresh water is of, by its lowest heading without unit; null for all fresh water. */
export function sourceOfColumn(label: string): string | null {
  return (partHeader.exec(label) ?? sourceColumn.exec(label))?.[1] ?? null;
}

export function partsSum({ bySource }: UseUnit): number | null {
  return roundedSum((bySource ?? []).map(({ entry }) => entry.value));
}

/** What may explain that parts are less than the whole: a blank among them. */
export function blankPart({ bySource }: UseUnit, gap: number): Message | null {
  const blanks = (bySource ?? []).filter(({ entry }) => entry.value === null).map(({ name }) => name);
  const column = { zh: blanks.join("或"), en: blanks.join(" or ") };
  return gap > 0 && blanks.length > 0 ? message("balanceBlankCloses", { column, value: gap }) : null;
}

/** Which part a source belongs to: 赣江取水口 of the kind 地表水. What none of them names is 其他. */
export function partOf({ name, kind }: WaterSource, parts: readonly string[]): string | null {
  const own = parts.find((part) => kind === part || name === part || (kind === "" && name.includes(part)));
  return own ?? parts.find((part) => part.startsWith("其他")) ?? null;
}

/** The parts that sources and units have in common, with all of both; null where any water is not told apart. */
export function sourcesApart({ units, sources }: WaterBalance): readonly string[] | null {
  const using = units.filter(({ entries }) => (valueOf(entries, "fresh") ?? 0) !== 0);
  if (using.length === 0 || using.some((unit) => partsSum(unit) !== valueOf(unit.entries, "fresh"))) return null;
  const parts = [...new Set(using.flatMap(({ bySource }) => known(bySource).map(({ name }) => name)))];
  const owned = sources.filter(({ taken }) => taken.value !== null);
  const supplied = new Set(owned.map((source) => partOf(source, parts)));
  return supplied.has(null) || (owned.length > 0 && parts.some((part) => !supplied.has(part))) ? null : parts;
}

export function known(parts: readonly SourcePart[] | undefined): readonly SourcePart[] {
  return (parts ?? []).filter(({ entry }) => entry.value !== null);
}
