/** Tables drawn with line characters, as regulations stand on law pages and in mails: ┌─┬─┐ │ ├─┼─┤. */
import type { PrintedCell } from "./document";
import type { RawBlock } from "./raw";
import { plainFormulas, tidy } from "./wording";

const bars = "│┃║├┤┌┐└┘┼┬┴╔╗╚╝╠╣╬╦╩┝┥┠┨┯┷┰┸╪╫";
const vertical = new Set(`${bars}|`);
const horizontal = new Set(`─━═${"┌┐└┘├┤┼┬┴╔╗╚╝╠╣╬╦╩┝┥┠┨┯┷┰┸╪╫"}-`);

/** A line as columns of the screen: a Chinese character, and often a line character, takes two. */
function columnsOf(line: string, barWidth: 1 | 2): string[] {
  return [...line].flatMap((character) => {
    const wide = bars.includes(character) || "─━═".includes(character) ? barWidth === 2 : isWide(character);
    return wide ? [character, ""] : [character];
  });
}

function isWide(character: string): boolean {
  const code = character.codePointAt(0)!;
  return (code >= 0x1100 && code <= 0x115f) || (code >= 0x2e80 && code <= 0xa4cf) || (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) || (code >= 0xfe30 && code <= 0xfe6f) || (code >= 0xff00 && code <= 0xff60) || (code >= 0xffe0 && code <= 0xffe6); // prettier-ignore
}

export function readDrawnTable(lines: readonly string[], firstLine: number): RawBlock[] {
  const screen = [2, 1]
    .map((width) => lines.map((line) => columnsOf(line.replace(/\s+$/, ""), width as 1 | 2)))
    .sort((a, b) => misfits(a) - misfits(b))[0]!;
  const borders = bordersOf(screen);
  if (borders.length < 3)
    return lines.map((line, at) => ({ kind: "paragraph", text: tidy(line), place: { line: firstLine + at } }));
  return new DrawnTable(screen, borders, firstLine).blocks();
}

/** Vertical lines that stand under no other: the fewer, the better the guess at the width of line characters. */
function misfits(screen: readonly string[][]): number {
  const known = new Set(bordersOf(screen));
  return (
    screen.flatMap((line) => line.filter((character, at) => vertical.has(character) && !known.has(at))).length +
    known.size
  );
}

/** Where columns end: all places of corners and crossings. */
function bordersOf(screen: readonly string[][]): number[] {
  const places = new Set<number>();
  for (const line of screen) {
    line.forEach((character, at) => {
      if (vertical.has(character)) places.add(at);
    });
  }
  return [...places].sort((a, b) => a - b);
}

class DrawnTable {
  private readonly columns: number;
  /** Of each row between two ruled lines, the lines of the screen. */
  private readonly rows: number[][] = [];
  /** Whether a line is drawn above a row in a column. */
  private readonly ruledAbove: boolean[][] = [];

  constructor(
    private readonly screen: readonly string[][],
    private readonly borders: readonly number[],
    private readonly firstLine: number,
  ) {
    this.columns = borders.length - 1;
    let open = false;
    screen.forEach((line, at) => {
      const ruled = Array.from({ length: this.columns }, (_, column) => this.isRuled(line, column));
      if (ruled.some(Boolean)) {
        this.rows.push([]);
        this.ruledAbove.push(ruled);
        // What stands beside a ruled line belongs to a merged cell that goes on across it.
        open = true;
        if (!ruled.every(Boolean)) this.rows.at(-1)!.push(at);
      } else if (open) this.rows.at(-1)!.push(at);
    });
    // Below the last ruled line there is no row.
    if (this.rows.at(-1)?.length === 0) this.rows.pop();
  }

  private isRuled(line: readonly string[], column: number): boolean {
    const inside = line
      .slice(this.borders[column]! + 1, this.borders[column + 1])
      .filter((character) => character !== "");
    return inside.length > 0 && inside.every((character) => horizontal.has(character));
  }

  private between(line: number, column: number): string {
    return this.isRuled(this.screen[line]!, column)
      ? ""
      : this.screen[line]!.slice(this.borders[column]! + 1, this.borders[column + 1]).join("");
  }

  private hasBar(row: number, border: number): boolean {
    return this.rows[row]!.every((line) => vertical.has(this.screen[line]![this.borders[border]!] ?? ""));
  }

  blocks(): RawBlock[] {
    const taken = new Set<string>();
    const cells: PrintedCell[] = [];
    for (let row = 0; row < this.rows.length; row++) {
      for (let column = 0; column < this.columns; column++) {
        if (taken.has(`${row},${column}`)) continue;
        let columnSpan = 1;
        while (column + columnSpan < this.columns && !this.hasBar(row, column + columnSpan)) columnSpan++;
        let rowSpan = 1;
        while (row + rowSpan < this.rows.length && !this.ruledAbove[row + rowSpan]![column]) rowSpan++;
        for (let r = row; r < row + rowSpan; r++)
          for (let c = column; c < column + columnSpan; c++) taken.add(`${r},${c}`);
        cells.push(this.cell(row, column, rowSpan, columnSpan));
      }
    }
    const place = { line: this.firstLine };
    return [{ kind: "table", rows: this.rows.length, columns: this.columns, cells, mergesKnown: true, place }];
  }

  private cell(row: number, column: number, rowSpan: number, columnSpan: number): PrintedCell {
    const lines = this.rows.slice(row, row + rowSpan).flat();
    const text = lines
      .map((line) => {
        const from = this.borders[column]! + 1;
        const inside = this.screen[line]!.slice(from, this.borders[column + columnSpan]).join("");
        // A line drawn above some columns alone ends at a crossing within this cell.
        const isDrawn = [...inside].every((character) => horizontal.has(character));
        return columnSpan === 1 ? this.between(line, column) : isDrawn ? "" : inside;
      })
      .map((part) => part.trim())
      .filter((part) => part !== "")
      .join("\n");
    const place = { line: this.firstLine + (lines[0] ?? 0) };
    return { row, column, rowSpan, columnSpan, text: tidy(plainFormulas(text)), place };
  }
}
