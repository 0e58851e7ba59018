import { useTexts } from "../../shell/texts";
import type { AnalysisProps } from "./AnalysisProps";
import { DataTable } from "../DataTable";
import { useOpenRevision } from "../RevisionProvider";
import { revisionTexts } from "../texts";

/** Section 4.4 as a checklist; it is answered in its sheet. */
export function PracticalityView({ analyses: { practicality } }: AnalysisProps) {
  const t = useTexts(revisionTexts);
  const { project } = useOpenRevision();
  return (
    <DataTable
      label={t("practicality")}
      caption={t("practicalitySummary", { ...practicality })}
      columns={[{ title: t("question") }, { title: t("satisfied") }, { title: t("note") }]}
      lines={project.practicality.map(({ question, satisfied, note }) => ({
        key: question,
        cells: [question, t(satisfied === null ? "unanswered" : satisfied ? "yes" : "no"), note],
      }))}
    />
  );
}
