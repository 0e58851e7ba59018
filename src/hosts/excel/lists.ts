/** The words of validation lists. Excel takes a short list as a text, and a longer one from cells only. */

const longestText = 255;
const listSheet = "WQ_Lists";

/** What a validation rule names as its source; may write the words to a hidden sheet. */
export async function listSource(context: Excel.RequestContext, options: readonly string[]): Promise<string> {
  const text = options.join(",");
  if (text.length <= longestText && options.every((word) => !word.includes(","))) return text;
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
  used.load("values, columnCount");
  await context.sync();
  const columns = used.isNullObject ? 0 : used.columnCount;
  for (let column = 0; column < columns; column++) {
    const held = used.values.map((row) => String(row[column])).filter((word) => word !== "");
    if (held.length === options.length && held.every((word, index) => word === options[index])) return column;
  }
  sheet.getRangeByIndexes(0, columns, options.length, 1).formulas = options.map((word) => [`'${word}`]);
  await context.sync();
  return columns;
}
