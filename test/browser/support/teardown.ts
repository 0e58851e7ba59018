import { kept } from "./served";
import { unshare } from "./shared";

export default async function teardown(): Promise<void> {
  const shared = kept();
  if (!shared) return;
  await Promise.all([shared.served.stop(), ...shared.browsers.map((browser) => browser.close())]);
  unshare();
}
