/** Tables of something else that have products, units and tiers too: water discharged or priced, energy. */
import type { Block, PrintedTable } from "../../documents/document";
import { oneLine } from "../../documents/wording";
import { unitWithin } from "./use-unit";

const ofQuotas = /定额|用水|取水|灌溉/;
const ofOthers = /排水|排放|排污|废水|污水|能耗|电耗|煤耗|水价|利用率|系数/;
const foreignUnit = /^(?:元|万元|kgce|tce|gce|kW|MW|kJ|MJ|GJ|mg|g|kg|千克|吨|千瓦时)[^/／]*[/／]/;

/** The lines at the beginning of a document, where its title stands. */
export function frontLines(blocks: readonly Block[]): string {
  const lines = blocks.flatMap((block) => (block.kind === "table" ? [] : [oneLine(block.text)]));
  return lines.slice(0, 15).join("\n");
}

export function isOfOther({ caption, cells }: PrintedTable, front: string): boolean {
  // 灌溉用水定额调节系数, but not 用水定额及调节系数.
  if (/系数(?:表|值|取值)?$/.test(caption) && !/定额.{0,3}[及与和、]/.test(caption)) return true;
  if (ofQuotas.test(caption)) return isPriced(cells);
  const isOtherDocument = /排放标准|能耗限额|水价/.test(front) && !/定额/.test(front);
  return ofOthers.test(caption) || isOtherDocument || isPriced(cells);
}

/** Whether there are units in the table, and none of them is of water over something. */
function isPriced(cells: PrintedTable["cells"]): boolean {
  const texts = cells.map(({ text }) => oneLine(text));
  return texts.some((text) => foreignUnit.test(text)) && !texts.some((text) => unitWithin(text) !== null);
}
