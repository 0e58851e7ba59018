/** What holds for the rows of a table from outside of it: by its caption, the lines around it, the heading before. */
import type { Heading, PrintedTable } from "../../documents/document";
import { oneLine } from "../../documents/wording";
import type { UnitOf } from "./use-unit";
import { unitWithin } from "./use-unit";

/** For each row, the unit that its part's caption or remarks give, or else those of the whole table, or "". */
export function unitsOutside(table: PrintedTable, heading: Heading | null): UnitOf {
  const first = (texts: readonly string[]) => texts.map(unitWithin).find((unit) => unit !== null);
  const whole = first([table.caption, ...table.remarks.map(({ text }) => text), heading?.text ?? ""]) ?? "";
  const parts = table.parts.map(({ firstRow, told }) => ({ firstRow, unit: first(told) }));
  return (row) => parts.findLast(({ firstRow, unit }) => firstRow <= row && unit !== undefined)?.unit ?? whole;
}

const probability = /(?:保证率|频率|P)\s*(?:[=＝为:：]\s*)?(\d{2})\s*[%％]|(\d{2})\s*[%％]\s*(?:的)?(?:灌溉|设计|供水)?(?:保证率|水文年|频率年)/g; // prettier-ignore

/** For each row, the one probability for which caption and lines above say that the whole table holds (`单位：m³/亩，P=75%`); else null. */
export function probabilityOutside(table: PrintedTable): (row: number) => string | null {
  const one = (texts: readonly string[]) => {
    const found = new Set(texts.flatMap((text) => [...oneLine(text).matchAll(probability)].map(([, before, behind]) => before ?? behind!))); // prettier-ignore
    return found.size === 1 ? `P=${[...found][0]!}%` : null;
  };
  const parts = table.parts.map(({ firstRow, told }) => ({ firstRow, found: one([table.caption, ...told]) }));
  return (row) => parts.findLast(({ firstRow, found }) => firstRow <= row && found !== null)?.found ?? null;
}
