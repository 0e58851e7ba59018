/** What only the documents of a project show, beside the analyses that everything shares: the pane need not wait for it. */
import type { Variant } from "../../standards/variant";
import type { RevisionProject } from "../project";
import type { Analyses } from "./index";
import { analyse } from "./index";
import { enterpriseYearsOf, lastYearsOf } from "./enterprises";
import type { FactorAnalysis } from "./factors";
import { analyseFactors } from "./factors";
import type { SurveyGroups } from "./groups";
import { analyseGroups } from "./groups";
import type { Succession } from "./succession";
import { analyseSuccession } from "./succession";
import type { SurveyCoverage } from "./survey-coverage";
import { analyseSurvey } from "./survey-coverage";

export interface ReportAnalyses extends Analyses {
  readonly survey: SurveyCoverage;
  readonly groups: SurveyGroups;
  readonly factors: FactorAnalysis;
  readonly succession: Succession;
}

/** @param replaced the entries of the standard that is replaced; null where it is not at hand */
export function analyseForReport(project: RevisionProject, replaced: readonly Variant[] | null = null): ReportAnalyses {
  const analyses = analyse(project);
  const years = enterpriseYearsOf(project);
  const enterprises = lastYearsOf(years);
  return {
    ...analyses,
    survey: analyseSurvey(project, enterprises),
    groups: analyseGroups(enterprises, years),
    factors: analyseFactors(analyses.outcomes, project.settings.factorSamples),
    succession: analyseSuccession(analyses.outcomes, replaced),
  };
}
