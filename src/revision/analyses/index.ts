/** The analyses that sheets, pane and report share, each from the outcomes of a project. */
import type { Verdicts, VerdictCount } from "../advancedness";
import { verdictCounts, verdictsOf } from "../advancedness";
import type { ItemOutcome } from "../outcome";
import { outcomesOf } from "../outcome";
import type { RevisionProject } from "../project";
import type { ChangeAnalysis } from "./changes";
import { analyseChanges } from "./changes";
import type { CoverageAnalysis } from "./coverage";
import { analyseCoverage } from "./coverage";
import type { FitAnalysis } from "./fit";
import { analyseFit } from "./fit";
import type { SavingAnalysis } from "./savings";
import { analyseSavings } from "./savings";

export interface VerdictAnalysis {
  readonly items: readonly {
    readonly outcome: ItemOutcome;
    readonly value: number | null;
    readonly verdicts: Verdicts;
  }[];
  readonly counts: readonly VerdictCount[];
}

export interface Analyses {
  readonly outcomes: readonly ItemOutcome[];
  readonly coverage: CoverageAnalysis;
  readonly fit: FitAnalysis;
  /** Of the old quotas, and of the new ones for existing enterprises. */
  readonly before: VerdictAnalysis;
  readonly after: VerdictAnalysis;
  readonly practicality: { readonly satisfied: number; readonly answered: number };
  readonly changes: ChangeAnalysis;
  readonly savings: SavingAnalysis;
}

export function analyse(project: RevisionProject, outcomes = outcomesOf(project)): Analyses {
  const { tolerance } = project.settings;
  const verdicts = (valueOf: (outcome: ItemOutcome) => number | null): VerdictAnalysis => {
    const items = outcomes.map((outcome) => {
      const value = valueOf(outcome);
      return { outcome, value, verdicts: verdictsOf(value, outcome.peerFigures, tolerance) };
    });
    return { items, counts: verdictCounts(items.map((item) => item.verdicts)) };
  };
  const answered = project.practicality.filter(({ satisfied }) => satisfied !== null);
  return {
    outcomes,
    coverage: analyseCoverage(project.coverage),
    fit: analyseFit(outcomes, tolerance),
    before: verdicts(({ item }) => item.old),
    after: verdicts(({ values }) => values.existing.published),
    practicality: { satisfied: answered.filter(({ satisfied }) => satisfied).length, answered: answered.length },
    changes: analyseChanges(project, outcomes),
    savings: analyseSavings(outcomes),
  };
}
