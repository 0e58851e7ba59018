import { Button, Field, Input, makeStyles, Subtitle2, tokens, Tooltip, useId } from "@fluentui/react-components";
import { SelectObjectRegular } from "@fluentui/react-icons";
import type { FunctionDefinition } from "../../functions/definition";
import type { Parameter } from "../../functions/parameters";
import { qualifiedName } from "../../workbook/address";
import { useSelection } from "../selection/SelectionProvider";
import { useLanguage, useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import { functionTexts } from "./texts";

const useStyles = makeStyles({ fields: { display: "grid", rowGap: tokens.spacingVerticalM } });

interface FormProps {
  readonly definition: FunctionDefinition;
  readonly fields: readonly string[];
  readonly onChange: (fields: readonly string[]) => void;
}

/** A field an argument: typed, or taken from what is selected in the sheet. */
export function ArgumentForm({ definition, fields, onChange }: FormProps) {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(functionTexts);
  const heading = useId("arguments");
  return (
    <section aria-labelledby={heading}>
      <Subtitle2 as="h2" id={heading} className={page.heading}>
        {t("arguments")}
      </Subtitle2>
      <p className={page.hint}>{t("hint")}</p>
      <div className={styles.fields}>
        {definition.parameters.map((parameter, index) => (
          <ArgumentField
            key={parameter.name}
            parameter={parameter}
            value={fields[index] ?? ""}
            onChange={(value) => onChange(fields.map((field, at) => (at === index ? value : field)))}
          />
        ))}
      </div>
    </section>
  );
}

interface FieldProps {
  readonly parameter: Parameter;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function ArgumentField({ parameter, value, onChange }: FieldProps) {
  const t = useTexts(functionTexts);
  const text = useLanguage();
  const choices = useId("choices");
  const name = text(parameter.label);
  const unit = parameter.unit && t("unit", { unit: parameter.unit });
  return (
    <Field
      label={parameter.optional ? `${name} ${t("optional")}` : name}
      required={!parameter.optional}
      hint={[text(parameter.description), unit].filter(Boolean).join(" · ")}
    >
      <Input
        value={value}
        onChange={(_, { value: typed }) => onChange(typed)}
        placeholder={parameter.shape === "scalar" ? parameter.choices?.join(" / ") : t("rangeOrValue")}
        list={parameter.choices && choices}
        autoComplete="off"
        spellCheck={false}
        contentAfter={
          <>
            <TakeSelection name={name} onTake={onChange} />
            {parameter.choices && (
              <datalist id={choices}>
                {parameter.choices.map((choice) => (
                  <option key={choice} value={choice} />
                ))}
              </datalist>
            )}
          </>
        }
      />
    </Field>
  );
}

function TakeSelection({ name, onTake }: { readonly name: string; readonly onTake: (range: string) => void }) {
  const t = useTexts(functionTexts);
  const selection = useSelection();
  const range = selection ? qualifiedName(selection.address) : "";
  const label = t("takeSelectionFor", { name, range });
  return (
    <Tooltip content={label} relationship="label">
      <Button
        appearance="transparent"
        size="small"
        icon={<SelectObjectRegular />}
        disabled={!selection}
        onClick={() => onTake(range)}
      />
    </Tooltip>
  );
}
