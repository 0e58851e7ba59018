import { Badge, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { BalanceFinding } from "../../../balance/findings";
import { describe } from "../../../language/messages";
import { parseRange } from "../../../workbook/address";
import { useEnvironment } from "../../shell/environment";
import { useNavigation } from "../../shell/navigation";
import { usePreferences } from "../../shell/preferences";
import { useTexts } from "../../shell/texts";
import { usePageStyles } from "../../shell/usePageStyles";
import { checksTexts } from "./texts";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  open: { justifyContent: "flex-start", textAlign: "start", fontWeight: tokens.fontWeightRegular },
  said: { display: "block", padding: tokens.spacingVerticalXS },
});

/** What does not close, each with the way to its cell. */
export function BalanceFindings({ findings }: { readonly findings: readonly BalanceFinding[] }) {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(checksTexts);
  const { go } = useNavigation();
  return (
    <section aria-label={t("balance")}>
      <Text as="h2" block weight="semibold" className={page.heading}>
        {t("balance")}
      </Text>
      {findings.length === 0 && <Text role="status">{t("closes")}</Text>}
      <ul className={styles.list}>
        {findings.map((finding, at) => (
          <li key={at}>
            <Finding finding={finding} />
          </li>
        ))}
      </ul>
      <div className={page.actions}>
        <Button onClick={() => go("balance")}>{t("openBalance")}</Button>
      </div>
    </section>
  );
}

function Finding({ finding: { place, message, suspicion } }: { readonly finding: BalanceFinding }) {
  const styles = useStyles();
  const { language } = usePreferences();
  const { host } = useEnvironment();
  const text = [message, suspicion].flatMap((one) => (one ? [describe(one, language)] : [])).join("");
  const range = place?.cell && place.sheet ? parseRange(place.cell, place.sheet) : null;
  if (!range) return <Text className={styles.said}>{text}</Text>;
  return (
    <Button className={styles.open} appearance="subtle" onClick={() => void host.goTo(range)}>
      <span>
        <Badge appearance="tint" size="small" color="warning">
          {place?.cell}
        </Badge>{" "}
        {text}
      </span>
    </Button>
  );
}
