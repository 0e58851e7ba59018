/** Fill, bold, note of a cell of WPS. Colours are numbers there, blue in the highest byte. */
import type { CellMark } from "../port";
import type { WpsRange } from "./objects";
import { noColour } from "./objects";

export interface Look extends CellMark {
  readonly bold: boolean;
}

export function lookOf({ Interior, Font, Comment }: WpsRange): Look {
  const filled = Interior.ColorIndex !== noColour && typeof Interior.Color === "number";
  return {
    fill: filled ? colourText(Interior.Color as number) : null,
    bold: Font.Bold === true || Font.Bold === -1,
    note: Comment ? Comment.Text() : null,
  };
}

export function setFill({ Interior }: WpsRange, fill: string | null): void {
  if (fill === null) Interior.ColorIndex = noColour;
  else Interior.Color = colourNumber(fill);
}

export function setNote(cell: WpsRange, note: string | null): void {
  cell.ClearComments();
  if (note) cell.AddComment(note);
}

function colourNumber(text: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(text.slice(at, at + 2), 16)) as [number, number, number];
  return red + green * 256 + blue * 65536;
}

function colourText(colour: number): string {
  const parts = [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255];
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
