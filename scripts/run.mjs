/**
 * Runs a TypeScript program of this project on a machine that has nothing but Node: installs what is missing, makes the
 * generated files that are out of date, bundles the program (packages stay outside) and imports it.
 */
import { fileURLToPath } from "node:url";
import { ensureGenerated, ensureInstalled, load } from "./prepare.mjs";

export { ensureCli } from "./prepare.mjs";

/** What people call who use the product or hand it on, rather than work at it. */
const forUse = ["scripts/start.ts", "scripts/build.ts", "scripts/package.ts"];

/** Runs the `main` of a program; its result is the exit code. */
export async function run(entry, { arguments: args = [] } = {}) {
  await ensureInstalled({ forUse: forUse.includes(entry) });
  await ensureGenerated();
  const program = await load(entry);
  const code = await program.main(args);
  process.exitCode = typeof code === "number" ? code : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  // Without a program it only makes sure that everything is there: `npm run generate`.
  const [entry, ...args] = process.argv.slice(2);
  if (entry) {
    await run(entry, { arguments: args });
  } else {
    await ensureInstalled();
    await ensureGenerated();
  }
}
