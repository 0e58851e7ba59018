/** Writes a file that other programs may be reading: whole or not at all, and not where it has this content already. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";

export function keep(output, content) {
  const bytes = Buffer.from(content);
  if (existsSync(output) && readFileSync(output).equals(bytes)) return;
  mkdirSync(path.dirname(output), { recursive: true });
  const beside = `${output}.${process.pid}.part`;
  writeFileSync(beside, bytes);
  renameSync(beside, output);
}
