import { Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { Button } from "@fluentui/react-components";
import { tierSystemOf } from "../../revision/tiers";
import { useLanguage, useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import { HistoryButtons } from "./HistoryButtons";
import { actionTexts } from "./log";
import { useOpenRevision } from "./RevisionProvider";
import { revisionTexts } from "./texts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  line: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  bar: { display: "flex", alignItems: "center", padding: `${tokens.spacingVerticalXS} 0` },
  quiet: { flex: 1, display: "block", color: tokens.colorNeutralForeground2 },
});

const portion = 100;

/** What was done, the latest first. */
export function LogView() {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(revisionTexts);
  const text = useLanguage();
  const { project } = useOpenRevision();
  const [most, setMost] = useState(portion);
  const names = tierSystemOf(project.settings.tiers).names;
  const entries = project.log.toReversed();
  return (
    <div className={page.root}>
      <div className={styles.bar}>
        <Caption1 className={styles.quiet}>{t("logHint")}</Caption1>
        <HistoryButtons />
      </div>
      {entries.length === 0 && <Text className={page.hint}>{t("noLog")}</Text>}
      <ol className={styles.list} aria-label={t("log")}>
        {entries.slice(0, most).map((entry, index) => (
          <li key={index} className={styles.line}>
            <Caption1 className={styles.quiet}>
              {[t("step", { step: entry.step }), entry.time, entry.who].filter((part) => part !== "").join(" · ")}
            </Caption1>
            <Text>
              {[text(actionTexts[entry.action]), entry.item, entry.tier ? names[entry.tier] : "", entry.sample]
                .filter((part) => part !== "")
                .join(" ")}
            </Text>
            <Caption1 className={styles.quiet}>
              {[entry.before, entry.after].filter((part) => part !== "").join(" → ")}
            </Caption1>
            {entry.reason !== "" && !entry.after.includes(entry.reason) && (
              <Caption1 className={styles.quiet}>{t("labelled", { label: t("reason"), text: entry.reason })}</Caption1>
            )}
          </li>
        ))}
      </ol>
      {entries.length > most && (
        <Button size="small" onClick={() => setMost(most + portion)}>
          {`+${Math.min(portion, entries.length - most)}`}
        </Button>
      )}
    </div>
  );
}
