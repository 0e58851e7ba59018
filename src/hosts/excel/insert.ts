/** Whole sheets, which Excel takes from another workbook (ExcelApi 1.13). */
import type { Message } from "../../language/message";
import { message } from "../../language/message";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { Insertion } from "../port";
import { applyNotes } from "./apply";
import { addCharts } from "./charts";
import { codeOf, isForNow, isTooLarge, refusalOf } from "./refusals";
import { run } from "./run";
import { knowsNotes, supports } from "./support";

export async function insert(snapshot: WorkbookSnapshot): Promise<Insertion> {
  if (!supports("1.13")) return { done: false, problem: message("insertionUnsupported") };
  // Only the pane inserts sheets: what writes files must not come with the custom functions.
  const [{ joining }, { write }] = await Promise.all([import("../../xlsx/joining"), import("../../xlsx/write")]);
  try {
    const taken = await run(namesTaken);
    const fitting = joining(snapshot, taken);
    const whole = await write(fitting);
    try {
      return { done: true, sheets: await insertFile(whole, fitting) };
    } catch (error) {
      if (!hasExtras(fitting) || codeOf(error) === null || isForNow(error) || isTooLarge(error)) throw error;
      // Excel on the web takes no sheets with charts or comments from a file.
      const sheets = await insertFile(await write(withoutExtras(fitting)), fitting);
      const missing = await addExtras(fitting, sheets);
      return { done: true, sheets, ...(missing && { missing }) };
    }
  } catch (error) {
    return { done: false, problem: refusalOf(error, message("insertionRefused")) };
  }
}

async function namesTaken(context: Excel.RequestContext) {
  const { worksheets, names, tables } = context.workbook;
  worksheets.load("items/name");
  names.load("items/name");
  tables.load("items/name");
  await context.sync();
  return {
    sheets: worksheets.items.map(({ name }) => name),
    names: [...names.items, ...tables.items].map(({ name }) => name),
  };
}

/** The names given to the sheets. */
function insertFile(file: Uint8Array, { sheets, activeSheet }: WorkbookSnapshot): Promise<string[]> {
  return Excel.run(async (context) => {
    const ids = context.workbook.insertWorksheetsFromBase64(base64(file), { positionType: "End" });
    await context.sync();
    const inserted = ids.value.map((id) => context.workbook.worksheets.getItem(id));
    for (const sheet of inserted) {
      sheet.load("name");
      sheet.calculate(true);
    }
    await context.sync();
    const active = sheets.findIndex(({ name }) => name === activeSheet);
    inserted[Math.max(0, active)]!.activate();
    await context.sync();
    // Behind them may stand the sheet of long lists.
    return inserted.slice(0, sheets.length).map(({ name }) => name);
  });
}

function hasExtras({ sheets }: WorkbookSnapshot): boolean {
  return sheets.some(({ charts = [], cells }) => charts.length > 0 || cells.some(({ note }) => note !== undefined));
}

function withoutExtras(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const sheets = snapshot.sheets.map(({ charts: _charts, cells, ...sheet }) => ({
    ...sheet,
    cells: cells.map(({ note: _note, ...cell }) => cell),
  }));
  return { ...snapshot, sheets };
}

/** Charts and notes by Excel's interface; says what could not be added. */
async function addExtras({ sheets }: WorkbookSnapshot, names: readonly string[]): Promise<Message | null> {
  const notes = sheets.flatMap(({ cells }, index) =>
    cells.flatMap(({ row, column, note }) =>
      note === undefined ? [] : [{ sheet: names[index]!, row, column, entries: [[undefined]], note }],
    ),
  );
  const charts = sheets.flatMap((sheet, index) =>
    (sheet.charts ?? []).map((chart) => ({ sheet: names[index]!, chart })),
  );
  const isDone = (work: Promise<void>) =>
    work.then(
      () => true,
      (error: unknown) => {
        if (codeOf(error) === null) throw error;
        return false;
      },
    );
  const hasNotes = notes.length === 0 || (knowsNotes() && (await isDone(run((context) => applyNotes(context, notes)))));
  const hasCharts = charts.length === 0 || (await isDone(run((context) => addCharts(context, charts))));
  if (hasNotes && hasCharts) return null;
  if (hasNotes) return message("chartsMissing", { count: charts.length });
  if (hasCharts) return message("notesMissing", { count: notes.length });
  return message("extrasMissing", { count: notes.length, charts: charts.length });
}

function base64(bytes: Uint8Array): string {
  const step = 0x8000;
  let text = "";
  for (let start = 0; start < bytes.length; start += step) {
    text += String.fromCharCode(...bytes.subarray(start, start + step));
  }
  return btoa(text);
}
