/** Tells whether anything below some files and folders has changed, without reading them. */
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";

/** Counts and newest times of all files, so that a removed or renamed file counts as a change too. */
export function signature(root, places) {
  return places.map((place) => newestBelow(path.join(root, place))).join(" ");
}

function newestBelow(place) {
  if (!existsSync(place)) return "";
  if (statSync(place).isFile()) return `1@${statSync(place).mtimeMs}`;
  let newest = 0;
  let count = 0;
  for (const entry of readdirSync(place, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    count++;
    newest = Math.max(newest, statSync(path.join(entry.parentPath ?? entry.path, entry.name)).mtimeMs);
  }
  return `${count}@${newest}`;
}
