/** `npm run fresh`: whether the committed files that are made from others are what would be made now. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { reportError } from "./reportError";
import { documents } from "./generate/documents";

export async function main(): Promise<number> {
  const stale = [...(await documents(PROJECT_ROOT))]
    .filter(([file, content]) => {
      const place = path.join(PROJECT_ROOT, file);
      return !existsSync(place) || readFileSync(place, "utf8") !== content;
    })
    .map(([file]) => file);
  if (stale.length === 0) return 0;
  return reportError(
    `以下文件已过时，请运行 npm run docs 后提交：\n  ${stale.join("\n  ")}`,
    `These files are out of date; run npm run docs and commit them.`,
  );
}
