/** Every balance that a document prints: a report has several, a workbook one with its sources and products on sheets of their own. */
import type { PrintedDocument, PrintedTable } from "../../documents/document";
import type { WaterBalance } from "../model";
import { readFlows } from "./list";
import { readProducts } from "./products";
import { readSummary } from "./summary";
import { readSources, readUnits } from "./table";

export function readBalances(document: PrintedDocument): readonly WaterBalance[] {
  const tables = titledTables(document);
  const balances = tables.flatMap((table) => readFlows(table) ?? readUnits(table) ?? readSummary(table));
  const [only] = balances;
  // In a report no table of sources is known to belong to a balance.
  if (!only || balances.length > 1 || document.kind !== "workbook") return balances;
  const read = tables.flatMap((table) => readSources(table, only.unit) ?? []);
  const sources = read.flatMap((table) => table.sources);
  return [
    {
      ...only,
      ...(sources.length > 0 && { sources, noticed: [...only.noticed, ...read.flatMap(({ noticed }) => noticed)] }),
      products: tables.flatMap(readProducts),
    },
  ];
}

/** A table without a caption is named by the short line above it, which often says what its volumes are in. */
function titledTables({ blocks }: PrintedDocument): PrintedTable[] {
  return blocks.flatMap((block, at): PrintedTable[] => {
    if (block.kind !== "table") return [];
    const above = blocks[at - 1];
    const isTitle = block.caption === "" && above && above.kind !== "table" && above.text.length <= 60;
    return [isTitle ? { ...block, caption: above.text } : block];
  });
}
