/** The page of the functions follows what the pane, a page of its own, changes in the workbook. */
import { bundledContext } from "../../../src/functions/bundled";
import { ContextStore } from "../../../src/functions/context";
import { followChanges, reportChanges } from "../../../src/hosts/wps/follow";
import { WpsHost } from "../../../src/hosts/wps/host";
import { settingKeys } from "../../../src/workflows/settings";
import { until } from "../../support/until";
import type { OpenedWps } from "../../support/wps/open";
import { openWps } from "../../support/wps/open";

/** Between the pages of one program; Node's own would keep the tests from ending. */
class Channel {
  private static readonly all: Channel[] = [];
  onmessage: (() => void) | null = null;

  constructor() {
    Channel.all.push(this);
  }

  postMessage(): void {
    for (const other of Channel.all) if (other !== this) queueMicrotask(() => other.onmessage?.());
  }
}

const { BroadcastChannel: real } = globalThis;
let wps: OpenedWps;

beforeAll(async () => {
  Object.assign(globalThis, { BroadcastChannel: Channel });
  wps = await openWps();
});

afterAll(async () => {
  Object.assign(globalThis, { BroadcastChannel: real });
  await wps.dispose();
});

test("a default standard that comes, and one that goes, has the workbook calculated again with it", async () => {
  const { defaultStandard, standards } = bundledContext;
  const other = standards.standards.find(({ id }) => id !== defaultStandard)!.id;
  const [pane, functions] = [new ContextStore(bundledContext), new ContextStore(bundledContext)];
  const usedBy: string[] = [];
  const calculate = wps.application.CalculateFull;
  wps.application.CalculateFull = () => {
    usedBy.push(functions.current.defaultStandard);
    calculate();
  };
  const host = new WpsHost(wps.application, wps.workbook);
  reportChanges(pane);
  followChanges(wps.application, functions);
  for (const chosen of [other, null]) {
    await host.setSetting(settingKeys.defaultStandard, chosen);
    pane.change({ defaultStandard: chosen ?? defaultStandard });
    await until(() => usedBy.at(-1) === (chosen ?? defaultStandard));
    await wps.state.settled();
  }
  expect(usedBy).toEqual([other, defaultStandard]);
});
