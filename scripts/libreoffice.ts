/**
 * `npm run libreoffice`: has LibreOffice (Debian: libreoffice-calc, libreoffice-script-provider-python) calculate every documented
 * example with our functions as its add-in, every native equivalent, and the example workbook converted to native formulas and to
 * values, and holds the results against our functions. Not part of the tests: it needs the program installed.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { checkAddin } from "./libreoffice/addin";
import { checkConversion } from "./libreoffice/conversion";
import { checkEquivalents } from "./libreoffice/equivalents";

export async function main(): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), "wq-libreoffice-"));
  try {
    const passed = [await checkAddin(folder), await checkEquivalents(folder), await checkConversion(folder)];
    return passed.every(Boolean) ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
