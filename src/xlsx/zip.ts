/**
 * Zip archives with one thing that no library does: writing one in which every entry that was not replaced is copied as it
 * stands, header, compressed data and order. (De)compression itself is the machine's or fflate's.
 */
import type { Pause } from "../workbook/pause";
import type { ByteSplice, NewContent } from "./changingContent";
import { ChangingContent, isNewContent, newContent } from "./changingContent";
import { crc32 } from "./crc32";
import { inflate } from "./inflate";
import { inflateInSteps } from "./inflateInSteps";
import { isBytes } from "./isBytes";
import { joinBytes } from "./joinBytes";

export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
}

interface Placed extends ZipEntry {
  /** Where the local header begins. */
  readonly offset: number;
  /** The record of the central directory. */
  readonly record: Uint8Array;
}

/** What is wrong with an archive; the caller knows the file's name and tells the user. */
export class ZipError extends Error {
  constructor(readonly error: "notZip" | "truncated" | "damaged" | "unsupported") {
    super(error);
  }
}

const localSignature = 0x04034b50;
const recordSignature = 0x02014b50;
const endSignature = 0x06054b50;
const descriptorSignature = 0x08074b50;
const endSize = 22;
const unknown32 = 0xffffffff;

/** From here on it is worth to begin compressing before it is known what, and to unpack in steps. */
const large = 1024 * 1024;

type Change = Uint8Array | NewContent | readonly ByteSplice[];

export class ZipArchive {
  private readonly view: DataView;
  /** In the order of the directory. A name can occur twice: the last one is read, and none is lost. */
  private readonly placed: Placed[] = [];
  private readonly byName = new Map<string, Placed>();
  private readonly comment: Uint8Array;
  private readonly changing = new Map<string, ChangingContent>();

  /** Reads the directory only. Throws a ZipError. */
  private readonly bytes: Uint8Array;

  constructor(given: Uint8Array) {
    // Node's Buffer is a Uint8Array whose `slice` shares memory instead of copying: whoever trusts `slice` would change the file.
    const bytes = new Uint8Array(given.buffer, given.byteOffset, given.byteLength);
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < 4 || this.view.getUint16(0, true) !== 0x4b50) throw new ZipError("notZip");
    const end = this.findEnd();
    this.comment = bytes.subarray(end + endSize);
    this.readDirectory(end);
  }

  get entries(): readonly ZipEntry[] {
    return [...this.byName.values()];
  }

  has(name: string): boolean {
    return this.byName.has(name);
  }

  /** The content of an entry, checked against its size and checksum. Throws a ZipError. */
  read(name: string): Uint8Array {
    const entry = this.byName.get(name);
    if (!entry) throw new Error(`No entry ${name}`);
    const content = this.inflate(entry);
    if (content.length !== entry.size || crc32(content) !== entry.crc) throw new ZipError("damaged");
    return content;
  }

  /** The same of a large entry, unpacked while a page has its turns; null where it is small, or where `read` has to say what is wrong. */
  async readInSteps(name: string, pause: Pause): Promise<Uint8Array | null> {
    const entry = this.byName.get(name);
    if (!entry || entry.size < large || entry.method !== 8 || entry.encrypted) return null;
    const start = this.dataStart(entry);
    const data = this.bytes.subarray(start, start + entry.compressedSize);
    return inflateInSteps(data, entry, pause);
  }

  /** The same of a large entry that is about to change in a few places, probably at these; null where it is small. */
  readToChange(name: string, changing: (content: Uint8Array) => readonly number[]): Uint8Array | null {
    const entry = this.byName.get(name);
    if (!entry || entry.size < large) return null;
    const bytes = this.inflate(entry);
    if (bytes.length !== entry.size) throw new ZipError("damaged");
    const content = new ChangingContent(bytes, changing(bytes));
    if (content.crc !== entry.crc) throw new ZipError("damaged");
    this.changing.set(name, content);
    return bytes;
  }

  /**
   * The same archive with some entries replaced, added (Uint8Array, NewContent), changed where `readToChange` gave them (ByteSplice), or taken
   * away (null). All others are copied untouched; new ones follow behind.
   */
  async with(changes: ReadonlyMap<string, Change | null>, pause?: Pause): Promise<Uint8Array> {
    const local: Uint8Array[] = [];
    const records = new Map<Placed | string, Uint8Array>();
    let position = 0;
    const place = (entry: Placed | string, parts: readonly Uint8Array[], record: Uint8Array) => {
      new DataView(record.buffer, record.byteOffset).setUint32(42, position, true);
      records.set(entry, record);
      for (const part of parts) {
        local.push(part);
        position += part.length;
      }
    };
    const contentOf = async (name: string, change: Change) => {
      if (isBytes(change)) return newContent(change, pause);
      return isNewContent(change) ? change : this.changing.get(name)!.with(change);
    };
    const inPlace = [...this.placed].sort((one, other) => one.offset - other.offset);
    for (const entry of inPlace) {
      const change = changes.get(entry.name);
      if (change === null) continue;
      if (change && this.byName.get(entry.name) === entry)
        place(entry, ...(await pack(entry.name, await contentOf(entry.name, change), entry.record)));
      else place(entry, [this.span(entry)], withoutZip64(entry));
    }
    for (const [name, change] of changes) {
      if (change && !this.byName.has(name)) place(name, ...(await pack(name, await contentOf(name, change), null)));
    }
    const directoryStart = position;
    // The directory keeps its own order, which need not be that of the entries.
    const directory = [...this.placed, ...changes.keys()].flatMap((entry) => records.get(entry) ?? []);
    const directorySize = directory.reduce((sum, record) => sum + record.length, 0);
    return joinBytes([
      ...local,
      ...directory,
      endRecord(directory.length, directorySize, directoryStart),
      this.comment,
    ]);
  }

  private findEnd(): number {
    const earliest = Math.max(0, this.bytes.length - endSize - 0xffff);
    for (let at = this.bytes.length - endSize; at >= earliest; at--) {
      if (this.view.getUint32(at, true) === endSignature) return at;
    }
    throw new ZipError("truncated");
  }

  private readDirectory(end: number): void {
    let count = this.view.getUint16(end + 10, true);
    let at = this.view.getUint32(end + 16, true);
    if (count === 0xffff || at === unknown32) {
      // The zip64 end record, found by its locator.
      const locator = end - 20;
      if (locator < 0 || this.view.getUint32(locator, true) !== 0x07064b50) throw new ZipError("damaged");
      const end64 = this.number64(locator + 8);
      count = this.number64(end64 + 32);
      at = this.number64(end64 + 48);
    }
    for (let index = 0; index < count; index++) {
      if (at + 46 > this.bytes.length || this.view.getUint32(at, true) !== recordSignature)
        throw new ZipError("damaged");
      const nameLength = this.view.getUint16(at + 28, true);
      const extraLength = this.view.getUint16(at + 30, true);
      const length = 46 + nameLength + extraLength + this.view.getUint16(at + 32, true);
      if (at + length > end) throw new ZipError("damaged");
      const flags = this.view.getUint16(at + 8, true);
      const name = new TextDecoder().decode(this.bytes.subarray(at + 46, at + 46 + nameLength));
      const sizes = this.sizes(at, at + 46 + nameLength, extraLength);
      if (sizes.offset + 30 > this.bytes.length) throw new ZipError("truncated");
      const entry = {
        name,
        method: this.view.getUint16(at + 10, true),
        encrypted: (flags & 1) !== 0,
        crc: this.view.getUint32(at + 16, true),
        ...sizes,
        record: this.bytes.subarray(at, at + length),
      };
      this.placed.push(entry);
      this.byName.set(name, entry);
      at += length;
    }
  }

  private sizes(record: number, extra: number, extraLength: number) {
    let compressedSize = this.view.getUint32(record + 20, true);
    let size = this.view.getUint32(record + 24, true);
    let offset = this.view.getUint32(record + 42, true);
    let field = this.zip64Field(extra, extraLength);
    const next = () => {
      if (field === null) throw new ZipError("damaged");
      field += 8;
      return this.number64(field - 8);
    };
    if (size === unknown32) size = next();
    if (compressedSize === unknown32) compressedSize = next();
    if (offset === unknown32) offset = next();
    return { compressedSize, size, offset };
  }

  private zip64Field(extra: number, length: number): number | null {
    for (let at = extra; at + 4 <= extra + length; at += 4 + this.view.getUint16(at + 2, true)) {
      if (this.view.getUint16(at, true) === 1) return at + 4;
    }
    return null;
  }

  private number64(at: number): number {
    if (at < 0 || at + 8 > this.bytes.length) throw new ZipError("damaged");
    return Number(this.view.getBigUint64(at, true));
  }

  private dataStart(entry: Placed): number {
    if (this.view.getUint32(entry.offset, true) !== localSignature) throw new ZipError("damaged");
    const start =
      entry.offset + 30 + this.view.getUint16(entry.offset + 26, true) + this.view.getUint16(entry.offset + 28, true);
    if (start + entry.compressedSize > this.bytes.length) throw new ZipError("truncated");
    return start;
  }

  private inflate(entry: Placed): Uint8Array {
    if (entry.encrypted) throw new ZipError("unsupported");
    const start = this.dataStart(entry);
    const data = this.bytes.subarray(start, start + entry.compressedSize);
    if (entry.method === 0) return data;
    if (entry.method !== 8) throw new ZipError("unsupported");
    try {
      return inflate(data, entry.size);
    } catch {
      throw new ZipError("damaged");
    }
  }

  /** Local header, data and, where there is one, the data descriptor, as they stand. */
  private span(entry: Placed): Uint8Array {
    let end = this.dataStart(entry) + entry.compressedSize;
    const hasDescriptor = (this.view.getUint16(entry.offset + 6, true) & 8) !== 0;
    if (hasDescriptor) {
      const signed = end + 4 <= this.bytes.length && this.view.getUint32(end, true) === descriptorSignature;
      // Sizes take eight bytes each in a zip64 descriptor; what follows tells which it is.
      const short = end + (signed ? 16 : 12);
      end = this.startsRecord(short) ? short : short + 8;
      if (!this.startsRecord(end)) end = short;
    }
    return this.bytes.subarray(entry.offset, end);
  }

  private startsRecord(at: number): boolean {
    return at + 2 <= this.bytes.length && this.view.getUint16(at, true) === 0x4b50;
  }
}

/** Local header with data, and directory record, of new content. A replaced entry keeps its time and attributes. */
async function pack(
  name: string,
  content: NewContent,
  before: Uint8Array | null,
): Promise<[readonly Uint8Array[], Uint8Array]> {
  const nameBytes = new TextEncoder().encode(name);
  const deflated = await content.deflated;
  const deflatedSize = deflated.reduce((sum, { length }) => sum + length, 0);
  const plain = deflatedSize >= content.size ? content.plain : null;
  const stored = plain !== null;
  // Bytes 4 to 30 of the record and of the local header are laid out alike, two bytes apart.
  const record = new Uint8Array(46 + nameBytes.length);
  if (before) record.set(before.subarray(0, 46));
  const view = new DataView(record.buffer);
  view.setUint32(0, recordSignature, true);
  if (!before) view.setUint16(4, 20, true);
  view.setUint16(6, 20, true);
  view.setUint16(8, 0x800, true);
  view.setUint16(10, stored ? 0 : 8, true);
  // 1980-01-01, what Excel writes, so that the same content gives the same file.
  if (!before) view.setUint32(12, 0x00210000, true);
  view.setUint32(16, content.crc, true);
  view.setUint32(20, stored ? content.size : deflatedSize, true);
  view.setUint32(24, content.size, true);
  view.setUint16(28, nameBytes.length, true);
  view.setUint16(30, 0, true);
  view.setUint16(32, 0, true);
  record.set(nameBytes, 46);
  const header = new Uint8Array(30 + nameBytes.length);
  header.set(record.subarray(6, 32), 4);
  header.set(nameBytes, 30);
  new DataView(header.buffer).setUint32(0, localSignature, true);
  return [[header, ...(plain?.() ?? deflated)], record];
}

/** The directory record of a copied entry; sizes and offset are small enough to stand in it directly. */
function withoutZip64(entry: Placed): Uint8Array {
  const record = entry.record.slice();
  const view = new DataView(record.buffer);
  const wide = [20, 24, 42].some((field) => view.getUint32(field, true) === unknown32);
  view.setUint32(20, entry.compressedSize, true);
  view.setUint32(24, entry.size, true);
  if (!wide) return record;
  const nameEnd = 46 + view.getUint16(28, true);
  const extraEnd = nameEnd + view.getUint16(30, true);
  const kept: Uint8Array[] = [];
  for (let at = nameEnd; at + 4 <= extraEnd;) {
    const length = 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) !== 1) kept.push(record.subarray(at, at + length));
    at += length;
  }
  view.setUint16(
    30,
    kept.reduce((sum, field) => sum + field.length, 0),
    true,
  );
  return joinBytes([record.subarray(0, nameEnd), ...kept, record.subarray(extraEnd)]);
}

function endRecord(count: number, size: number, start: number): Uint8Array {
  if (start + size >= unknown32 || count >= 0xffff) throw new ZipError("unsupported");
  const record = new Uint8Array(endSize);
  const view = new DataView(record.buffer);
  view.setUint32(0, endSignature, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, start, true);
  return record;
}
