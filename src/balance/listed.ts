/**
 * What a list of flows says of its nodes. A node that water only comes from is a source, one that it only goes to lies outside;
 * all others are units of use.
 */
import type { Message } from "../language/messages";
import { message } from "../language/messages";
import type { FlowKey } from "./columns";
import { flowColumns } from "./columns";
import type { ListedFlow, UseUnit, WaterBalance, WaterSource } from "./model";
import { entriesOf, rounded, roundedSum } from "./model";

const outsideName = /^(?:|外部|系统外|厂外|环境|大气|outside|environment)$/i;

export function outsideOf(flows: readonly ListedFlow[]): (name: string) => boolean {
  const starts = new Set(flows.map(({ from }) => from));
  const ends = new Set(flows.map(({ to }) => to));
  return (name) => outsideName.test(name) || !starts.has(name) || !ends.has(name);
}

/** What the water of a flow is, where the list does not say: by where it comes from and goes to. */
export function kindOf({ from, to, key }: ListedFlow, isOutside: (name: string) => boolean): FlowKey | null {
  if (key !== null) return key;
  if (isOutside(from)) return "fresh";
  if (from === to) return "recirculated";
  if (!isOutside(to)) return null;
  if (flowColumns.leaked.pattern.test(to)) return "leaked";
  return /蒸发|耗|产品|损失|飞溅|大气|evapor|consum|product|loss/i.test(to) ? "consumed" : "discharged";
}

/** Units as a table would have them: what passes between two units is passed on by the one and reused by the other. */
export function unitsOfFlows(flows: readonly ListedFlow[]): Pick<WaterBalance, "units" | "sources"> {
  const isOutside = outsideOf(flows);
  const names = [...new Set(flows.flatMap(({ from, to }) => [from, to]))];
  const units = names
    .filter((name) => !isOutside(name))
    .map((name): UseUnit => {
      const own = flows.filter(({ from, to }) => from === name || to === name);
      const entries = entriesOf(own.map((flow) => [keyAt(name, flow, isOutside), flow.volume]));
      return { name, entries, product: "", uncertainty: null };
    });
  return { units, sources: sourcesOf(flows, isOutside) };
}

/** What a flow is to a unit that it begins or ends at. */
function keyAt(name: string, flow: ListedFlow, isOutside: (name: string) => boolean): FlowKey {
  const { from, to } = flow;
  const kind = kindOf(flow, isOutside);
  if (from === to) return kind === "cooling" ? "cooling" : "recirculated";
  if (to === name) return isOutside(from) ? "fresh" : "reuseIn";
  return isOutside(to) ? outwards(kind) : "reuseOut";
}

function outwards(kind: FlowKey | null): FlowKey {
  return kind !== null && flowColumns[kind].side === "out" && kind !== "reuseOut" ? kind : "discharged";
}

function sourcesOf(flows: readonly ListedFlow[], isOutside: (name: string) => boolean): WaterSource[] {
  const sources = new Map<string, WaterSource>();
  for (const { from, volume, uncertainty } of flows.filter((flow) => isOutside(flow.from) && !isOutside(flow.to))) {
    const before = sources.get(from)?.taken.value ?? null;
    const value = volume.value === null ? before : rounded((before ?? 0) + volume.value);
    sources.set(from, { name: from, kind: "", taken: { value, place: volume.place }, uncertainty });
  }
  return [...sources.values()];
}

/** Sums of a list, each flow counted once. */
export interface ListedTotals {
  readonly fresh: number | null;
  readonly cooling: number | null;
  /** New water of the units that cooling water goes through. */
  readonly makeUp: number | null;
  readonly reused: number | null;
  readonly reuseIn: number | null;
  readonly discharged: number | null;
  readonly leaked: number | null;
  /** Flows between units of which nobody says what water they carry: new water may be handed on, too. */
  readonly unclear: readonly ListedFlow[];
}

export function totalsOfFlows(flows: readonly ListedFlow[]): ListedTotals {
  const isOutside = outsideOf(flows);
  const kinds = flows.map((flow) => ({ flow, kind: kindOf(flow, isOutside) }));
  const sum = (wanted: (flow: ListedFlow, kind: FlowKey | null) => boolean) => {
    const values = kinds.flatMap(({ flow, kind }) => (wanted(flow, kind) ? (flow.volume.value ?? []) : []));
    // A negative reading says nothing about its flow, nor do sums with it.
    return values.some((value) => value < 0) ? null : roundedSum(values);
  };
  const cooled = kinds.filter(({ kind }) => kind === "cooling").map(({ flow }) => flow);
  const cooling = roundTrips(cooled);
  const inCooling = new Set(cooled.flatMap(({ from, to }) => [from, to]));
  const other = roundTrips(kinds.filter(({ kind }) => kind === "recirculated").map(({ flow }) => flow));
  const reuseIn = sum((flow, kind) => (kind === "reuseIn" || kind === "reuseOut") && !isOutside(flow.to));
  const unclear = kinds.filter(({ kind }) => kind === null).map(({ flow }) => flow);
  return {
    fresh: sum(({ from, to }) => isOutside(from) && !isOutside(to)),
    cooling,
    makeUp: sum(({ to }, kind) => kind === "fresh" && inCooling.has(to)),
    reuseIn,
    reused: unclear.length > 0 ? null : roundedSum([cooling, other, reuseIn]),
    discharged: sum((flow, kind) => kind === "discharged" && isOutside(flow.to)),
    leaked: sum((_, kind) => kind === "leaked"),
    unclear,
  };
}

/** Water that goes from a tower to a machine and back circulates once: of both ways the greater counts. */
function roundTrips(flows: readonly ListedFlow[]): number | null {
  const ways = new Map<string, [number, number]>();
  for (const { from, to, volume } of flows) {
    if (volume.value === null) continue;
    const [first, second] = [from, to].sort() as [string, string];
    const both = ways.get(`${first}\n${second}`) ?? [0, 0];
    both[from === first ? 0 : 1] += volume.value;
    ways.set(`${first}\n${second}`, both);
  }
  if (ways.size === 0) return null;
  return rounded([...ways.values()].reduce((total, both) => total + Math.max(...both), 0));
}

/** Names that say that water comes from there, or ends there. */
const origin =
  /水源|地表水|地下水|自来水|再生水|中水|雨水|海水|河|江|湖|水库|井|管网|水厂|取水|river|well|mains|source/i;
const end =
  /蒸发|耗|产品|损失|漏|排|污水|废水|下水|管网|河|江|湖|海|大气|飞溅|绿化|外供|evapor|consum|product|loss|leak|discharge|drain|sewer/i;

/** Nodes outside that may be units of which the list leaves out one side. */
export function deadEndsOf(flows: readonly ListedFlow[]): Message[] {
  const isOutside = outsideOf(flows);
  const loose = (names: readonly string[], natural: RegExp) =>
    [...new Set(names)].filter((name) => isOutside(name) && !outsideName.test(name) && !natural.test(name));
  return [
    ...loose(
      flows.map(({ from }) => from),
      origin,
    ).map((unit) => message("balanceOnlyLeaves", { unit })),
    ...loose(
      flows.map(({ to }) => to),
      end,
    ).map((unit) => message("balanceOnlyEnters", { unit })),
  ];
}
