/** Opens printed documents for commands, with the character maps of Chinese fonts that a PDF does not bring along. */
import { createRequire } from "node:module";
import path from "node:path";
import type { ReadingOptions } from "../documents/open/options";
import { openDocument } from "../documents/open/open";
import { readBytes } from "./files";

export function openPrinted(file: string, options: ReadingOptions) {
  const library = createRequire(path.join(PROJECT_ROOT, "package.json")).resolve("pdfjs-dist/package.json");
  const characterMaps = `${path.join(path.dirname(library), "cmaps")}${path.sep}`;
  return openDocument(readBytes(file), path.basename(file), { characterMaps, ...options });
}
