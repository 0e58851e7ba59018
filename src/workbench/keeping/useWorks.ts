import { useCallback, useEffect, useState } from "react";
import type { Presence } from "./presence";
import type { Work } from "./works";
import { works } from "./works";

/** A remembered work, and whether another window has it open. */
export interface ListedWork extends Work {
  readonly elsewhere: boolean;
}

/** What this browser remembers. Null while it is being read; `again` reads it anew. */
export function useWorks(presence: Presence): readonly [readonly ListedWork[] | null, () => Promise<void>] {
  const [listed, setListed] = useState<readonly ListedWork[] | null>(null);
  const again = useCallback(async () => {
    const [all, taken] = await Promise.all([works(), presence.taken()]);
    setListed(all.map((work) => ({ ...work, elsewhere: taken.has(work.id) })));
  }, [presence]);
  useEffect(() => {
    let shown = true;
    void Promise.all([works(), presence.taken()]).then(([all, taken]) => {
      if (shown) setListed(all.map((work) => ({ ...work, elsewhere: taken.has(work.id) })));
    });
    return () => {
      shown = false;
    };
  }, [presence]);
  return [listed, again];
}
