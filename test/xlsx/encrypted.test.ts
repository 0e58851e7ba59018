/**
 * Files with a password, or with the one that Excel tries by itself. They are encrypted here by Node's ciphers and hashes, as
 * [MS-OFFCRYPTO] says; RC4, which Node no longer has, is held against the known vectors.
 */
import { createCipheriv, createHash } from "node:crypto";
import { CFB, utils, write } from "@e965/xlsx";
import { open } from "../../src/xlsx/open";
import { Rc4 } from "../../src/xlsx/decrypt/rc4";
import { rowsOf, storedWorkbook } from "../support/storedWorkbook";
import { changesOf, patchedBytes, snapshotOf } from "./support";

const velvet = "VelvetSweatshop";
const cells = [
  ["firm", 12.5],
  ["other", 30],
];

const hash = (kind: "md5" | "sha1", ...pieces: readonly Uint8Array[]) =>
  new Uint8Array(createHash(kind).update(Buffer.concat(pieces)).digest());
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, "utf16le"));
const number = (value: number, bytes = 4) => {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUInt32LE(value);
  return new Uint8Array(buffer);
};

async function read(bytes: Uint8Array, name: string, password?: string) {
  const opened = await open(bytes, name, password === undefined ? {} : { password });
  if ("problem" in opened) return opened.problem.key;
  return opened.workbook.sheets[0]!.cells.map(({ value }) => value);
}

test.each([
  ["Key", "Plaintext", "bbf316e8d940af0ad3"],
  ["Wiki", "pedia", "1021bf0420"],
  ["Secret", "Attack at dawn", "45a01f645fc35b383552544b9bf5"],
])("RC4 with the key %s", (key, text, expected) => {
  const bytes = new Uint8Array(Buffer.from(text));
  new Rc4(Buffer.from(key)).apply(bytes);
  expect(Buffer.from(bytes).toString("hex")).toBe(expected);
});

describe("as Excel 2007 encrypts ([MS-OFFCRYPTO] 2.3.4.5 to 9)", () => {
  const plain = storedWorkbook({ 表: { rows: rowsOf(...cells) } });

  /** With AES of 128 bits, for which 0x660e stands. */
  function encrypted(password: string): Uint8Array {
    const salt = new Uint8Array(16).map((_, at) => 7 * at);
    let digest = hash("sha1", salt, utf16(password));
    for (let turn = 0; turn < 50_000; turn++) digest = hash("sha1", number(turn), digest);
    const final = hash("sha1", digest, number(0));
    const mask = new Uint8Array(64).fill(0x36);
    final.forEach((byte, at) => (mask[at]! ^= byte));
    const key = hash("sha1", mask).subarray(0, 16);
    const block = (bytes: Uint8Array) => {
      const cipher = createCipheriv("aes-128-ecb", key, null).setAutoPadding(false);
      const whole = Buffer.alloc(Math.ceil(bytes.length / 16) * 16);
      whole.set(bytes);
      return new Uint8Array(cipher.update(whole));
    };
    const proof = new Uint8Array(16).map((_, at) => 255 - at);
    const header = [number(0x24), number(0), number(0x660e), number(0x8004), number(128), number(0x18), number(0, 10)];
    const verifier = [number(16), salt, block(proof), number(20), block(hash("sha1", proof))];
    const version = [number(0x0002_0003), number(0x24), number(Buffer.concat(header).length)];
    return container({
      "/EncryptionInfo": Buffer.concat([...version, ...header, ...verifier]),
      "/EncryptedPackage": Buffer.concat([number(plain.length, 8), block(plain)]),
    });
  }

  test("it opens with the password alone", async () => {
    const bytes = encrypted("水2014");
    expect(await read(bytes, "a.xlsx")).toBe("filePasswordNeeded");
    expect(await read(bytes, "a.xlsx", "火2014")).toBe("filePasswordWrong");
    expect(await read(bytes, "a.xlsx", "水2014")).toEqual(cells.flat());
  });

  test("with the password of Excel itself it opens, and an edit keeps every part", async () => {
    const opened = await open(encrypted(velvet), "a.xlsx");
    if ("problem" in opened) throw new Error(opened.problem.key);
    expect(Buffer.compare(opened.source!, plain)).toBe(0);
    const edit = { row: 0, column: 1, kind: "value", value: 13 } as const;
    const { sheets } = await snapshotOf(await patchedBytes(opened.source!, changesOf("表", [edit])));
    expect(sheets[0]!.cells.map(({ value }) => value)).toEqual(["firm", 13, "other", 30]);
  });

  test("what is cut off is damaged", async () => {
    const info = container({ "/EncryptionInfo": number(0x0002_0003), "/EncryptedPackage": number(1, 8) });
    expect(await read(info, "a.xlsx", "x")).toBe("fileDamaged");
  });
});

function container(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const made = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(made, name, content);
  return new Uint8Array(CFB.write(made, { type: "buffer" }) as ArrayLike<number>);
}

describe("as .xls are encrypted ([MS-XLS] 2.2.10)", () => {
  // Longer than a block of 1,024 bytes, behind which there is another key.
  const many = Array.from({ length: 150 }, (_, row) => [`firm ${row}`, row / 8]);

  function stream(bookType: "biff8" | "biff5"): Uint8Array {
    const bytes = write({ SheetNames: ["表"], Sheets: { 表: utils.aoa_to_sheet(many) } }, { bookType, type: "array" });
    const found = CFB.find(CFB.read(new Uint8Array(bytes as ArrayBuffer), { type: "array" }), streams[bookType]);
    return new Uint8Array(found!.content as ArrayLike<number>);
  }

  const streams = { biff8: "/Workbook", biff5: "/Book" };
  const open: readonly number[] = [0x0809, 0x002f];

  /** With a record FilePass behind the first, and the sheet as far behind. */
  function encrypted(
    kind: "biff8" | "biff5",
    filePass: readonly Uint8Array[],
    cipher: (content: Uint8Array, at: number) => void,
  ): Uint8Array {
    const plain = stream(kind);
    const first = 4 + new DataView(plain.buffer).getUint16(2, true);
    const pass = Buffer.concat(filePass);
    const record = [number(0x2f, 4).subarray(0, 2), number(pass.length, 4).subarray(0, 2), pass];
    const bytes = new Uint8Array(Buffer.concat([plain.subarray(0, first), ...record, plain.subarray(first)]));
    const view = new DataView(bytes.buffer);
    for (let at = 0, length = 0; at + 4 <= bytes.length; at += 4 + length) {
      const id = view.getUint16(at, true);
      length = view.getUint16(at + 2, true);
      if (open.includes(id)) continue;
      if (id === 0x85) view.setUint32(at + 4, view.getUint32(at + 4, true) + 4 + pass.length, true);
      const content = bytes.subarray(at + 4, at + 4 + length);
      const place = content.slice(0, 4);
      cipher(content, at + 4);
      if (id === 0x85) content.set(place);
    }
    return container({ [streams[kind]]: bytes });
  }

  /** The letters of a cipher that begins anew every 1,024 bytes of the stream. */
  function inBlocks(keyOf: (block: number) => Uint8Array) {
    const letters = (block: number) => {
      const bytes = new Uint8Array(1024);
      new Rc4(keyOf(block)).apply(bytes);
      return bytes;
    };
    const known = new Map<number, Uint8Array>();
    return (content: Uint8Array, from: number) =>
      content.forEach((byte, index) => {
        const at = from + index;
        const block = at >> 10;
        if (!known.has(block)) known.set(block, letters(block));
        content[index] = byte ^ known.get(block)![at & 1023]!;
      });
  }

  const salt = new Uint8Array(16).map((_, at) => 11 * at + 1);
  const proof = new Uint8Array(16).map((_, at) => 3 * at);

  function verified(keyOf: (block: number) => Uint8Array, kind: "md5" | "sha1") {
    const pair = new Uint8Array(Buffer.concat([proof, hash(kind, proof)]));
    new Rc4(keyOf(0)).apply(pair);
    return pair;
  }

  const rc4 = (password: string) => {
    const short = hash("md5", utf16(password)).subarray(0, 5);
    const base = hash("md5", ...Array.from({ length: 16 }, () => [short, salt]).flat()).subarray(0, 5);
    const keyOf = (block: number) => hash("md5", base, number(block));
    const header = [number(0x0001_0001).subarray(0, 2), number(0x0001_0001), salt, verified(keyOf, "md5")];
    return encrypted("biff8", header, inBlocks(keyOf));
  };

  const cryptoApi = (password: string, bits: 40 | 128) => {
    const base = hash("sha1", salt, utf16(password));
    const keyOf = (block: number) => {
      const key = hash("sha1", base, number(block)).slice(0, bits / 8);
      return bits === 40 ? new Uint8Array([...key, ...new Uint8Array(11)]) : key;
    };
    const header = [number(4), number(0), number(0x6801), number(0x8004), number(bits), number(1), number(0, 10)];
    const pair = verified(keyOf, "sha1");
    const verifier = [number(16), salt, pair.subarray(0, 16), number(20), pair.subarray(16)];
    const version = [number(1).subarray(0, 2), number(0x0002_0002), number(4), number(Buffer.concat(header).length)];
    return encrypted("biff8", [...version, ...header, ...verifier], inBlocks(keyOf));
  };

  // The key 0x1234 is as good as any; the verifiers are those of [MS-OFFCRYPTO] 2.3.7.1.
  const obfuscated = (password: string, kind: "biff8" | "biff5") => {
    const key = [0x34, 0x12];
    const padding = [0xbb, 0xff, 0xff, 0xba, 0xff, 0xff, 0xb9, 0x80, 0x00, 0xbe, 0x0f, 0x00, 0xbf, 0x0f, 0x00];
    const right = (byte: number) => ((byte >> 1) | (byte << 7)) & 0xff;
    const keys = [...Buffer.from(password), ...padding].slice(0, 16).map((byte, at) => right(byte ^ key[at % 2]!));
    const verifier = { [velvet]: 0x9a0a, water: 0xc494 }[password]!;
    const header = new Uint8Array([...key, verifier & 0xff, verifier >> 8]);
    return encrypted(kind, kind === "biff8" ? [new Uint8Array(2), header] : [header], (content, at) =>
      content.forEach((byte, index) => {
        const turned = ((byte << 5) | (byte >> 3)) & 0xff;
        content[index] = turned ^ keys[(at + content.length + index) % 16]!;
      }),
    );
  };

  test.each([
    ["RC4", rc4],
    ["RC4 of the CryptoAPI, 40 bits", (password: string) => cryptoApi(password, 40)],
    ["RC4 of the CryptoAPI, 128 bits", (password: string) => cryptoApi(password, 128)],
    ["obfuscation", (password: string) => obfuscated(password, "biff8")],
    ["obfuscation of BIFF5", (password: string) => obfuscated(password, "biff5")],
  ])("%s", async (_, made) => {
    const bytes = made("water");
    expect(await read(bytes, "a.xls")).toBe("filePasswordNeeded");
    expect(await read(bytes, "a.xls", "wine")).toBe("filePasswordWrong");
    expect(await read(bytes, "a.xls", "water")).toEqual(many.flat());
    expect(await read(made(velvet), "a.xls")).toEqual(many.flat());
  });
});
