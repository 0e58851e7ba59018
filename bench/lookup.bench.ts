/** QUOTA over a column of 100,000 rows, against a Map with the key ready and against walking through the table. */
import quota from "../src/functions/lookup/quota";
import { evaluate } from "../src/functions/evaluate";
import type { Matrix } from "../src/functions/values";
import { isFailure } from "../src/language/failure";
import { bundledLibrary } from "../src/standards/bundled";
import { defaultStandard } from "../src/standards/standard";
import type { Measurement } from "./bench";
import { cost } from "./bench";

const rows = 100_000;

export default function lookup(): Measurement[] {
  const context = { standards: bundledLibrary, defaultStandard };
  const served = bundledLibrary
    .products({ standard: defaultStandard })
    .flatMap(({ variants }) => variants)
    .filter((variant) => {
      const { standard, code, product, condition } = variant;
      return !isFailure(bundledLibrary.quota({ standard, code, product, condition }, "通用值"));
    });
  const column = <Value>(pick: (index: number) => Value) => Array.from({ length: rows }, (_, row) => [pick(row)]);
  const variantAt = (row: number) => served[(row * 7919) % served.length]!;
  const codes = column((row) => fresh(variantAt(row).code));
  const products = column((row) => fresh(variantAt(row).product));
  const conditions = column((row) => fresh(variantAt(row).condition));
  const oneCondition = served.filter((variant) => bundledLibrary.products(variant)[0]!.variants.length === 1);
  const plainCodes = column((row) => fresh(oneCondition[(row * 7919) % oneCondition.length]!.code));
  const plainProducts = column((row) => fresh(oneCondition[(row * 7919) % oneCondition.length]!.product));

  const spilled = evaluate(quota, [codes, products, "通用值", conditions], context) as Matrix;
  if (spilled.some(([cell]) => typeof cell !== "number")) throw new Error("a look-up of the benchmark failed");

  const keys = products.map((_, row) => [codes[row]![0], products[row]![0], conditions[row]![0]].join("\t"));
  const byKey = new Map(keys.map((key, row) => [key, spilled[row]![0] as number]));
  const bare = perRow(() => keys.map((key) => [byKey.get(key)!]));
  const printed = bundledLibrary.variants.flatMap(({ standard, code, product, condition, tiers }) =>
    tiers.flatMap((tier, index) => {
      const { name } = bundledLibrary.standardOf({ standard }).tiers[index]!;
      return tier ? [{ standard, code, product, condition, tier: name, value: tier.value }] : [];
    }),
  );
  // One row in a hundred: it is that much slower.
  const scan = perRow(() =>
    keys
      .filter((_, row) => row % 100 === 0)
      .map((_, part) => {
        const [[code], [product], [condition]] = [codes[part * 100]!, products[part * 100]!, conditions[part * 100]!];
        return printed.find(
          (one) =>
            one.standard === defaultStandard &&
            one.code === code &&
            one.product === product &&
            one.condition === condition &&
            one.tier === "通用值",
        )!.value;
      }),
  );
  const simple = perRow(() => evaluate(quota, [plainCodes, plainProducts, "通用值"], context));
  const full = perRow(() => evaluate(quota, [codes, products, "通用值", conditions], context));
  const unit = "ns/row";
  return [
    { name: "QUOTA, code and product", value: simple, unit, peer: "Map.get, ready key", peerValue: bare, atMost: 2.5 },
    { name: "QUOTA, condition too", value: full, unit, peer: "Map.get, ready key", peerValue: bare, atMost: 3 },
    {
      name: "QUOTA, condition too",
      value: full,
      unit,
      peer: "scan of the printed rows",
      peerValue: scan * 100,
      atMost: 0.1,
    },
  ];
}

/** The best of a few rounds: when V8 collects decides about the others. */
function perRow(work: () => unknown): number {
  return (Math.min(...Array.from({ length: 5 }, () => cost(work, 8))) / rows) * 1e6;
}

/** A string of its own, as a cell hands over: not the one that the library holds. */
function fresh(text: string): string {
  return [...text].join("");
}
