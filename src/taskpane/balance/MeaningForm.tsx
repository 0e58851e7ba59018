import { Button, Field, Select, Subtitle2, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { Meanings } from "../../balance/reading/meanings";
import { meaningNames } from "../../balance/reading/meanings";
import { useLanguage, useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import type { SheetHeadings } from "./meaningStore";
import { balanceTexts } from "./texts";

const unused = "none";

interface Props {
  readonly asked: SheetHeadings;
  readonly disabled: boolean;
  readonly onConfirm: (meanings: Meanings) => void;
  readonly onCancel: () => void;
}

/** What each column of a sheet means, as it is read now, to be put right by whoever knows. */
export function MeaningForm({ asked: { sheet, headings }, disabled, onConfirm, onCancel }: Props) {
  const page = usePageStyles();
  const t = useTexts(balanceTexts);
  const text = useLanguage();
  const [chosen, setChosen] = useState<Meanings>(
    Object.fromEntries(headings.map(({ label, meaning }) => [label, meaning ?? unused])),
  );
  // What is read so without being told is not kept.
  const said = headings.filter(({ label, meaning }) => chosen[label] !== (meaning ?? unused));
  const told = () => Object.fromEntries(said.map(({ label }) => [label, chosen[label]!]));
  return (
    <section aria-label={t("matchTitle", { sheet })}>
      <Subtitle2 as="h2" block className={page.heading}>
        {t("matchTitle", { sheet })}
      </Subtitle2>
      <Text className={page.hint}>{t("matchHint")}</Text>
      <div className={page.fields}>
        {headings.map((heading) => (
          <Field key={heading.label} label={heading.text}>
            <Select
              value={chosen[heading.label]!}
              onChange={(_, { value }) => setChosen({ ...chosen, [heading.label]: value })}
            >
              {[...meaningNames].map(([key, name]) => (
                <option key={key} value={key}>
                  {key === unused ? t("unknownColumn") : text(name)}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      </div>
      <div className={page.actions}>
        <Button appearance="primary" disabled={disabled} onClick={() => onConfirm(told())}>
          {t("confirm")}
        </Button>
        <Button onClick={onCancel}>{t("cancel")}</Button>
      </div>
    </section>
  );
}
