/** Workbooks as Excel has encrypted them since 2007: a zip inside of a container ([MS-OFFCRYPTO] 2.3.4). */
import { md5, sha1 } from "@noble/hashes/legacy";
import { sha256, sha384, sha512 } from "@noble/hashes/sha2";
import { attributesOf } from "../xml";
import { deciphered, decipheredBlocks } from "./aes";
import { EncryptionFault } from "./fault";
import type { Hash } from "./hashing";
import { counter, hashOf, sized, spun, startsWith } from "./hashing";

/** @param info the stream EncryptionInfo, and `encrypted` the stream EncryptedPackage */
export async function decryptedPackage(info: Uint8Array, encrypted: Uint8Array, password: string): Promise<Uint8Array> {
  const version = new DataView(info.buffer, info.byteOffset, info.byteLength);
  const [major, minor] = [version.getUint16(0, true), version.getUint16(2, true)];
  const decrypt = major === 4 && minor === 4 ? agile : minor === 2 && major >= 2 && major <= 4 ? standard : null;
  if (!decrypt) throw new EncryptionFault("unsupported");
  const blocks = await decrypt(info, password, encrypted.subarray(sizeLength));
  const size = new DataView(encrypted.buffer, encrypted.byteOffset, encrypted.byteLength).getUint32(0, true);
  return blocks.subarray(0, size);
}

/** The package begins with how large it is. */
const sizeLength = 8;
const blockLength = 16;

type Decrypt = (info: Uint8Array, password: string, encrypted: Uint8Array) => Promise<Uint8Array>;

/** Excel 2007 ([MS-OFFCRYPTO] 2.3.4.5 to 9): AES block by block, its key of SHA-1. */
const standard: Decrypt = async (info, password, encrypted) => {
  const view = new DataView(info.buffer, info.byteOffset, info.byteLength);
  const header = 12;
  const verifier = header + view.getUint32(8, true);
  const isAes = [0x660e, 0x660f, 0x6610].includes(view.getUint32(header + 8, true));
  if (!isAes) throw new EncryptionFault("unsupported");
  const salt = info.subarray(verifier + 4, verifier + 20);
  const spinCount = 50_000;
  const final = hashOf(sha1, spun(sha1, salt, password, spinCount), counter(0));
  const derived = (byte: number) => sha1(sized(final, 64).map((one) => one ^ byte));
  const longest = new Uint8Array([...derived(0x36), ...derived(0x5c)]);
  const key = longest.subarray(0, view.getUint32(header + 16, true) / 8);
  const proof = await decipheredBlocks(key, info.subarray(verifier + 20, verifier + 36));
  const expected = await decipheredBlocks(key, info.subarray(verifier + 40, verifier + 72));
  if (!startsWith(expected, sha1(proof))) throw new EncryptionFault("wrongPassword");
  return decipheredBlocks(key, encrypted);
};

const hashes: Readonly<Record<string, Hash>> = {
  MD5: md5,
  SHA1: sha1,
  "SHA-1": sha1,
  SHA256: sha256,
  "SHA-256": sha256,
  SHA384: sha384,
  "SHA-384": sha384,
  SHA512: sha512,
  "SHA-512": sha512,
};

/** What keys are for, as they are told apart ([MS-OFFCRYPTO] 2.3.4.13). */
const forProof = new Uint8Array([0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79]);
const forProofHash = new Uint8Array([0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e]);
const forKey = new Uint8Array([0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6]);
const segmentLength = 4096;
/** Excel has it hashed 100,000 times; more than this nobody would wait for. */
const mostSpins = 1_000_000;
const filling = 0x36;

/** Excel 2010 and later ([MS-OFFCRYPTO] 2.3.4.10 to 15): a key of its own, which the password opens. */
const agile: Decrypt = async (info, password, encrypted) => {
  const xml = new TextDecoder().decode(info.subarray(8));
  const lock = cipherOf(xml, "encryptedKey");
  const spinCount = Number(lock.attributes.get("spinCount"));
  if (!(spinCount <= mostSpins)) throw new EncryptionFault("unsupported");
  const final = spun(lock.hash, lock.salt, password, spinCount);
  const opened = async (purpose: Uint8Array, name: string) => {
    const key = sized(hashOf(lock.hash, final, purpose), lock.keyLength, filling);
    return deciphered(key, base64(lock.attributes.get(name)), () => sized(lock.salt, blockLength, filling));
  };
  const proof = await opened(forProof, "encryptedVerifierHashInput");
  const expected = await opened(forProofHash, "encryptedVerifierHashValue");
  if (!startsWith(expected, lock.hash(proof))) throw new EncryptionFault("wrongPassword");
  const data = cipherOf(xml, "keyData");
  const key = (await opened(forKey, "encryptedKeyValue")).subarray(0, data.keyLength);
  const start = (segment: number) => sized(hashOf(data.hash, data.salt, counter(segment)), blockLength, filling);
  return deciphered(key, encrypted, start, segmentLength);
};

function cipherOf(xml: string, name: string) {
  const attributes = attributesOf(new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>`).exec(xml)?.[0] ?? "");
  const hash = hashes[attributes.get("hashAlgorithm") ?? ""];
  const isKnown =
    attributes.get("cipherAlgorithm") === "AES" && attributes.get("cipherChaining") === "ChainingModeCBC" && hash;
  if (!isKnown) throw new EncryptionFault("unsupported");
  return {
    attributes,
    hash,
    salt: base64(attributes.get("saltValue")),
    keyLength: Number(attributes.get("keyBits")) / 8,
  };
}

function base64(text = ""): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
