/** The words of validation lists. Excel takes a short list as a text, and a longer one from cells only. */
import { standsInRule } from "../../xlsx/patch/validations";
import { columnHolding, listSheet } from "../lists";

/** What a validation rule names as its source; may write the words to a hidden sheet. */
export async function listSource(context: Excel.RequestContext, options: readonly string[]): Promise<string> {
  if (standsInRule(options)) return options.join(",");
  const column = await columnWith(context, options);
  const range = context.workbook.worksheets.getItem(listSheet).getRangeByIndexes(0, column, options.length, 1);
  range.load("address");
  await context.sync();
  return `=${range.address.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
}

/** The column of the hidden sheet that holds exactly these words; made where there is none. */
async function columnWith(context: Excel.RequestContext, options: readonly string[]): Promise<number> {
  const { worksheets } = context.workbook;
  const present = worksheets.getItemOrNullObject(listSheet);
  await context.sync();
  const sheet = present.isNullObject ? worksheets.add(listSheet) : present;
  if (present.isNullObject) sheet.visibility = "VeryHidden";
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("values");
  await context.sync();
  const lines: readonly (readonly unknown[])[] = used.isNullObject ? [] : used.values;
  const found = columnHolding(lines, options);
  if (found >= 0) return found;
  const columns = lines[0]?.length ?? 0;
  sheet.getRangeByIndexes(0, columns, options.length, 1).formulas = options.map((word) => [`'${word}`]);
  await context.sync();
  return columns;
}
