/**
 * `npm run package -- --url https://server/wq`: a folder and a zip for an intranet. Everything that Excel and the browser need comes
 * from that address, office.js too.
 */
import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { zipSync } from "fflate";
import { version } from "../package.json";
import { build, readHost } from "./build";
import { keep } from "./keep.mjs";
import { readOptions } from "./options";
import { packageFiles } from "./package/folder";
import { reportError } from "./reportError";

export async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args, { url: { type: "string" }, output: { type: "string", default: "package" } });
  if (!options) return 1;
  if (options.url === undefined) {
    return reportError(
      "请用 --url 给出部署地址，如 npm run package -- --url https://服务器/wq",
      "Say where it will be served: npm run package -- --url https://server/wq",
    );
  }
  const url = readHost("--url", options.url);
  if (url === null) return 1;
  await build({ office: "local", host: url });
  const files = packageFiles(path.join(PROJECT_ROOT, "dist"), PROJECT_ROOT, url, version);
  const name = `water-quota-workbench-${version}`;
  const output = path.resolve(PROJECT_ROOT, options.output);
  const folder = path.join(output, name);
  // What an older build left behind would be served too.
  rmSync(folder, { recursive: true, force: true });
  for (const [file, bytes] of files) keep(path.join(folder, file), bytes);
  const zipped = zipSync(Object.fromEntries([...files].map(([file, bytes]) => [`${name}/${file}`, bytes])), {
    level: 6,
  });
  writeFileSync(path.join(output, `${name}.zip`), zipped);
  console.log(`${files.size} 个文件，zip ${Math.ceil(zipped.length / 1e6)} MB / ${files.size} files: ${folder}`);
  return 0;
}
