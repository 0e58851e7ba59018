import { Button, Field, Input, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { AddRegular, DismissRegular } from "@fluentui/react-icons";
import { useMemo, useState } from "react";
import { taxBlock } from "../../evaluation/charges/block";
import type { ResourceTax } from "../../evaluation/charges/charges";
import { isFailure } from "../../language/failure";
import { describe } from "../../language/messages";
import { comesTo, waterSaid } from "../shell/comesTo";
import { IconButton } from "../shell/IconButton";
import { usePreferences } from "../shell/preferences";
import { useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import type { SourceEntry } from "./form";
import { blankSource, taxOf } from "./form";
import { chargesTexts } from "./texts";
import { useBlock } from "../insertion/useBlock";

const useStyles = makeStyles({
  entry: { paddingBottom: tokens.spacingVerticalM },
  result: { padding: `${tokens.spacingVerticalS} 0` },
});

/** Volume times rate times multiplier, over the sources. */
export function TaxForm() {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(chargesTexts);
  const { language } = usePreferences();
  const insert = useBlock();
  const [entries, setEntries] = useState<readonly SourceEntry[]>([blankSource]);
  const tax = useMemo(() => taxOf(entries), [entries]);
  const change = (index: number, changed: Partial<SourceEntry>) =>
    setEntries(entries.map((one, at) => (at === index ? { ...one, ...changed } : one)));
  return (
    <section aria-labelledby="charges-tax">
      <Subtitle2 as="h2" id="charges-tax" className={page.heading}>
        {t("tax")}
      </Subtitle2>
      {entries.map((entry, index) => (
        <div key={index} className={styles.entry}>
          <SourceFields entry={entry} onChange={(changed) => change(index, changed)} />
          {entries.length > 1 && (
            <IconButton
              icon={<DismissRegular />}
              label={t("removeSource", { row: index + 1 })}
              onClick={() => setEntries(entries.filter((_, at) => at !== index))}
            />
          )}
        </div>
      ))}
      <Button size="small" icon={<AddRegular />} onClick={() => setEntries([...entries, blankSource])}>
        {t("addSource")}
      </Button>
      <div aria-live="polite" className={styles.result}>
        {isFailure(tax) && <Text>{tax.message && describe(tax.message, language)}</Text>}
        {tax && !isFailure(tax) && <TaxResult tax={tax} />}
      </div>
      {tax && !isFailure(tax) && (
        <Button appearance="primary" onClick={() => void insert(t("tax"), (anchor) => taxBlock(tax, anchor, language))}>
          {t("insert")}
        </Button>
      )}
    </section>
  );
}

interface FieldsProps {
  readonly entry: SourceEntry;
  readonly onChange: (changed: Partial<SourceEntry>) => void;
}

function SourceFields({ entry, onChange }: FieldsProps) {
  const page = usePageStyles();
  const t = useTexts(chargesTexts);
  return (
    <div className={page.fields}>
      <Field label={t("source")}>
        <Input
          value={entry.name}
          placeholder={t("sourceExample")}
          onChange={(_, { value }) => onChange({ name: value })}
        />
      </Field>
      <Field label={t("volume")} hint={waterSaid(entry.volume) ?? ""}>
        <Input inputMode="decimal" value={entry.volume} onChange={(_, { value }) => onChange({ volume: value })} />
      </Field>
      <Field label={t("rate")} hint={comesTo(entry.rate) ?? ""}>
        <Input inputMode="decimal" value={entry.rate} onChange={(_, { value }) => onChange({ rate: value })} />
      </Field>
      <Field label={t("multiplier")} hint={comesTo(entry.multiplier) ?? t("blankIsOne")}>
        <Input
          inputMode="decimal"
          value={entry.multiplier}
          onChange={(_, { value }) => onChange({ multiplier: value })}
        />
      </Field>
    </div>
  );
}

function TaxResult({ tax: { sources, volume, tax } }: { readonly tax: ResourceTax }) {
  const page = usePageStyles();
  const t = useTexts(chargesTexts);
  const { language } = usePreferences();
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  return (
    <table className={page.table}>
      <thead>
        <tr>
          <th scope="col">{t("source")}</th>
          <th scope="col">{t("volume")}</th>
          <th scope="col">{t("amount")}</th>
        </tr>
      </thead>
      <tbody>
        {sources.map((source, index) => (
          <tr key={index}>
            <th scope="row">{source.name || index + 1}</th>
            <td>{source.volume === null ? "—" : number.format(source.volume)}</td>
            <td>{source.tax === null ? "—" : number.format(source.tax)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t("total")}</th>
          <td>{number.format(volume)}</td>
          <td>{number.format(tax)}</td>
        </tr>
      </tbody>
    </table>
  );
}
