import { Field, Input, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useId, useMemo } from "react";
import { outputUnitOf } from "../../evaluation/permits/card";
import { isFailure } from "../../language/failure";
import type { Product } from "../../standards/variant";
import { amountSaid } from "../shell/comesTo";
import { useStandards } from "../shell/environment";
import { useProductName } from "../lookup/useProductName";
import { IconButton } from "../shell/IconButton";
import { useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import type { ProductEntry } from "./form";
import { conditionsOf, productMeant } from "./form";
import { permitTexts } from "./texts";

const useStyles = makeStyles({
  root: { paddingBottom: tokens.spacingVerticalS },
});

const suggested = 8;

interface FieldsProps {
  readonly entry: ProductEntry;
  readonly standard: string;
  readonly first: boolean;
  readonly onChange: (changed: Partial<ProductEntry>) => void;
  readonly onRemove: () => void;
}

/** One product of the firm: found as one types; its condition is asked for where it has several quotas. */
export function ProductFields({ entry, standard, first, onChange, onRemove }: FieldsProps) {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(permitTexts);
  const library = useStandards();
  const nameOf = useProductName();
  const list = useId();
  const names = useMemo(() => {
    const hits = entry.product.trim() === "" ? [] : library.search(entry.product, { standard, count: suggested });
    return [...new Set(hits.map(({ product }) => product.product))];
  }, [library, standard, entry.product]);
  const product = useMemo(() => productMeant(library, standard, entry.product), [library, standard, entry.product]);
  const conditions = product ? conditionsOf(product) : [];
  const unit = product ? unitOf(product) : "";
  return (
    <div className={mergeClasses(page.fields, styles.root)}>
      <Field
        label={t("product")}
        className={page.whole}
        hint={product ? said(product, nameOf(product.product)) : t(entry.product.trim() ? "notFound" : "productHint")}
      >
        <Input
          // Who comes for the card begins with the product.
          autoFocus={first}
          list={list}
          value={entry.product}
          onChange={(_, { value }) => onChange({ product: value, condition: "" })}
        />
      </Field>
      <datalist id={list}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {conditions.length > 0 && (
        <Field label={t("condition")} required className={page.whole}>
          <Select value={entry.condition} onChange={(_, { value }) => onChange({ condition: value })}>
            <option value="">{t("choose")}</option>
            {conditions.map((condition) => (
              <option key={condition}>{condition}</option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={t("output")} hint={amountSaid(entry.output, unit) ?? unit}>
        <Input inputMode="decimal" value={entry.output} onChange={(_, { value }) => onChange({ output: value })} />
      </Field>
      <Field label={t("unit")}>
        <Input placeholder={unit} value={entry.unit} onChange={(_, { value }) => onChange({ unit: value })} />
      </Field>
      {!first && (
        <IconButton icon={<DismissRegular />} label={t("remove", { product: entry.product })} onClick={onRemove} />
      )}
    </div>
  );
}

function said({ code, category }: Product, name: string): string {
  return [name, code, category].filter(Boolean).join(" · ");
}

function unitOf({ variants }: Product): string {
  const unit = outputUnitOf(variants[0]!);
  return isFailure(unit) ? "" : unit.text;
}
