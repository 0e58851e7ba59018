/** Items by the names that standards give them. */
import { grouped } from "../statistics/grouped";
import { normalise } from "./normalise";

/** What stands under any of some names (normalised), in the order of all: looked up, since whole standards are compared. */
export type ByName<Item> = (names: ReadonlySet<string>) => readonly Item[];

export function byName<Item>(items: readonly Item[], nameOf: (item: Item) => string): ByName<Item> {
  const places = grouped([...items.keys()], (at) => normalise(nameOf(items[at]!)));
  return (names) =>
    [...names]
      .flatMap((name) => places.get(name) ?? [])
      .sort((one, other) => one - other)
      .map((at) => items[at]!);
}
