/** A balance with no more units than a picture has room for: the smallest are drawn as one. */
import { closure } from "./closure";
import { keysOn } from "./columns";
import type { Entries, UseUnit, WaterBalance } from "./model";
import { entriesOf, valueOf } from "./model";

/** As many as the form has; of more the names would cover each other. */
const drawnAtMost = 60;

interface Simplified {
  readonly balance: WaterBalance;
  /** The name under which a unit is drawn. */
  readonly shown: (name: string) => string;
}

/** @param name of the units that are drawn as one, by their number */
export function simplified(balance: WaterBalance, name: (count: number) => string): Simplified {
  const { units, flows } = balance;
  if (units.length <= drawnAtMost) return { balance, shown: (unit) => unit };
  const bySize = [...units].sort((first, second) => throughput(second.entries) - throughput(first.entries));
  const small = bySize.slice(drawnAtMost - 1);
  const others = name(small.length);
  const names = new Set(small.map((unit) => unit.name));
  const shown = (unit: string) => (names.has(unit) ? others : unit);
  return {
    shown,
    balance: {
      ...balance,
      units: [...units.filter((unit) => !names.has(unit.name)), together(others, small)],
      // What passes between those that are drawn as one stays within.
      flows: flows
        .map((flow) => ({ ...flow, from: shown(flow.from), to: shown(flow.to) }))
        .filter(({ from, to }) => from !== others || to !== others),
    },
  };
}

function throughput(entries: Entries): number {
  const volumes = (side: "in" | "out") => keysOn(side).flatMap((key) => valueOf(entries, key) ?? []);
  const { inflow, outflow } = closure(volumes("in"), volumes("out"));
  return Math.max(inflow, outflow);
}

function together(name: string, units: readonly UseUnit[]): UseUnit {
  const volumes = units.flatMap(({ entries }) =>
    Object.entries(entries).map(([key, entry]) => [key as keyof Entries, entry] as const),
  );
  const bySource = units.flatMap((unit) => unit.bySource ?? []);
  return { name, entries: entriesOf(volumes), bySource, product: "", uncertainty: null };
}
