/** Whole sheets, which Excel takes from another workbook (ExcelApi 1.13). */
import { message } from "../../language/messages";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { Insertion } from "../port";
import { refusalOf } from "./refusal";
import { supports } from "./support";

export async function insert(snapshot: WorkbookSnapshot): Promise<Insertion> {
  if (!supports("1.13")) return { done: false, problem: message("insertionUnsupported") };
  // Only the pane inserts sheets: what writes files must not come with the custom functions.
  const [{ joining }, { write }] = await Promise.all([import("../../xlsx/joining"), import("../../xlsx/write")]);
  try {
    return await Excel.run(async (context) => {
      const { worksheets, names, tables } = context.workbook;
      worksheets.load("items/name");
      names.load("items/name");
      tables.load("items/name");
      await context.sync();
      const fitting = joining(snapshot, {
        sheets: worksheets.items.map(({ name }) => name),
        names: [...names.items, ...tables.items].map(({ name }) => name),
      });
      const file = base64(await write(fitting));
      const ids = context.workbook.insertWorksheetsFromBase64(file, { positionType: "End" });
      await context.sync();
      const inserted = ids.value.map((id) => worksheets.getItem(id));
      for (const sheet of inserted) {
        sheet.load("name");
        sheet.calculate(true);
      }
      await context.sync();
      const given = inserted.map(({ name }) => name);
      const active = fitting.sheets.findIndex(({ name }) => name === fitting.activeSheet);
      inserted[Math.max(0, active)]!.activate();
      await context.sync();
      // Behind them may stand the sheet of long lists.
      return { done: true, sheets: given.slice(0, fitting.sheets.length) };
    });
  } catch (fault) {
    return { done: false, problem: refusalOf(fault, message("insertionRefused")) };
  }
}

function base64(bytes: Uint8Array): string {
  const step = 0x8000;
  let text = "";
  for (let start = 0; start < bytes.length; start += step) {
    text += String.fromCharCode(...bytes.subarray(start, start + step));
  }
  return btoa(text);
}
