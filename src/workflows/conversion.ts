/**
 * 转为原生公式, 转为数值, 还原: our functions in the cells of a workbook replaced by plain formulas or by their values, and brought
 * back. One write does it all; the originals stand in the notes of their cells; what was converted is calculated and compared
 * before it stays.
 */
import { catalogue } from "../../generated/catalogue";
import { agrees } from "../functions/agreement";
import type { Context } from "../functions/context";
import { dataSheetName, LookupData } from "../conversion/data";
import type { Surroundings } from "../conversion/lookups";
import { lookUp } from "../conversion/lookups";
import type { Kind } from "../conversion/notes";
import { noteWith } from "../conversion/notes";
import { formulasCheck, valuesCheck } from "../conversion/restore";
import type { Translation } from "../conversion/translate";
import { mayGiveSeveral, nativeFormula, nativeFormulas } from "../conversion/translate";
import { callsIn } from "../functions/formula";
import { errorTexts } from "../functions/native";
import type { Cell, Matrix } from "../functions/values";
import { isBlank } from "../functions/values";
import { isFailure } from "../language/failure";
import type { Message } from "../language/messages";
import { message } from "../language/messages";
import { describeCell } from "../workbook/values";
import { rangeName } from "../workbook/address";
import { turn } from "../xlsx/turn";
import { liesIn, WorkbookContents } from "./contents";
import { Expressions } from "./expressions";
import type { Entry, RangeAddress, RangeContent, WorkbookHost, Write } from "../hosts/port";
import { freeSheetName } from "../workbook/sheetName";

export interface ConversionOptions {
  /** Only what lies in this range; absent: the whole workbook. */
  readonly scope?: RangeAddress | null;
  /** The name of the step, for the list of steps that can be undone. */
  readonly label: string;
  readonly progress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

export interface Refused {
  readonly place: RangeAddress;
  readonly formula: string;
  readonly reason: Message;
}

export interface ConversionReport {
  /** What was written: an area a formula. The data sheet is told apart. */
  readonly done: readonly RangeAddress[];
  readonly refused: readonly Refused[];
  /** The data sheet, where it was written; and whether the conversion brought or took it. */
  readonly dataSheet: string | null;
  readonly addedSheet: string | null;
  readonly removedSheet: string | null;
  /** Takes all of it back; null where nothing was done. */
  readonly undo: (() => Promise<void>) | null;
}

export function nothingDone(refused: readonly Refused[]): ConversionReport {
  return { done: [], refused, dataSheet: null, addedSheet: null, removedSheet: null, undo: null };
}

type Texts = readonly (readonly string[])[];

const definitions = new Map(catalogue.map((definition) => [definition.id, definition]));

/** One formula and what comes in its place. */
interface Change {
  readonly area: RangeAddress;
  readonly original: string;
  readonly before: Matrix;
  readonly write: Write;
}

/** Replaces what can be replaced and says why the rest cannot; a message where nothing could be written at all. */
export async function convert(
  host: WorkbookHost,
  context: Context,
  kind: Kind,
  { scope = null, label, progress, signal }: ConversionOptions,
): Promise<ConversionReport | Message> {
  const workbook = await WorkbookContents.of(host);
  if (!host.abilities.notes) return message("convertNeedsNotes");
  const sheet = workbook.dataSheet ?? freeSheetName(dataSheetName, workbook.sheets);
  const data = await lookupData(workbook, sheet, context);
  const formulas = await formulasWithCalls(workbook, scope);
  const expressions = new Expressions();
  const native = (formula: string, area: RangeAddress, before: Matrix): Texts | Message => {
    const translating = translation(context, data, workbook, area.sheet, expressions.valueOf);
    const blanks = before.some((row) => row.some(isBlank));
    if (area.rows * area.columns > 1) return nativeFormulas(formula, { ...area, blanks }, translating);
    const text = nativeFormula(formula, translating);
    return typeof text === "string" ? [[text]] : text;
  };
  const spills: RangeAddress[] = [];
  const candidates: { place: RangeAddress; formula: string; area: RangeAddress; before: Matrix }[] = [];
  for (const [index, { place, formula }] of formulas.entries()) {
    if (index % 250 === 0) await breath(() => progress?.(index, 2 * formulas.length));
    if (signal?.aborted) return nothingDone([]);
    // What a spill fills shows the formula of its first cell in some versions of Excel.
    if (spills.some((area) => liesIn(place, area))) continue;
    const several = mayGiveSeveral(formula, definitions);
    const area = (several && (await host.spillRange(place.sheet, place.row, place.column))) || place;
    if (several) spills.push(area);
    const before = workbook.values(area);
    candidates.push({ place, formula, area, before });
    if (kind !== "native") continue;
    // All look-ups are asked first: then it is known how far down their formulas have to look.
    await workbook.loadFor(formula, place.sheet);
    native(formula, area, before);
  }
  // Look-ups that ask by an expression can ask once it has a value; one may hold another.
  while (kind === "native" && (await expressions.calculate(host))) {
    for (const { formula, area, before } of candidates) native(formula, area, before);
  }
  const changes: Change[] = [];
  const refused: Refused[] = [];
  for (const [index, { place, formula, area, before }] of candidates.entries()) {
    if (index % 250 === 0) await breath(() => progress?.(formulas.length + index, 2 * formulas.length));
    if (signal?.aborted) return nothingDone([]);
    const note = (await workbook.notes(place.sheet)).get(`${place.row},${place.column}`) ?? null;
    const refuse = (reason: Message) => refused.push({ place: area, formula, reason });
    const change = (entries: readonly (readonly Entry[])[], check: string) => {
      const text = noteWith(note, { kind, area: rangeName(area), check, original: formula });
      changes.push({ area, original: formula, before, write: { ...corner(area), entries, note: text } });
    };
    if (note !== null && isConversation(note)) {
      refuse(message("convertConversation"));
    } else if (kind === "values") {
      const unfinished = before.flat().find(isUnfinished);
      if (unfinished) refuse(message("convertNotCalculated", { value: describeCell(unfinished) }));
      else
        change(
          before.map((row) => row.map(entryOf)),
          valuesCheck(before),
        );
    } else {
      const texts = native(formula, area, before);
      if ("key" in texts) refuse(texts);
      else
        change(
          texts.map((row) => row.map((text) => ({ formula: text }))),
          formulasCheck(texts),
        );
    }
  }
  progress?.(1, 1);
  if (changes.length === 0) return nothingDone(refused);
  return write(host, changes, refused, data.isUsed ? data : null, { label, addSheet: workbook.dataSheet === null });
}

/** All or nothing, but for formulas that turn out to give something else: those stay as they were. */
async function write(
  host: WorkbookHost,
  changes: readonly Change[],
  refused: Refused[],
  data: LookupData | null,
  { label, addSheet }: { readonly label: string; readonly addSheet: boolean },
): Promise<ConversionReport | Message> {
  const selection = await host.selection();
  const added = data && addSheet ? await host.addSheet(data.sheet) : null;
  if (added !== null) {
    await host.setColumnWidths(added, 0, LookupData.widths);
    // A new sheet comes to the front in some hosts; the user is not done with the one before.
    await host.goTo(selection);
  }
  const withdraw = async () => {
    if (added !== null && (await host.sheets()).includes(added)) await host.removeSheet(added);
  };
  const dataWrites = data
    ? [{ sheet: data.sheet, row: 0, column: 0, entries: data.content().map((row) => row.map(entryOf)) }]
    : [];
  let left = changes;
  for (;;) {
    const outcome = await host.write(label, [...dataWrites, ...left.map((change) => change.write)], {
      overwrite: true,
    });
    if (!outcome.done) {
      await withdraw();
      return "problem" in outcome ? outcome.problem : message("writeRefused", { sheet: left[0]!.area.sheet });
    }
    const differing = await differences(host, left);
    if (differing.size === 0) break;
    await host.undo();
    for (const [{ area, original }, { found, expected }] of differing) {
      const values = { found: describeCell(found), expected: describeCell(expected) };
      refused.push({ place: area, formula: original, reason: message("convertDiffers", values) });
    }
    left = left.filter((change) => !differing.has(change));
    if (left.length > 0) continue;
    await withdraw();
    return nothingDone(refused);
  }
  const undo = async () => {
    await host.undo();
    await withdraw();
  };
  const done = left.map(({ area }) => area);
  return { done, refused, dataSheet: data?.sheet ?? null, addedSheet: added, removedSheet: null, undo };
}

/** The changes after which a cell shows something else, and the first such value. */
async function differences(host: WorkbookHost, changes: readonly Change[]) {
  await host.recalculate();
  const now = await WorkbookContents.of(host);
  const differing = new Map<Change, { readonly expected: Cell; readonly found: Cell }>();
  for (const change of changes) {
    await now.load(change.area.sheet);
    const found = now.values(change.area).flat();
    const expected = change.before.flat();
    // What had no result before is nothing to compare with.
    const at = expected.findIndex((cell, index) => {
      if (isUnfinished(cell)) return false;
      return isFailure(cell) ? !isFailure(found[index]) : !agrees(found[index]!, cell);
    });
    if (at >= 0) differing.set(change, { expected: expected[at]!, found: found[at]! });
  }
  return differing;
}

async function formulasWithCalls(workbook: WorkbookContents, scope: RangeAddress | null) {
  const found = [];
  for (const sheet of scope ? [scope.sheet] : workbook.sheets) {
    await workbook.load(sheet);
    found.push(...workbook.formulas(sheet, scope).filter(({ formula }) => callsIn(formula).length > 0));
  }
  return found;
}

export async function lookupData(workbook: WorkbookContents, sheet: string, context: Context): Promise<LookupData> {
  if (workbook.dataSheet === null) return new LookupData(sheet, context);
  await workbook.load(sheet);
  const rows = workbook.rowsOf(sheet);
  return new LookupData(sheet, context, rows);
}

export function translation(
  context: Context,
  data: LookupData,
  workbook: WorkbookContents,
  sheet: string,
  valueOf: Surroundings["valueOf"] = () => undefined,
): Translation {
  const valueAt = (other: string, row: number, column: number) => workbook.valueAt(other, row, column);
  const surroundings = { sheet, context, valueAt, valueOf };
  return { definitions, lookUp: (definition, given, native) => lookUp(definition, given, native, data, surroundings) };
}

/** No constant is an error: a formula that gives the same one stands for it. */
export function entryOf(cell: Cell): Entry {
  return isFailure(cell) ? { formula: `=${errorTexts[cell.code] ?? "NA()"}` } : cell;
}

/** What was entered in cells, so that it can be entered again. */
export function entriesOf({ values, formulas }: RangeContent): Entry[][] {
  return values.map((row, down) =>
    row.map((cell, right): Entry => {
      const formula = formulas[down]![right]!;
      return formula === null ? entryOf(cell) : { formula };
    }),
  );
}

export function corner({ sheet, row, column }: RangeAddress) {
  return { sheet, row, column };
}

/** #NAME?, #BUSY! and the like: not a result of our functions. */
function isUnfinished(cell: Cell): boolean {
  return isFailure(cell) && !(cell.code in errorTexts);
}

/** Excel shows the beginning of a conversation as a note that says so. */
function isConversation(note: string): boolean {
  return /^\[(?:Threaded comment|线程批注|会话批注)\]/i.test(note);
}

/** Lets the page show how far it is. */
function breath(notify: () => void): Promise<void> {
  notify();
  return turn();
}
