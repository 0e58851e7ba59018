/** Notes on units around a table: "单位：万元、万m³" above it, "水量单位：m³；产量单位：t", "注：取水量以万立方米计" below it. */
import type { Unit } from "../../units/unit";
import type { ColumnKey } from "../columns";
import type { Quantity } from "../columns/column";
import { looksLikeUnit, readAmountUnit, repaired } from "../units";
import type { Grid } from "./grid";
import { surelyNamed } from "./match";

export interface UnitNote {
  /** What it is about; null: whatever of the table is counted in it. */
  readonly subject: ColumnKey | Quantity | null;
  readonly text: string;
  /** Null: what was meant as a unit and is none that we know. */
  readonly unit: Unit | null;
  readonly row: number;
  readonly column: number;
}

/** What lies between two rows. */
export function unitNotes(grid: Grid, from: number, to: number): readonly UnitNote[] {
  const notes: UnitNote[] = [];
  for (let row = from; row < to; row++) {
    for (const { value, column } of grid.distinct(row)) {
      if (typeof value !== "string" || !mayState.test(value)) continue;
      for (const note of notesIn(value)) notes.push({ ...note, row, column });
    }
  }
  return notes;
}

/** Notes below a table stand alone in their rows, or beside signatures: rows of data are passed over. */
export function unitNotesBelow(grid: Grid, from: number, to: number): readonly UnitNote[] {
  const notes: UnitNote[] = [];
  for (let row = from; row < to; row++) {
    const first = grid.row(row).find((cell) => cell !== null && cell !== "");
    if (typeof first !== "string" || !mayState.test(first) || grid.distinct(row).length > 3) continue;
    notes.push(...unitNotes(grid, row, row + 1));
  }
  return notes;
}

const mayState = /单位|[以按].*计/;
/** "单位：…", "计量单位为…", with what it is about in front. */
const unitWord = /([^\s，,；;。：:（）()、]{0,12}?)(?:的)?(?:计量|计算|统计|填报)?单位\s*(?:[:：]|均?[为是])\s*/g;
/** "水量以千立方米计", "按万m³为单位". */
const countedIn =
  /([^\s，,；;。：:（）()、]{0,12}?)(?:均|都)?[以按]\s*([^，,；;。（）()]{1,12}?)\s*(?:为单位|计算|统计|填写|计量|计)/g;

type Stated = Omit<UnitNote, "row" | "column">;

function notesIn(text: string): readonly Stated[] {
  const notes: Stated[] = [];
  const marks = [...text.matchAll(unitWord)];
  marks.forEach((mark, index) => {
    const start = mark.index + mark[0].length;
    const end = marks[index + 1]?.index ?? text.length;
    notes.push(...unitsListed(text.slice(start, end), subjectOf(mark[1]!)));
  });
  for (const [, about, unit] of text.matchAll(countedIn)) {
    if (readAmountUnit(unit!)) notes.push(stated(subjectOf(about!), unit!));
  }
  return notes;
}

/** "万元、万m³", "产量 万t；水量 万m³". */
function unitsListed(text: string, subject: UnitNote["subject"]): readonly Stated[] {
  return withinBracket(text)
    .split(/[、，,；;。\s]+(?![^（(]*[)）])/)
    .reduce<string[]>((words, word) => {
      // "产量 万t": the name stands before its unit.
      const last = words.at(-1);
      if (last !== undefined && readAmountUnit(word) && subjectOf(last) !== null)
        words[words.length - 1] = `${last}:${word}`;
      else words.push(word);
      return words;
    }, [])
    .flatMap((word) => {
      const bare = word.replace(/^[（(]+|[)）]+$/g, "");
      const named = /^(.+?)[:：(（]\s*(.+?)[)）]?$/.exec(bare);
      if (named && subjectOf(named[1]!) !== null) return known(subjectOf(named[1]!), named[2]!);
      return known(subject, bare);
    });
}

/** "调查表（单位：万吨、万m³）": what stands behind the bracket that the note is in is none of it. */
function withinBracket(text: string): string {
  let open = 0;
  for (let at = 0; at < text.length; at++) {
    if ("（(".includes(text[at]!)) open++;
    else if ("）)".includes(text[at]!) && --open < 0) return text.slice(0, at);
  }
  return text;
}

function known(subject: UnitNote["subject"], text: string): readonly Stated[] {
  return readAmountUnit(repaired(text)) || looksLikeUnit(text) ? [stated(subject, text)] : [];
}

function stated(subject: UnitNote["subject"], text: string): Stated {
  return { subject, text, unit: readAmountUnit(repaired(text)) };
}

const quantities: readonly (readonly [RegExp, Quantity])[] = [
  [/单耗|水耗|单位产品/, "unitUse"],
  [/水量?$|用水|取水/, "volume"],
  [/产量|产品|产能|能力/, "output"],
  [/产值|金额|价值|货币|增加值/, "money"],
];

function subjectOf(text: string): UnitNote["subject"] {
  const words = text.replace(/^(?:注|说明|备注|其中|表中|本表)[\d]*[:：.、\s]*/, "").trim();
  if (words === "") return null;
  return surelyNamed(words)?.key ?? quantities.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}
