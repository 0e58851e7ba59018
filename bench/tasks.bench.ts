/**
 * What the five come for, in the workbench as `npm start` serves it: actions by mouse and by keyboard, held against what it took before or
 * against what is allowed, and seconds by the clock against the twenty that an officer has.
 */
import { serveWorkbench } from "../test/browser/support/server";
import { share, tellBuilt, unshare } from "../test/browser/support/shared";
import type { By } from "../test/browser/support/hand";
import { Hand } from "../test/browser/support/hand";
import { tasks } from "../test/browser/support/tasks";
import { Workbench } from "../test/browser/support/workbench";
import type { Measurement } from "./bench";

const seconds = 20;

export default async function tasksBench(): Promise<Measurement[]> {
  const served = await serveWorkbench();
  share({ address: served.address, browsers: [] });
  try {
    await served.ready;
    tellBuilt();
    return [...(await measured("mouse")), ...(await measured("keyboard"))];
  } finally {
    await served.stop();
    unshare();
  }
}

async function measured(by: By): Promise<Measurement[]> {
  const workbench = await Workbench.open();
  const found: Measurement[] = [];
  try {
    for (const { who, before, limit, prepare, perform } of tasks) {
      const hand = new Hand(workbench, by);
      await prepare(workbench);
      const start = performance.now();
      await perform(workbench, hand);
      const took = (performance.now() - start) / 1000;
      const name = `${who} by ${by}`;
      const peer = before === null ? "allowed" : "before";
      const atMost = before === null ? 1 : limit / before;
      found.push(
        { name, value: hand.actions, unit: "actions", peer, peerValue: before ?? limit, atMost },
        { name, value: took, unit: "s", peer: "allowed", peerValue: seconds, atMost: 1 },
      );
    }
  } finally {
    await workbench.close();
  }
  return found;
}
