/** What the formats of a workbook look like, by their numbers. */
import { readXlsx } from "hucre";
import type { CellStyle } from "../../workbook/snapshot";
import { numberFormats } from "../numberformats";
import type { Package } from "../package";
import { relationshipsPart } from "../package";
import type { WorkbookPart } from "../workbookpart";
import { byLibrary } from "./byLibrary";
import { looksOf } from "./looks";

/**
 * Read by the library from a copy of the file that holds one sheet, with one cell for each format asked for. Formats that look
 * plain are left out.
 */
export async function readLooks(
  file: Package,
  workbook: WorkbookPart,
  formats: readonly number[],
): Promise<ReadonlyMap<number, CellStyle>> {
  const sheet = workbook.sheets.find((part) => part.path !== null);
  const styles = file.related(workbook.path, "styles");
  if (!sheet || !styles || formats.length === 0) return new Map();
  const theme = file.related(workbook.path, "theme");
  const kept = ["[Content_Types].xml", "_rels/.rels", workbook.path, relationshipsPart(workbook.path), styles, theme];
  const cells = formats.map((format, row) => `<row r="${row + 1}"><c r="A${row + 1}" s="${format}"/></row>`).join("");
  const probe = file.derived((part) => {
    if (part === sheet.path) return `<worksheet><sheetData>${cells}</sheetData></worksheet>`;
    return kept.some((name) => name?.toLowerCase() === part.toLowerCase()) ? undefined : null;
  });
  const read = await byLibrary(() => readXlsx(probe, { readStyles: true, sheets: [sheet.name] }));
  const codes = numberFormats(file.text(styles));
  const looks = new Map<number, CellStyle>();
  formats.forEach((format, row) => {
    const style = read.sheets[0]?.cells?.get(`${row},0`)?.style ?? {};
    const found = looksOf(style, read.themeColors ?? [], codes.code(format));
    if (found) looks.set(format, found);
  });
  return looks;
}
