import { Button, makeStyles, Subtitle2, Text, tokens, useId } from "@fluentui/react-components";
import type { FunctionDefinition } from "../../functions/definition";
import { rangeName } from "../../workbook/address";
import { useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import { ResultView } from "./ResultView";
import { functionTexts } from "./texts";
import type { FormCall } from "./useCall";

const useStyles = makeStyles({
  root: {
    display: "grid",
    rowGap: tokens.spacingVerticalS,
    justifyItems: "start",
    marginTop: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    "> *": { maxWidth: "100%" },
  },
});

interface LiveResultProps {
  readonly definition: FunctionDefinition;
  readonly call: FormCall;
  readonly onInsert: () => void;
}

/** The formula as the form now stands, what it gives, and the button that puts it into the sheet. */
export function LiveResult({ definition, call, onInsert }: LiveResultProps) {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(functionTexts);
  const heading = useId("result");
  const cell = call.target && rangeName(call.target);
  return (
    <section aria-labelledby={heading} className={styles.root}>
      <Subtitle2 as="h2" id={heading}>
        {t("result")}
      </Subtitle2>
      <Text className={page.mono}>{call.formula}</Text>
      <div aria-live="polite">
        {call.result === null ? (
          <Text>{t("resultWaiting")}</Text>
        ) : (
          <ResultView definition={definition} result={call.result} />
        )}
      </div>
      <Button appearance="primary" disabled={!call.complete || call.circular} onClick={onInsert}>
        {cell ? t("insert", { cell }) : t("insertAnywhere")}
      </Button>
      {call.circular && cell && <Text role="status">{t("selfReference", { cell })}</Text>}
    </section>
  );
}
