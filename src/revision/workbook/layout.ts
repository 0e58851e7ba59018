/** A project as a workbook that anyone can read and recompute: tables to fill in, and formulas for everything that follows. */
import { shownWidth } from "../../workbook/columnWidth";
import type { SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";
import type { BoxPictures } from "../pictures/box";
import type { RevisionProject } from "../project";
import { headerRow } from "./builder";
import { planOf } from "./plan";
import { advancednessSheet } from "./sheets/advancedness";
import { censusSheet } from "./sheets/census";
import { changesSheet } from "./sheets/changes";
import { chartsSheet } from "./sheets/charts";
import { commentsSheet } from "./sheets/comments";
import { comparisonSheet } from "./sheets/comparison";
import { coverageSheet } from "./sheets/coverage";
import { decisionsSheet } from "./sheets/decisions";
import { exclusionsSheet } from "./sheets/exclusions";
import { figuresSheet } from "./sheets/figures";
import { fitSheet } from "./sheets/fit";
import { guideSheet } from "./sheets/guide";
import { logSheet } from "./sheets/log";
import { peersSheet } from "./sheets/peers";
import { picturesSheet } from "./sheets/pictures";
import { practicalitySheet } from "./sheets/practicality";
import { resultsSheet } from "./sheets/results";
import { samplesSheet } from "./sheets/samples";
import { savingsSheet } from "./sheets/savings";
import { textsSheet } from "./sheets/texts";
import { styleList } from "./styles";
import { itemFields } from "./tables/decisions";
import { sheetTitles } from "./titles";
import { currentVersion, versionSetting } from "./version";

/** @param pictures null where they are not drawn, or not yet. */
export function projectWorkbook(project: RevisionProject, pictures: BoxPictures | null = null): WorkbookSnapshot {
  const plan = planOf(project);
  const room = Math.min(36, Math.max(0, ...project.items.map(({ key }) => shownWidth(key) + 1)));
  return {
    sheets: [
      guideSheet(plan),
      samplesSheet(plan),
      exclusionsSheet(plan),
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
      censusSheet(plan),
      commentsSheet(plan),
      textsSheet(plan),
      chartsSheet(plan),
      logSheet(plan),
      // Last, where it comes to stand when it is made anew.
      picturesSheet(plan, pictures),
    ].map((sheet) => withRoomForItems(sheet, room)),
    activeSheet: sheetTitles.decisions,
    styles: styleList,
    names: plan.names.map(({ name, refersTo }) => ({ name, refersTo })),
    settings: { [versionSetting]: String(currentVersion) },
  };
}

/** The sheet of pictures alone, to be put into a project that is open. */
export function picturesWorkbook(project: RevisionProject, pictures: BoxPictures): WorkbookSnapshot {
  return {
    sheets: [picturesSheet(planOf(project), pictures)],
    activeSheet: sheetTitles.pictures,
    styles: styleList,
    names: [],
    settings: {},
  };
}

/** Columns of items as wide as their names need: what stands beside a name cuts it off. */
function withRoomForItems(sheet: SheetSnapshot, room: number): SheetSnapshot {
  const wide: readonly unknown[] = [itemFields.item.header, itemFields.product.header];
  const columns = sheet.cells.filter(({ row, value }) => row === headerRow && wide.includes(value));
  const columnWidths = new Map(sheet.columnWidths);
  for (const { column } of columns) columnWidths.set(column, Math.max(room, columnWidths.get(column) ?? 0));
  return { ...sheet, columnWidths };
}
