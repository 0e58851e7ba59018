type ReadShift = (this: Uint8Array, size: number | string, type?: string) => unknown;

interface Prepared extends Uint8Array {
  l: number;
}

/** How far a reader may go past the end: some writers leave the last zeros of a record out. */
const slack = 65_536;

const letters = new TextDecoder("utf-16le", { ignoreBOM: true });

/** Kinds of texts whose length is given in letters. */
const counted = /^(?:[ds]bcs|cpstr|utf|wstr)/;

let readShift: ReadShift;

/**
 * SheetJS puts its place `l` and its methods onto whatever bytes it reads, those of a file and those that it cuts off them, and would read
 * on for ever where damage makes a text, or a list, longer than they are. While `read` runs its `read_shift` ends there instead.
 */
export function withinBytes<Result>(read: () => Result): Result {
  Object.defineProperty(Uint8Array.prototype, "read_shift", {
    configurable: true,
    get: () => guarded,
    set: (given: ReadShift) => {
      readShift = given;
    },
  });
  try {
    return read();
  } finally {
    Reflect.deleteProperty(Uint8Array.prototype, "read_shift");
  }
}

function guarded(this: Prepared, size: number | string, type?: string): unknown {
  const { l: place, length } = this;
  if (place > length + slack || (typeof size === "number" && size > length + slack)) throw new RangeError("damaged");
  // Behind the end stand the zeros that were left out: what is no number there, a loop would count to for ever.
  if (type === undefined || type === "i") return readShift.call(this, size, type) || 0;
  // A length that is reckoned from others may come out below zero, and letters are counted up to it for ever.
  if (counted.test(type) && !(Number(size) >= 0)) throw new RangeError("damaged");
  // So is the zero at the end of a text looked for.
  if ((type === "cstr" || type === "_wstr") && this.indexOf(0, place) < 0) throw new RangeError("damaged");
  if (type !== "dbcs" || typeof size === "string") return readShift.call(this, size, type);
  // Letter by letter there, where there is no Buffer.
  const end = place + 2 * size;
  this.l = end;
  return letters.decode(this.subarray(place, end));
}
