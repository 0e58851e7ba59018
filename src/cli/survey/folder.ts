/** The files of a survey folder. */
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { message } from "../../language/messages";
import type { FileIdentity } from "../../survey/consolidate";
import { isLeftover } from "../../survey/files";
import { reasonOf } from "../files";
import { CommandFailure } from "../terminal";

/** All files below the folder but our own results, by path; size and time tell whether one has changed. */
export function listFiles(folder: string, own: readonly string[]): readonly FileIdentity[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new CommandFailure(message("surveyNoFolder", { folder }));
  }
  const skipped = new Set(own.map((file) => path.resolve(file)));
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !isLeftover(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .filter((file) => !skipped.has(path.resolve(file)))
      .map((file) => {
        const { size, mtimeMs } = statSync(file);
        return { path: path.relative(folder, file).split(path.sep).join("/"), stamp: `${size}-${Math.round(mtimeMs)}` };
      })
      .sort((first, second) => (first.path < second.path ? -1 : 1));
  } catch (error) {
    throw new CommandFailure(message("fileUnreadable", { file: folder, reason: reasonOf(error) }));
  }
}
