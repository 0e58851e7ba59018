/** `npm start [-- --port N --no-open]`: builds when something changed and serves the workbench on this machine. */
import { createServer } from "node:http";
import path from "node:path";
import { buildIfStale, standard } from "./build";
import { readOptions, readPort } from "./options";
import { openBrowser } from "./serve/browser";
import { filesOf } from "./serve/files";
import { listen, untilInterrupted } from "./serve/server";

export async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args, {
    port: { type: "string", default: "3080" },
    "no-open": { type: "boolean", default: false },
  });
  if (!options) return 1;
  const port = readPort(options.port);
  if (port === null) return 1;
  const server = createServer(filesOf(path.join(PROJECT_ROOT, "dist")));
  // The port first: nobody should wait for a build to learn that the port is taken.
  if (!(await listen(server, port))) return 1;
  await buildIfStale(standard);
  const address = `http://localhost:${port}/`;
  console.log(`用水定额工作台 / Water Quota Workbench: ${address}\n按 Ctrl+C 结束 / Press Ctrl+C to stop`);
  if (!options["no-open"]) openBrowser(address);
  await untilInterrupted(server);
  return 0;
}
