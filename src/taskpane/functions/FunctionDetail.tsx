import { Body1, Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import type { FunctionDefinition } from "../../functions/definition";
import { formulaFor, namespace } from "../../functions/formula";
import { useInsertion } from "../insertion/InsertionProvider";
import { DetailHeader } from "../shell/DetailHeader";
import { useLanguage, useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import { ArgumentForm } from "./ArgumentForm";
import { callWrites, headingsOf } from "./callWrites";
import { ExampleList } from "./ExampleList";
import { LiveResult } from "./LiveResult";
import { Method } from "./Method";
import { NativeFormula } from "./NativeFormula";
import { functionTexts } from "./texts";
import { useCall } from "./useCall";

const useStyles = makeStyles({
  summary: { display: "block", marginBottom: tokens.spacingVerticalS },
});

interface DetailProps {
  readonly definition: FunctionDefinition;
  /** What stands in the fields of its form. */
  readonly fields: readonly string[];
  readonly onFields: (fields: readonly string[]) => void;
  readonly onBack: () => void;
}

export function FunctionDetail({ definition, fields, onFields, onBack }: DetailProps) {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(functionTexts);
  const text = useLanguage();
  const { fillFirst, writeAtSelection } = useInsertion();
  const call = useCall(definition, fields);
  const form = useRef<HTMLDivElement>(null);
  const label = t("insertLabel", { function: `${namespace}.${definition.id}` });
  const insert = (withHeadings: boolean) => {
    const headings = withHeadings ? headingsOf(definition, call.result) : null;
    return writeAtSelection(label, (place) => callWrites({ ...call, definition }, place, headings?.map(text) ?? null));
  };

  return (
    <div
      className={page.root}
      onKeyDown={({ key, defaultPrevented }) => {
        if (key === "Escape" && !defaultPrevented) onBack();
      }}
    >
      <DetailHeader title={`${namespace}.${definition.id}`} code back={t("back")} onBack={onBack} />
      <Body1 className={styles.summary}>{text(definition.summary)}</Body1>

      <div ref={form} />
      <ArgumentForm definition={definition} fields={fields} onChange={onFields} />
      <LiveResult definition={definition} call={call} onInsert={(withHeadings) => void insert(withHeadings)} />

      <Subtitle2 as="h2" className={page.heading}>
        {t("returns")}
      </Subtitle2>
      <Body1>{text(definition.result.description)}</Body1>
      <Method definition={definition} />
      <ExampleList
        definition={definition}
        onFill={(example) => {
          onFields(example);
          form.current?.scrollIntoView({ block: "start" });
        }}
        onRun={(example) => void fillFirst(label, { formula: formulaFor(definition.id, example.arguments) })}
      />
      <NativeFormula definition={definition} />
      <Caption1 className={page.hint}>{t("source", { source: text(definition.source) })}</Caption1>
    </div>
  );
}
