/**
 * The older container of Office ([MS-CFB]): .xls, .doc, and the wrapping of encrypted workbooks. Only as much as tells which of
 * them a file is; reading .xls is SheetJS's.
 */
const magic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

export type OleKind = "encrypted" | "xls" | "word" | "presentation" | "other" | "truncated";

export function isOle(bytes: Uint8Array): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

export function oleKind(bytes: Uint8Array): OleKind {
  const streams = topLevelStreams(bytes);
  if (streams === null) return "truncated";
  // Names of streams compare without regard to capitals ([MS-CFB] 2.6.4).
  const named = (...names: readonly string[]) =>
    streams.some((stream) => names.some((name) => name.toLowerCase() === stream.toLowerCase()));
  if (named("EncryptedPackage")) return "encrypted";
  if (named("Workbook", "Book")) return "xls";
  if (named("WordDocument")) return "word";
  return named("PowerPoint Document") ? "presentation" : "other";
}

const endOfChain = 0xfffffffe;
const none = 0xffffffff;

/** The streams directly below the root: a Word file may well hold a workbook further down. Null where the file breaks off. */
function topLevelStreams(bytes: Uint8Array): string[] | null {
  if (bytes.length < 512) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorSize = sectorSizeOf(view);
  const offsetOf = (sector: number) => (sector + 1) * sectorSize;
  const entriesPerSector = sectorSize / 4;
  const nextSector = (sector: number): number | null => {
    const tableIndex = Math.floor(sector / entriesPerSector);
    // The first 109 sectors of the table are named in the header: enough for a directory near the beginning of a file.
    if (tableIndex >= 109) return null;
    const at = offsetOf(view.getUint32(76 + 4 * tableIndex, true)) + 4 * (sector % entriesPerSector);
    return at + 4 <= bytes.length ? view.getUint32(at, true) : null;
  };
  const entries: number[] = [];
  const seen = new Set<number>();
  for (let sector: number | null = view.getUint32(48, true); sector !== endOfChain; sector = nextSector(sector)) {
    if (sector === null || seen.has(sector) || offsetOf(sector) + sectorSize > bytes.length) return null;
    seen.add(sector);
    for (let at = offsetOf(sector); at < offsetOf(sector) + sectorSize; at += 128) entries.push(at);
  }
  const streams: string[] = [];
  const visited = new Set<number>();
  const waiting = entries[0] === undefined ? [] : [view.getUint32(entries[0] + 76, true)];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const at = entries[id];
    if (id === none || at === undefined || visited.has(id)) continue;
    visited.add(id);
    streams.push(entryName(view, at));
    waiting.push(view.getUint32(at + 68, true), view.getUint32(at + 72, true));
  }
  return streams;
}

function sectorSizeOf(view: DataView): number {
  return view.getUint16(30, true) === 12 ? 4096 : 512;
}

function entryName(view: DataView, at: number): string {
  const length = Math.min(view.getUint16(at + 64, true), 64);
  let name = "";
  for (let letter = 0; letter < length / 2 - 1; letter++)
    name += String.fromCharCode(view.getUint16(at + 2 * letter, true));
  return name;
}
