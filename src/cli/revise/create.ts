import { message } from "../../language/messages";
import type { SampleRow } from "../../revision/create";
import { createProject } from "../../revision/create";
import { outcomesOf } from "../../revision/outcome";
import type { RevisionProject, Stamp } from "../../revision/project";
import { projectWorkbook } from "../../revision/workbook/layout";
import { sheetTitles } from "../../revision/workbook/titles";
import { writtenCalculated } from "../calculate";
import { writeWhole } from "../files";
import type { Terminal } from "../terminal";
import { notify } from "../terminal";
import { tidyMemory } from "../tidying";
import type { Known, NewOptions } from "./known";
import { partsOf, reportKnown } from "./known";
import { begunPictures } from "./pictures";
import { reportProblems } from "./problems";

/** About so many. */
const cellsASample = 20;

export async function createIn(
  output: string,
  rows: readonly SampleRow[],
  options: NewOptions,
  known: Known,
  stamp: Stamp,
  terminal: Terminal,
  /** What comes with it besides samples is in the file from the first. */
  completed: (project: RevisionProject) => RevisionProject = (project) => project,
): Promise<RevisionProject> {
  const parts = partsOf(rows, options, known);
  const project = completed(createProject(parts, stamp));
  tidyMemory(project.samples.length * cellsASample);
  const begun = await begunPictures(project, terminal);
  const workbook = projectWorkbook(project, begun?.pictures ?? null);
  const drawing = begun?.drawn ? { sheet: sheetTitles.pictures, drawn: begun.drawn } : undefined;
  writeWhole(output, await writtenCalculated(workbook, terminal, [], drawing));
  const outcomes = outcomesOf(project);
  const excluded = project.samples.filter(({ exclusion }) => exclusion !== null).length;
  const usable = outcomes.reduce((sum, { figures }) => sum + (figures.count ?? 0), 0);
  const { samples, items } = project;
  notify(
    terminal,
    message("reviseCreated", {
      output,
      items: items.length,
      samples: samples.length,
      usable,
      excluded,
      unusable: samples.length - usable - excluded,
    }),
  );
  reportKnown(parts, terminal);
  reportProblems(project, outcomes, terminal);
  return project;
}
