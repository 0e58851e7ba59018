#!/usr/bin/env node
/** The built command line; installs and builds first where anything it is made from has changed. */
import { cliIsStale } from "../scripts/cli/stale.mjs";

if (cliIsStale()) {
  const { ensureCli } = await import("../scripts/prepare.mjs");
  await ensureCli();
}
const { main } = await import("../dist/cli/wq.mjs");
process.exitCode = await main(process.argv.slice(2));
