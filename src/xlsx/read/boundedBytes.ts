type ReadShift = (this: Uint8Array, size: number | string, type?: string) => unknown;

/** How far a reader may go past the end: some writers leave the last zeros of a record out. */
const slack = 65_536;

const letters = new TextDecoder("utf-16le", { ignoreBOM: true });

/** Kinds of texts whose length is given in letters. */
const counted = /^(?:[ds]bcs|cpstr|utf|wstr)/;

let readShift: ReadShift;

/**
 * Bytes as SheetJS reads them: it puts its place `l` and its methods onto them, and would read zeros for ever where damage makes a text,
 * or a list, longer than the file. Here its `read_shift` ends instead.
 */
export class BoundedBytes extends Uint8Array {
  l = 0;

  /** What is cut off of them is short, and there is much of it: plain bytes take a tenth of the time. */
  static get [Symbol.species]() {
    return Uint8Array;
  }

  set read_shift(read: ReadShift) {
    readShift = read;
  }

  get read_shift(): ReadShift {
    return guarded;
  }
}

/** The same bytes, with what SheetJS has put onto them. */
export function bounded(bytes: Uint8Array): BoundedBytes {
  const { l, read_shift, chk, write_shift } = bytes as Partial<
    Record<"l" | "read_shift" | "chk" | "write_shift", unknown>
  >;
  return Object.assign(new BoundedBytes(bytes), l === undefined ? {} : { l, read_shift, chk, write_shift });
}

function guarded(this: Uint8Array, size: number | string, type?: string): unknown {
  const { l: place, length } = this as BoundedBytes;
  if (place > length + slack || (typeof size === "number" && size > length + slack)) throw new RangeError("damaged");
  // A length read behind the end is none, and letters are counted up to it for ever.
  if (type !== undefined && counted.test(type) && !(Number(size) >= 0)) throw new RangeError("damaged");
  if (type !== "dbcs" || typeof size === "string") return readShift.call(this, size, type);
  // Letter by letter there, where there is no Buffer.
  const end = place + 2 * size;
  (this as BoundedBytes).l = end;
  return letters.decode(this.subarray(place, end));
}
