/** Has the functions, which run in a page of their own, follow what the open workbook carries: own standards, confirmed values. */
import { bundledContext } from "../../functions/bundled";
import type { ContextStore } from "../../functions/context";
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
  const follow = () => {
    const { ActiveWorkbook } = application;
    context.change(bundledContext);
    // What cannot be read is told by the pane.
    if (ActiveWorkbook) void followWorkbook(new WpsHost(application, ActiveWorkbook), context).catch(() => undefined);
  };
  new BroadcastChannel(channelName).onmessage = follow;
  for (const name of ["WorkbookOpen", "WorkbookActivate"]) application.ApiEvent.AddApiEventListener(name, follow);
  follow();
}
