/** The analyses of the report, each from the outcomes of a project. */
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
import type { Variant } from "../../standards/variant";
import { enterprisesOf, enterpriseYearsOf } from "./enterprises";
import type { FactorAnalysis } from "./factors";
import { analyseFactors } from "./factors";
import type { SurveyGroups } from "./groups";
import { analyseGroups } from "./groups";
import type { Succession } from "./succession";
import { analyseSuccession } from "./succession";
import type { SurveyCoverage } from "./survey-coverage";
import { analyseSurvey } from "./survey-coverage";

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
  readonly survey: SurveyCoverage;
  readonly groups: SurveyGroups;
  readonly factors: FactorAnalysis;
  readonly succession: Succession;
}

/** @param replaced the entries of the standard that is replaced; null where it is not at hand */
export function analyse(project: RevisionProject, replaced: readonly Variant[] | null = null): Analyses {
  const outcomes = outcomesOf(project);
  const enterprises = enterprisesOf(project);
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
    survey: analyseSurvey(project, enterprises),
    groups: analyseGroups(enterprises, enterpriseYearsOf(project)),
    factors: analyseFactors(outcomes, project.settings.factorSamples),
    succession: analyseSuccession(outcomes, replaced),
  };
}
