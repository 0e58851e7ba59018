/** A document together with what the audit says of it, and where its places can be gone to. */
import type { Audit } from "../../audit/audit";
import type { Finding } from "../../audit/finding";
import { auditVerdicts } from "../../audit/verdict";
import type { Place, PrintedDocument } from "../../documents/document";
import { tablesOf } from "../../documents/document";
import { tablesAsSheets } from "../../documents/tables-as-sheets";
import type { RangeAddress, WorkbookHost } from "../../hosts/port";
import type { Message } from "../../language/messages";
import { parseRange } from "../../workbook/address";

export interface Audited {
  readonly document: PrintedDocument;
  readonly audit: Audit;
  /** Its places are cells of the open workbook. */
  readonly isOpen: boolean;
  /** Of tables that were put into the open workbook. */
  readonly cells: ReadonlyMap<Place, RangeAddress>;
}

/** The cell of a finding, where it stands in the open workbook. */
export function cellOf({ isOpen, cells }: Audited, { spot: { place } }: Finding): RangeAddress | null {
  const put = cells.get(place);
  if (put) return put;
  if (!isOpen || place.sheet === undefined || place.cell === undefined) return null;
  const range = parseRange(place.cell, place.sheet);
  return range && { ...range, sheet: place.sheet };
}

/** Puts the tables with wrong or doubtful numbers into the open workbook, and tells where each place is now. */
export async function putTables(
  host: WorkbookHost,
  { document, audit }: Audited,
): Promise<{ readonly cells: Audited["cells"]; readonly sheets: number } | { readonly problem: Message }> {
  const places = new Set(
    audit.findings.filter(({ verdict }) => verdict !== auditVerdicts.same).map(({ spot }) => spot.place),
  );
  const tables = tablesOf(document).filter(
    ({ place, cells }) => places.has(place) || cells.some((cell) => places.has(cell.place)),
  );
  const lines = document.blocks.filter((block) => block.kind === "paragraph").filter(({ place }) => places.has(place));
  const { workbook, addressOf } = tablesAsSheets(tables, lines);
  const inserted = await host.insertSheets(workbook);
  if (!inserted.done) return inserted;
  const cells = new Map<Place, RangeAddress>();
  for (const [place, { sheet, row, column }] of addressOf) {
    cells.set(place, { sheet: inserted.sheets[sheet]!, row, column, rows: 1, columns: 1 });
  }
  return { cells, sheets: inserted.sheets.length };
}
