/** The checks over sheets of the workbook, in steps between which the page can breathe. */
import type { RangeAddress, WorkbookHost } from "../../../hosts/port";
import type { Bilingual } from "../../../language/language";
import type { StandardsLibrary } from "../../../standards/library";
import { checks } from "../../../survey/checks";
import { RecordIndex } from "../../../survey/checks/index-of-records";
import { QuotaRanges } from "../../../survey/checks/quota-ranges";
import type { Layouts } from "../../../survey/headers";
import type { Issue } from "../../../survey/issue";
import { inOrder } from "../../../survey/issue";
import type { SurveyRecord } from "../../../survey/record";
import { readInSteps } from "../../../survey/records";
import type { Matrix } from "../../../workbook/values";
import { turn } from "../../../xlsx/turn";
import { tablesIn } from "../../../survey/filling";
import { knownMeanings } from "../../balance/meaningStore";
import { inSlices } from "../../shell/inSlices";
import { formIn } from "../balanceSheet";
import { readSurveySheet } from "../readSurveySheet";
import { selectedTable } from "../selectedPart";

export interface CheckReport {
  readonly records: number;
  readonly issues: readonly Issue[];
  /** Sheets whose headers the user has to confirm first. */
  readonly waiting: readonly string[];
  /** The first column of the table of each sheet: where an issue about a whole row stands. */
  readonly firstColumns: ReadonlyMap<string, number>;
  /** Sheets that hold a water balance and no survey. */
  readonly balances: readonly string[];
  /** What the sheets held: a fix is meant for this and nothing else. */
  readonly contents: ReadonlyMap<string, Matrix>;
  /** What of the sheet was checked alone. */
  readonly range: string | null;
}

export interface CheckRun {
  readonly sheets: readonly string[];
  /** Of its sheet only what is selected is checked, if that is a table; null: whole sheets are. */
  readonly selected: RangeAddress | null;
  readonly layouts: Layouts;
  readonly library: StandardsLibrary;
  readonly standard: string;
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number, what: Bilingual | { readonly sheet: string }) => void;
}

/** Null where it was cancelled. */
export async function runChecks(host: WorkbookHost, run: CheckRun): Promise<CheckReport | null> {
  const { sheets, selected, layouts, library, standard, signal, progress } = run;
  const total = sheets.length + checks.length;
  const records: SurveyRecord[] = [];
  const issues: Issue[] = [];
  const waiting: string[] = [];
  const balances: string[] = [];
  const firstColumns = new Map<string, number>();
  const contents = new Map<string, Matrix>();
  let range: string | null = null;
  const meanings = await knownMeanings(host);
  for (const [at, name] of sheets.entries()) {
    progress(at, total, { sheet: name });
    const { sheet: whole } = await readSurveySheet(host, name);
    const part = selected?.sheet === name ? selectedTable(whole, selected) : null;
    const sheet = part?.sheet ?? whole;
    range = part?.range ?? range;
    contents.set(name, sheet.rows);
    // Its columns are its own, and those of the survey are no question to ask of it.
    const tables = tablesIn(sheet, layouts);
    if (formIn(sheet, tables, meanings)) {
      balances.push(name);
      continue;
    }
    await turn();
    if (signal.aborted) return null;
    const reading = await inSlices(readInSteps("", sheet, layouts), signal);
    if (reading === null) return null;
    for (const record of reading.records) records.push(record);
    issues.push(...reading.issues);
    if (reading.waiting.length > 0) waiting.push(name);
    firstColumns.set(name, tables[0]?.block.firstColumn ?? 0);
    await turn();
    if (signal.aborted) return null;
  }
  const index = new RecordIndex(records);
  const quotas = new QuotaRanges(library, standard);
  for (const [at, check] of checks.entries()) {
    progress(sheets.length + at, total, check.title);
    await turn();
    if (signal.aborted) return null;
    for (const issue of check.run(index, { quotas })) issues.push(issue);
  }
  return { records: records.length, issues: inOrder(issues), waiting, balances, firstColumns, contents, range };
}
