/** The list of texts of an .xls ([MS-XLS] 2.4.265), which begins with how many there are. */
const sst = 0x00fc;
const eof = 0x000a;

/** Some programs leave the count at 0, and a reader that goes by it finds no text. All that the list holds are texts. */
export function mendTextCount(stream: Uint8Array): void {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = 0; at + 12 <= stream.length; at += 4 + view.getUint16(at + 2, true)) {
    const kind = view.getUint16(at, true);
    if (kind === eof) return;
    if (kind !== sst) continue;
    if (view.getUint16(at + 2, true) > 8 && view.getUint32(at + 8, true) === 0)
      view.setUint32(at + 8, asManyAsThereAre, true);
    return;
  }
}

const asManyAsThereAre = 0xffffffff;
