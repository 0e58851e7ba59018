/**
 * What all files of the suite share: the workbench, built and served once, and a browser for each worker of jest (two would be in
 * each other's way at the clipboard). Said to the workers by the environment and, once it is built, by a file: the tests that need no
 * browser run while it is.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { cache } from "./root";

const addressVariable = "WORKBENCH_ADDRESS";
const browsersVariable = "WORKBENCH_BROWSERS";
const buildMinutes = 20;

export interface Shared {
  readonly address: string;
  /** Where the browsers listen, by worker. */
  readonly browsers: readonly string[];
}

export function share({ address, browsers }: Shared): void {
  process.env[addressVariable] = address;
  process.env[browsersVariable] = browsers.join(" ");
  unshare();
}

/** The address of the workbench, once it is there. */
export async function sharedWorkbench(): Promise<string> {
  const address = process.env[addressVariable];
  if (!address) throw new Error(`${addressVariable} is not set: run this through jest's project "browser"`);
  const file = builtFile(address);
  for (let waited = 0; !existsSync(file) && waited < buildMinutes * 60; waited++) await setTimeout(1000);
  const problem = existsSync(file) ? readFileSync(file, "utf8") : "the build takes too long";
  if (problem) throw new Error(`The workbench is not served: ${problem}`);
  return address;
}

/** Where the browser of this worker listens; undefined outside of the suite. */
export function sharedBrowser(): string | undefined {
  const worker = Number(process.env["JEST_WORKER_ID"] ?? 1);
  return process.env[browsersVariable]?.split(" ")[worker - 1];
}

export function tellBuilt(problem = ""): void {
  const file = builtFile(process.env[addressVariable]!);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, problem);
}

export function unshare(): void {
  rmSync(builtFile(process.env[addressVariable]!), { force: true });
}

const builtFile = (address: string) => path.join(cache, "served", new URL(address).port);
