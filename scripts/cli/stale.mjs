/** Whether dist/cli is older than what it is made from. Asked at every start of the command line, so it only looks at times. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { signature } from "../signature.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const sources = ["src", "assets/data", "scripts", "package-lock.json"];
export const stamp = path.join(root, "dist", "cli", ".stamp");

export const cliSignature = () => signature(root, sources);

export function cliIsStale() {
  return !existsSync(stamp) || readFileSync(stamp, "utf8") !== cliSignature();
}
