/** One product on one screen, as data: what the pane draws and what its keys do, without any of the drawing. */
import { isFailure } from "../language/failure";
import type { Purpose } from "../standards/standard";
import { advancedness } from "../statistics/advancedness";
import type { BoxPlot } from "../statistics/boxplot";
import { boxPlot, isOutlier } from "../statistics/boxplot";
import { grouped } from "../statistics/grouped";
import { mean } from "../statistics/summary";
import type { Passing } from "./decisions";
import { passing, tierValue } from "./decisions";
import type { Method } from "./methods";
import { methods } from "./methods";
import type { ItemOutcome } from "./outcome";
import { observationsOf, outcomeOf } from "./outcome";
import type { Decision, Peer, RevisionProject } from "./project";
import { usable } from "./samples";
import { tierOrder } from "./tiers";

export interface SamplePoint {
  readonly id: string;
  readonly enterprise: string;
  readonly year: number | null;
  readonly use: number;
  readonly output: number | null;
  readonly excluded: boolean;
  /** Beyond the fences of the samples that count. */
  readonly outlier: boolean;
  /** How it is labelled: `贵溪市中胜粮油有限公司 2014`. */
  readonly label: string;
}

export interface Candidate {
  readonly method: Method;
  readonly tier: Purpose;
  /** Rounded as it would be published. */
  readonly value: number;
  readonly passing: Passing;
  /** Φ of its distance from the mean in standard deviations; null where the samples do not vary. */
  readonly advancedness: number | null;
}

/** What is drawn of an item: plain data, which can go to another thread. */
export interface DrawnView {
  readonly outcome: Pick<ItemOutcome, "item" | "figures" | "values">;
  /** The smallest first, excluded ones too. */
  readonly points: readonly SamplePoint[];
  /** Null without any sample that counts. */
  readonly box: (BoxPlot & { readonly whiskers: readonly [number, number] }) | null;
  readonly peers: readonly Peer[];
  /** Everything that is drawn on the axis lies between. */
  readonly extent: { readonly min: number; readonly max: number } | null;
}

export interface ItemView extends DrawnView {
  readonly outcome: ItemOutcome;
  /** What each method would give for each tier; methods that give nothing are left out. */
  readonly candidates: readonly Candidate[];
  readonly decisions: Readonly<Partial<Record<Purpose, Decision>>>;
  /** Mean by year, for the trend; empty with fewer than two years. */
  readonly years: readonly { readonly year: number; readonly mean: number; readonly count: number }[];
}

export function itemView(project: RevisionProject, key: string): ItemView | null {
  const outcome = outcomeOf(project, key);
  return outcome && viewOf(project, outcome);
}

/** The same where the outcome is known already. */
export function viewOf(project: Pick<RevisionProject, "decisions">, outcome: ItemOutcome): ItemView {
  return {
    ...drawnView(outcome),
    outcome,
    candidates: candidatesOf(outcome),
    decisions: project.decisions.get(outcome.item.key) ?? {},
    years: yearsOf(usable(outcome.adopted)),
  };
}

export function drawnView(outcome: ItemOutcome): DrawnView {
  const uses = usable(outcome.adopted).map(({ use }) => use);
  const box = uses.length === 0 ? null : withWhiskers(boxPlot(uses), uses);
  const points = outcome.adopted
    .flatMap(({ sample, use, output }): SamplePoint[] =>
      use === null
        ? []
        : [
            {
              id: sample.id,
              enterprise: sample.enterprise,
              year: sample.year,
              use,
              output,
              excluded: sample.exclusion !== null,
              outlier: box !== null && isOutlier(use, box),
              label: sample.year === null ? sample.enterprise : `${sample.enterprise} ${sample.year}`,
            },
          ],
    )
    .sort((first, second) => first.use - second.use);
  const drawn = [
    ...points.map(({ use }) => use),
    ...outcome.peers.flatMap(({ low, high }) => [low, high]),
    ...tierOrder.flatMap((tier) => outcome.values[tier].published ?? []),
    ...(outcome.item.old === null ? [] : [outcome.item.old]),
  ];
  const { item, figures, values, peers } = outcome;
  return {
    outcome: { item, figures, values },
    points,
    box,
    peers,
    extent: drawn.length === 0 ? null : { min: Math.min(...drawn), max: Math.max(...drawn) },
  };
}

/** Whiskers reach to the outermost samples that are no outliers. */
function withWhiskers(box: BoxPlot, uses: readonly number[]): NonNullable<ItemView["box"]> {
  const inside = uses.filter((use) => !isOutlier(use, box));
  return { ...box, whiskers: [Math.min(...inside), Math.max(...inside)] };
}

function candidatesOf(outcome: ItemOutcome): readonly Candidate[] {
  const observations = observationsOf(outcome.adopted);
  const uses = observations.map(({ use }) => use);
  return tierOrder.flatMap((tier) =>
    methods.flatMap((method): Candidate[] => {
      if (method.from === "hand") return [];
      const decision = { method: method.key, value: null };
      const { published } = tierValue(decision, tier, outcome.item, outcome.figures, outcome.peerFigures);
      if (published === null) return [];
      const judged = uses.length < 2 ? null : advancedness(uses, published);
      return [
        {
          method,
          tier,
          value: published,
          passing: passing(observations, published),
          advancedness: judged === null || isFailure(judged) ? null : judged.probability,
        },
      ];
    }),
  );
}

function yearsOf(counting: ReturnType<typeof usable>): ItemView["years"] {
  const dated = counting.flatMap(({ sample: { year }, use }) => (year === null ? [] : [{ year, use }]));
  const byYear = grouped(dated, ({ year }) => year);
  if (byYear.size < 2) return [];
  return [...byYear]
    .sort(([a], [b]) => a - b)
    .map(([year, own]) => ({ year, mean: mean(own.map(({ use }) => use)), count: own.length }));
}

export interface ListEntry {
  readonly key: string;
  readonly industry: string;
  readonly unit: string;
  readonly samples: number;
  readonly published: Readonly<Record<Purpose, number | null>>;
  readonly done: boolean;
  readonly guards: { readonly errors: number; readonly warnings: number };
}

/** The list of products beside which the screen stands; arrow keys walk it. */
export function listOf(outcomes: readonly ItemOutcome[]): readonly ListEntry[] {
  return outcomes.map(({ item, figures, values, guards }) => ({
    key: item.key,
    industry: item.industry,
    unit: item.unit,
    samples: figures.count ?? 0,
    published: {
      existing: values.existing.published,
      new: values.new.published,
      leading: values.leading.published,
    },
    done: values.existing.published !== null,
    guards: {
      errors: guards.filter(({ severity }) => severity === "error").length,
      warnings: guards.filter(({ severity }) => severity === "warning").length,
    },
  }));
}
