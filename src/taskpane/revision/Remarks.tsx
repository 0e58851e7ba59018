import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { Message } from "../../language/messages";
import { describe } from "../../language/messages";
import { usePreferences } from "../shell/preferences";
import { useTexts } from "../shell/texts";
import { revisionTexts } from "./texts";

const useStyles = makeStyles({
  root: { margin: `${tokens.spacingVerticalXS} 0` },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  line: { overflowWrap: "anywhere" },
});

/** More would bury what is above them. */
const most = 50;

/** What was read otherwise than it was written, folded away until somebody wants to know. */
export function Remarks({ remarks }: { readonly remarks: readonly Message[] }) {
  const styles = useStyles();
  const t = useTexts(revisionTexts);
  const { language } = usePreferences();
  if (remarks.length === 0) return null;
  return (
    <details className={styles.root}>
      <summary>
        <Caption1>{t("remarks", { count: remarks.length })}</Caption1>
      </summary>
      <ul className={styles.list}>
        {remarks.slice(0, most).map((remark, index) => (
          <li key={index} className={styles.line}>
            <Caption1>{describe(remark, language)}</Caption1>
          </li>
        ))}
      </ul>
    </details>
  );
}
