/** Chains of evidence: from a published value to the rows it comes from, and from a row to the values it bears on. */
import type { Bilingual } from "../language/language";
import type { Purpose } from "../standards/standard";
import type { Method } from "./methods";
import { figureFor, methodOf, methods, sampleFigures } from "./methods";
import { outcomeOf } from "./outcome";
import type { Decision, LogEntry, Origin, Peer, RevisionProject, Sample } from "./project";
import type { AdoptedSample } from "./samples";
import { usable } from "./samples";
import { tierOrder } from "./tiers";

export interface ValueEvidence {
  readonly item: string;
  readonly tier: Purpose;
  readonly published: number | null;
  /** What the method gave before rounding; null: by hand. */
  readonly computed: number | null;
  readonly decision: Decision | null;
  readonly method: Method | null;
  /** The samples that the method used, each with its origin; none where the value does not come from samples. */
  readonly samples: readonly AdoptedSample[];
  /** Left out by the analyst, with the reason. */
  readonly excluded: readonly Sample[];
  /** Could not be used, with the problem. */
  readonly unusable: readonly AdoptedSample[];
  /** The values of others that the method used. */
  readonly peers: readonly Peer[];
  /** What was done to the item's samples and to this tier, the oldest first. */
  readonly log: readonly LogEntry[];
}

/** Where a tier's value comes from; null where the project has no such item. */
export function evidenceOf(project: RevisionProject, item: string, tier: Purpose): ValueEvidence | null {
  const outcome = outcomeOf(project, item);
  if (!outcome) return null;
  const decision = project.decisions.get(item)?.[tier] ?? null;
  const method = decision && methodOf(decision.method);
  const fromSamples = method !== null && (method.from === "sample" || method.key === "analogy");
  const peers = outcome.peers.filter(({ kind, purpose }) => {
    if (method?.key === "analogy") return kind === "province";
    return method?.key === "national" && kind === "national" && (purpose === tier || purpose === "unknown");
  });
  return {
    item,
    tier,
    ...outcome.values[tier],
    decision,
    method,
    samples: fromSamples ? usable(outcome.adopted) : [],
    excluded: outcome.adopted.map(({ sample }) => sample).filter(({ exclusion }) => exclusion !== null),
    unusable: outcome.adopted.filter(({ use, sample }) => use === null && sample.exclusion === null),
    peers,
    log: project.log.filter((entry) => entry.item === item && (entry.tier === null || entry.tier === tier)),
  };
}

export interface SampleEvidence {
  readonly sample: Sample;
  readonly counted: boolean;
  /** The tiers of its item whose value comes from samples, with the value as it is and as it would be without this one. */
  readonly values: readonly {
    readonly tier: Purpose;
    readonly published: number | null;
    readonly without: number | null;
  }[];
  /** What each method makes of the samples, the mean first, as it is and as it would be without this one; decided or not. */
  readonly methods: readonly {
    readonly name: Bilingual;
    readonly value: number | null;
    readonly without: number | null;
  }[];
  readonly log: readonly LogEntry[];
}

/** The figures that methods take from samples, each once. */
const methodFigures = sampleFigures.filter(({ key }) =>
  methods.some((method) => method.from === "sample" && tierOrder.some((tier) => figureFor(method.key, tier) === key)),
);

/** What a sample bears on; null where the project has no such sample. */
export function influenceOf(project: RevisionProject, id: string): SampleEvidence | null {
  const sample = project.samples.find((one) => one.id === id);
  if (!sample) return null;
  const outcome = outcomeOf(project, sample.item);
  const counted = outcome !== null && usable(outcome.adopted).some((one) => one.sample.id === id);
  const others = { ...project, samples: project.samples.filter((one) => one.id !== id) };
  const without = counted ? outcomeOf(others, sample.item) : outcome;
  return {
    sample,
    counted,
    values: tierOrder.flatMap((tier) => {
      const method = project.decisions.get(sample.item)?.[tier]?.method;
      if (!outcome || !method || !(methodOf(method).from === "sample" || method === "analogy")) return [];
      return [{ tier, published: outcome.values[tier].published, without: without!.values[tier].published }];
    }),
    methods: methodFigures.flatMap(({ key, name }) => {
      const [value, left] = [outcome?.figures[key] ?? null, without?.figures[key] ?? null];
      return value === null && left === null ? [] : [{ name, value, without: left }];
    }),
    log: project.log.filter((entry) => entry.sample === id),
  };
}

/** A sample by the file and row it was read from: the way back. */
export function samplesFrom(project: RevisionProject, origin: Partial<Origin>): readonly Sample[] {
  return project.samples.filter(
    (sample) =>
      (origin.file === undefined || sample.origin.file === origin.file) &&
      (origin.sheet === undefined || sample.origin.sheet === origin.sheet) &&
      (origin.row === undefined || sample.origin.row === origin.row),
  );
}

export type Subject =
  { readonly kind: "sample"; readonly sample: Sample } | { readonly kind: "item"; readonly item: string };

/**
 * What a row of any sheet of the project is about, by the texts of its cells: the way back from a result to its evidence. A
 * sample's number tells most, then an item; rows of results have product and condition instead. Null: nothing, or not one thing.
 */
export function subjectOf(project: RevisionProject, texts: readonly string[]): Subject | null {
  const cellTexts = new Set(texts.filter((text) => text !== ""));
  const samples = project.samples.filter(({ id }) => cellTexts.has(id));
  if (samples.length === 1) return { kind: "sample", sample: samples[0]! };
  const only = (items: RevisionProject["items"]): Subject | null =>
    items.length === 1 ? { kind: "item", item: items[0]!.key } : null;
  const named = only(project.items.filter(({ key }) => cellTexts.has(key)));
  if (named) return named;
  const products = project.items.filter(({ product }) => cellTexts.has(product));
  return only(products) ?? only(products.filter(({ condition }) => condition === "" || cellTexts.has(condition)));
}
