/**
 * Cells with something to say of them marked in the sheet by fill and note. What was there before is kept in the workbook, so that the marks can be
 * taken away again by whoever opens it, and nothing of the user's is lost.
 */
import type { CellMark, WorkbookHost, Write } from "../../hosts/port";
import type { Bilingual, Language } from "../../language/language";
import { inLanguage } from "../../language/language";
import type { Message } from "../../language/messages";
import type { Severity } from "../../survey/issue";
import { severities } from "../../survey/issue";
import type { Mark } from "./keptMarks";
import { fingerprint, marksFromText, marksToText } from "./keptMarks";

/** Whose marks they are: those of one kind are put, kept and taken away apart from those of another. */
export interface MarkKind {
  /** Key of the setting in which the workbook keeps them. */
  readonly setting: string;
  /** Head of the notes. */
  readonly noteTitle: Bilingual;
  /** What the steps are called that can be undone. */
  readonly markLabel: Bilingual;
  readonly unmarkLabel: Bilingual;
}

/** What is said of a cell. */
export interface Remark {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly severity: Severity;
  readonly text: string;
}

export type Marking = { readonly done: number; readonly left: number } | { readonly problem: Message };

const fills: Readonly<Record<Severity, string>> = { error: "#ffc7ce", warning: "#ffeb9c", notice: "#ddebf7" };

/** The workbook keeps a line for each; more would make its settings large. */
const cellsAtMost = 2000;

export async function marksKept(host: WorkbookHost, { setting }: MarkKind): Promise<readonly Mark[]> {
  return marksFromText(await host.setting(setting));
}

async function keep(host: WorkbookHost, { setting }: MarkKind, marks: readonly Mark[]): Promise<void> {
  await host.setSetting(setting, marks.length > 0 ? marksToText(marks) : null);
}

/** Marks the cells of these remarks, and no others: what was marked before and has none any more looks as it did. */
export async function mark(
  host: WorkbookHost,
  kind: MarkKind,
  remarks: readonly Remark[],
  language: Language,
): Promise<Marking> {
  const cells = [...cellsOf(remarks).values()].sort((one, other) => rank(one) - rank(other));
  const chosen = cells.slice(0, cellsAtMost);
  const old = await marksKept(host, kind);
  const oldAt = new Map(old.map((one) => [placeOf(one), one]));
  const present = await marksPresent(host, [...old, ...chosen]);
  const planned = chosen.map(({ sheet, row, column, remarks: own }) => {
    const now = present.get(placeOf({ sheet, row, column })) ?? nothing;
    const before = withoutMark(now, oldAt.get(placeOf({ sheet, row, column })));
    const note = host.abilities.notes ? noteFor(own, before.note, inLanguage(kind.noteTitle, language)) : null;
    const fill = fills[worst(own)];
    const mark: Mark = { sheet, row, column, before, mark: { fill, note: note && fingerprint(note) } };
    return { mark, write: write(sheet, row, column, { fill, ...(note !== null && { note }) }) };
  });
  const marks = planned.map((one) => one.mark);
  const markedNow = new Set(marks.map(placeOf));
  const gone = old.filter((one) => !markedNow.has(placeOf(one)));
  const writes = [
    ...gone.flatMap((one) => restoration(one, present.get(placeOf(one)))),
    ...planned.map((one) => one.write),
  ];
  // First what was there is safe, then it is written over.
  await keep(host, kind, marks);
  const outcome =
    writes.length > 0 ? await host.write(inLanguage(kind.markLabel, language), writes) : ({ done: true } as const);
  if (outcome.done) return { done: marks.length, left: cells.length - chosen.length };
  await keep(host, kind, old);
  if ("problem" in outcome) return outcome;
  throw new Error("Looks cannot be in the way of anything");
}

/** Brings back what was there, where our mark still stands; `left` counts the cells that have been moved or changed since. */
export async function unmark(host: WorkbookHost, kind: MarkKind, language: Language): Promise<Marking> {
  const marks = await marksKept(host, kind);
  const present = await marksPresent(host, marks);
  const standing = marks.filter((one) => restoration(one, present.get(placeOf(one))).length > 0);
  const writes = standing.flatMap((one) => restoration(one, present.get(placeOf(one))));
  if (writes.length > 0) {
    const outcome = await host.write(inLanguage(kind.unmarkLabel, language), writes);
    if (!outcome.done && "problem" in outcome) return outcome;
  }
  await keep(host, kind, []);
  return { done: standing.length, left: marks.length - standing.length };
}

const nothing: CellMark = { fill: null, note: null };

interface MarkedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly remarks: Remark[];
}

function cellsOf(remarks: readonly Remark[]): Map<string, MarkedCell> {
  const cells = new Map<string, MarkedCell>();
  for (const remark of remarks) {
    const { sheet, row, column } = remark;
    const key = placeOf(remark);
    const cell = cells.get(key);
    if (cell) cell.remarks.push(remark);
    else cells.set(key, { sheet, row, column, remarks: [remark] });
  }
  return cells;
}

function placeOf({ sheet, row, column }: Pick<Mark, "sheet" | "row" | "column">): string {
  return `${row} ${column} ${sheet}`;
}

function worst(remarks: readonly Remark[]): Severity {
  return severities.find((severity) => remarks.some((remark) => remark.severity === severity))!;
}

function rank({ remarks }: MarkedCell): number {
  return severities.indexOf(worst(remarks));
}

/** The user's own note stays above ours. */
function noteFor(remarks: readonly Remark[], own: string | null, title: string): string {
  const ours = [title, ...new Set(remarks.map(({ text }) => `• ${text}`))].join("\n");
  return own ? `${own}\n\n${ours}` : ours;
}

/** How the cell would look had it not been marked. */
function withoutMark(now: CellMark, known: Mark | undefined): CellMark {
  if (!known) return now;
  return {
    fill: isSameFill(now.fill, known.mark.fill) ? known.before.fill : now.fill,
    note: isOurs(now.note, known) ? known.before.note : now.note,
  };
}

function restoration(known: Mark, now: CellMark | undefined): Write[] {
  if (!now) return [];
  const { sheet, row, column, mark: ours, before } = known;
  const looks = {
    ...(isSameFill(now.fill, ours.fill) && { fill: before.fill }),
    ...(ours.note !== null && isOurs(now.note, known) && { note: before.note }),
  };
  return Object.keys(looks).length > 0 ? [write(sheet, row, column, looks)] : [];
}

function isOurs(note: string | null, { mark: ours }: Mark): boolean {
  return (note && fingerprint(note)) === ours.note;
}

/** Excel writes colours in capitals. */
function isSameFill(one: string | null, other: string | null): boolean {
  return one?.toLowerCase() === other?.toLowerCase();
}

function write(sheet: string, row: number, column: number, looks: Pick<Write, "fill" | "note">): Write {
  return { sheet, row, column, entries: [[undefined]], ...looks };
}

/** What stands in the cells now; of sheets that are gone nothing. */
async function marksPresent(
  host: WorkbookHost,
  cells: readonly Pick<Mark, "sheet" | "row" | "column">[],
): Promise<Map<string, CellMark>> {
  const sheets = await host.sheets();
  const present = new Map<string, CellMark>();
  for (const sheet of new Set(cells.map((cell) => cell.sheet))) {
    if (!sheets.includes(sheet)) continue;
    const own = cells.filter((cell) => cell.sheet === sheet);
    const marks = await host.marks(sheet, own);
    own.forEach((cell, index) => present.set(placeOf(cell), marks[index]!));
  }
  return present;
}
