/** SheetJS over bytes that it cannot leave (boundedBytes.ts). It is large, and loaded when a file comes that it is for. */
import type { ParsingOptions, WorkBook } from "@e965/xlsx";
import { isOle } from "../ole";
import { bounded } from "./boundedBytes";
import { codepages } from "./codepages";
import { mendSheetPositions } from "./sheetPositions";

/** The parts of a zip by their names, unpacked. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** The streams of an .xls, or the parts of a zip. */
interface Container {
  readonly FullPaths: readonly string[];
  readonly FileIndex: readonly Stream[];
}

interface Stream {
  readonly name: string;
  readonly type: number;
  content?: Uint8Array;
  size: number;
}

/** What the package has and its types leave out. */
interface Internals {
  readonly CFB: { read(bytes: Uint8Array, options: { readonly type: "buffer" }): Container };
  parse_xlscfb(container: Container, options: ParsingOptions): WorkBook;
  parse_zip(container: Container, options: ParsingOptions): WorkBook;
}

/** Throws what SheetJS throws. */
export async function readBook(content: Uint8Array | Parts, given: ParsingOptions): Promise<WorkBook> {
  const library = await import("@e965/xlsx");
  library.set_cptable(codepages);
  const { CFB, parse_xlscfb: parseXls, parse_zip: parseZip } = library as unknown as Internals;
  const options: ParsingOptions = { ...given, type: "buffer" };
  if (!(content instanceof Uint8Array)) return silently(() => parseZip(containerOf(content), options));
  if (!isOle(content)) return silently(() => library.read(bounded(content), options));
  const container = CFB.read(content, { type: "buffer" });
  container.FileIndex.forEach((stream, index) => {
    const path = container.FullPaths[index]!;
    if (stream.content) stream.content = bounded(stream.content);
    if (stream.content && /\/(?:Workbook|Book)$/i.test(path)) mendSheetPositions(stream.content);
    // Author, title and the like: nothing of ours, and not worth stumbling over.
    if (/\u0005(?:Document)?SummaryInformation$/i.test(path)) stream.size = 0;
  });
  return silently(() => parseXls(container, options));
}

/** What it does not know of a file, such as a rare record, it prints, and reads on. */
function silently<Result>(read: () => Result): Result {
  const { console: loud } = globalThis;
  globalThis.console = { ...loud, error: () => undefined, warn: () => undefined, log: () => undefined };
  try {
    return read();
  } finally {
    globalThis.console = loud;
  }
}

const isStream = 2;

/** As SheetJS makes it of a zip that it unpacks itself. */
function containerOf(parts: Parts): Container {
  return {
    FullPaths: [...parts.keys()].map((name) => `Root Entry/${name}`),
    FileIndex: [...parts].map(([name, content]) => ({
      name: name.slice(name.lastIndexOf("/") + 1),
      type: isStream,
      content: bounded(content),
      size: content.length,
    })),
  };
}
