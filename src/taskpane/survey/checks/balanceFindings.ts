import type { BalanceFinding } from "../../../balance/findings";
import { findingsOf } from "../../../balance/findings";
import { closingOf } from "../../../balance/gaps";
import { readBalances } from "../../../balance/reading/document";
import { documentOfSheets } from "../../../documents/sheets";
import type { WorkbookHost } from "../../../hosts/port";
import { readOpenSheets } from "../../../workflows/open-sheets";

/** What does not close in the balances of the workbook; null where no sheet that was checked holds one. */
export async function balanceFindings(
  host: WorkbookHost,
  sheets: readonly string[],
): Promise<readonly BalanceFinding[] | null> {
  if (sheets.length === 0) return null;
  // Sources and products stand on other sheets.
  const balances = readBalances(documentOfSheets(await readOpenSheets(host)));
  return balances.flatMap((balance) => findingsOf(balance, closingOf(balance)));
}
