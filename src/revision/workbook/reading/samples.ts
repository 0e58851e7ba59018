import type { Message } from "../../../language/messages";
import { message } from "../../../language/messages";
import { sampleId } from "../../create";
import type { Sample } from "../../project";
import type { FoundTable } from "../found-table";
import type { TableRow } from "../rows";
import { flag, rowsOf, unreadList, withUnread } from "../rows";
import { readFields } from "../tables/field";
import { sampleOfLine, sampleSubstance, wholeSamplesTable } from "../tables/samples";

/** With the row of each. */
export function* readSamplesInSteps(
  found: FoundTable,
  remarks: Message[],
): Generator<void, { readonly samples: Sample[]; readonly rows: Map<string, number> }> {
  const samples: Sample[] = [];
  const rows = new Map<string, number>();
  const rowsRead = rowsOf(found, sampleSubstance);
  const taken = new Set<string>();
  let number = Math.max(0, ...rowsRead.map((row) => Number(/^S(\d+)$/.exec(row.text("id"))?.[1] ?? 0)));
  for (const row of rowsRead) {
    let id = row.text("id");
    // A row that was added or copied by hand is a sample of its own.
    if (id === "" || taken.has(id)) id = sampleId(++number);
    taken.add(id);
    rows.set(id, row.at);
    samples.push(readSample(row, id, found, remarks));
    yield;
  }
  return { samples, rows };
}

function readSample(row: TableRow, id: string, { sheet }: FoundTable, remarks: Message[]): Sample {
  const { line, unread } = readFields(wholeSamplesTable, row);
  const marked = flag(line.excluded);
  // A mark that is no yes is most likely the reason itself.
  const reason = line.reason || (marked === undefined ? line.excluded : "");
  const place = { sheet: sheet.name, row: row.at + 1 };
  if (marked !== false && reason === "") remarks.push(message("exclusionWithoutReason", place));
  if (unread.length > 0) remarks.push(message("numbersUnread", { ...place, text: unreadList(unread) }));
  return sampleOfLine({ ...line, id, note: withUnread(line.note, unread) }, marked === false ? null : { reason });
}
