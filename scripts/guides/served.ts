/** The workbench as the tests of the browser drive it, for as long as some work lasts. */
import { createServer } from "node:http";
import path from "node:path";
import { freePort } from "../../test/browser/support/server";
import { share, tellBuilt, unshare } from "../../test/browser/support/shared";
import { buildIfStale, standard } from "../build";
import { filesOf } from "../serve/files";
import { listen } from "../serve/server";

/** `folder`: pages that are built already; else what is built now. */
export async function whileServed(folder: string | undefined, work: () => Promise<void>): Promise<void> {
  if (folder === undefined) await buildIfStale(standard);
  const server = createServer(filesOf(folder ?? path.join(PROJECT_ROOT, "dist")));
  const port = await freePort();
  if (!(await listen(server, port))) throw new Error("The pages cannot be served.");
  share({ address: `http://127.0.0.1:${port}/`, browsers: [] });
  tellBuilt();
  try {
    await work();
  } finally {
    unshare();
    server.close();
    server.closeAllConnections();
  }
}
