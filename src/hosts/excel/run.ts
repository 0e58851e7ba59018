/** Batches of requests to Excel, which answers none while a cell is edited, or when it has too much to do. */
import { isForNow, worded } from "./refusals";

type Batch<Result> = (context: Excel.RequestContext) => Promise<Result>;

/** For what somebody waits for: a cell edited meanwhile is told in words, at once. */
export async function run<Result>(batch: Batch<Result>): Promise<Result> {
  try {
    return await Excel.run(batch);
  } catch (error) {
    throw worded(error);
  }
}

const pauses = [250, 500, 1000, 2000];

/**
 * For what must come about whenever Excel is ready again: what is listened for, settings, the second half of a write. Some Excels
 * delay such a request by themselves; others are asked again until they take it. The batch may therefore run several times.
 */
export async function runPatiently<Result>(
  batch: Batch<Result>,
  {
    mergeUndoGroup = false,
    wanted = () => true,
  }: { readonly mergeUndoGroup?: boolean; readonly wanted?: () => boolean } = {},
): Promise<Result> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await Excel.run({ delayForCellEdit: true, ...(mergeUndoGroup && { mergeUndoGroup }) }, batch);
    } catch (error) {
      if (!isForNow(error) || !wanted()) throw worded(error);
      await pause(pauses[Math.min(attempt, pauses.length - 1)]!);
    }
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
