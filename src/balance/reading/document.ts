/** Every balance that a document prints: a report has several, a workbook one with its sources on a sheet of their own. */
import type { PrintedDocument } from "../../documents/document";
import { tablesOf } from "../../documents/document";
import type { WaterBalance } from "../model";
import { readSummary } from "./summary";
import { readSources, readUnits } from "./table";

export function readBalances(document: PrintedDocument): readonly WaterBalance[] {
  const tables = tablesOf(document);
  const balances = tables.flatMap((table) => readUnits(table) ?? readSummary(table));
  // In a report no table of sources is known to belong to a balance.
  const sources = document.kind === "workbook" && balances.length === 1 ? tables.flatMap(readSources) : [];
  return balances.map((balance) => (sources.length > 0 ? { ...balance, sources } : balance));
}
