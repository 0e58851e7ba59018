/** Chapters 1 to 8 of a revision report. The only sentences are facts: counts, methods, values; all else people write in its places. */
import type { ReportAnalyses } from "../../analyses/report";
import type { RevisionProject } from "../../project";
import type { Block, PictureChart } from "../blocks";
import { applicationChapter, conclusionsChapter } from "./conclusions";
import { overviewChapter } from "./overview";
import { revisionChapter } from "./revision";
import { samplesChapter } from "./samples";
import { savingsChapter } from "./savings";
import { situationChapter } from "./situation";
import { statusChapter } from "./status";

/** @param map the survey by city on a map, in place of bars */
export function reportBlocks(
  project: RevisionProject,
  analyses: ReportAnalyses,
  map: PictureChart | null = null,
): readonly Block[] {
  return [
    ...overviewChapter(project),
    ...situationChapter(analyses, map),
    ...samplesChapter(project, analyses),
    ...statusChapter(project, analyses),
    ...revisionChapter(project, analyses),
    ...savingsChapter(project, analyses),
    ...applicationChapter(),
    ...conclusionsChapter(project, analyses),
  ];
}
