import { bundledContext } from "../../../src/functions/bundled";
import { ContextStore } from "../../../src/functions/context";
import { createHeadlessHost } from "../../../src/hosts/headless";
import type { FakeWps } from "./application";
import { wpsOver } from "./application";
import type { WpsOptions } from "./state";

export interface OpenedWps extends FakeWps {
  readonly dispose: () => Promise<void>;
}

export async function openWps(options: WpsOptions = {}): Promise<OpenedWps> {
  const book = await createHeadlessHost(new ContextStore(bundledContext));
  const wps = await wpsOver(book, options);
  const dispose = async () => {
    await wps.state.settled();
    book.dispose();
  };
  return { ...wps, dispose };
}
