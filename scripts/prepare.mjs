/** What has to stand before a program of this project can run: its packages, the generated files, the program itself as one file. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { cliIsStale } from "./cli/stale.mjs";
import { keep } from "./keep.mjs";
import { locked } from "./lock.mjs";
import { signature } from "./signature.mjs";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const cache = path.join(root, ".cache");

/**
 * Installs the packages of the lock file, unless they are installed already. What builds and runs the product needs less than half of
 * them; the rest, which tests, examines and serves it while it is developed, is the workspace `development`.
 */
export async function ensureInstalled({ forUse = false } = {}) {
  const installed = () => isInstalled() || (forUse && isInstalledForUse());
  // A second program that starts meanwhile finds them installed once its turn comes.
  if (!installed()) await locked(path.join(cache, "install.lock"), () => installed() || install(forUse));
}

function install(forUse) {
  console.error("Installing packages (once) … / 正在安装依赖（仅首次）…");
  const extent = forUse ? ["--workspaces=false"] : [];
  const npm = spawnSync("npm", ["ci", ...extent, "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (npm.status !== 0) {
    console.error(
      "npm ci failed; see above. Check that the npm registry can be reached. / 依赖安装失败，请检查能否访问 npm 源。",
    );
    process.exit(npm.status ?? 1);
  }
  // Installing everything later takes it away with all else.
  if (forUse) writeFileSync(useStamp, lockText());
}

const lockText = () => readFileSync(path.join(root, "package-lock.json"), "utf8");
const useStamp = path.join(root, "node_modules", ".installed-for-use.json");
const isInstalledForUse = () => existsSync(useStamp) && readFileSync(useStamp, "utf8") === lockText();

/** Whether npm's own record of what it installed has everything that the lock file wants. */
function isInstalled() {
  const record = path.join(root, "node_modules", ".package-lock.json");
  if (!existsSync(record)) return false;
  const packagesOf = (file) => JSON.parse(readFileSync(file, "utf8")).packages;
  const installed = packagesOf(record);
  return Object.entries(packagesOf(path.join(root, "package-lock.json"))).every(
    ([place, { version, optional, link }]) =>
      // The project itself and its workspace need no installing.
      !place.includes("node_modules/") || link || optional || installed[place]?.version === version,
  );
}

const generatedStamp = path.join(root, "generated", "stamp.json");
const generatedSignature = () => signature(root, ["assets/data", "src/functions", "src/standards", "scripts"]);
const isGenerated = () => existsSync(generatedStamp) && readFileSync(generatedStamp, "utf8") === generatedSignature();

/** Makes generated/ again when anything it is made from has changed. */
export async function ensureGenerated() {
  if (!isGenerated()) await locked(path.join(cache, "generate.lock"), () => isGenerated() || generate());
}

async function generate() {
  const current = generatedSignature();
  // The catalogue has to stand before a program that reads it can be bundled.
  for (const step of ["scripts/generate.ts", "scripts/generateFromCatalogue.ts"]) {
    const { generate } = await load(step);
    await generate(root);
  }
  keep(generatedStamp, current);
}

/** Builds the command line, with all that it needs, unless it stands as it is to be. */
export async function ensureCli() {
  await ensureInstalled({ forUse: true });
  await ensureGenerated();
  if (!cliIsStale()) return;
  const { buildCli } = await import("./cli/build.mjs");
  await buildCli(root);
}

/** Bundles a TypeScript file with everything of ours that it imports, and imports the result. */
export async function load(entry) {
  // Only now: before, the packages may not be installed.
  const { bundle } = await import("./bundle.mjs");
  const output = path.join(cache, "programs", entry.replace(/\.tsx?$/, ".mjs"));
  await bundle(root, entry, output);
  // A server that goes on while sources change loads what has changed since.
  return import(`${pathToFileURL(output).href}?${statSync(output).mtimeMs}`);
}
