import path from "node:path";
import { pathToFileURL } from "node:url";

/** Threads start from the built command line, which is built where it is older than what it is made from. */
export async function buildThreads(): Promise<void> {
  const scripts = pathToFileURL(path.join(PROJECT_ROOT, "scripts", "prepare.mjs"));
  const { ensureCli } = (await import(scripts.href)) as { ensureCli: () => Promise<void> };
  await ensureCli();
}
