/** @jest-environment jsdom */
/** What another window does with the open file is told by what happened last, not by what is answered last. */
import { act, renderHook } from "@testing-library/react";
import type { OpenDocument } from "../../../src/workbench/document/openDocument";
import type { Notice, Presence } from "../../../src/workbench/keeping/presence";
import { useNeighbours } from "../../../src/workbench/keeping/useNeighbours";
import { sameFile, works } from "../../../src/workbench/keeping/works";
import { emptyWorkbook } from "../../../src/workbook/snapshot";

jest.mock("../../../src/workbench/keeping/works");

const document: OpenDocument = {
  turn: 1,
  work: "here",
  name: "登记.xlsx",
  snapshot: emptyWorkbook,
  source: Uint8Array.of(1),
  place: null,
  password: null,
};

/** Other windows, which answer which works they have open when the test wants. */
class SlowPresence implements Pick<Presence, "take" | "taken" | "listen"> {
  private readonly answers: (() => void)[] = [];
  private listener: (notice: Notice) => void = () => undefined;

  take(): void {
    // Nobody has to know.
  }
  taken(): Promise<ReadonlySet<string>> {
    return new Promise((resolve) => this.answers.push(() => resolve(new Set(["there"]))));
  }
  listen(listener: (notice: Notice) => void): () => void {
    this.listener = listener;
    return () => undefined;
  }
  hear(kind: Notice["kind"]): Promise<void> {
    return act(async () => this.listener({ kind, work: "there" }));
  }
  answer(): Promise<void> {
    return act(async () => this.answers.splice(0).forEach((answer) => answer()));
  }
}

test("that its file was saved in another window stays said when a late answer says that it is open there", async () => {
  const there = { id: "there", name: "登记.xlsx", at: 0, unsaved: false, place: null, held: true };
  jest.mocked(works).mockResolvedValue([there]);
  jest.mocked(sameFile).mockResolvedValue(true);
  const presence = new SlowPresence();
  const { result } = renderHook(() => useNeighbours(presence as unknown as Presence, document, false));
  await presence.answer();
  expect(result.current).toBe("twice");

  await presence.hear("opened");
  await presence.hear("saved");
  expect(result.current).toBe("savedElsewhere");
  await presence.answer();
  expect(result.current).toBe("savedElsewhere");
});
