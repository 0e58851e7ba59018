import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { describe } from "../../language/messages";
import { methodOf } from "../../revision/methods";
import { decideTiers } from "../../revision/operations";
import { suggestionFor } from "../../revision/suggestion";
import { tierOrder, tierSystemOf } from "../../revision/tiers";
import type { ItemView } from "../../revision/view";
import { usePreferences } from "../shell/preferences";
import { useLanguage, useTexts } from "../shell/texts";
import { useOpenRevision } from "./RevisionProvider";
import { revisionTexts } from "./texts";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    color: tokens.colorNeutralForeground2,
  },
  text: { flex: "1 1 200px", overflowWrap: "anywhere" },
  line: { display: "block" },
});

/** Which method the rules suggest, and why; taken with one press, as one step, or overruled below by another and its reason. */
export function SuggestionBar({ view }: { readonly view: ItemView }) {
  const styles = useStyles();
  const t = useTexts(revisionTexts);
  const text = useLanguage();
  const { language } = usePreferences();
  const { project, apply } = useOpenRevision();
  const { methods, measured, rule, cautions } = useMemo(
    () => suggestionFor(view.outcome, project.settings),
    [view.outcome, project.settings],
  );
  const names = tierSystemOf(project.settings.tiers).names;
  const tiers = tierOrder.filter((tier) => methods[tier] !== undefined);
  const taken = tiers.every((tier) => view.decisions[tier]?.method === methods[tier]);
  const { key } = view.outcome.item;

  const take = () =>
    apply(t("takeSuggestion"), (current, stamp) =>
      decideTiers(current, key, methods, describe(rule, language), stamp, measured),
    );

  return (
    <div className={styles.root}>
      <div className={styles.text}>
        <Caption1 className={styles.line}>{describe(rule, language)}</Caption1>
        {cautions.map((caution) => (
          <Caption1 key={caution.key} className={styles.line}>
            {describe(caution, language)}
          </Caption1>
        ))}
        {tiers.length > 0 && (
          <Caption1 className={styles.line}>
            {tiers.map((tier) => `${names[tier]} ${text(methodOf(methods[tier]!).name)}`).join(" · ")}
          </Caption1>
        )}
      </div>
      {tiers.length > 0 && !taken && (
        <Button size="small" onClick={() => void take()}>
          {t("takeSuggestion")}
        </Button>
      )}
    </div>
  );
}
