/** Everything that follows from a project for its items: one pass over samples and peers. */
import type { Purpose } from "../standards/standard";
import { finished, inSteps } from "../statistics/finished";
import type { Passing, TierValue } from "./decisions";
import { passing, tierValue } from "./decisions";
import type { Figures, ItemSamples, Observation } from "./figures";
import { figuresOf } from "./figures";
import type { Guard, PublishedValues } from "./guards";
import { sampleGuards, valueGuards } from "./guards";
import type { PeerFigures } from "./peers";
import { inUnit, peerFiguresOf } from "./peers";
import type { Item, Peer, RevisionProject } from "./project";
import type { AdoptedSample } from "./samples";
import { adoptedSample, samplesByItemInSteps, usable } from "./samples";
import { tierOrder, tierSystemOf } from "./tiers";

export interface ItemOutcome {
  readonly item: Item;
  /** All samples of the item, excluded and unusable ones too; the figures are of the others. */
  readonly adopted: readonly AdoptedSample[];
  readonly figures: Figures;
  readonly peers: readonly Peer[];
  readonly peerFigures: PeerFigures;
  readonly values: Readonly<Record<Purpose, TierValue>>;
  /** Null where no value is decided. */
  readonly passing: Readonly<Record<Purpose, Passing | null>>;
  readonly guards: readonly Guard[];
}

/** The outcome of every item, in the order of the project. */
export function outcomesOf(project: RevisionProject): readonly ItemOutcome[] {
  return finished(outcomesInSteps(project));
}

/** The same, an item a step: of what was found so, `outcomesOf` remembers what has not changed since. */
export function* outcomesInSteps(project: RevisionProject): Generator<void, readonly ItemOutcome[]> {
  const byItem = yield* samplesByItemInSteps(project.items, project.samples, project.settings.water);
  const peers = new Map<string, Peer[]>(project.items.map(({ key }) => [key, []]));
  for (const peer of project.peers) peers.get(peer.item)?.push(peer);
  const outcomeIn = (item: Item) => rememberedOutcome(project, item, byItem.get(item.key)!, peers.get(item.key)!);
  return yield* inSteps(project.items, outcomeIn, 1);
}

interface Remembered extends Pick<RevisionProject, "settings"> {
  readonly decisions: ReturnType<RevisionProject["decisions"]["get"]>;
  readonly adopted: readonly AdoptedSample[];
  readonly peers: readonly Peer[];
  readonly outcome: ItemOutcome;
}

/** The last of each item, as long as there is the item: an edit is of one item, mostly, and makes new what it changes. */
const remembered = new WeakMap<Item, Remembered>();

function rememberedOutcome(
  project: RevisionProject,
  item: Item,
  adopted: readonly AdoptedSample[],
  peers: readonly Peer[],
): ItemOutcome {
  const { settings } = project;
  const decisions = project.decisions.get(item.key);
  const last = remembered.get(item);
  const isSame =
    last?.settings === settings &&
    last.decisions === decisions &&
    sameObjects(last.adopted, adopted) &&
    sameObjects(last.peers, peers);
  if (isSame) return last.outcome;
  const made = outcome(project, item, adopted, peers);
  remembered.set(item, { settings, decisions, adopted, peers, outcome: made });
  return made;
}

function sameObjects(some: readonly object[], others: readonly object[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index]);
}

/** The outcome of one item; null where the project has no such item. */
export function outcomeOf(project: RevisionProject, key: string): ItemOutcome | null {
  const item = project.items.find((one) => one.key === key);
  if (!item) return null;
  const adopted = project.samples
    .filter((sample) => sample.item === key)
    .map((sample) => adoptedSample(sample, item.unit, project.settings.water));
  const peers = project.peers.filter((peer) => peer.item === key);
  return outcome(project, item, adopted, peers);
}

function outcome(
  project: RevisionProject,
  item: Item,
  adopted: readonly AdoptedSample[],
  peers: readonly Peer[],
): ItemOutcome {
  const { settings, decisions } = project;
  const observations = observationsOf(adopted);
  const figures = figuresOf(itemSamplesOf(adopted, observations), settings);
  const comparable = peers.flatMap((peer) => inUnit(peer, peer.unit, item.unit) ?? []);
  const peerFigures = peerFiguresOf(comparable, figures.secondMean, settings.phi, settings.lambda);
  const values = perTier((tier) =>
    tierValue(decisions.get(item.key)?.[tier] ?? null, tier, item, figures, peerFigures),
  );
  const published: PublishedValues = perTier((tier) => values[tier].published);
  return {
    item,
    adopted,
    figures,
    peers: comparable,
    peerFigures,
    values,
    passing: perTier((tier) => (published[tier] === null ? null : passing(observations, published[tier]))),
    guards: [
      ...sampleGuards(item.unit, figures, settings.fewSamples),
      ...valueGuards(published, figures, peerFigures, tierSystemOf(settings.tiers).names),
    ],
  };
}

function itemSamplesOf(adopted: readonly AdoptedSample[], observations: readonly Observation[]): ItemSamples {
  return {
    observations,
    total: adopted.length,
    conditions: new Set(usable(adopted).map(({ sample }) => sample.condition)).size,
    problems: adopted.flatMap(({ problem, sample }) => (problem && !sample.exclusion ? [problem.key] : [])),
  };
}

export function observationsOf(adopted: readonly AdoptedSample[]): readonly Observation[] {
  return usable(adopted).map(({ use, output, sample }) => ({ use, output, year: sample.year }));
}

export function perTier<Value>(make: (tier: Purpose) => Value): Readonly<Record<Purpose, Value>> {
  const [existing, fresh, leading] = tierOrder;
  return { existing: make(existing), new: make(fresh), leading: make(leading) };
}

/** Whether any tier of the item has a value. */
export function isDecided({ values }: ItemOutcome): boolean {
  return tierOrder.some((tier) => values[tier].published !== null);
}

export function decidedOf(outcomes: readonly ItemOutcome[]): readonly ItemOutcome[] {
  return outcomes.filter(isDecided);
}

/** The tiers that any of the items has a value of, the strictest first. */
export function strictestFirst(outcomes: readonly ItemOutcome[]): readonly Purpose[] {
  return [...tierOrder].reverse().filter((tier) => outcomes.some(({ values }) => values[tier].published !== null));
}

/** How far the decisions have come: of each item's tiers, those that have a value. */
export function progressOf(outcomes: readonly ItemOutcome[]): { readonly done: number; readonly total: number } {
  const decided = outcomes.map(({ values }) => tierOrder.filter((tier) => values[tier].published !== null).length);
  return { done: decided.reduce((sum, count) => sum + count, 0), total: outcomes.length * tierOrder.length };
}
