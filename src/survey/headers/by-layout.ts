import type { Layout } from "./layout";

/** The function, which remembers what it made of a layout by the column in which the table begins: a folder has thousands of tables in few layouts. */
export function rememberedByLayout<Result>(
  make: (layout: Layout, firstColumn: number) => Result,
): (layout: Layout, firstColumn: number) => Result {
  const made = new WeakMap<Layout, Map<number, Result>>();
  return (layout, firstColumn) => {
    let results = made.get(layout);
    if (!results) made.set(layout, (results = new Map()));
    let result = results.get(firstColumn);
    if (result === undefined) results.set(firstColumn, (result = make(layout, firstColumn)));
    return result;
  };
}
