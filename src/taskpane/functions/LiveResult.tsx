import { Button, Checkbox, makeStyles, Subtitle2, Text, tokens, useId } from "@fluentui/react-components";
import { useState } from "react";
import type { FunctionDefinition } from "../../functions/definition";
import { rangeName } from "../../workbook/address";
import { useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import { headingsOf } from "./callWrites";
import { ResultView } from "./ResultView";
import { functionTexts } from "./texts";
import type { FormCall } from "./useCall";

const useStyles = makeStyles({
  root: {
    display: "grid",
    rowGap: tokens.spacingVerticalS,
    justifyItems: "start",
    marginTop: tokens.spacingVerticalL,
    // Seen beside the field that changes it, unless that would leave no room for the field.
    "@media (min-height: 700px)": {
      position: "sticky",
      bottom: 0,
      zIndex: 1,
      maxHeight: "38vh",
      overflowY: "auto",
      boxShadow: tokens.shadow4,
    },
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    "> *": { maxWidth: "100%" },
  },
});

interface LiveResultProps {
  readonly definition: FunctionDefinition;
  readonly call: FormCall;
  /** With its headings, or the formula alone. */
  readonly onInsert: (headings: boolean) => void;
}

/** The formula as the form now stands, what it gives, and the button that puts it into the sheet. */
export function LiveResult({ definition, call, onInsert }: LiveResultProps) {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(functionTexts);
  const heading = useId("result");
  const cell = call.target && rangeName(call.target);
  const [headings, setHeadings] = useState(true);
  const hasHeadings = headingsOf(definition, call.result) !== null;
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
      {hasHeadings && (
        <Checkbox
          label={t("withHeadings")}
          checked={headings}
          onChange={(_, { checked }) => setHeadings(checked === true)}
        />
      )}
      <Button
        appearance="primary"
        disabled={!call.complete || call.circular}
        onClick={() => onInsert(hasHeadings && headings)}
      >
        {cell ? t("insert", { cell }) : t("insertAnywhere")}
      </Button>
      {call.circular && cell && <Text role="status">{t("selfReference", { cell })}</Text>}
    </section>
  );
}
