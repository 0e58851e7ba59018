import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Subtitle2,
  Text,
  tokens,
  useId,
} from "@fluentui/react-components";
import { qualifiedName } from "../../workbook/address";
import type { ConversionReport } from "../../workflows/conversion";
import { errorText } from "../../language/errorText";
import { describe, message } from "../../language/messages";
import { useNotify } from "../notices/NoticesProvider";
import { useEnvironment } from "../shell/environment";
import { usePreferences } from "../shell/preferences";
import { useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import type { Conversion } from "./conversions";
import { conversionTexts } from "./texts";

const useStyles = makeStyles({
  refused: {
    display: "grid",
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    justifyItems: "start",
  },
});

const listedAtMost = 50;

interface OutcomeProps {
  readonly conversion: Conversion;
  readonly report: ConversionReport;
  /** How many calls stand in no cell and stay. */
  readonly elsewhere: number;
  readonly onUndone: () => void;
}

/** What was converted, what was not and why; with the way back. */
export function Outcome({ conversion, report, elsewhere, onUndone }: OutcomeProps) {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(conversionTexts);
  const { language } = usePreferences();
  const { host } = useEnvironment();
  const notify = useNotify();
  const heading = useId("refused");
  const { done, refused, addedSheet, removedSheet, undo } = report;
  const none = conversion === "functions" ? t("nothingToRestore") : t("nothing");
  const told = [
    done.length > 0 ? t("done", { count: done.length }) : none,
    ...(refused.length > 0 ? [t("left", { count: refused.length })] : []),
    ...(addedSheet === null ? [] : [t("added", { sheet: addedSheet })]),
    ...(removedSheet === null ? [] : [t("removed", { sheet: removedSheet })]),
  ];
  const takeBack = async () => {
    try {
      await undo!();
      notify("info", t("undone"));
      onUndone();
    } catch (error) {
      notify("error", t("failed"), errorText(error));
    }
  };
  return (
    <>
      <MessageBar layout="multiline" intent={refused.length > 0 ? "warning" : done.length > 0 ? "success" : "info"}>
        <MessageBarBody>
          {told.join(" · ")}
          {elsewhere > 0 && <p>{describe(message("convertElsewhere", { count: elsewhere }), language)}</p>}
        </MessageBarBody>
        {undo && host.abilities.undo && (
          <MessageBarActions>
            <Button onClick={() => void takeBack()}>{t("undo")}</Button>
          </MessageBarActions>
        )}
      </MessageBar>
      {refused.length > 0 && (
        <section aria-labelledby={heading}>
          <Subtitle2 as="h2" id={heading} className={page.heading}>
            {t("refused")}
          </Subtitle2>
          {refused.slice(0, listedAtMost).map(({ place, formula, reason }) => (
            <div key={qualifiedName(place)} className={styles.refused}>
              <Link
                as="button"
                aria-label={t("goTo", { place: qualifiedName(place) })}
                onClick={() => void host.goTo(place)}
              >
                {qualifiedName(place)}
              </Link>
              <Text className={page.mono}>{formula}</Text>
              <Text>{describe(reason, language)}</Text>
            </div>
          ))}
          {refused.length > listedAtMost && <Text>{t("more", { count: refused.length - listedAtMost })}</Text>}
        </section>
      )}
    </>
  );
}
