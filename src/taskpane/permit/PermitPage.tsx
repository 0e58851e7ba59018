import { Button, Checkbox, Field, Input, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { useDeferredValue, useMemo, useState } from "react";
import { permitCard } from "../../evaluation/permits/card";
import { isFailure } from "../../language/failure";
import { describe } from "../../language/messages";
import { useDefaultStandard } from "../settings/useDefaultStandard";
import { waterSaid } from "../shell/comesTo";
import { useStandards } from "../shell/environment";
import { usePreferences } from "../shell/preferences";
import { useLanguage, useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import type { PermitForm, ProductEntry } from "./form";
import { applicationOf, blankProduct } from "./form";
import { PermitResult } from "./PermitResult";
import { ProductFields } from "./ProductFields";
import { permitTexts } from "./texts";

const useStyles = makeStyles({
  add: { margin: `${tokens.spacingVerticalS} 0` },
});

/** How much water a firm may take by the quotas of its products, and which tier a volume reaches. */
export function PermitPage() {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(permitTexts);
  const text = useLanguage();
  const { language } = usePreferences();
  const library = useStandards();
  const [defaultStandard] = useDefaultStandard();
  const [form, setForm] = useState<PermitForm>({
    standard: "",
    project: "new",
    volume: "",
    onceThrough: false,
    products: [blankProduct],
  });
  const chosen = useMemo(() => ({ ...form, standard: form.standard || defaultStandard }), [form, defaultStandard]);
  // Typing never waits for the result.
  const asked = useDeferredValue(chosen);
  const application = useMemo(() => applicationOf(library, asked), [library, asked]);
  const card = useMemo(
    () => (application && !isFailure(application) ? permitCard(library, application) : application),
    [library, application],
  );

  const change = (changed: Partial<PermitForm>) => setForm({ ...form, ...changed });
  const changeProduct = (index: number, changed: Partial<ProductEntry>) =>
    change({ products: form.products.map((one, at) => (at === index ? { ...one, ...changed } : one)) });

  return (
    <div className={page.root}>
      <Text className={page.hint}>{t("hint")}</Text>
      {form.products.map((entry, index) => (
        <ProductFields
          key={index}
          entry={entry}
          standard={chosen.standard}
          first={index === 0}
          onChange={(changed) => changeProduct(index, changed)}
          onRemove={() => change({ products: form.products.filter((_, at) => at !== index) })}
        />
      ))}
      <div className={page.fields}>
        <Field label={t("volume")} hint={waterSaid(form.volume) ?? t("volumeHint")}>
          <Input inputMode="decimal" value={form.volume} onChange={(_, { value }) => change({ volume: value })} />
        </Field>
        <Field label={t("project")}>
          <Select
            value={form.project}
            onChange={(_, { value }) => change({ project: value === "existing" ? "existing" : "new" })}
          >
            <option value="new">{t("new")}</option>
            <option value="existing">{t("existing")}</option>
          </Select>
        </Field>
        <Field label={t("standard")} className={page.whole}>
          <Select value={chosen.standard} onChange={(_, { value }) => change({ standard: value })}>
            {library.standards.map(({ id, title }) => (
              <option key={id} value={id}>{`${id} ${text(title)}`}</option>
            ))}
          </Select>
        </Field>
      </div>
      <Checkbox
        label={t("onceThrough")}
        checked={form.onceThrough}
        onChange={(_, { checked }) => change({ onceThrough: checked === true })}
      />
      <div>
        <Button
          className={styles.add}
          size="small"
          icon={<AddRegular />}
          onClick={() => change({ products: [...form.products, blankProduct] })}
        >
          {t("add")}
        </Button>
      </div>
      <div aria-live="polite">
        {isFailure(card) && <Text>{card.message && describe(card.message, language)}</Text>}
        {card && !isFailure(card) && application && !isFailure(application) && (
          <PermitResult card={card} application={application} />
        )}
      </div>
    </div>
  );
}
