/** What the five come for, by mouse and by keyboard alone. */
import type { By } from "./support/hand";
import { Hand } from "./support/hand";
import { tasks } from "./support/tasks";
import { Workbench } from "./support/workbench";

let workbench: Workbench | undefined;

afterAll(() => workbench?.close());

describe.each<[By]>([["mouse"], ["keyboard"]])("by %s", (by) => {
  beforeAll(async () => {
    if (workbench) await workbench.startAgain();
    else workbench = await Workbench.open();
  });

  afterAll(() => expect(workbench!.complaints).toEqual([]));

  it.each(tasks.map((task) => [task.who, task.what, task] as const))("%s: %s", async (who, _what, task) => {
    const hand = new Hand(workbench!, by);
    await task.prepare(workbench!);
    await task.perform(workbench!, hand);
    console.log(`${who} by ${by}: ${hand.actions} actions`);
    expect(hand.actions).toBeLessThanOrEqual(task.limit);
  });
});
