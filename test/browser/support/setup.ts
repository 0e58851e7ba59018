/** Before the first test of the browser: two builds at once would write the same files, and two workers unpack the same browser. */
import { launchBrowser, prepareBrowser } from "./chromium";
import { errorText } from "../../../src/language/errorText";
import { freePort, serveWorkbench } from "./server";
import { keep } from "./served";
import { share, tellBuilt } from "./shared";
import makePackages from "../../support/packages";

export default async function setup({ maxWorkers }: { readonly maxWorkers: number }): Promise<void> {
  // First of all: the build takes longest, and until the first test the other processor has nothing to do.
  const served = await serveWorkbench();
  const ports = await Promise.all(Array.from({ length: maxWorkers }, freePort));
  share({ address: served.address, browsers: ports.map((port) => `http://127.0.0.1:${port}`) });
  const browsers = prepareBrowser().then(() => Promise.all(ports.map(launchBrowser)));
  keep({ served, browsers });
  // Not waited for: tests that need no browser go first.
  Promise.all([served.ready, browsers]).then(
    () => tellBuilt(),
    (error: unknown) => tellBuilt(errorText(error)),
  );
  await makePackages();
}
