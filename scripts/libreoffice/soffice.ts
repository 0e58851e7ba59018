import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { open } from "../../src/xlsx/open";
import { reportError } from "../reportError";

/** Otherwise LibreOffice shows the results that a file carries. */
const alwaysCalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;

/**
 * What LibreOffice makes of a workbook when it calculates all of it anew; null where it could not, which has been told. Unpacked
 * extensions are taken from a folder, where one is given.
 */
export async function calculatedByLibreOffice(
  folder: string,
  file: Uint8Array,
  extensions?: string,
): Promise<WorkbookSnapshot | null> {
  const [profile, source, outcome] = ["profile", "in.xlsx", "out"].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  mkdirSync(path.join(profile, "user"), { recursive: true });
  writeFileSync(path.join(profile, "user", "registrymodifications.xcu"), alwaysCalculate);
  writeFileSync(source, file);
  const args = ["--headless", `-env:UserInstallation=file://${profile}`, "--convert-to", "xlsx", "--outdir", outcome];
  if (extensions !== undefined) args.unshift(`-env:BUNDLED_EXTENSIONS=file://${extensions}`);
  const { error, status } = spawnSync("soffice", [...args, source], {
    stdio: ["ignore", "ignore", "inherit"],
    timeout: 180_000,
  });
  if (error || status !== 0) {
    reportError(
      "没有找到 LibreOffice，或它未能打开文件。请安装 libreoffice-calc。",
      "LibreOffice was not found, or could not open the file. Install libreoffice-calc.",
    );
    return null;
  }
  return read(readFileSync(path.join(outcome, "in.xlsx")));
}

export async function read(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  const opened = await open(bytes, "workbook.xlsx");
  if ("problem" in opened) throw new Error(`The workbook cannot be read: ${opened.problem.key}`);
  return opened.workbook;
}
