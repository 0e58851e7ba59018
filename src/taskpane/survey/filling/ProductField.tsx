import { Caption1, Combobox, makeStyles, Option, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import type { Product } from "../../../standards/variant";
import type { FillField } from "../../../survey/filling";
import { outputUnitOfUse } from "../../../survey/units";
import { useDefaultStandard } from "../../settings/useDefaultStandard";
import { useStandards } from "../../shell/environment";
import { useTexts } from "../../shell/texts";
import { fillingTexts } from "./texts";
import type { RowForm } from "./useRow";
import { fieldId } from "./useRow";

const useStyles = makeStyles({
  field: { minWidth: 0, width: "100%", "& input": { minWidth: 0 } },
  listbox: { maxHeight: "50vh" },
  option: { display: "flex", flexDirection: "column", minWidth: 0 },
  caption: { color: tokens.colorNeutralForeground2 },
});

const shownAtMost = 8;

interface ProductProps {
  readonly field: FillField;
  readonly fields: readonly FillField[];
  readonly form: RowForm;
}

/** Found as one types, by name, pinyin or initials; the product brings the unit that its output is counted in. */
export function ProductField({ field, fields, form }: ProductProps) {
  const styles = useStyles();
  const t = useTexts(fillingTexts);
  const library = useStandards();
  const [standard] = useDefaultStandard();
  const [open, setOpen] = useState(false);
  /** The unit that the last product brought; a unit that somebody typed is left alone. */
  const brought = useRef("");
  const value = form.textOf(field);
  const found = useMemo(() => {
    if (!open || value.trim() === "") return [];
    const hits = library.search(value, { standard, count: shownAtMost });
    return (hits.length > 0 ? hits : library.search(value, { count: shownAtMost })).map(({ product }) => product);
  }, [library, standard, open, value]);

  const bring = (unit: string | null) => {
    const unitField = fields.find(({ key }) => key === "outputUnit");
    if (!unitField || unit === null) return;
    const present = form.textOf(unitField).trim();
    if (present !== "" && present !== brought.current) return;
    brought.current = unit;
    form.type(unitField, unit);
  };
  const type = (text: string) => {
    form.type(field, text);
    const [exact] = library.products({ product: text, standard });
    if (exact) bring(unitOf(exact));
  };
  const choose = (product: Product) => {
    form.type(field, product.product);
    bring(unitOf(product));
  };
  return (
    <Combobox
      id={fieldId(field)}
      className={styles.field}
      listbox={{ className: styles.listbox }}
      freeform
      autoComplete="off"
      value={value}
      selectedOptions={[]}
      open={open && found.length > 0}
      onOpenChange={(_, data) => setOpen(data.open)}
      onChange={({ target }) => {
        setOpen(true);
        type(target.value);
      }}
      onOptionSelect={(_, { optionValue }) => {
        const product = found[Number(optionValue)];
        if (product) choose(product);
        setOpen(false);
      }}
    >
      {found.map((product, index) => (
        <Option key={index} value={String(index)} text={product.product}>
          <span className={styles.option}>
            {product.product}
            <Caption1 className={styles.caption}>
              {[
                product.code,
                product.category,
                t("quotaUnit", { unit: product.variants[0]!.unit }),
                product.standard === standard ? "" : product.standard,
              ]
                .filter(Boolean)
                .join(" · ")}
            </Caption1>
          </span>
        </Option>
      ))}
    </Combobox>
  );
}

function unitOf({ variants }: Product): string | null {
  return outputUnitOfUse(variants[0]!.unit);
}
