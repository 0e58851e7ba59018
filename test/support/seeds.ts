/**
 * The source documents lie beside the project where it is developed; their texts are not ours to hand on. Elsewhere tests of them are
 * skipped, and told as such; what they hold is held by tests with tables of our own, too.
 */
import { existsSync } from "node:fs";
import path from "node:path";

export function seed(name: string): string {
  return path.resolve(PROJECT_ROOT, "..", "shared", "seeds", name);
}

export const testOf = (...names: readonly string[]): jest.It =>
  names.every((name) => existsSync(seed(name))) ? test : test.skip;
