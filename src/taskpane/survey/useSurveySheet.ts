/** The sheet that the user is in, as survey tables: read once, kept up to date in the background. */
import { useCallback, useEffect, useRef, useState } from "react";
import { errorText } from "../../language/errorText";
import type { WorkbookHost } from "../../hosts/port";
import type { Layouts } from "../../survey/headers";
import type { FillTable } from "../../survey/filling";
import { tablesIn } from "../../survey/filling";
import type { SurveySheet } from "../../survey/sheet";
import type { Cell } from "../../workbook/values";
import { knownMeanings } from "../balance/meaningStore";
import { knownLayouts } from "../consolidation/layoutStore";
import { useCellChanges, useSelection } from "../selection/SelectionProvider";
import { useEnvironment } from "../shell/environment";
import type { BalanceForm } from "../../balance/form";
import { formIn } from "./balanceSheet";
import { readSurveySheet } from "./readSurveySheet";

export interface OpenSheet extends SurveySheet {
  readonly formulas: readonly (readonly (string | null)[])[];
  readonly layouts: Layouts;
  readonly tables: readonly FillTable[];
  /** Where the sheet is a water balance, its table of units. */
  readonly balance: BalanceForm | null;
}

export interface SheetAccess {
  /** Null until it is read. */
  readonly sheet: OpenSheet | null;
  readonly problem: string | null;
  readonly reload: () => void;
  /** Shows values at once that are on their way to the sheet. */
  readonly setRow: (sheet: string, row: number, values: ReadonlyMap<number, Cell>) => void;
  /** While this many writes are under way, the sheet is not read again. */
  readonly writing: { current: number };
}

/** Sheets of more cells are read again only when asked for. */
const readAgainAtMost = 60_000;
const restFirst = 800;

/** `shown`: whether anybody looks at it; a sheet that nobody looks at is not read. */
export function useSurveySheet(shown: boolean): SheetAccess {
  const { host } = useEnvironment();
  const name = useSelection()?.address.sheet ?? null;
  const changes = useCellChanges();
  const [sheet, setSheet] = useState<OpenSheet | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [asked, setAsked] = useState(0);
  const writing = useRef(0);
  const current = sheet?.name === name ? sheet : null;
  const small = current === null || current.rows.length * (current.rows[0]?.length ?? 0) <= readAgainAtMost;

  useEffect(() => {
    if (!shown || name === null) return;
    return latest((still) => read(host, name, still, setSheet, setProblem));
  }, [host, name, shown, asked]);

  useEffect(() => {
    // The first count is of changes before the sheet was read.
    if (!shown || name === null || changes === 0 || !small) return;
    let end: () => void = () => undefined;
    const again = () => {
      if (writing.current > 0) timer = setTimeout(again, restFirst);
      else end = latest((still) => read(host, name, () => still() && writing.current === 0, setSheet, setProblem));
    };
    let timer = setTimeout(again, restFirst);
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [host, name, shown, changes, small]);

  const setRow = useCallback<SheetAccess["setRow"]>((name, row, values) => {
    setSheet((before) => (before?.name === name ? withRow(before, row, values) : before));
  }, []);
  const reload = useCallback(() => setAsked((count) => count + 1), []);
  return { sheet: current, problem, reload, setRow, writing };
}

/** Runs something whose result counts only until the function returned is called. */
function latest(work: (still: () => boolean) => Promise<void>): () => void {
  let closed = false;
  void work(() => !closed);
  return () => {
    closed = true;
  };
}

async function read(
  host: WorkbookHost,
  name: string,
  still: () => boolean,
  setSheet: (sheet: OpenSheet) => void,
  setProblem: (problem: string | null) => void,
): Promise<void> {
  try {
    const [{ sheet, formulas }, layouts, meanings] = await Promise.all([
      readSurveySheet(host, name),
      knownLayouts(host),
      knownMeanings(host),
    ]);
    if (!still()) return;
    setProblem(null);
    const tables = tablesIn(sheet, layouts);
    setSheet({ ...sheet, formulas, layouts, tables, balance: formIn(sheet, tables, meanings) });
  } catch (error) {
    if (still()) setProblem(errorText(error));
  }
}

function withRow(sheet: OpenSheet, row: number, values: ReadonlyMap<number, Cell>): OpenSheet {
  const rows = [...sheet.rows];
  while (rows.length <= row) rows.push([]);
  const line = [...rows[row]!];
  for (const [column, value] of values) {
    while (line.length <= column) line.push(null);
    line[column] = value;
  }
  rows[row] = line;
  const grown = rows.length > sheet.rows.length;
  const changed = { ...sheet, rows };
  return grown ? { ...changed, tables: tablesIn(changed, sheet.layouts) } : changed;
}
