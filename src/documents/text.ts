/** Texts: Markdown, tables between tabs (a paste from a sheet, a scan made into text), drawn with lines, or in HTML among the rest. */
import { readDrawnTable } from "./drawn";
import { withRepeatedMerged } from "./repeated-cells";
import { readPage } from "./page";
import type { PrintedCell } from "./document";
import type { RawBlock, RawDocument, RawTable } from "./raw";
import { plainFormulas, tidy } from "./wording";

interface Line {
  readonly text: string;
  /** From 1. */
  readonly number: number;
}

export function readText(text: string): RawDocument {
  const lines = text.split(/\r\n|\r|\n|\f/).map((line, at): Line => ({ text: line, number: at + 1 }));
  const blocks: RawBlock[] = [];
  for (let at = 0; at < lines.length;) {
    const { kind, end } = stretchFrom(lines, at);
    blocks.push(...readStretch(kind, lines.slice(at, end)));
    at = end;
  }
  return { blocks, footnotes: [] };
}

type Kind = "html" | "drawn" | "markdown" | "tabs" | "line";

/** The lines from one on that are of one kind. */
function stretchFrom(lines: readonly Line[], at: number): { kind: Kind; end: number } {
  const { text } = lines[at]!;
  if (/<table[\s>]/i.test(text)) {
    let depth = 0;
    for (let end = at; end < lines.length; end++) {
      depth += count(lines[end]!.text, /<table[\s>]/gi) - count(lines[end]!.text, /<\/table>/gi);
      if (depth <= 0) return { kind: "html", end: end + 1 };
    }
    return { kind: "html", end: lines.length };
  }
  const kind = kindOf(text);
  if (kind === "line") return { kind, end: at + 1 };
  let end = at + 1;
  while (end < lines.length && kindOf(lines[end]!.text) === kind) end++;
  return { kind, end };
}

function kindOf(text: string): Kind {
  if (/[│┃║├┤┌┐└┘┼┬┴╔╗╚╝╠╣]/.test(text)) return "drawn";
  if (/^\s*\|.*\|\s*$/.test(text)) return "markdown";
  return text.includes("\t") && text.trim() !== "" && !/^[^\t]*(?:\.{4,}|…{2,})\t/.test(text) ? "tabs" : "line";
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function readStretch(kind: Kind, lines: readonly Line[]): RawBlock[] {
  const place = { line: lines[0]!.number };
  switch (kind) {
    case "html":
      return [...readPage(plainFormulas(lines.map(({ text }) => text).join("\n")), place.line).blocks];
    case "drawn":
      return readDrawnTable(
        lines.map(({ text }) => text),
        place.line,
      );
    case "markdown":
      return [
        withRepeatedMerged(
          table(lines.filter(({ text }) => !/^[\s|:-]+$/.test(text) || !text.includes("-")).map(markdownRow)),
        ),
      ];
    case "tabs":
      // One line with a tab is no table.
      return lines.length === 1 ? lines.flatMap(readLine) : [table(lines.map(tabbedRow))];
    case "line":
      return readLine(lines[0]!);
  }
}

function readLine({ text, number }: Line): RawBlock[] {
  const plain = tidy(plainFormulas(text.replace(/\t/g, " ")));
  if (plain === "" || /^[-—_*=]{3,}$/.test(plain)) return [];
  const heading = /^(#{1,6})\s+(.*)$/.exec(plain);
  const place = { line: number };
  return heading
    ? [{ kind: "heading", level: heading[1]!.length, text: heading[2]!, place }]
    : [{ kind: "paragraph", text: plain, place }];
}

interface Row {
  readonly line: number;
  readonly texts: readonly string[];
}

function markdownRow({ text, number }: Line): Row {
  const texts = text
    .trim()
    .replace(/^\||\|$/g, "")
    .split(/(?<!\\)\|/);
  return { line: number, texts: texts.map((cell) => cell.replace(/\\\|/g, "|").replace(/<br\s*\/?>/gi, "\n")) };
}

function tabbedRow({ text, number }: Line): Row {
  return { line: number, texts: text.split("\t") };
}

function table(rows: readonly Row[]): RawTable {
  const cells = rows.flatMap(({ texts, line }, row) =>
    texts.flatMap((text, column): PrintedCell[] => {
      const plain = tidy(plainFormulas(text));
      return plain === "" ? [] : [{ row, column, rowSpan: 1, columnSpan: 1, text: plain, place: { line } }];
    }),
  );
  const columns = Math.max(...cells.map(({ column }) => column + 1), 1);
  return { kind: "table", rows: rows.length, columns, cells, mergesKnown: false, place: { line: rows[0]!.line } };
}
