import { Text } from "@fluentui/react-components";
import { useMemo } from "react";
import { describe } from "../../../language/messages";
import { surveyRemarks } from "../../../revision/analyses/survey-coverage";
import { coveragePicture } from "../../../revision/pictures/analyses";
import { usePreferences } from "../../shell/preferences";
import { useTexts } from "../../shell/texts";
import { usePageStyles } from "../../shell/usePageStyles";
import type { AnalysisProps } from "./AnalysisProps";
import { Chart } from "../Chart";
import { DataTable } from "../DataTable";
import { percentage } from "../format";
import { useOpenRevision } from "../RevisionProvider";
import { revisionTexts } from "../texts";

/** Section 4.1: the share of industrial water whose industries have quotas, and what to check in the survey before it is reported. */
export function CoverageView(props: AnalysisProps) {
  return (
    <>
      <SurveyRemarks />
      <Coverage {...props} />
    </>
  );
}

/** A product in two industries, totals below the survey's own, enterprises without water or output value. */
function SurveyRemarks() {
  const page = usePageStyles();
  const { language } = usePreferences();
  const { project } = useOpenRevision();
  const said = useMemo(() => surveyRemarks(project), [project]);
  return said.map((one, index) => (
    <Text key={index} className={page.line}>
      {describe(one, language)}
    </Text>
  ));
}

function Coverage({ analyses: { coverage } }: AnalysisProps) {
  const t = useTexts(revisionTexts);
  const { language } = usePreferences();
  const option = useMemo(() => coveragePicture(coverage, language), [coverage, language]);
  const { sources, industries, covered } = coverage;
  if (sources.length === 0) return <Text>{t("nothingToCompare")}</Text>;
  return (
    <>
      <Chart option={option} height={80 + 46 * sources.length} label={t("pictureOf", { what: t("coverage") })} />
      <DataTable
        label={t("coverage")}
        columns={[{ title: t("industry") }, ...sources.map((title) => ({ title, number: true }))]}
        lines={[
          ...industries.map(({ industry, covered: has, shares }) => ({
            key: industry,
            cells: [has ? industry : `${industry}（${t("noQuota")}）`, ...shares.map((share) => percentage(share, 1))],
          })),
          { key: "total", total: true, cells: [t("covered"), ...covered.map((share) => percentage(share, 1))] },
        ]}
      />
    </>
  );
}
