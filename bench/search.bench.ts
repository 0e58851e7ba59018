/** Search as one types: the time of each keystroke, and whether what was meant is among the first ten. */
import { bundledLibrary } from "../src/standards/bundled";
import { defaultStandard } from "../src/standards/standard";
import { packedText } from "../generated/quotas";
import type { PackedData } from "../src/standards/packed";
import { unpackAliases, unpackSpellings } from "../src/standards/packed";
import type { Measurement } from "./bench";
import { limit, quantile } from "./bench";

export default function search(): Measurement[] {
  // Building the index, as processor time: it happens once, so there is no second run to compare.
  const before = process.cpuUsage();
  bundledLibrary.search("原煤");
  const { user, system } = process.cpuUsage(before);
  const first = (user + system) / 1000;

  const wanted = wantedQueries();
  const find = (text: string) => bundledLibrary.search(text, { prefer: defaultStandard, count: 10 });
  const keystrokes = wanted.flatMap(({ text }) =>
    Array.from(text, (_, index) => {
      const typed = text.slice(0, index + 1);
      return Math.min(...[1, 2, 3].map(() => timed(() => find(typed))));
    }),
  );
  const missed = wanted.filter(({ text, product }) => !find(text).some((hit) => hit.product.product === product));
  for (const { text, product, way } of missed)
    console.error(`  not among the first ten: ${text} → ${product} (${way})`);
  return [
    limit("search, first keystroke", first, "ms", 200),
    limit("search, keystroke p50", quantile(keystrokes, 0.5), "ms", 5),
    limit("search, keystroke p99", quantile(keystrokes, 0.99), "ms", 5),
    limit(`search, missed in first ten of ${wanted.length}`, (missed.length / wanted.length) * 100, "%", 5),
  ];
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Every product of the default standard by name, pinyin, initials, with a letter or character mistyped; every other name. */
function wantedQueries(): { text: string; product: string; way: string }[] {
  const packedData = JSON.parse(packedText) as PackedData;
  const spellings = unpackSpellings(packedData);
  // The standard leaves out the names of two products.
  const products = bundledLibrary
    .products({ standard: defaultStandard })
    .flatMap(({ product }) => (product.startsWith("（") ? [] : product));
  return [
    ...products.flatMap((product) => {
      const syllables = (spellings.get(product) ?? "").split(" ");
      const pinyin = syllables.join("");
      const plain = product.replace(/[（(].*/, "");
      return [
        { text: plain, product, way: "name" },
        { text: pinyin, product, way: "pinyin" },
        ...(syllables.length > 2
          ? [{ text: syllables.map(([letter]) => letter).join(""), product, way: "initials" }]
          : []),
        ...(pinyin.length > 6
          ? [{ text: pinyin.slice(0, 4) + pinyin.slice(5), product, way: "pinyin, a letter dropped" }]
          : []),
        ...(plain.length > 3
          ? [{ text: plain.slice(0, 2) + "某" + plain.slice(3), product, way: "a wrong character" }]
          : []),
      ];
    }),
    ...unpackAliases(packedData).map(({ alias, product }) => ({ text: alias, product, way: "other name" })),
  ];
}
