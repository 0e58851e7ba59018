/**
 * `npm run libreoffice [-- FORM.xlsx …]`: has LibreOffice (Debian: libreoffice-calc, libreoffice-script-provider-python) calculate
 * every documented example with our functions as its add-in, every native equivalent, the example workbook converted to native
 * formulas and to values, and the survey forms filled in, and holds the results against ours. Forms that are named are converted to
 * native formulas and held against ours alone. Not part of the tests: it needs the program installed.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { checkAddin } from "./libreoffice/addin";
import { checkConversion } from "./libreoffice/conversion";
import { checkEquivalents } from "./libreoffice/equivalents";
import { checkConvertedForm, checkFilledForms } from "./libreoffice/filled";

export async function main(forms: readonly string[]): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), "wq-libreoffice-"));
  try {
    const passed: boolean[] = [];
    for (const form of forms) passed.push(await checkConvertedForm(folder, form));
    if (forms.length === 0) {
      for (const check of [checkAddin, checkEquivalents, checkConversion, checkFilledForms]) {
        passed.push(await check(folder));
      }
    }
    return passed.every(Boolean) ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
