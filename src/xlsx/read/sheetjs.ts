/** SheetJS over bytes that it cannot leave (withinBytes.ts). It is large, and loaded when a file comes that it is for. */
import type { ParsingOptions, WorkBook } from "@e965/xlsx";
import { isOle } from "../ole";
import { codepages } from "./codepages";
import { mendSheetPositions } from "./sheetPositions";
import { mendTextCount } from "./textCount";
import { withinBytes } from "./withinBytes";

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
  return withinBytes(() =>
    silently(() => {
      if (!(content instanceof Uint8Array)) return parseZip(containerOf(content), options);
      if (!isOle(content)) return library.read(copied(content), options);
      const container = CFB.read(content, { type: "buffer" });
      container.FileIndex.forEach((stream, index) => {
        const path = container.FullPaths[index]!;
        if (stream.content) stream.content = typed(stream.content);
        if (stream.content && /\/(?:Workbook|Book)$/i.test(path)) {
          mendSheetPositions(stream.content);
          mendTextCount(stream.content);
        }
        // Author, title and the like: nothing of ours, and not worth stumbling over.
        if (/\u0005(?:Document)?SummaryInformation$/i.test(path)) stream.size = 0;
      });
      return parseXls(container, options);
    }),
  );
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

/** It leaves its place and methods on what it reads. */
function copied(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes);
}

/** Some streams of a container come as plain arrays; what has been put onto them goes along. */
function typed(content: Uint8Array): Uint8Array {
  const { l, chk, write_shift } = content as Partial<Record<"l" | "chk" | "write_shift", unknown>>;
  return Object.assign(copied(content), { l, chk, write_shift });
}

/** As SheetJS makes it of a zip that it unpacks itself. */
function containerOf(parts: Parts): Container {
  return {
    FullPaths: [...parts.keys()].map((name) => `Root Entry/${name}`),
    FileIndex: [...parts].map(([name, content]) => ({
      name: name.slice(name.lastIndexOf("/") + 1),
      type: isStream,
      content: copied(content),
      size: content.length,
    })),
  };
}
