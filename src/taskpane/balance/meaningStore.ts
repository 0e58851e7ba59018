/** What headers of balances mean, once it was said: known from then on, on this machine and to whoever opens the workbook. */
import type { WaterBalance } from "../../balance/model";
import { readBalances } from "../../balance/reading/document";
import type { Meanings } from "../../balance/reading/meanings";
import { headingsOf, meaningsFromText, withMeanings } from "../../balance/reading/meanings";
import { tablesOf } from "../../documents/document";
import { documentOfSheets } from "../../documents/sheets";
import type { WorkbookHost } from "../../hosts/port";
import { readOpenSheets } from "../../workflows/open-sheets";
import { settingKeys } from "../../workflows/settings";
import { readStored, store } from "../shell/storage";

export async function knownMeanings(host: WorkbookHost): Promise<Meanings> {
  return { ...onMachine(), ...meaningsFromText(await host.setting(settingKeys.balanceColumns)) };
}

export async function keepMeanings(host: WorkbookHost, meanings: Meanings): Promise<void> {
  const kept = JSON.stringify({ ...meaningsFromText(await host.setting(settingKeys.balanceColumns)), ...meanings });
  store("balanceColumns", JSON.stringify({ ...onMachine(), ...meanings }));
  await host.setSetting(settingKeys.balanceColumns, kept);
}

/** The balances of the open workbook, its headers read as the user said. */
export async function openBalances(host: WorkbookHost): Promise<readonly WaterBalance[]> {
  const document = documentOfSheets(await readOpenSheets(host));
  return readBalances(withMeanings(document, await knownMeanings(host)));
}

export interface SheetHeadings {
  readonly sheet: string;
  readonly headings: ReturnType<typeof headingsOf>;
}

/** The headers of the largest table of the sheet that is open, as they are read now; null where it has none. */
export async function openHeadings(host: WorkbookHost): Promise<SheetHeadings | null> {
  const { sheet } = await host.selection();
  const open = documentOfSheets(await readOpenSheets(host, { only: [sheet] }));
  const [largest] = tablesOf(open).sort((first, second) => second.cells.length - first.cells.length);
  if (!largest) return null;
  const known = await knownMeanings(host);
  const headings = headingsOf(largest).map((one) => ({ ...one, meaning: known[one.label] ?? one.meaning }));
  return headings.length === 0 ? null : { sheet, headings };
}

function onMachine(): Meanings {
  return meaningsFromText(readStored("balanceColumns"));
}
