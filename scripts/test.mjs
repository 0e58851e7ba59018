/**
 * `npm test [-- jest arguments]`: installs and generates what is missing, then runs all tests, ending with one plain line.
 * `--long` runs the properties only, over many fresh cases. Files of tests run in groups (test/support/groups.js), unless arguments choose
 * some of them; `--groups` says that the arguments choose folders.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { ensureCli, ensureInstalled, root } from "./prepare.mjs";

const properties = ["--selectProjects", "core", "--findRelatedTests", "test/support/property.ts"];
const long = process.argv.includes("--long");
const args = process.argv.slice(2).filter((arg) => arg !== "--long" && arg !== "--groups");
const grouped = process.argv.length === 2 || process.argv.includes("--groups");

await ensureInstalled();
await ensureCli();
const report = path.join(root, ".cache", "test-report.json");
mkdirSync(path.dirname(report), { recursive: true });
// Where jest ends before it can report, the run before must not speak for it.
rmSync(report, { force: true });
const jest = spawnSync(
  process.execPath,
  [
    // Tests make much that lives for as long as they do. Jest's workers start as it does.
    "--max-semi-space-size=64",
    path.join(root, "node_modules", "jest", "bin", "jest.js"),
    "--json",
    `--outputFile=${report}`,
    ...(long ? properties : []),
    ...(grouped ? ["--config", "jest.groups.config.js"] : []),
    ...args,
  ],
  {
    cwd: root,
    // Results go to the report; what people read comes on standard error.
    stdio: ["inherit", "ignore", "inherit"],
    env: { ...process.env, ...(long && { PROPERTIES: "fresh" }) },
  },
);
const none = { numPassedTests: 0, numFailedTests: 0, numFailedTestSuites: 1 };
const result = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : none;
// A suite that cannot be loaded has failed, though no test of it has.
const failed =
  jest.status === 0 ? result.numFailedTests : Math.max(1, result.numFailedTests, result.numFailedTestSuites);
console.log(`${result.numPassedTests} passed, ${failed} failed`);
process.exit(jest.status ?? 1);
