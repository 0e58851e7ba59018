/**
 * Formulas of Excel 97 to 2003 that name cells by the headings around them (natural language formulas, [MS-XLS] 2.5.198.46 to 55):
 * `=收入 北厂`. Excel has written references since 2007; SheetJS gives the whole file up at them.
 */
const formula = 0x0006;

/** Bytes behind the first of a token, by its kind without its class ([MS-XLS] 2.5.198.25). */
const sizes: Readonly<Record<number, number>> = {
  ...Object.fromEntries(Array.from({ length: 0x14 }, (_, at) => [at + 0x03, 0])),
  ...{ 0x01: 4, 0x02: 4, 0x1c: 1, 0x1d: 1, 0x1e: 2, 0x1f: 8, 0x20: 7, 0x21: 2, 0x22: 3, 0x23: 4, 0x24: 4, 0x25: 8 },
  ...{ 0x26: 6, 0x27: 6, 0x28: 6, 0x29: 2, 0x2a: 4, 0x2b: 8, 0x2c: 4, 0x2d: 8, 0x39: 6, 0x3a: 6, 0x3b: 10 },
  ...{ 0x3c: 6, 0x3d: 10 },
};
const text = 0x17;
const label = 0x18;
const attribute = 0x19;
const choose = 0x04;

/** A heading of either direction: the cells that it stands for follow as a reference of their own. */
const either = 0x0a;
/** The cell of the formula's own row, or column, beside or below a heading. */
const ownColumn = 0x07;
const ownRow = 0x06;
const reference = 0x44;
const relative = 0xc000;

/** Puts references where a formula has headings, as far as they can be told from the formula alone. */
export function mendLabels(stream: Uint8Array): void {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = 0, length = 0; at + 4 <= stream.length; at += 4 + length) {
    length = view.getUint16(at + 2, true);
    const end = at + 4 + length;
    if (view.getUint16(at, true) === formula && length >= 22 && end <= stream.length) mendFormula(view, at + 4, end);
  }
}

/** @param start of the row, column, look, result and length of the formula, before its tokens */
function mendFormula(view: DataView, start: number, end: number): void {
  const [row, column] = [view.getUint16(start, true), view.getUint16(start + 2, true)];
  let length = view.getUint16(start + 20, true);
  const first = start + 22;
  if (first + length > end) return;
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  for (let at = first; at < first + length;) {
    if (bytes[at] !== label) {
      at += 1 + sizeOf(view, at);
      continue;
    }
    const [kind, place] = [bytes[at + 1]!, at + 2];
    const its = { row: view.getUint16(place, true), column: view.getUint16(place + 2, true) & 0xff };
    if (kind === ownColumn || kind === ownRow) {
      view.setUint8(at, reference);
      view.setUint16(at + 1, kind === ownRow ? its.row : row, true);
      view.setUint16(at + 3, (kind === ownRow ? column : its.column) | relative, true);
      at += 5;
    } else if (kind !== either) return;
    const gone = kind === either ? 6 : 1;
    bytes.copyWithin(at, at + gone, end);
    bytes.fill(0, end - gone, end);
    length -= gone;
    view.setUint16(start + 20, length, true);
  }
}

function sizeOf(view: DataView, at: number): number {
  const kind = view.getUint8(at);
  if (kind === text) return 2 + view.getUint8(at + 1) * (view.getUint8(at + 2) & 1 ? 2 : 1);
  if (kind === attribute) return view.getUint8(at + 1) & choose ? 3 + 2 * (view.getUint16(at + 2, true) + 1) : 3;
  const size = sizes[kind < 0x20 ? kind : (kind & 0x1f) | 0x20];
  // Not a token that Excel writes: nothing behind it can be told.
  return size ?? Number.POSITIVE_INFINITY;
}
