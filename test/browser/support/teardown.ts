import { kept } from "./served";
import { unshare } from "./shared";

export default async function teardown(): Promise<void> {
  const shared = kept();
  if (!shared) return;
  // Where they could not be started, the tests have said so.
  const browsers = await shared.browsers.catch(() => []);
  await Promise.all([shared.served.stop(), ...browsers.map((browser) => browser.close())]);
  unshare();
}
