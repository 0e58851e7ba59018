import { Readable } from "node:stream";
import { main } from "../../src/cli/main";

/** The command line in this process: starting it anew for every step would take most of the tests' time (smoke.test.ts does). */
export async function wq(args: readonly string[], input = "") {
  let output = "";
  let remarks = "";
  const status = await main(args, {
    input: Readable.from([input]),
    print: (text) => void (output += text.endsWith("\n") ? text : `${text}\n`),
    say: (text) => void (remarks += `${text}\n`),
  });
  return { status, output, remarks };
}
