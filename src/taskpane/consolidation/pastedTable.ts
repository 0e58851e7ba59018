import type { FoundFile } from "./chooseFiles";

/**
 * Cells copied from a spreadsheet, as a file of them would be: a web page keeps what is merged, text between tabs does not. Null
 * where the clipboard holds no table.
 */
export function pastedTable(clipboard: Pick<DataTransfer, "getData">, name: string): FoundFile | null {
  const page = clipboard.getData("text/html");
  if (/<table[\s>]/i.test(page)) return fileOf(page, `${name}.xls`);
  const text = clipboard.getData("text/plain");
  return text.includes("\t") ? fileOf(text, `${name}.csv`) : null;
}

function fileOf(content: string, name: string): FoundFile {
  return { path: name, file: new File([content], name) };
}
