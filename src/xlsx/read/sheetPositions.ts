/** Where the sheets of an .xls stand in its stream ([MS-XLS] 2.1.7.20). */
const bof = 0x0809;
const eof = 0x000a;
const boundSheet = 0x0085;

/**
 * Some programs name places a few bytes beside their sheets. Where as many sheets follow as are named, they are those, in their
 * order; names that are all right stay as they are.
 */
export function mendSheetPositions(stream: Uint8Array): void {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const named: number[] = [];
  const found: number[] = [];
  let depth = 0;
  for (let at = 0; at + 4 <= stream.length; at += 4 + view.getUint16(at + 2, true)) {
    const kind = view.getUint16(at, true);
    if (kind === bof && depth++ === 0 && at > 0) found.push(at);
    if (kind === eof) depth--;
    if (kind === boundSheet && at + 8 <= stream.length) named.push(at + 4);
    if (depth < 0 || (depth === 0 && kind !== eof)) break;
  }
  const places = new Set(found);
  if (named.length !== found.length || named.every((at) => places.has(view.getUint32(at, true)))) return;
  named.forEach((at, index) => view.setUint32(at, found[index]!, true));
}
