/** Before the first test of the browser: two builds at once would write the same files. */
import { prepareBrowser } from "./chromium";
import { addressVariable, serveWorkbench } from "./server";
import { keep } from "./served";

export default async function setup(): Promise<void> {
  prepareBrowser();
  const served = await serveWorkbench();
  keep(served);
  process.env[addressVariable] = served.address;
}
