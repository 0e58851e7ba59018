/** A project as a workbook that anyone can read and recompute: tables to fill in, and formulas for everything that follows. */
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { BoxPictures } from "../pictures/box";
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
import { picturesSheet, picturesTitle } from "./sheets/pictures";
import { practicalitySheet } from "./sheets/practicality";
import { resultsSheet } from "./sheets/results";
import { samplesSheet } from "./sheets/samples";
import { savingsSheet } from "./sheets/savings";
import { styleList } from "./styles";
import { currentVersion, versionSetting } from "./version";

/** @param pictures null where they are not drawn, or not yet. */
export function projectWorkbook(project: RevisionProject, pictures: BoxPictures | null = null): WorkbookSnapshot {
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
      // Last, where it comes to stand when it is made anew.
      picturesSheet(plan, pictures),
    ],
    activeSheet: "决定",
    styles: styleList,
    names: plan.names,
    settings: { [versionSetting]: String(currentVersion) },
  };
}

/** The sheet of pictures alone, to be put into a project that is open. */
export function picturesWorkbook(project: RevisionProject, pictures: BoxPictures): WorkbookSnapshot {
  return {
    sheets: [picturesSheet(planOf(project), pictures)],
    activeSheet: picturesTitle,
    styles: styleList,
    names: [],
    settings: {},
  };
}
