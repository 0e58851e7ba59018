/** Before the first test of the browser: two builds at once would write the same files. */
import { launchBrowser, prepareBrowser } from "./chromium";
import { errorText } from "../../../src/language/errorText";
import { freePort, serveWorkbench } from "./server";
import { keep } from "./served";
import { share, tellBuilt } from "./shared";
import makePackages from "../../support/packages";

export default async function setup({ maxWorkers }: { readonly maxWorkers: number }): Promise<void> {
  await makePackages();
  prepareBrowser();
  const served = await serveWorkbench();
  const ports = await Promise.all(Array.from({ length: maxWorkers }, freePort));
  const browsers = await Promise.all(ports.map(launchBrowser));
  keep({ served, browsers });
  share({ address: served.address, browsers: ports.map((port) => `http://127.0.0.1:${port}`) });
  // Not waited for: tests that need no browser go first.
  served.ready.then(
    () => tellBuilt(),
    (error: unknown) => tellBuilt(errorText(error)),
  );
}
