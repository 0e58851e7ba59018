import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { RangeAddress } from "../../hosts/port";
import { influenceOf, samplesFrom, subjectOf } from "../../revision/evidence";
import type { Subject } from "../../revision/evidence";
import type { RevisionProject } from "../../revision/project";
import { tierSystemOf } from "../../revision/tiers";
import { textOf } from "../../revision/workbook/content";
import { cellName } from "../../workbook/address";
import { useEnvironment } from "../shell/environment";
import { useNavigation } from "../shell/navigation";
import { useTexts } from "../shell/texts";
import { quota } from "./format";
import { useOpenRevision } from "./RevisionProvider";
import { revisionTexts } from "./texts";
import { thisWorkbook } from "./workbook";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  text: { flex: 1, minWidth: 0, overflowWrap: "anywhere" },
});

interface SelectedCellProps {
  /** The product that is shown; blank: none. */
  readonly item: string;
  readonly onShow: (subject: Subject) => void;
}

/** From a cell of any sheet back into the pane: whose value it is, what a sample bears on, and the way to the evidence. */
export function SelectedCell({ item, onShow }: SelectedCellProps) {
  const styles = useStyles();
  const t = useTexts(revisionTexts);
  const { project } = useOpenRevision();
  const found = useSubject(project);
  if (!found) return null;
  const { subject, cell } = found;
  const about = subject.kind === "item" ? subject.item : aboutSample(subject);
  return (
    <div className={styles.bar} role="region" aria-label={t("selectedCell")}>
      <Caption1 className={styles.text}>
        {cell} → {about}
      </Caption1>
      <Button size="small" onClick={() => onShow(subject)}>
        {t(subject.kind === "sample" ? "showSample" : subject.item === item ? "evidence" : "showItem")}
      </Button>
    </div>
  );

  function aboutSample({ sample }: Extract<Subject, { kind: "sample" }>): string {
    const names = tierSystemOf(project.settings.tiers).names;
    const values = influenceOf(project, sample.id)?.values ?? [];
    const bears = values.map(
      ({ tier, published, without }) => `${names[tier]} ${quota(published)} → ${quota(without)}`,
    );
    const { exclusion } = sample;
    return [
      [sample.item, sample.enterprise, sample.year ?? ""].filter((part) => part !== "").join(" "),
      exclusion
        ? t("labelled", { label: t("excluded"), text: exclusion.reason })
        : bears.length > 0
          ? t("labelled", { label: t("bearsOn"), text: bears })
          : "",
    ]
      .filter((part) => part !== "")
      .join(" · ");
  }
}

/** So many columns hold what tells whose row it is. */
const identifyingColumns = 24;

function useSubject(project: RevisionProject): { readonly subject: Subject; readonly cell: string } | null {
  const { host } = useEnvironment();
  const { page } = useNavigation();
  const shown = page === "revision";
  const [row, setRow] = useState<{ readonly range: RangeAddress; readonly texts: readonly string[] } | null>(null);
  useEffect(() => {
    if (!shown) return undefined;
    let latest = 0;
    const follow = async (range: RangeAddress) => {
      const turn = ++latest;
      const { values } = await host.read({ ...range, column: 0, rows: 1, columns: identifyingColumns });
      if (turn === latest) setRow({ range, texts: values[0]!.map(textOf) });
    };
    // A sheet that is removed meanwhile holds nothing to tell of.
    const end = host.onSelectionChanged((range) => void follow(range).catch(() => setRow(null)));
    return () => {
      latest = -1;
      end();
    };
  }, [host, shown]);
  if (!row) return null;
  const { sheet, row: at, column } = row.range;
  // A row that samples were read from tells of the first of them.
  const [origin] = samplesFrom(project, { file: thisWorkbook, sheet, row: at + 1 });
  const subject: Subject | null = origin ? { kind: "sample", sample: origin } : subjectOf(project, row.texts);
  return subject && { subject, cell: `${sheet}!${cellName(at, column)}` };
}
