/** What only the documents of a project show, beside the analyses that everything shares: the pane need not wait for it. */
import { outcomesOf } from "../outcome";
import type { RevisionProject } from "../project";
import type { ReportSources } from "../sources";
import { nothingBeside } from "../sources";
import type { Analyses } from "./index";
import { analyse } from "./index";
import type { ClassAnalysis } from "./classes";
import { analyseClasses } from "./classes";
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
  readonly classes: ClassAnalysis;
  readonly factors: FactorAnalysis;
  readonly succession: Succession;
}

export function analyseForReport(
  project: RevisionProject,
  { replaced, national }: ReportSources = nothingBeside,
  outcomes = outcomesOf(project),
): ReportAnalyses {
  const analyses = analyse(project, outcomes);
  const years = enterpriseYearsOf(project);
  const enterprises = lastYearsOf(years);
  const { settings } = project;
  return {
    ...analyses,
    survey: analyseSurvey(project, enterprises),
    groups: analyseGroups(enterprises, years, settings.sizeBounds),
    classes: analyseClasses(outcomes, national, settings.factorSamples),
    factors: analyseFactors(outcomes, years, settings.factorSamples),
    succession: analyseSuccession(outcomes, replaced),
  };
}
