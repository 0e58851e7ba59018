/** SheetJS over bytes that it cannot leave (withinBytes.ts). It is large, and loaded when a file comes that it is for. */
import type { ParsingOptions, WorkBook } from "@e965/xlsx";
import { isBytes } from "../isBytes";
import { isOle } from "../ole";
import { codepages } from "./codepages";
import { mendLabels } from "./labels";
import { mendSheetPositions } from "./sheetPositions";
import { mendTextCount } from "./textCount";
import { withinBytes } from "./withinBytes";

/** The parts of a zip by their names, unpacked. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** The streams of an .xls, or the parts of a zip. */
interface Container {
  readonly FullPaths: string[];
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

/** Throws what SheetJS throws, and EncryptionFault where an .xls is encrypted. */
export async function readBook(
  content: Uint8Array | Parts,
  given: ParsingOptions,
  password?: string,
): Promise<WorkBook> {
  const [library, { decryptRecords }] = await Promise.all([
    import("@e965/xlsx"),
    import("../decrypt/encryptedRecords"),
  ]);
  library.set_cptable(codepages);
  const { CFB, parse_xlscfb: parseXls, parse_zip: parseZip } = library as unknown as Internals;
  const options: ParsingOptions = { ...given, type: "buffer" };
  return withinBytes(() =>
    silently(() => {
      if (!isBytes(content)) return parseZip(containerOf(content), options);
      const decrypt = (stream: Uint8Array) => password !== undefined && decryptRecords(stream, password);
      if (!isOle(content)) {
        const stream = copied(content);
        decrypt(stream);
        return library.read(stream, options);
      }
      const parse = (...mends: readonly Mend[]) => parseXls(mendedContainer(CFB.read, content, mends), options);
      try {
        return parse(decrypt, mendSheetPositions, mendTextCount);
      } catch (error) {
        if (!(error instanceof Error && error.message === "Unsupported ELFs")) throw error;
        return parse(decrypt, mendSheetPositions, mendTextCount, mendLabels);
      }
    }),
  );
}

/** Streams of a container by their names, null where it has none of that; throws what SheetJS throws. */
export async function streamsOf(content: Uint8Array, names: readonly string[]): Promise<(Uint8Array | null)[]> {
  const { CFB } = (await import("@e965/xlsx")) as unknown as Internals;
  const container = withinBytes(() => silently(() => CFB.read(content, { type: "buffer" })));
  return names.map((name) => {
    const { content: found, size = 0 } = container.FileIndex.find((stream) => stream.name === name) ?? {};
    return found ? copied(found).subarray(0, size) : null;
  });
}

type Mend = (stream: Uint8Array) => void;

function mendedContainer(read: Internals["CFB"]["read"], content: Uint8Array, mends: readonly Mend[]): Container {
  const container = read(content, { type: "buffer" });
  container.FileIndex.forEach((stream, index) => {
    const path = container.FullPaths[index]!;
    if (stream.content) stream.content = typed(stream.content);
    if (stream.content && /\/(?:Workbook|Book)$/i.test(path)) for (const mend of mends) mend(stream.content);
    // At its name alone SheetJS would give up, be the workbook decrypted or not.
    if (/\/encryption$/i.test(path)) container.FullPaths[index] = "";
    // Author, title and the like: nothing of ours, and not worth stumbling over.
    if (/\u0005(?:Document)?SummaryInformation$/i.test(path)) stream.size = 0;
  });
  return container;
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
