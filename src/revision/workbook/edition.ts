/** Two projects, or a project and a standard, as editions that can be compared. */
import type { Message } from "../../language/messages";
import type { OwnStandard } from "../../standards/library";
import type { EditionComparison } from "../../standards/editions";
import { compareEditions } from "../../standards/editions";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { RevisionProject } from "../project";
import { draftStandard } from "../publish";
import { contentOf } from "./content";
import { readProject } from "./read";
import { sheetTitles } from "./titles";

/** The values that the project in a workbook has now; null where it holds none. */
export function editionIn(
  workbook: WorkbookSnapshot,
  file: string,
): { readonly edition: OwnStandard } | { readonly problem: Message } | null {
  const reading = readProject(contentOf(workbook));
  if (!("problem" in reading)) return { edition: draftStandard(reading.opened.project, file) };
  return workbook.sheets.some(({ name }) => name === sheetTitles.samples) ? reading : null;
}

/**
 * @param former a standard, or another project
 * @param formerName told beside the number where both have the same: two drafts of one standard
 */
export function compareWith(
  former: OwnStandard,
  formerName: string,
  project: RevisionProject,
  name: string,
): EditionComparison {
  const draft = draftStandard(project, name);
  if (former.standard.id !== draft.standard.id) return compareEditions(former, draft);
  return compareEditions(called(former, formerName), called(draft, name));
}

function called({ standard, variants }: OwnStandard, name: string): OwnStandard {
  const id = standard.id === name ? name : `${standard.id}（${name}）`;
  return {
    standard: { ...standard, id },
    variants: variants.map((variant) => ({ ...variant, standard: id })),
  };
}
