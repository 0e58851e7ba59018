/** `npm test [-- jest arguments]`: installs and generates what is missing, then runs all tests, ending with one plain line. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { ensureGenerated, ensureInstalled, root } from "./run.mjs";

ensureInstalled();
await ensureGenerated();
const report = path.join(root, ".cache", "test-report.json");
mkdirSync(path.dirname(report), { recursive: true });
const jest = spawnSync(
  process.execPath,
  [
    path.join(root, "node_modules", "jest", "bin", "jest.js"),
    "--json",
    `--outputFile=${report}`,
    ...process.argv.slice(2),
  ],
  // Results go to the report; what people read comes on standard error.
  { cwd: root, stdio: ["inherit", "ignore", "inherit"] },
);
const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, "utf8"));
console.log(
  `${numPassedTests} passed, ${Math.max(numFailedTests, jest.status === 0 ? 0 : Math.max(1, numFailedTestSuites))} failed`,
);
process.exit(jest.status ?? 1);
