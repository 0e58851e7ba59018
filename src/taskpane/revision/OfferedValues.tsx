import { Button, Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import comparatorList from "../../../generated/datasets/comparators";
import { editItem, editPeer } from "../../revision/entries";
import type { OfferedValue } from "../../revision/known";
import { offeredFor } from "../../revision/known";
import type { Item, RevisionProject, Stamp } from "../../revision/project";
import { comparatorsOf } from "../../standards/comparators";
import { useNotify } from "../notices/NoticesProvider";
import { useStandards } from "../shell/environment";
import { useTexts } from "../shell/texts";
import { useOpenRevision } from "./RevisionProvider";
import { revisionTexts } from "./texts";

const useStyles = makeStyles({
  why: { display: "block", color: tokens.colorNeutralForeground2 },
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    padding: `${tokens.spacingVerticalXXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
});

const comparators = comparatorsOf(comparatorList);

type Change = (project: RevisionProject, stamp: Stamp) => RevisionProject | null;

/** Old quotas and values of others whose condition is not the item's: each is taken by a button, none by itself. */
export function OfferedValues({ item }: { readonly item: Item }) {
  const styles = useStyles();
  const t = useTexts(revisionTexts);
  const library = useStandards();
  const { project, apply } = useOpenRevision();
  const notify = useNotify();
  const { replaces } = project.settings;
  const offered = useMemo(
    () => offeredFor(item, library, comparators, replaces, project.peers),
    [item, library, replaces, project.peers],
  );
  if (offered.old.length + offered.peers.length === 0) return null;

  const lines = <Taken,>(values: readonly OfferedValue<Taken>[], change: (taken: Taken) => Change) =>
    values.map((value, index) => {
      const { row, taken } = value;
      const facts = { value: valueText(value), condition: value.condition || t("noCondition") };
      const take = async () => {
        if (await apply(t("takeLabel"), change(taken))) notify("success", t("taken", facts));
      };
      return (
        <div key={index} className={styles.line}>
          <span>
            <Text>{`${facts.value} · ${facts.condition}`}</Text>{" "}
            <Caption1>{[row.tier, row.source, row.place].filter(Boolean).join(" · ")}</Caption1>
          </span>
          <Button size="small" aria-label={t("takeOne", facts)} onClick={() => void take()}>
            {t("take")}
          </Button>
        </div>
      );
    });

  return (
    <div>
      <Caption1 className={styles.why}>{t("offeredWhy")}</Caption1>
      {offered.old.length > 0 && (
        <div role="group" aria-label={t("offeredOld")}>
          <Text weight="semibold">{t("offeredOld")}</Text>
          {lines(offered.old, (taken) => (current, stamp) => editItem(current, item.key, taken, stamp))}
        </div>
      )}
      {offered.peers.length > 0 && (
        <details>
          <summary>
            <Text weight="semibold">{t("offeredPeers", { count: offered.peers.length })}</Text>
          </summary>
          {lines(offered.peers, (taken) => (current, stamp) => editPeer(current, null, taken, stamp))}
        </details>
      )}
    </div>
  );
}

function valueText({ row: { low, high, unit } }: OfferedValue<unknown>): string {
  return `${low === high ? String(low) : `${low}~${high}`} ${unit}`;
}
