/** .ods: values by SheetJS, which knows rows in groups and durations; looks, rules and notes by hucre, which knows them. */
import { HucreError, readOds } from "hucre";
import { sheetLimit } from "../../workbook/address";
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";
import type { Package } from "../package";
import { ZipError } from "../zip";
import { snapshotOf } from "./library";
import type { OldFile } from "./old";
import { readOldFile, unpackedParts } from "./old";

const office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

export async function readOdsFile(
  file: Package,
  about: OldFile,
  { valuesOnly }: { readonly valuesOnly: boolean },
): Promise<WorkbookSnapshot> {
  refuseEndless(file.text("content.xml"));
  // SheetJS asks for the part with the styles, which a file may do without.
  if (!file.has("styles.xml")) file.setText("styles.xml", `<office:document-styles xmlns:office="${office}"/>`);
  file.setText("content.xml", wholeContent(file.text("content.xml")));
  const values = await readOldFile(unpackedParts(file), about);
  const looks = valuesOnly ? null : await looksOfOds(file);
  return looks ? dressed(values, looks) : values;
}

/** No program has more rows or columns than these; a file that says so would be read forever. */
function refuseEndless(content: string): void {
  for (const [, what, count] of content.matchAll(/number-(rows|columns)-repeated="(\d{5,})"/g)) {
    if (Number(count) > sheetLimit[what as "rows" | "columns"]) throw new ZipError("damaged");
  }
}

/**
 * What SheetJS would leave out: cells that merged ones cover, parts of a second, and that LibreOffice's own errors are such. Durations
 * with parts of a second are told as the part of a day that they are, errors as LibreOffice saves them for Excel.
 */
function wholeContent(content: string): string {
  return content
    .replace(
      /<table:covered-table-cell((?:\s[^>]*[^/])?)>(.*?)<\/table:covered-table-cell>/gs,
      "<table:table-cell$1>$2</table:table-cell>",
    )
    .replace(
      /office:value-type="time"([^>]*\soffice:)time-value="PT(\d+)H(\d+)M(\d+[.,]\d+)S"/g,
      (_, between, hours, minutes, seconds) => {
        const days = Number(hours) / 24 + Number(minutes) / 1440 + Number(String(seconds).replace(",", ".")) / 86400;
        return `office:value-type="float"${between}value="${days}"`;
      },
    )
    .replace(/(\scalcext:value-type="error"[^>]*><text:p>)Err:\d{3}(?=<\/text:p>)/g, "$1#VALUE!");
}

/** What hucre makes of the same tables. */
async function looksOfOds(file: Package): Promise<WorkbookSnapshot | null> {
  const plain = file.derived((part) => (part === "content.xml" ? plainTables(file.text(part)) : undefined));
  try {
    return snapshotOf(await readOds(plain, { readStyles: true }));
  } catch (error) {
    // Looks are left out rather than the file refused.
    if (error instanceof HucreError || error instanceof RangeError || error instanceof TypeError) return null;
    throw error;
  }
}

/**
 * Rows and columns out of the groups that hucre does not look into, and without the blank cells that programs repeat to the last
 * column and row: hucre makes each of them.
 */
function plainTables(content: string): string {
  return content
    .replace(/<\/?table:table-(?:row-group|header-rows|rows|column-group|header-columns|columns)(?:\s[^>]*)?>/g, "")
    .replace(/<table:table-cell\s[^>]*number-columns-repeated="\d{3,}"[^>]*\/>(?=\s*<\/table:table-row>)/g, "")
    .replace(/number-rows-repeated="\d{5,}"/g, 'number-rows-repeated="1"');
}

function dressed(values: WorkbookSnapshot, looks: WorkbookSnapshot): WorkbookSnapshot {
  const shift = looks.styles.length;
  const sheets = values.sheets.map((sheet): SheetSnapshot => {
    const other = looks.sheets.find(({ name }) => name === sheet.name);
    if (!other) return { ...sheet, cells: sheet.cells.map((cell) => withStyle(cell, undefined, shift)) };
    const styled = new Map(other.cells.map((cell) => [place(cell), cell]));
    const cells = sheet.cells.map((cell) => {
      const known = styled.get(place(cell));
      styled.delete(place(cell));
      return withStyle(cell, known?.style, shift);
    });
    // Cells that show something and hold nothing.
    const empty = [...styled.values()].filter(({ value, formula }) => value === null && formula === undefined);
    const all = [...cells, ...empty].sort((one, next) => one.row - next.row || one.column - next.column);
    return { ...other, ...sheet, cells: all };
  });
  return { ...looks, names: values.names, sheets, styles: [...looks.styles, ...values.styles] };
}

/** Number formats that SheetJS knows stand behind the looks that hucre knows. */
function withStyle(cell: CellSnapshot, style: number | undefined, shift: number): CellSnapshot {
  if (style !== undefined) return { ...cell, style };
  return cell.style === undefined ? cell : { ...cell, style: cell.style + shift };
}

function place({ row, column }: CellSnapshot): number {
  return row * 16384 + column;
}
