/**
 * A Chinese font for the test browser, from a package, so that screenshots can be read on any machine. The package holds WOFF
 * files, which system font lists do not take: a WOFF file is a TrueType file whose tables are compressed, and is unpacked here.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { inflateSync } from "node:zlib";

const source = path.dirname(require.resolve("@fontsource/noto-sans-sc/package.json"));

/** The configuration file that has the browser find the machine's fonts and ours. */
export function fontConfiguration(cache: string): string {
  const folder = path.join(cache, "fonts");
  const file = path.join(folder, "fonts.conf");
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(path.join(source, "files"))) {
    if (!/-(?:400|700)-normal\.woff$/.test(name)) continue;
    const font = unpackWoff(readFileSync(path.join(source, "files", name)));
    writeFileSync(path.join(folder, name.replace(/woff$/, "ttf")), font);
  }
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>` +
      `<dir>/usr/share/fonts</dir><dir>${folder}</dir><cachedir>${path.join(folder, "cache")}</cachedir>` +
      // Behind every font that is asked for, so that what the machine lacks does not fall back to a serif.
      `<match><edit name="family" mode="append"><string>Noto Sans SC</string></edit></match>` +
      `</fontconfig>`,
  );
  return file;
}

/** WOFF 1.0, sections 3 to 5: a header, a directory of tables, the tables, each compressed or not. */
function unpackWoff(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const entry = 44 + index * 20;
    const [offset, packed, length] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at)) as [number, number, number];
    const stored = woff.subarray(offset, offset + packed);
    return {
      tag: woff.subarray(entry, entry + 4),
      checksum: woff.readUInt32BE(entry + 16),
      data: packed < length ? inflateSync(stored) : stored,
    };
  });
  const largest = 2 ** Math.floor(Math.log2(count));
  const header = Buffer.alloc(12 + 16 * count);
  woff.copy(header, 0, 4, 8);
  header.writeUInt16BE(count, 4);
  header.writeUInt16BE(largest * 16, 6);
  header.writeUInt16BE(Math.log2(largest), 8);
  header.writeUInt16BE((count - largest) * 16, 10);
  let offset = header.length;
  const bodies = tables.map(({ tag, checksum, data }, index) => {
    const entry = 12 + index * 16;
    tag.copy(header, entry);
    header.writeUInt32BE(checksum, entry + 4);
    header.writeUInt32BE(offset, entry + 8);
    header.writeUInt32BE(data.length, entry + 12);
    const padded = Buffer.alloc(Math.ceil(data.length / 4) * 4);
    data.copy(padded);
    offset += padded.length;
    return padded;
  });
  return Buffer.concat([header, ...bodies]);
}
