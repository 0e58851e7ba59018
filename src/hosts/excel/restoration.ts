/** What cells were before a write, so that it can be undone: entries, formats, fills and bold cell by cell, notes. */
import type { Entry, RangeAddress, RangeContent, Write } from "../port";
import { coverage, formerEntry } from "../writing";
import { apply, noteAt } from "./apply";
import { inPortions, rangeAt, Requests } from "./ranges";
import { spilledCells } from "./spills";
import { knowsNotes } from "./support";

interface Look {
  readonly fill: string | null;
  readonly bold: boolean;
}

interface Restored {
  readonly write: Write;
  /** Absent where the write left them alone. */
  readonly looks?: readonly (readonly Look[])[];
}

export type Restoration = readonly Restored[];

type TextCells = readonly (readonly (readonly boolean[])[] | null)[];

/** `before`: what the cells hold; null where a write leaves that alone. */
export async function restorationOf(
  context: Excel.RequestContext,
  writes: readonly Write[],
  before: readonly (RangeContent | null)[],
): Promise<{ readonly restoration: Restoration; readonly textCells: TextCells }> {
  const formats = await asked(context, writes, needsFormats, (range) => {
    range.load("numberFormat");
    return () => range.numberFormat as string[][];
  });
  const looks = await asked(context, writes, changesLooks, (range) => {
    const properties = range.getCellProperties({
      format: { fill: { color: true, pattern: true }, font: { bold: true } },
    });
    return () => properties.value.map((line) => line.map(lookOf));
  });
  const spilled = await spilledCells(context, before);
  const notes = await notesBefore(context, writes);
  const textCells = formats.map((lines) => lines && lines.map((line) => line.map((format) => format === "@")));
  const restoration = writes.map((one, index): Restored => {
    const numberFormat = formats[index];
    return {
      write: {
        sheet: one.sheet,
        row: one.row,
        column: one.column,
        entries: entriesOf(one, before[index]!, spilled[index]!),
        ...(numberFormat && { numberFormat }),
        ...(one.note !== undefined && { note: notes[index]! }),
      },
      ...(looks[index] && { looks: looks[index] }),
    };
  });
  return { restoration, textCells };
}

/** Brings the cells back to what they were. */
export async function restored(context: Excel.RequestContext, restoration: Restoration): Promise<void> {
  await apply(
    context,
    restoration.map(({ write }) => write),
    [],
  );
  const requests = new Requests(context);
  for (const { write, looks } of restoration) {
    for (const { address, look } of sameLooks(coverage(write), looks ?? [])) {
      const { format } = rangeAt(context, address);
      if (look.fill === null) format.fill.clear();
      else format.fill.color = look.fill;
      format.font.bold = look.bold;
      // As large as a hundred cells.
      await requests.count(100);
    }
  }
  await context.sync();
}

/** Rows of cells that look the same, and such rows below each other, as one range. */
function sameLooks({ sheet, row, column }: RangeAddress, looks: readonly (readonly Look[])[]) {
  const found: { address: RangeAddress; look: Look }[] = [];
  const last = new Map<string, { address: RangeAddress; look: Look }>();
  for (const [down, line] of looks.entries()) {
    for (let right = 0; right < line.length;) {
      const look = line[right]!;
      let columns = 1;
      while (line[right + columns]?.fill === look.fill && line[right + columns]?.bold === look.bold) columns++;
      const key = `${right} ${columns} ${look.fill} ${look.bold}`;
      const above = last.get(key);
      if (above && above.address.row + above.address.rows === row + down) {
        above.address = { ...above.address, rows: above.address.rows + 1 };
      } else {
        const one = { address: { sheet, row: row + down, column: column + right, rows: 1, columns }, look };
        found.push(one);
        last.set(key, one);
      }
      right += columns;
    }
  }
  return found;
}

function lookOf({ format }: Excel.CellProperties): Look {
  const { color = "", pattern } = format?.fill ?? {};
  // White is what Excel says of a cell without any fill, too.
  const isFilled = color !== "" && pattern !== "None";
  return { fill: isFilled ? color : null, bold: format?.font?.bold ?? false };
}

function entriesOf(
  one: Write,
  before: RangeContent | null,
  spilled: readonly (readonly boolean[])[] | null,
): Entry[][] {
  return one.entries.map((line, row) =>
    line.map((entry, column): Entry => {
      // Cells that are left alone now are left alone then; what a formula spilled it spills again.
      if (entry === undefined || !before) return undefined;
      if (spilled?.[row]?.[column]) return null;
      return formerEntry(before, row, column);
    }),
  );
}

/** Formulas do not become formulas in cells of the format "text". */
function needsFormats({ numberFormat, entries }: Write): boolean {
  return numberFormat !== undefined || entries.some((line) => line.some((entry) => typeof entry === "object" && entry));
}

function changesLooks({ fill, bold }: Write): boolean {
  return fill !== undefined || bold !== undefined;
}

/** An answer row by row for the writes that need one, null for the others. */
async function asked<Line>(
  context: Excel.RequestContext,
  writes: readonly Write[],
  needs: (write: Write) => boolean,
  ask: (range: Excel.Range) => () => Line[],
): Promise<(Line[] | null)[]> {
  const concerned = writes.filter(needs);
  const answers = await inPortions(
    concerned.map(coverage),
    (portion) => ask(rangeAt(context, portion)),
    () => context.sync(),
  );
  return writes.map((one) => (needs(one) ? answers[concerned.indexOf(one)]!.flat() : null));
}

async function notesBefore(context: Excel.RequestContext, writes: readonly Write[]): Promise<(string | null)[]> {
  const requests = new Requests(context);
  const notes: (Excel.Note | null)[] = [];
  for (const one of writes) {
    const note = one.note !== undefined && knowsNotes() ? noteAt(context, one).load("content") : null;
    notes.push(note);
    // As large as forty cells.
    if (note) await requests.count(40);
  }
  await context.sync();
  return notes.map((note) => (note && !note.isNullObject ? note.content : null));
}
