/** Tables put into a sheet. */
import { rangeName } from "../../workbook/address";
import type { TableSnapshot } from "../../workbook/snapshot";
import type { Package } from "../package";
import { encodeEscapes } from "../escapes";
import { storedFormula } from "../formulas/stored";
import { attributesOf, escapeAttribute, escapeText, rootPrefix, structureOf } from "../xml";
import { appendToList } from "./children";

const namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";

export function addTables(file: Package, sheet: string, tables: readonly TableSnapshot[]): void {
  let id = tables.length === 0 ? 0 : highestId(file);
  for (const table of tables) {
    const path = file.freePart("xl/tables/table#.xml");
    file.setText(path, tableText(table, ++id));
    file.setContentType(path, contentType);
    const relationship = file.relate(sheet, "table", path);
    const xml = file.text(sheet);
    const part = `<${rootPrefix(structureOf(xml))}tablePart xmlns:r="${office}" r:id="${relationship}"/>`;
    file.setText(sheet, appendToList(xml, "tableParts", [part]));
  }
}

/** Tables count through the whole workbook. */
function highestId(file: Package): number {
  const ids = file.parts
    .filter((part) => /^xl\/tables\/[^/]*\.xml$/.test(part))
    .map((part) => Number(attributesOf(/<(?:[\w.-]+:)?table\s[^>]*>/.exec(file.text(part))?.[0] ?? "").get("id") ?? 0));
  return Math.max(0, ...ids);
}

function tableText(table: TableSnapshot, id: number): string {
  const { name, range, columns, headerRow, totalRow, columnFormulas } = table;
  const ref = rangeName(range);
  const filtered = rangeName({ ...range, rows: range.rows - (totalRow ? 1 : 0) });
  const named = escapeAttribute(name);
  const attributes = [
    `id="${id}" name="${named}" displayName="${named}" ref="${ref}"`,
    headerRow ? "" : ' headerRowCount="0"',
    totalRow ? ' totalsRowCount="1"' : ' totalsRowShown="0"',
  ].join("");
  const list = columns
    .map((column, index) => {
      const tag = `<tableColumn id="${index + 1}" name="${escapeAttribute(columnName(column))}"`;
      const formula = columnFormulas?.[index] ?? null;
      if (formula === null) return `${tag}/>`;
      const stored = escapeText(storedFormula(formula, name));
      return `${tag}><calculatedColumnFormula>${stored}</calculatedColumnFormula></tableColumn>`;
    })
    .join("");
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table xmlns="${namespace}" ${attributes}>${headerRow ? `<autoFilter ref="${filtered}"/>` : ""}<tableColumns count="${columns.length}">${list}</tableColumns><tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`;
}

/** Line breaks in a header are written as escapes in its column's name. */
function columnName(name: string): string {
  return encodeEscapes(name).replaceAll("\r", "_x000d_").replaceAll("\n", "_x000a_");
}
