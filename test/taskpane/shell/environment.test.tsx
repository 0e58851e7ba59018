import type { CellsChange } from "../../../src/hosts/port";
import { MemoryHost } from "../../support/memoryHost";
import { openPane } from "../../support/pane";

class CountingHost extends MemoryHost {
  subscriptions = 0;

  override onCellsChanged(listener: (change: CellsChange) => void): () => void {
    this.subscriptions++;
    return super.onCellsChanged(listener);
  }
}

it("goes on with the same workbook where only what surrounds it changes", async () => {
  const host = new CountingHost(["查定额"]);
  const { again } = await openPane({ host });
  const before = host.subscriptions;
  expect(before).toBeGreaterThan(0);
  await again();
  expect(host.subscriptions).toBe(before);
});
