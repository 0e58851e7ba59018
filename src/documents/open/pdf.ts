/** PDF with a text layer: the text pieces and ruled lines of every page, by pdf.js, which is loaded only when a PDF comes. */
import type * as pdfjs from "pdfjs-dist";
import type { Message } from "../../language/messages";
import { message } from "../../language/messages";
import type { Box } from "../document";
import type { Paper } from "../paper";
import type { TextPiece } from "../pieces";
import { readPapers } from "../paper";
import type { RawDocument } from "../raw";
import { superscript } from "../wording";
import type { ReadingOptions } from "./options";

type Library = typeof pdfjs;
type Matrix = readonly [number, number, number, number, number, number];

export async function readPdf(
  bytes: Uint8Array,
  name: string,
  { password, onProgress, signal, characterMap }: ReadingOptions,
): Promise<RawDocument | { problem: Message }> {
  const library = await load();
  // The library takes the bytes over: it gets a copy.
  const task = library.getDocument({
    data: bytes.slice(),
    verbosity: 0,
    useSystemFonts: true,
    isEvalSupported: false,
    ...(characterMap && { useWorkerFetch: false, CMapReaderFactory: readerOf(characterMap) }),
    ...(password !== undefined && { password }),
  });
  try {
    const file = await task.promise;
    const papers: Paper[] = [];
    for (let number = 1; number <= file.numPages; number++) {
      if (signal?.aborted) return { problem: message("readingCancelled", { file: name }) };
      const page = await file.getPage(number);
      papers.push(await paperOf(page, library));
      page.cleanup();
      onProgress?.(number, file.numPages);
    }
    const characters = papers.reduce(
      (sum, { pieces }) => sum + pieces.reduce((length, { text }) => length + text.trim().length, 0),
      0,
    );
    if (characters < 20) return { problem: message("pdfWithoutText", { file: name, pages: file.numPages }) };
    return { blocks: readPapers(papers), footnotes: [] };
  } catch (error) {
    return { problem: problemOf(error, name) };
  } finally {
    await task.destroy();
  }
}

/** The library's own readers need a page or a disk around them, which a thread has not. */
function readerOf(characterMap: NonNullable<ReadingOptions["characterMap"]>) {
  return class {
    async fetch({ name }: { readonly name: string }): Promise<{ cMapData: Uint8Array; isCompressed: true }> {
      return { cMapData: await characterMap(`${name}.bcmap`), isCompressed: true };
    }
  };
}

/** The library works in a thread of its own where it can start one; here it has the one that reads. */
async function load(): Promise<Library> {
  const scope = globalThis as { pdfjsWorker?: unknown };
  scope.pdfjsWorker ??= await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
  return (await import("pdfjs-dist/legacy/build/pdf.mjs")) as Library;
}

function problemOf(error: unknown, file: string): Message {
  const { name, code } = error as { name?: string; code?: number };
  if (name === "PasswordException") return message(code === 2 ? "filePasswordWrong" : "filePasswordNeeded", { file });
  if (name === "InvalidPDFException" || name === "FormatError" || name === "UnknownErrorException")
    return message("fileDamaged", { file });
  throw error;
}

async function paperOf(page: pdfjs.PDFPageProxy, library: Library): Promise<Paper> {
  const view = page.getViewport({ scale: 1 });
  const toPage = view.transform as unknown as Matrix;
  const { items } = await page.getTextContent();
  const pieces = items.flatMap((item): TextPiece[] => {
    if (!("str" in item) || item.str.trim() === "") return [];
    const at = product(toPage, item.transform as unknown as Matrix);
    const [, across, , , left, base] = at;
    const height = Math.hypot(at[2], at[3]);
    const [ascent, descent] = [height * 0.85, height * 0.15];
    const text = item.str.replace(radicals, (character) => character.normalize("NFKC"));
    if (Math.abs(across) <= 0.1 * Math.abs(at[0]))
      return [{ text, left, right: left + item.width, top: base - ascent, bottom: base + descent }];
    // Slanted text is a watermark or a stamp.
    if (Math.abs(at[0]) > 0.1 * Math.abs(across)) return [];
    return across > 0
      ? [{ text, turned: "down", left: left - descent, right: left + ascent, top: base, bottom: base + item.width }]
      : [{ text, turned: "up", left: left - ascent, right: left + descent, top: base - item.width, bottom: base }];
  });
  const rules = await rulesOf(page, library, toPage);
  return { page: page.pageNumber, pieces: raised(withoutWatermark(pieces)), rules };
}

/** Letters far larger than those of the page that stand over others are a watermark. */
function withoutWatermark(pieces: readonly TextPiece[]): TextPiece[] {
  const heights = pieces.map(({ top, bottom }) => bottom - top).sort((a, b) => a - b);
  const usual = heights[Math.floor(heights.length / 2)] ?? 0;
  const overlaps = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  const isLarge = (piece: TextPiece) => !piece.turned && piece.bottom - piece.top > 2 * usual;
  return pieces.filter(
    (piece) => !isLarge(piece) || !pieces.some((other) => other !== piece && !isLarge(other) && overlaps(piece, other)),
  );
}

/** Some programs that print name the radical of a character (⽤, U+2F64) where the character itself (用) is meant. */
const radicals = /[\u2e80-\u2fdf]/g;

/** Small digits above the line behind a letter are raised: m³. */
function raised(pieces: readonly TextPiece[]): TextPiece[] {
  return pieces.map((piece) => {
    const height = piece.bottom - piece.top;
    const before = pieces.find(
      (other) =>
        Math.abs(other.right - piece.left) < 1.5 &&
        other.bottom - other.top > height * 1.25 &&
        piece.bottom > other.top &&
        piece.top < other.bottom,
    );
    const isRaised = before && /^[\d\w+)-]{1,2}$/.test(piece.text.trim()) && piece.bottom < before.bottom - 1;
    return isRaised ? { ...piece, text: superscript(piece.text.trim()) } : piece;
  });
}

async function rulesOf(page: pdfjs.PDFPageProxy, { OPS }: Library, toPage: Matrix): Promise<Box[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const rules: Box[] = [];
  const saved: Matrix[] = [];
  let current = toPage;
  fnArray.forEach((operator, at) => {
    const args = argsArray[at] as readonly unknown[];
    if (operator === OPS.save) saved.push(current);
    else if (operator === OPS.restore) current = saved.pop() ?? current;
    else if (operator === OPS.transform) current = product(current, args as unknown as Matrix);
    else if (operator === OPS.constructPath) {
      const [painted, [path]] = args as [number, [ArrayLike<number> | null]];
      if (path && painted !== OPS.endPath && painted !== OPS.clip) rules.push(...segmentsOf(path, current));
    }
  });
  return rules;
}

/** Points drawn by each command of a path: move, line, curve (its end counts), quadratic curve, close. */
const points = [1, 1, 3, 2, 0];
const thin = 3;

function segmentsOf(path: ArrayLike<number>, matrix: Matrix): Box[] {
  const corners: [number, number][][] = [];
  for (let at = 0; at < path.length;) {
    const command = path[at]!;
    const count = points[command] ?? 0;
    const end = at + 2 * count;
    if (command === 0) corners.push([]);
    if (count > 0) corners.at(-1)?.push(mapped(matrix, path[end - 1]!, path[end]!));
    if (command === 4 && corners.at(-1)?.[0]) corners.at(-1)!.push(corners.at(-1)![0]!);
    at = end + 1;
  }
  return corners.flatMap((shape) => {
    const whole = boxOf(shape);
    // A thin filled box is a line; of any other shape the level and upright edges are.
    if (whole.right - whole.left <= thin || whole.bottom - whole.top <= thin) return [whole];
    return shape.slice(1).flatMap((corner, at) => {
      const edge = boxOf([shape[at]!, corner]);
      return edge.right - edge.left <= 1 || edge.bottom - edge.top <= 1 ? [edge] : [];
    });
  });
}

function boxOf(corners: readonly (readonly [number, number])[]): Box {
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

function mapped([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

function product(one: Matrix, other: Matrix): Matrix {
  const [a, b, c, d, e, f] = one;
  const [g, h, i, j, k, l] = other;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
