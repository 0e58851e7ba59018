/** `npm run build [-- --host https://server/path --office cdn|local]`: writes dist/ and the manifests for that address. */
import { fork } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Configuration } from "webpack";
import webpack from "webpack";
import { reportError } from "./reportError";
import { localHost } from "./manifest/manifest";
import { readOptions } from "./options";
import { signature } from "./signature.mjs";

export interface BuildOptions {
  /** Where office.js comes from: Microsoft's address, or a copy beside our pages. */
  readonly office: "cdn" | "local";
  /** Address that the manifests send Excel to. */
  readonly host: string;
}

export const standard: BuildOptions = { office: "local", host: localHost };

const sources = ["src", "assets", "generated", "scripts", "webpack.config.js", "package.json", "package-lock.json"];

export async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args, {
    host: { type: "string", default: standard.host },
    office: { type: "string", default: "cdn" },
  });
  if (!options) return 1;
  const { office, host } = options;
  if (office !== "cdn" && office !== "local") {
    return reportError(
      `--office 只能是 cdn 或 local，得到“${office}”。`,
      `--office must be cdn or local, not "${office}".`,
    );
  }
  const address = readHost("--host", host);
  if (address === null) return 1;
  await build({ office, host: address });
  // To the program that waits for the pages (buildIfStale); the cache is still being written.
  process.send?.("built");
  return 0;
}

/** An https address without a slash at its end, or null where it is none (the user has been told). */
export function readHost(option: string, host: string): string | null {
  if (/^https:\/\/[^\s?#]+$/.test(host) && URL.canParse(host)) return host.replace(/\/+$/, "");
  reportError(
    `${option} 应为 https 地址，如 https://服务器/路径，得到“${host}”。`,
    `${option} must be an https address such as https://server/path, not "${host}".`,
  );
  return null;
}

/**
 * Builds unless dist/ was already made from exactly these files with these options; in a process of its own, since the builder takes a
 * gigabyte, and writes its cache for half a minute after the pages could be served.
 */
export async function buildIfStale(options: BuildOptions): Promise<void> {
  const stamp = stampFile();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === stampOf(options)) return;
  console.error("Building … / 正在构建…");
  const { host, office } = options;
  const builder = fork(
    path.join(PROJECT_ROOT, "scripts", "run.mjs"),
    ["scripts/build.ts", `--host=${host}`, `--office=${office}`],
    // As in package.json: with room for what is young, a third less of the time goes into collecting garbage.
    { execArgv: ["--max-semi-space-size=128"] },
  );
  await new Promise<void>((resolve, reject) => {
    builder.once("message", () => resolve());
    builder.once("error", reject);
    builder.once("exit", (code) => reject(new Error(`scripts/build.ts: ${code ?? "stopped"}`)));
  });
  builder.disconnect();
  builder.unref();
}

export async function build(options: BuildOptions): Promise<void> {
  const before = stampOf(options);
  await bundle(options);
  writeFileSync(stampFile(), before);
}

async function bundle(options: BuildOptions): Promise<void> {
  const compiler = webpack(await configuration(options));
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, outcome) => {
      if (error) reject(error);
      else if (outcome?.hasErrors()) reject(new Error(outcome.toString("errors-only")));
      else resolve();
      // Writes the cache, which takes a while.
      compiler.close(() => undefined);
    });
  });
}

function configuration({ office, host }: BuildOptions): Promise<Configuration> {
  const load = createRequire(path.join(PROJECT_ROOT, "package.json"));
  const configure = load("./webpack.config.js") as (environment: object) => Promise<Configuration>;
  return configure({ office, host });
}

const stampFile = () => path.join(PROJECT_ROOT, "dist", ".stamp");

const stampOf = (options: BuildOptions) => `${options.office} ${options.host} ${signature(PROJECT_ROOT, sources)}`;
