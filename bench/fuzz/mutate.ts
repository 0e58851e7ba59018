/** A workbook damaged by chance, the same way for the same seed: as storage, transport and other people's programs do it. */
import { unzipSync, zipSync } from "fflate";
import { Chance } from "../random";

export interface Damage {
  readonly bytes: Uint8Array;
  readonly kind: string;
}

export function damaged(whole: Uint8Array, seed: number): Damage {
  const chance = new Chance(seed);
  const isZip = whole[0] === 0x50 && whole[1] === 0x4b;
  const kind = chance.of(isZip ? [...ofBytes, ...ofParts] : ofBytes);
  return { kind: kind.name, bytes: kind(whole, chance) };
}

function overwritten(whole: Uint8Array, chance: Chance): Uint8Array {
  const bytes = whole.slice();
  for (let count = chance.whole(1, 8); count > 0; count--)
    bytes[chance.whole(0, bytes.length - 1)] = chance.whole(0, 255);
  return bytes;
}

function truncated(whole: Uint8Array, chance: Chance): Uint8Array {
  return whole.slice(0, chance.whole(0, whole.length - 1));
}

function repeated(whole: Uint8Array, chance: Chance): Uint8Array {
  const [start, end] = [chance.whole(0, whole.length), chance.whole(0, whole.length)].sort((one, other) => one - other);
  return joined(whole.slice(0, end), whole.slice(start, end), whole.slice(end));
}

function shortened(whole: Uint8Array, chance: Chance): Uint8Array {
  const start = chance.whole(0, whole.length - 1);
  return joined(whole.slice(0, start), whole.slice(start + chance.whole(1, 64)));
}

const ofBytes = [overwritten, truncated, repeated, shortened];

function droppedPart(whole: Uint8Array, chance: Chance): Uint8Array {
  const parts = unzipSync(whole);
  const dropped = chance.of(Object.keys(parts));
  return zipSync(Object.fromEntries(Object.entries(parts).filter(([name]) => name !== dropped)));
}

function swappedParts(whole: Uint8Array, chance: Chance): Uint8Array {
  const parts = unzipSync(whole);
  const [one, other] = chance.shuffle(Object.keys(parts));
  return zipSync({ ...parts, [one!]: parts[other!]!, [other!]: parts[one!]! });
}

function damagedPart(whole: Uint8Array, chance: Chance): Uint8Array {
  const parts = unzipSync(whole);
  const part = chance.of(Object.keys(parts));
  return zipSync({ ...parts, [part]: chance.of(ofBytes)(parts[part]!, chance) });
}

function changedXml(whole: Uint8Array, chance: Chance): Uint8Array {
  const parts = unzipSync(whole);
  const part = chance.of(Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name)));
  let xml = new TextDecoder().decode(parts[part]);
  for (let count = chance.whole(1, 4); count > 0; count--) xml = changed(xml, chance);
  return zipSync({ ...parts, [part]: new TextEncoder().encode(xml) });
}

const ofParts = [droppedPart, swappedParts, damagedPart, changedXml, changedXml, changedXml];

/** Numbers and names that nobody expects. */
const odd = [
  "",
  "-1",
  "0",
  "1e400",
  "NaN",
  "99999999999",
  "1048577",
  "A0",
  "XFE1",
  "A1:",
  "#REF!",
  "<",
  "&#0;",
  "&x;",
  "]]>",
];

/** One tag, attribute or text of a document taken away, doubled or put in place of another. */
function changed(xml: string, chance: Chance): string {
  const pieces = [...xml.matchAll(chance.of([/<[^>]+>/g, /"[^"]*"/g, />[^<]+</g, /\s[\w:]+="[^"]*"/g]))];
  if (pieces.length === 0) return xml;
  const { 0: piece, index } = chance.of(pieces);
  const isText = piece.startsWith(">");
  const bare = isText ? piece.slice(1, -1) : piece;
  const instead = chance.of([
    "",
    bare + bare,
    isText ? chance.of(odd) : `"${chance.of(odd)}"`,
    chance.of(pieces)[0].replace(/^>|<$/g, ""),
  ]);
  const start = isText ? index + 1 : index;
  return xml.slice(0, start) + instead + xml.slice(start + bare.length);
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
