/** The register files of a plan: one, or all of a folder; one that cannot be read does not keep the others from being planned. */
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import type { FileResult } from "../../survey/consolidate";
import type { Layouts } from "../../survey/headers";
import { readRegister } from "../../survey/register/read";
import { surveySheets } from "../../survey/sheet";
import { open } from "../../xlsx/open";
import { readBytes } from "../files";
import { listFiles } from "../survey/folder";
import type { Terminal } from "../terminal";
import { CommandFailure, notify } from "../terminal";

export async function registersFrom(
  given: string,
  own: readonly (string | undefined)[],
  layouts: Layouts,
  password: string | undefined,
  terminal: Terminal,
): Promise<readonly FileResult[]> {
  const isFolder = existsSync(given) && statSync(given).isDirectory();
  const files = isFolder
    ? listFiles(
        given,
        own.filter((file) => file !== undefined),
      ).filter(({ path: file }) => /\.(?:xlsx|xlsm|xls|xlsb|ods|csv)$/i.test(file))
    : [{ path: path.basename(given), stamp: "" }];
  const results: FileResult[] = [];
  for (const file of files) {
    const place = isFolder ? path.join(given, file.path) : given;
    const opened = await open(readBytes(place), path.basename(place), {
      valuesOnly: true,
      ...(password !== undefined && { password }),
    });
    if (!("problem" in opened)) results.push(readRegister(file, surveySheets(opened.workbook), layouts));
    else if (isFolder) notify(terminal, opened.problem);
    else throw new CommandFailure(opened.problem);
  }
  return results;
}
