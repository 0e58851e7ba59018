/** Opens printed documents for commands, with the character maps of Chinese fonts that a PDF does not bring along. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import type { ReadingOptions } from "../documents/open/options";
import { openDocument } from "../documents/open/open";
import { readBytes } from "./files";

export function openPrinted(file: string, options: ReadingOptions) {
  const library = createRequire(path.join(PROJECT_ROOT, "package.json")).resolve("pdfjs-dist/package.json");
  const characterMap = async (map: string) =>
    new Uint8Array(await readFile(path.join(path.dirname(library), "cmaps", map)));
  return openDocument(readBytes(file), path.basename(file), { characterMap, ...options });
}
