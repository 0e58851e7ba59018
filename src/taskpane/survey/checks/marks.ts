/**
 * Problem cells marked in the sheet by fill and note. What was there before is kept in the workbook, so that the marks can be
 * taken away again by whoever opens it, and nothing of the user's is lost.
 */
import type { CellMark, WorkbookHost, Write } from "../../../hosts/port";
import { settingKeys } from "../../../workflows/settings";
import type { Language } from "../../../language/language";
import type { Message } from "../../../language/messages";
import { describe } from "../../../language/messages";
import type { Issue, Severity } from "../../../survey/issue";
import { severities } from "../../../survey/issue";
import { say } from "../../shell/texts";
import { checksTexts } from "./texts";

interface Mark {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** What we put there. */
  readonly mark: CellMark;
  /** What was there. */
  readonly before: CellMark;
}

export type Marking = { readonly done: number; readonly left: number } | { readonly problem: Message };

const fills: Readonly<Record<Severity, string>> = { error: "#ffc7ce", warning: "#ffeb9c", notice: "#ddebf7" };

/** The workbook keeps a line for each; more would make its settings large. */
const cellsAtMost = 2000;

export async function marksKept(host: WorkbookHost): Promise<readonly Mark[]> {
  const text = await host.setting(settingKeys.surveyMarks);
  if (text === null) return [];
  try {
    const { version, marks } = JSON.parse(text) as { version?: unknown; marks?: unknown };
    return version === 1 && Array.isArray(marks) ? (marks as Mark[]) : [];
  } catch {
    return [];
  }
}

async function keep(host: WorkbookHost, marks: readonly Mark[]): Promise<void> {
  await host.setSetting(settingKeys.surveyMarks, marks.length > 0 ? JSON.stringify({ version: 1, marks }) : null);
}

interface Marker {
  readonly issues: readonly Issue[];
  readonly language: Language;
  /** The first column of the table of each sheet. */
  readonly firstColumns: ReadonlyMap<string, number>;
}

/** Marks the cells of these issues, and no others: what was marked before and is no issue any more looks as it did. */
export async function mark(host: WorkbookHost, { issues, language, firstColumns }: Marker): Promise<Marking> {
  const cells = [...cellsOf(issues, firstColumns).values()].sort((one, other) => rank(one) - rank(other));
  const chosen = cells.slice(0, cellsAtMost);
  const old = await marksKept(host);
  const oldAt = new Map(old.map((one) => [placeOf(one), one]));
  const present = await marksPresent(host, [...old, ...chosen]);
  const marks = chosen.map(({ sheet, row, column, issues: own }): Mark => {
    const now = present.get(placeOf({ sheet, row, column })) ?? nothing;
    const before = withoutMark(now, oldAt.get(placeOf({ sheet, row, column })));
    const note = host.abilities.notes ? noteFor(own, before.note, language) : null;
    return { sheet, row, column, before, mark: { fill: fills[worst(own)], note } };
  });
  const markedNow = new Set(marks.map(placeOf));
  const gone = old.filter((one) => !markedNow.has(placeOf(one)));
  const writes = [
    ...gone.flatMap((one) => restoration(one, present.get(placeOf(one)))),
    ...marks.map(({ sheet, row, column, mark: { fill, note } }) =>
      write(sheet, row, column, { fill, ...(host.abilities.notes && { note }) }),
    ),
  ];
  // First what was there is safe, then it is written over.
  await keep(host, marks);
  const outcome =
    writes.length > 0 ? await host.write(say(checksTexts.markLabel, language), writes) : ({ done: true } as const);
  if (outcome.done) return { done: marks.length, left: cells.length - chosen.length };
  await keep(host, old);
  if ("problem" in outcome) return outcome;
  throw new Error("Looks cannot be in the way of anything");
}

/** Brings back what was there, where our mark still stands; `left` counts the cells that have been moved or changed since. */
export async function unmark(host: WorkbookHost, language: Language): Promise<Marking> {
  const marks = await marksKept(host);
  const present = await marksPresent(host, marks);
  const standing = marks.filter((one) => restoration(one, present.get(placeOf(one))).length > 0);
  const writes = standing.flatMap((one) => restoration(one, present.get(placeOf(one))));
  if (writes.length > 0) {
    const outcome = await host.write(say(checksTexts.unmarkLabel, language), writes);
    if (!outcome.done && "problem" in outcome) return outcome;
  }
  await keep(host, []);
  return { done: standing.length, left: marks.length - standing.length };
}

const nothing: CellMark = { fill: null, note: null };

interface MarkedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly issues: Issue[];
}

function cellsOf(issues: readonly Issue[], firstColumns: ReadonlyMap<string, number>): Map<string, MarkedCell> {
  const cells = new Map<string, MarkedCell>();
  for (const issue of issues) {
    const { sheet, row } = issue;
    const column = issue.column ?? firstColumns.get(sheet) ?? 0;
    const key = placeOf({ sheet, row, column });
    const cell = cells.get(key);
    if (cell) cell.issues.push(issue);
    else cells.set(key, { sheet, row, column, issues: [issue] });
  }
  return cells;
}

function placeOf({ sheet, row, column }: Pick<Mark, "sheet" | "row" | "column">): string {
  return `${row} ${column} ${sheet}`;
}

function worst(issues: readonly Issue[]): Severity {
  return severities.find((severity) => issues.some((issue) => issue.severity === severity))!;
}

function rank({ issues }: MarkedCell): number {
  return severities.indexOf(worst(issues));
}

/** The user's own note stays above ours. */
function noteFor(issues: readonly Issue[], own: string | null, language: Language): string {
  const lines = issues.map(({ message }) => `• ${describe(message, language)}`);
  const ours = [say(checksTexts.noteTitle, language), ...new Set(lines)].join("\n");
  return own ? `${own}\n\n${ours}` : ours;
}

/** How the cell would look had it not been marked. */
function withoutMark(now: CellMark, known: Mark | undefined): CellMark {
  if (!known) return now;
  return {
    fill: isSameFill(now.fill, known.mark.fill) ? known.before.fill : now.fill,
    note: now.note === known.mark.note ? known.before.note : now.note,
  };
}

function restoration({ sheet, row, column, mark: ours, before }: Mark, now: CellMark | undefined): Write[] {
  if (!now) return [];
  const looks = {
    ...(isSameFill(now.fill, ours.fill) && { fill: before.fill }),
    ...(ours.note !== null && now.note === ours.note && { note: before.note }),
  };
  return Object.keys(looks).length > 0 ? [write(sheet, row, column, looks)] : [];
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
