/** SheetJS over bytes that it cannot leave (boundedBytes.ts). It is large, and loaded when a file comes that it is for. */
import type { ParsingOptions, WorkBook } from "@e965/xlsx";
import { unzipSync } from "fflate";
import { isOle } from "../ole";
import { bounded } from "./boundedBytes";
import { codepages } from "./codepages";

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
interface Parts {
  readonly CFB: { read(bytes: Uint8Array, options: { readonly type: "buffer" }): Container };
  parse_xlscfb(container: Container, options: ParsingOptions): WorkBook;
  parse_zip(container: Container, options: ParsingOptions): WorkBook;
}

/** Throws what SheetJS throws. */
export async function readBook(bytes: Uint8Array, given: ParsingOptions): Promise<WorkBook> {
  const library = await import("@e965/xlsx");
  library.set_cptable(codepages);
  const { CFB, parse_xlscfb: parseXls, parse_zip: parseZip } = library as unknown as Parts;
  const options: ParsingOptions = { ...given, type: "buffer" };
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return parseZip(partsOf(bytes), options);
  if (!isOle(bytes)) return library.read(bounded(bytes), options);
  const container = CFB.read(bytes, { type: "buffer" });
  container.FileIndex.forEach((stream, index) => {
    if (stream.content) stream.content = bounded(stream.content);
    // Author, title and the like: nothing of ours, and not worth stumbling over.
    if (/\u0005(?:Document)?SummaryInformation$/i.test(container.FullPaths[index]!)) stream.size = 0;
  });
  return parseXls(container, options);
}

const isStream = 2;

/** Unpacked as SheetJS does itself, but not number by number. */
function partsOf(zip: Uint8Array): Container {
  const parts = Object.entries(unzipSync(zip));
  return {
    FullPaths: parts.map(([name]) => `Root Entry/${name}`),
    FileIndex: parts.map(([name, content]) => ({
      name: name.slice(name.lastIndexOf("/") + 1),
      type: isStream,
      content: bounded(content),
      size: content.length,
    })),
  };
}
