/**
 * Work that is asked for more often than it can be done: it runs once at a time and, where it was asked for meanwhile, once more
 * afterwards, however often that was. What it fails with is dropped: the next change asks again.
 */
export function oneAtATime(work: () => Promise<void>): () => void {
  let running = false;
  let wanted = false;
  const run = async () => {
    running = true;
    while (wanted) {
      wanted = false;
      await work().catch(() => undefined);
    }
    running = false;
  };
  return () => {
    wanted = true;
    if (!running) void run();
  };
}
