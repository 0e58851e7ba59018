import type { Unit } from "./unit";

/**
 * Remembers what relates two units: whole columns are in the same few. By the units themselves and not by their texts, since a
 * unit worked out from another keeps its text; each is forgotten with its units.
 */
export function rememberingPairs<Result>(
  relate: (first: Unit, second: Unit) => Result,
): (first: Unit, second: Unit) => Result {
  const known = new WeakMap<Unit, WeakMap<Unit, { readonly result: Result }>>();
  return (first, second) => {
    let others = known.get(first);
    if (!others) known.set(first, (others = new WeakMap()));
    let found = others.get(second);
    if (!found) others.set(second, (found = { result: relate(first, second) }));
    return found.result;
  };
}
