/** The command as a person starts it: bin/wq.mjs with the built dist/cli. All other tests call it in their own process. */
import { spawnSync } from "node:child_process";
import path from "node:path";

const program = path.join(PROJECT_ROOT, "bin", "wq.mjs");
const wq = (args: readonly string[], input = "") =>
  spawnSync(process.execPath, [program, ...args], { input, encoding: "utf8", cwd: path.join(PROJECT_ROOT, "test") });

test("help names every command and goes to standard output", () => {
  const { status, stdout, stderr } = wq(["--help"]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  for (const name of ["eval", "recalc", "convert", "data", "functions", "standard", "selfcheck", "survey", "revise"]) {
    expect(stdout).toMatch(new RegExp(`^  ${name}\\b`, "m"));
  }
});

test("formulas from standard input are calculated by the built engine; what is wrong goes to the other channel", () => {
  const { status, stdout, stderr } = wq(
    ["eval", "--stdin"],
    '=WQ.QUOTA("061","原煤","先进值","井工矿 不包括")\n=WQ.UNITWATER("abc",1)\n',
  );
  expect({ status, stdout }).toEqual({ status: 0, stdout: "0.19\n#VALUE!\n" });
  expect(stderr).not.toBe("");
});
