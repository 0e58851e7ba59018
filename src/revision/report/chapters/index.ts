/** Chapters 3 to 6 of a revision report. The only sentences are facts: counts, methods, values. */
import type { Analyses } from "../../analyses";
import type { RevisionProject } from "../../project";
import type { Block } from "../blocks";
import { revisionChapter } from "./revision";
import { samplesChapter } from "./samples";
import { savingsChapter } from "./savings";
import { statusChapter } from "./status";

export function reportBlocks(project: RevisionProject, analyses: Analyses): readonly Block[] {
  return [
    ...samplesChapter(project, analyses),
    ...statusChapter(project, analyses),
    ...revisionChapter(project, analyses),
    ...savingsChapter(project, analyses),
  ];
}
