/** What jest's setup hands to its teardown: both run in one process, but not in one module registry. */
import type { Browser } from "playwright-core";
import type { Served } from "./server";

interface Kept {
  readonly served: Served;
  readonly browsers: Promise<readonly Browser[]>;
}

const shared = globalThis as { kept?: Kept };

export const keep = (kept: Kept): void => {
  shared.kept = kept;
};

export const kept = (): Kept | undefined => shared.kept;
