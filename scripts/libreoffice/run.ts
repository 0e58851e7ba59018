import { main as wq } from "../../src/cli/main";

/** A command of the terminal, which has to succeed. */
export async function run(args: readonly string[]): Promise<void> {
  if ((await wq(args)) !== 0) throw new Error(`wq ${args.join(" ")} failed`);
}
