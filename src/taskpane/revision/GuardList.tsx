import { Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircleRegular, InfoRegular, WarningRegular } from "@fluentui/react-icons";
import { describe } from "../../language/messages";
import type { Guard } from "../../revision/guards";
import { usePreferences } from "../shell/preferences";
import { useTexts } from "../shell/texts";
import { revisionTexts } from "./texts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: `${tokens.spacingVerticalXS} 0`, padding: 0 },
  line: { display: "flex", columnGap: tokens.spacingHorizontalXS, padding: `${tokens.spacingVerticalXXS} 0` },
  icon: { flexShrink: 0, marginTop: "1px" },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  hint: { color: tokens.colorNeutralForeground2 },
});

const icons = { error: ErrorCircleRegular, warning: WarningRegular, hint: InfoRegular } as const;

/** What to look at before a value is published: shown where it is decided. Nothing is forbidden. */
export function GuardList({ guards }: { readonly guards: readonly Guard[] }) {
  const styles = useStyles();
  const t = useTexts(revisionTexts);
  const { language } = usePreferences();
  if (guards.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={t("guards")}>
      {guards.map(({ severity, text }, index) => {
        const Icon = icons[severity];
        return (
          <li key={index} className={mergeClasses(styles.line, styles[severity])}>
            <Icon className={styles.icon} aria-hidden />
            <Caption1>{describe(text, language)}</Caption1>
          </li>
        );
      })}
    </ul>
  );
}
