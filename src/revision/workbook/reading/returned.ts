/** Tables that come back from elsewhere, in a workbook of any kind, with what is to be said of them. */
import type { Message } from "../../../language/messages";
import { message } from "../../../language/messages";
import type { WorkbookSnapshot } from "../../../workbook/snapshot";
import type { CensusTotal, Comment } from "../../project";
import { filledContentOf, textOf } from "../content";
import type { FoundTable } from "../found-table";
import { findTables } from "../find";
import { censusTable } from "../tables/census";
import { commentsTable } from "../tables/comments";
import type { InputTable } from "../tables/field";
import { readCensus, readComments } from "./others";

interface Returned<Line> {
  readonly lines: readonly Line[];
  readonly remarks: readonly Message[];
}

/** Whoever fills in a form for himself needs no column for who he is. */
const formOfOne: InputTable = { ...commentsTable, required: ["opinion", "clause"] };

/** Null where the workbook has no such table. */
export function returnedComments(workbook: WorkbookSnapshot): Returned<Comment> | null {
  const sheets = filledContentOf(workbook);
  const withSenders = findTables(sheets, commentsTable);
  const named = new Set(withSenders.map(({ sheet }) => sheet));
  const forms = findTables(
    sheets.filter((sheet) => !named.has(sheet)),
    formOfOne,
  );
  const found = [...withSenders, ...forms].sort(
    (first, second) => sheets.indexOf(first.sheet) - sheets.indexOf(second.sheet),
  );
  const read = (one: FoundTable, remarks: Message[]) => {
    const above = senderAbove(one);
    const comments = [...readComments(one, remarks).keys()].map((comment) =>
      comment.from === "" ? { ...comment, from: above } : comment,
    );
    const count = comments.filter(({ from }) => from === "").length;
    if (count > 0) remarks.push(message("commentsNoSender", { sheet: one.sheet.name, count }));
    return comments;
  };
  return returned(found, commentsTable, read);
}

export function returnedCensus(workbook: WorkbookSnapshot): Returned<CensusTotal> | null {
  const found = findTables(filledContentOf(workbook), censusTable);
  return returned(found, censusTable, (one, remarks) => [...readCensus(one, remarks).keys()]);
}

function returned<Line>(
  found: readonly FoundTable[],
  table: InputTable,
  read: (found: FoundTable, remarks: Message[]) => readonly Line[],
): Returned<Line> | null {
  if (found.length === 0) return null;
  const remarks: Message[] = [];
  const lines = found.flatMap((one) => {
    const own = read(one, remarks);
    notifyColumnsLeft(one, table, remarks);
    return own;
  });
  return { lines, remarks };
}

const senderLine =
  /^(?:填表|填报|反馈|回复|提出|意见提出)?(?:单位|部门|专家|人)(?:名称|（[^）]*）|\([^)]*\))?[:：]\s*(.*)$/;

/** Who filled in the form, as a line above its table says: `填表单位：…`, in one cell or in two. */
function senderAbove({ sheet, headerRow }: FoundTable): string {
  for (const cells of sheet.rows.slice(0, headerRow)) {
    for (const [at, cell] of cells.entries()) {
      const [, name] = senderLine.exec(textOf(cell)) ?? [];
      if (name === undefined) continue;
      const said = name !== "" ? name : textOf(cells.slice(at + 1).find((next) => textOf(next) !== ""));
      if (said !== "") return said;
    }
  }
  return "";
}

/** Columns of a table that came from elsewhere whose words mean none of its fields: told, since what stands in them is not taken. */
export function notifyColumnsLeft(
  { sheet, headerRow, endRow, columns }: FoundTable,
  table: InputTable,
  remarks: Message[],
): void {
  const taken = new Set(columns.values());
  const known = Object.values(table.fields).map(({ header }) => header);
  (sheet.rows[headerRow] ?? []).forEach((cell, at) => {
    const header = textOf(cell);
    if (taken.has(at) || header === "") return;
    const count = sheet.rows.slice(headerRow + 1, endRow).filter((cells) => textOf(cells[at]) !== "").length;
    if (count > 0) remarks.push(message("tableColumnLeft", { sheet: sheet.name, header, count, known }));
  });
}
