import type { BalanceFinding } from "../../../balance/findings";
import { findingsOf } from "../../../balance/findings";
import { closingOf } from "../../../balance/gaps";
import type { WorkbookHost } from "../../../hosts/port";
import { openBalances } from "../../balance/meaningStore";

/** What does not close in the balances of the workbook; null where no sheet that was checked holds one. */
export async function findInBalances(
  host: WorkbookHost,
  sheets: readonly string[],
): Promise<readonly BalanceFinding[] | null> {
  if (sheets.length === 0) return null;
  // Sources and products stand on other sheets.
  const balances = await openBalances(host);
  return balances.flatMap((balance) => findingsOf(balance, closingOf(balance)));
}
