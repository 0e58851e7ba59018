/** From what a file holds to what it prints: captions and remarks go to their tables, parts of one table are joined. */
import { captionOf, statesUnit } from "./caption";
import type { Block, DocumentKind, Paragraph, PrintedDocument, PrintedTable } from "./document";
import { gridOf } from "./document";
import { distinct, headerRowsOf } from "./headings";
import type { Captioned } from "./parts";
import { append, goesOn, slice } from "./parts";
import type { RawBlock, RawDocument, RawTable } from "./raw";
import { oneLine } from "./wording";

export function arrange(name: string, kind: DocumentKind, { blocks, footnotes }: RawDocument): PrintedDocument {
  const found = joined(withCaptions(blocks.filter((block) => !isContentsLine(block))));
  return { name, kind, footnotes, blocks: found };
}

/** A line of the table of contents: leaders and a page number. */
function isContentsLine(block: RawBlock): boolean {
  return block.kind !== "table" && /(?:\.{4,}|…{2,}|·{4,}|\t)\s*[\dIVXivx]+$/.test(block.text);
}

function withCaptions(blocks: readonly RawBlock[]): (Exclude<Block, PrintedTable> | Captioned)[] {
  const result: (Exclude<Block, PrintedTable> | Captioned)[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]!;
    if (block.kind !== "table") {
      result.push(block);
      continue;
    }
    const above: Paragraph[] = [];
    // One caption: another one above it heads a table that is not there, such as a picture of one.
    const isCaptioned = () => above.some(({ text }) => captionOf(text) !== null);
    while (isAbove(result.at(-1)) && !isCaptioned()) {
      above.unshift({ ...(result.pop() as Paragraph), kind: "paragraph" });
    }
    const below: Paragraph[] = [];
    for (
      let next = blocks[at + 1];
      next?.kind === "paragraph" && isRemark(next.text, below.at(-1)?.text);
      next = blocks[at + 1]
    ) {
      below.push(next);
      at++;
    }
    result.push(captioned(block, above, below));
  }
  return result;
}

/** Whether a line belongs to the table that follows: its caption, or the unit of what it lists. */
function isAbove(block: Block | undefined): boolean {
  if (!block || block.kind === "table") return false;
  return captionOf(block.text) !== null || statesUnit(block.text);
}

/** A remark below a table; numbered ones follow each other, and footnotes begin with their mark. */
function isRemark(text: string, before: string | undefined): boolean {
  if (/^\s*(?:注|备注|说明|资料来源)\s*[\d一二三四五六七八九十]*\s*[:：.．]/.test(text)) return true;
  if (/^\s*[ᵃᵇᶜᵈᵉᶠ¹²³]\s*\S/.test(text)) return true;
  if (before === undefined) return false;
  const numbered = /^\s*(\d+)\s*([、.．:：])/.exec(text);
  if (numbered) return before.includes(`${Number(numbered[1]) - 1}${numbered[2]}`);
  return /^\s*[a-h]\s+\S/.test(text);
}

function captioned(raw: RawTable, above: readonly Paragraph[], below: readonly Paragraph[]): Captioned {
  const table = withoutTitleRow(raw);
  const lines = [...above, ...table.titles];
  const captions = [table.caption ?? "", ...lines.map(({ text }) => text)].map(captionOf);
  const caption = captions.find((found) => found !== null) ?? null;
  const grid = gridOf(table);
  return {
    kind: "table",
    number: caption?.number ?? "",
    caption:
      caption?.text || (caption ? "" : (table.caption ?? table.titles.map(({ text }) => oneLine(text)).join(" "))),
    continued: caption?.continued ?? false,
    headerRows: table.headerRows ?? headerRowsOf(grid, table.mergesKnown),
    rows: table.rows,
    columns: table.columns,
    cells: table.cells,
    mergesKnown: table.mergesKnown,
    remarks: [...lines.filter(({ text }) => captionOf(text) === null), ...below, ...table.notes],
    parts: [{ firstRow: 0, place: table.place, told: lines.map(({ text }) => text) }],
    place: table.place,
  };
}

/** Captions and units that stand in the first rows of the table itself, one cell over its whole width; and remarks in its last ones. */
function withoutTitleRow(table: RawTable): RawTable & { titles: Paragraph[]; notes: Paragraph[] } {
  const grid = gridOf(table);
  const only = (row: number) => {
    const cells = distinct(grid[row]!).filter(({ text }) => text !== "");
    const cell = cells.length === 1 ? cells[0]! : null;
    return cell &&
      cell.rowSpan === 1 &&
      (cell.columnSpan === table.columns || !table.mergesKnown || table.columns === 1)
      ? cell
      : null;
  };
  let [first, end] = [0, table.rows];
  const [titles, notes]: [Paragraph[], Paragraph[]] = [[], []];
  for (let cell = only(0); first < end - 2 && cell && isTitle(cell.text, first, table); cell = only(first)) {
    titles.push({ kind: "paragraph", text: cell.text, place: cell.place });
    first++;
  }
  for (let cell = only(end - 1); end > first + 1 && cell && isRemark(cell.text, notes[0]?.text); cell = only(end - 1)) {
    notes.unshift({ kind: "paragraph", text: cell.text, place: cell.place });
    end--;
  }
  return { ...table, ...slice(table, first, end), titles, notes };
}

function isTitle(text: string, row: number, { mergesKnown }: RawTable): boolean {
  return (
    captionOf(text) !== null ||
    /单位\s*(?:[:：]|为)/.test(text) ||
    (row === 0 && mergesKnown && /定额|标准|表/.test(text))
  );
}

function joined(blocks: readonly (Exclude<Block, PrintedTable> | Captioned)[]): Block[] {
  const result: Block[] = [];
  const seen = new Set<string>();
  let previous: { table: Captioned; at: number; interrupted: boolean } | null = null;
  for (const block of blocks) {
    if (block.kind !== "table") {
      // The first running head may be the title page's own line.
      if (isFurniture(block.text) && (isPageNumber(block.text) || seen.has(block.text))) continue;
      const where = placed(block);
      if (where !== null && seen.has(where)) continue;
      seen.add(block.text);
      if (where !== null) seen.add(where);
      result.push(block);
      if (previous && !isSpilled(block, previous.table)) previous.interrupted = true;
    } else if (previous && goesOn(previous.table, block, previous.interrupted)) {
      previous.table = append(previous.table, block);
      result[previous.at] = withoutFlag(previous.table);
      previous.interrupted = false;
    } else {
      previous = { table: block, at: result.length, interrupted: false };
      result.push(withoutFlag(block));
    }
  }
  return result;
}

/** A line with its height on paper: what stands there again on another page is a running head, whatever it says. */
function placed({ text, place: { box } }: Exclude<Block, PrintedTable>): string | null {
  return box ? `${Math.round(box.top)}\t${text}` : null;
}

/** Whether a few letters below a table at the end of a page are the rest of a cell that the page cut off: no line of the document. */
function isSpilled({ text, place }: Exclude<Block, PrintedTable>, { parts }: Captioned): boolean {
  const last = parts.at(-1)!.place;
  if (!place.box || !last.box || place.page !== last.page || text.length > 6) return false;
  const [height, gap] = [place.box.bottom - place.box.top, place.box.top - last.box.bottom];
  return gap < height && !/^[一二三四五六七八九十\d（(注]/.test(text);
}

function withoutFlag({ continued: _, ...table }: Captioned): PrintedTable {
  return table;
}

/** Page numbers and running heads, where the file does not keep them apart. */
function isFurniture(text: string): boolean {
  return isPageNumber(text) || /^\s*[A-Z]{2,3}\s?\d*\s?\/?\s?T?\s?[\d.]+\s?[—–-]\s?\d{4}\s*$/.test(text);
}

function isPageNumber(text: string): boolean {
  return /^\s*(?:第?\s*\d{1,4}\s*页?(?:\s*共\s*\d+\s*页)?|[IVXivx]+|[—–-]\s*\d+\s*[—–-])\s*$/.test(text);
}
