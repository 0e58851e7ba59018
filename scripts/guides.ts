/** `npm run guides [-- FOLDER]`: the pictures of docs/guides, taken of the real program in both languages. */
import path from "node:path";
import { photograph } from "./guides/photograph";
import { whileServed } from "./guides/served";

export async function main([folder]: readonly string[]): Promise<number> {
  let failed: readonly string[] = [];
  await whileServed(folder, async () => {
    failed = await photograph(path.join(PROJECT_ROOT, "docs", "guides", "pictures"));
  });
  for (const line of failed) console.log(line);
  return failed.length > 0 ? 1 : 0;
}
