/** Has the functions, which run in a page of their own, follow what the open workbook carries: own standards, confirmed values. */
import { bundledContext } from "../../functions/bundled";
import type { Context, ContextStore } from "../../functions/context";
import { followWorkbook } from "../../workflows/additions";
import { WpsHost } from "./host";
import type { WpsApplication } from "./objects";

const channelName = "wq-context";

/** From the pane: what functions look things up in has changed. */
export function reportChanges(context: ContextStore): void {
  const channel = new BroadcastChannel(channelName);
  context.onChange(() => channel.postMessage(null));
}

export function followChanges(application: WpsApplication, context: ContextStore): void {
  const follow = async () => {
    const before = context.current;
    const { ActiveWorkbook } = application;
    context.change(bundledContext);
    if (!ActiveWorkbook) return;
    const host = new WpsHost(application, ActiveWorkbook);
    await followWorkbook(host, context);
    // What was looked up in something that is gone now, nobody else has calculated again.
    if (isBundled(context.current) && !isBundled(before)) await host.recalculate();
  };
  // What cannot be read is told by the pane.
  const start = () => void follow().catch(() => undefined);
  new BroadcastChannel(channelName).onmessage = start;
  for (const name of ["WorkbookOpen", "WorkbookActivate"]) application.ApiEvent.AddApiEventListener(name, start);
  start();
}

function isBundled({ standards, defaultStandard }: Context): boolean {
  return standards === bundledContext.standards && defaultStandard === bundledContext.defaultStandard;
}
