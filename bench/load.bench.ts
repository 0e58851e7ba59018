/** What Excel waits for: the size of the functions with their data, and the time to load them; and all data of the product. */
import { spawnSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { sentBytes } from "../scripts/sent";
import { plugin as calculation } from "../scripts/webpack/calculation";
import { plugin as search } from "../scripts/webpack/minisearch";
import { stdlibAlias } from "../scripts/webpack/stdlib";
import type { Measurement } from "./bench";
import { limit } from "./bench";

export default async function load(): Promise<Measurement[]> {
  const functions = await bundle(
    "functions",
    'export { calculations } from "./generated/calculations"; export { bundledLibrary } from "./src/standards/bundled";',
  );
  const empty = await bundle("empty", "export {};");
  const data = readdirSync(path.join(PROJECT_ROOT, "generated", "datasets")).map(
    (file) => `./generated/datasets/${file}`,
  );
  const everything = await bundle(
    "data",
    [...data, "./src/standards/bundled"].map((file, index) => `export * as data${index} from "${file}";`).join("\n"),
  );
  const other = await bundle("react-dom", 'export { createRoot } from "react-dom/client";');
  const idle = loadTime(empty.file);
  const otherTime = loadTime(other.file) - idle;
  return [
    limit("functions with their data", sentBytes(functions.code) / 1000, "kB gz", 100),
    {
      name: "functions with their data, load",
      value: loadTime(functions.file) - idle,
      unit: "ms",
      peer: "react-dom, in proportion to its size",
      peerValue: (otherTime * functions.code.length) / other.code.length,
      atMost: 2,
    },
    {
      name: "all data, load",
      value: loadTime(everything.file) - idle,
      unit: "ms",
      peer: "react-dom, in proportion to its size",
      peerValue: (otherTime * everything.code.length) / other.code.length,
      atMost: 1,
    },
  ];
}

async function bundle(name: string, entry: string): Promise<{ file: string; code: Uint8Array }> {
  const { outputFiles } = await build({
    absWorkingDir: PROJECT_ROOT,
    stdin: { contents: entry, resolveDir: PROJECT_ROOT, loader: "ts" },
    bundle: true,
    define: { "process.env.NODE_ENV": '"production"' },
    alias: stdlibAlias(PROJECT_ROOT),
    plugins: [calculation, search],
    minify: true,
    write: false,
    platform: "neutral",
    mainFields: ["module", "main"],
    target: "es2022",
    format: "cjs",
    charset: "utf8",
    logLevel: "warning",
  });
  const file = path.join(PROJECT_ROOT, ".cache", "bench", `load-${name}.cjs`);
  const code = outputFiles[0]!.contents;
  writeFileSync(file, code);
  return { file, code };
}

/**
 * Milliseconds of processor time from asking for the file to having run it, in a fresh process each time: the least of several, so
 * that other work on the machine does not count.
 */
function loadTime(file: string): number {
  const program = `
    const start = process.cpuUsage();
    require(${JSON.stringify(file)});
    const { user, system } = process.cpuUsage(start);
    console.log((user + system) / 1000)`;
  const times = Array.from({ length: 15 }, () =>
    Number(spawnSync(process.execPath, ["-e", program], { encoding: "utf8" }).stdout),
  );
  return Math.min(...times);
}
