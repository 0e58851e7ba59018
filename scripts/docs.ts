/** `npm run docs`: writes the committed files that are made from others. */
import path from "node:path";
import { documents } from "./generate/documents";
import { keep } from "./keep.mjs";

export async function main(): Promise<void> {
  for (const [file, content] of await documents(PROJECT_ROOT)) {
    keep(path.join(PROJECT_ROOT, file), content);
  }
}
