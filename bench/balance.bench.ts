/** Reconciliation of a large works: 200 units and 2,000 flows within 200 ms, no flow below zero; its picture within 100 ms. */
import { unitsOfFlows } from "../src/balance/listed";
import type { ListedFlow, WaterBalance } from "../src/balance/model";
import { blankBalance } from "../src/balance/model";
import { sankeySvg } from "../src/balance/picture";
import { adjustPositive } from "../src/balance/solving/adjust";
import type { Measurements } from "../src/balance/solving/adjust";
import type { Measurement } from "./bench";
import { cost } from "./bench";
import { Chance } from "./random";

export default function balance(): Promise<Measurement[]> {
  const within = (limit: number) => (name: string, work: () => unknown) => ({
    name,
    value: cost(work, 5),
    unit: "ms",
    peer: "limit",
    peerValue: limit,
    atMost: 1,
  });
  const [solved, drawn] = [within(200), within(100)];
  return Promise.resolve([
    solved("200 units, 2,000 flows reconciled, uncertainty 5 %", reconcile(0.05)),
    solved("the same, measured with 30 % of noise: many flows held at zero", reconcile(0.3)),
    drawn("the picture of a plant of 15 units drawn", draw(plant(15))),
    drawn("the picture of a plant of 60 units, as many as the form has", draw(plant(60))),
    drawn("the picture of a list of 150 flows", draw(listed(150))),
    drawn("the picture of a list of 2,000 flows between 200 units", draw(listed(2000))),
  ]);
}

function draw(balance: WaterBalance): () => unknown {
  return () => sankeySvg(balance);
}

/** Units with every kind of water; one in five does not close. */
function plant(size: number): WaterBalance {
  const chance = new Chance(2);
  const units = Array.from({ length: size }, (_, at) => {
    const [fresh, reused, round] = [chance.whole(10, 500), chance.whole(0, 200), chance.whole(0, 5000)];
    const consumed = chance.whole(0, fresh);
    const missing = chance.happens(1 / 5) ? chance.whole(1, 9) : 0;
    const volumes = {
      fresh,
      reuseIn: reused,
      cooling: round,
      consumed,
      discharged: fresh + reused - consumed - missing,
    };
    const entries = Object.fromEntries(Object.entries(volumes).map(([key, value]) => [key, { value, place: {} }]));
    return { name: `单元${at}`, entries, product: "", uncertainty: null };
  });
  return { ...blankBalance, title: "全厂", unit: "m³/d", units };
}

function listed(count: number): WaterBalance {
  const chance = new Chance(3);
  const units = Math.max(5, Math.round(count / 10));
  const flows = Array.from({ length: count }, (_, at): ListedFlow => {
    const [first, second] = [chance.whole(0, units - 1), chance.whole(0, units - 1)];
    const from = at % 4 === 0 ? "自来水" : `单元${first}`;
    const to = at % 4 === 1 ? "排放口" : `单元${second}`;
    return { from, to, key: null, volume: { value: chance.whole(1, 100), place: {} }, uncertainty: null };
  });
  return { ...blankBalance, title: "全厂", unit: "m³/d", ...unitsOfFlows(flows), flows };
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
