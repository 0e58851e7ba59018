/** A project as a workbook that anyone can read and recompute: tables to fill in, and formulas for everything that follows. */
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { RevisionProject } from "../project";
import { planOf } from "./plan";
import { advancednessSheet } from "./sheets/advancedness";
import { changesSheet } from "./sheets/changes";
import { chartsSheet } from "./sheets/charts";
import { comparisonSheet } from "./sheets/comparison";
import { coverageSheet } from "./sheets/coverage";
import { decisionsSheet } from "./sheets/decisions";
import { exclusionsSheet } from "./sheets/exclusions";
import { figuresSheet } from "./sheets/figures";
import { fitSheet } from "./sheets/fit";
import { guideSheet } from "./sheets/guide";
import { logSheet } from "./sheets/log";
import { peersSheet } from "./sheets/peers";
import { practicalitySheet } from "./sheets/practicality";
import { resultsSheet } from "./sheets/results";
import { samplesSheet } from "./sheets/samples";
import { savingsSheet } from "./sheets/savings";
import { styleList } from "./styles";
import { currentVersion, versionSetting } from "./version";

export function projectWorkbook(project: RevisionProject): WorkbookSnapshot {
  const plan = planOf(project);
  return {
    sheets: [
      guideSheet(plan),
      samplesSheet(plan),
      exclusionsSheet(),
      figuresSheet(plan),
      peersSheet(plan),
      comparisonSheet(plan),
      decisionsSheet(plan),
      resultsSheet(plan),
      changesSheet(plan),
      savingsSheet(plan),
      coverageSheet(plan),
      fitSheet(plan),
      advancednessSheet(plan),
      practicalitySheet(plan),
      chartsSheet(plan),
      logSheet(plan),
    ],
    activeSheet: "决定",
    styles: styleList,
    names: plan.names,
    settings: { [versionSetting]: String(currentVersion) },
  };
}
