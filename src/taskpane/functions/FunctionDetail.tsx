import { Body1, Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { FunctionDefinition } from "../../functions/definition";
import { formulaFor, namespace } from "../../functions/formula";
import { useInsertion } from "../insertion/InsertionProvider";
import { DetailHeader } from "../shell/DetailHeader";
import { useLanguage, useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import { ArgumentForm } from "./ArgumentForm";
import { ExampleList } from "./ExampleList";
import { LiveResult } from "./LiveResult";
import { Method } from "./Method";
import { NativeFormula } from "./NativeFormula";
import { functionTexts } from "./texts";
import { useCall } from "./useCall";

const useStyles = makeStyles({
  summary: { display: "block", marginBottom: tokens.spacingVerticalS },
});

export function FunctionDetail(props: { readonly definition: FunctionDefinition; readonly onBack: () => void }) {
  const { definition, onBack } = props;
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(functionTexts);
  const text = useLanguage();
  const { fillFirst } = useInsertion();
  const [fields, setFields] = useState<readonly string[]>(() => definition.parameters.map(() => ""));
  const result = useRef<HTMLDivElement>(null);
  const call = useCall(definition, fields);
  const label = t("insertLabel", { function: `${namespace}.${definition.id}` });

  return (
    <div
      className={page.root}
      onKeyDown={({ key, defaultPrevented }) => {
        if (key === "Escape" && !defaultPrevented) onBack();
      }}
    >
      <DetailHeader title={`${namespace}.${definition.id}`} code back={t("back")} onBack={onBack} />
      <Body1 className={styles.summary}>{text(definition.summary)}</Body1>

      <ArgumentForm definition={definition} fields={fields} onChange={setFields} />
      <div ref={result}>
        <LiveResult
          definition={definition}
          call={call}
          onInsert={() => void fillFirst(label, { formula: call.formula })}
        />
      </div>

      <Subtitle2 as="h2" className={page.heading}>
        {t("returns")}
      </Subtitle2>
      <Body1>{text(definition.result.description)}</Body1>
      <Method definition={definition} />
      <ExampleList
        definition={definition}
        onFill={(example) => {
          setFields(example);
          result.current?.scrollIntoView({ block: "center" });
        }}
        onRun={(example) => void fillFirst(label, { formula: formulaFor(definition.id, example.arguments) })}
      />
      <NativeFormula definition={definition} />
      <Caption1 className={page.hint}>{t("source", { source: text(definition.source) })}</Caption1>
    </div>
  );
}
