/** `npm run docs`: writes the committed files that are made from others. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { documents } from "./generate/documents";

export async function main(): Promise<void> {
  for (const [file, content] of await documents(PROJECT_ROOT)) {
    const place = path.join(PROJECT_ROOT, file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, content);
  }
}
