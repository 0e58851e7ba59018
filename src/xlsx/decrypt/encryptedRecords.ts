/** Encrypted .xls ([MS-XLS] 2.2.10, [MS-OFFCRYPTO] 2.3.5 to 7): its records stay in their places, only what they hold is encrypted. */
import { md5, sha1 } from "@noble/hashes/legacy";
import { EncryptionFault } from "./fault";
import type { Hash } from "./hashing";
import { counter, hashOf, spun, startsWith, utf16 } from "./hashing";
import { Rc4 } from "./rc4";

const filePass = 0x002f;
const endOfFile = 0x000a;
const boundSheet = 0x0085;
/** BOF, UsrExcl, FileLock, InterfaceHdr, RRDInfo and RRDHead are for those who do not know the password. */
const open: ReadonlySet<number> = new Set([0x0809, filePass, 0x0194, 0x0195, 0x00e1, 0x0196, 0x0138]);
/** No reader knows a record of this kind. */
const unknown = 0x7ff0;

/** Gives the letters of a record, which begin at a place of the stream. */
type Decipher = (bytes: Uint8Array, at: number) => void;

/** In place; nothing happens where the workbook is not encrypted. */
export function decryptRecords(stream: Uint8Array, password: string): void {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let decipher: Decipher | null = null;
  for (let at = 0, length = 0; at + 4 <= stream.length; at += 4 + length) {
    const kind = view.getUint16(at, true);
    length = view.getUint16(at + 2, true);
    const content = stream.subarray(at + 4, at + 4 + length);
    // What is true of the whole workbook stands first.
    if (kind === endOfFile && !decipher) return;
    if (kind === filePass && !decipher) {
      decipher = decipherOf(content, password);
      view.setUint16(at, unknown, true);
    } else if (decipher && !open.has(kind)) {
      // Where a sheet stands can be read by everyone.
      const place = kind === boundSheet ? content.slice(0, 4) : null;
      decipher(content, at + 4);
      if (place) content.set(place);
    }
  }
}

function decipherOf(record: Uint8Array, password: string): Decipher {
  const view = new DataView(record.buffer, record.byteOffset, record.byteLength);
  // Before BIFF8 there was but one way, and no number for it.
  if (record.length === 4) return obfuscated(view.getUint16(0, true), view.getUint16(2, true), password);
  if (view.getUint16(0, true) === 0) return obfuscated(view.getUint16(2, true), view.getUint16(4, true), password);
  const [major, minor] = [view.getUint16(2, true), view.getUint16(4, true)];
  if (major === 1 && minor === 1) return fortyBits(record.subarray(6), password);
  if (minor === 2 && major >= 2 && major <= 4) return byCryptoApi(record.subarray(6), password);
  throw new EncryptionFault("unsupported");
}

/** RC4 with a key of 40 bits ([MS-OFFCRYPTO] 2.3.6). */
function fortyBits(header: Uint8Array, password: string): Decipher {
  const bits = 40 / 8;
  const salt = header.subarray(0, 16);
  const short = md5(utf16(password)).subarray(0, bits);
  const base = hashOf(md5, ...Array.from({ length: 16 }, () => [short, salt]).flat()).subarray(0, bits);
  const keyOf = (block: number) => hashOf(md5, base, counter(block));
  return byRc4(keyOf, md5, header.subarray(16, 32), header.subarray(32, 48));
}

/** RC4 by the CryptoAPI of Windows ([MS-OFFCRYPTO] 2.3.5). */
function byCryptoApi(info: Uint8Array, password: string): Decipher {
  const view = new DataView(info.buffer, info.byteOffset, info.byteLength);
  const header = 8;
  const verifier = header + view.getUint32(4, true);
  const isRc4 = view.getUint32(header + 8, true) === 0x6801;
  if (!isRc4) throw new EncryptionFault("unsupported");
  const bits = view.getUint32(header + 16, true) || 40;
  const base = spun(sha1, info.subarray(verifier + 4, verifier + 20), password, 0);
  const keyOf = (block: number) => {
    const key = hashOf(sha1, base, counter(block)).slice(0, 16);
    return bits === 40 ? key.fill(0, bits / 8) : key.subarray(0, bits / 8);
  };
  return byRc4(keyOf, sha1, info.subarray(verifier + 20, verifier + 36), info.subarray(verifier + 40, verifier + 60));
}

const blockLength = 1024;

function byRc4(keyOf: (block: number) => Uint8Array, hash: Hash, proof: Uint8Array, proofHash: Uint8Array): Decipher {
  const first = new Rc4(keyOf(0));
  const [plain, expected] = [proof.slice(), proofHash.slice()];
  first.apply(plain);
  first.apply(expected);
  if (!startsWith(expected, hash(plain))) throw new EncryptionFault("wrongPassword");
  let cipher = new Rc4(keyOf(0));
  let [block, used] = [0, 0];
  return (bytes, at) => {
    for (let start = 0; start < bytes.length;) {
      const place = at + start;
      const wanted = Math.floor(place / blockLength);
      if (wanted !== block) [cipher, block, used] = [new Rc4(keyOf(wanted)), wanted, 0];
      cipher.skip((place % blockLength) - used);
      const end = Math.min(bytes.length, start + blockLength - (place % blockLength));
      cipher.apply(bytes.subarray(start, end));
      used = (place % blockLength) + end - start;
      start = end;
    }
  };
}

const longestPassword = 15;
const paddings = [0xbb, 0xff, 0xff, 0xba, 0xff, 0xff, 0xb9, 0x80, 0x00, 0xbe, 0x0f, 0x00, 0xbf, 0x0f, 0x00];

/** The old obfuscation ([MS-OFFCRYPTO] 2.3.7.1 to 3), for passwords of letters of one byte. */
function obfuscated(key: number, verifier: number, password: string): Decipher {
  const letters = Array.from(password.slice(0, longestPassword), (letter) => letter.charCodeAt(0) & 0xff);
  if (verifierOf(letters) !== verifier) throw new EncryptionFault("wrongPassword");
  const pattern = [...letters, ...paddings].slice(0, 16);
  const keys = pattern.map((byte, at) => turned(byte ^ ((key >> (8 * (at & 1))) & 0xff), 2));
  return (bytes, at) => {
    for (let index = 0; index < bytes.length; index++) {
      bytes[index] = turned(bytes[index]!, 3) ^ keys[(at + bytes.length + index) % 16]!;
    }
  };
}

function verifierOf(letters: readonly number[]): number {
  const turnedLeft = (value: number) => ((value << 1) & 0x7fff) | (value >> 14);
  return [letters.length, ...letters].reduceRight((sum, byte) => turnedLeft(sum) ^ byte, 0) ^ 0xce4b;
}

/** The bits of a byte, turned to the left. */
function turned(byte: number, by: number): number {
  return ((byte << by) | (byte >> (8 - by))) & 0xff;
}
