/** What jest's setup hands to its teardown: both run in one process, but not in one module registry. */
import type { Served } from "./server";

const shared = globalThis as { served?: Served };

export const keep = (served: Served): void => {
  shared.served = served;
};

export const kept = (): Served | undefined => shared.served;
