/** Reconciliation of a large works: 200 units and 2,000 flows within 200 ms, no flow below zero. */
import { adjustPositive } from "../src/balance/solving/adjust";
import type { Measurements } from "../src/balance/solving/adjust";
import type { Measurement } from "./bench";
import { cost } from "./bench";
import { Chance } from "./random";

export default function balance(): Promise<Measurement[]> {
  const limit = { unit: "ms", peer: "limit", peerValue: 200, atMost: 1 };
  return Promise.resolve(
    [
      { name: "200 units, 2,000 flows reconciled, uncertainty 5 %", value: cost(reconcile(0.05), 5) },
      { name: "the same, measured with 30 % of noise: many flows held at zero", value: cost(reconcile(0.3), 5) },
    ].map((measurement) => ({ ...measurement, ...limit })),
  );
}

function reconcile(noise: number): () => void {
  const measurements = works(new Chance(1), noise);
  return () => {
    if (!adjustPositive(measurements)) throw new Error("no solution");
  };
}

/** Flows between units and the outside at random, so that balances are far from closing; one in thirty is not measured. */
function works(chance: Chance, noise: number): Measurements {
  const ends = Array.from({ length: 2000 }, () => {
    const [from, to] = [chance.whole(-1, 199), chance.whole(-1, 199)];
    return [from, from === to ? -1 : to] as const;
  });
  const flows = ends.map(() => Math.max(0, chance.between(0, 100) * (1 + chance.normal(noise))));
  return {
    flows: flows.map((flow) => (chance.happens(1 / 30) ? null : flow)),
    incidence: Array.from({ length: 200 }, (_, unit) =>
      ends.map(([from, to]) => Number(to === unit) - Number(from === unit)),
    ),
    sigma: flows.map((flow) => 0.05 * Math.max(flow, 5)),
  };
}
