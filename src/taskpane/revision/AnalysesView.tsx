import { Button } from "@fluentui/react-components";
import type { ComponentType } from "react";
import { useMemo } from "react";
import { analyse } from "../../revision/analyses";
import { useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import type { AnalysisProps } from "./analyses/AnalysisProps";
import { ChangesView } from "./analyses/ChangesView";
import { CoverageView } from "./analyses/CoverageView";
import { FitView } from "./analyses/FitView";
import { GuardsView } from "./analyses/GuardsView";
import { PracticalityView } from "./analyses/PracticalityView";
import { ResultsView } from "./analyses/ResultsView";
import { SavingsView } from "./analyses/SavingsView";
import { StatisticsView } from "./analyses/StatisticsView";
import { VerdictsView } from "./analyses/VerdictsView";
import { useOpenRevision } from "./RevisionProvider";
import { Section } from "./Section";
import { revisionTexts } from "./texts";
import { useGoTo } from "./useGoTo";

interface Part {
  readonly name: keyof typeof revisionTexts;
  /** Where the workbook has the same, live. */
  readonly sheet: string;
  readonly content: ComponentType<AnalysisProps>;
}

/** In the order of the report: sections 4.1 to 4.4, tables 5.4-1 and 5.4-15, chapter 6. */
const parts = [
  { name: "guards", sheet: "决定", content: GuardsView },
  { name: "coverage", sheet: "覆盖", content: CoverageView },
  { name: "fit", sheet: "合理性", content: FitView },
  { name: "verdicts", sheet: "先进性", content: VerdictsView },
  { name: "practicality", sheet: "适用性", content: PracticalityView },
  { name: "statistics", sheet: "统计", content: StatisticsView },
  { name: "results", sheet: "成果", content: ResultsView },
  { name: "changes", sheet: "新旧对比", content: ChangesView },
  { name: "savings", sheet: "节水", content: SavingsView },
] as const satisfies readonly Part[];

/** The report's analyses, each as a table with its picture, and the way to its sheet. */
export function AnalysesView({ onOpen }: { readonly onOpen: (item: string) => void }) {
  const page = usePageStyles();
  const t = useTexts(revisionTexts);
  const { project, outcomes } = useOpenRevision();
  const { toSheet } = useGoTo();
  const analyses = useMemo(() => analyse(project, outcomes), [project, outcomes]);
  return (
    <div className={page.root}>
      {parts.map(({ name, sheet, content: Content }) => (
        <Section
          key={name}
          name={name}
          title={t(name)}
          aside={
            <Button size="small" appearance="subtle" onClick={() => toSheet(sheet)}>
              {t("toSheet", { sheet })}
            </Button>
          }
        >
          <Content analyses={analyses} onOpen={onOpen} />
        </Section>
      ))}
    </div>
  );
}
