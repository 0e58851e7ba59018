import { Button, Field, Input, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { useId, useMemo } from "react";
import { describe } from "../../../language/messages";
import type { ColumnKey } from "../../../survey/columns";
import { columnOf } from "../../../survey/columns";
import { regions } from "../../../survey/districts";
import type { Issue } from "../../../survey/issue";
import type { FillField, RowValues } from "../../../survey/filling";
import { commonUnits, waterSources } from "../../../survey/templates/lists";
import { comesTo } from "../../shell/comesTo";
import { usePreferences } from "../../shell/preferences";
import { useLanguage, useTexts } from "../../shell/texts";
import { ProductField } from "./ProductField";
import { fillingTexts } from "./texts";
import type { RowForm } from "./useRow";
import { fieldId } from "./useRow";

const useStyles = makeStyles({
  field: { minWidth: 0, gridTemplateColumns: "minmax(0, 1fr)" },
  whole: { gridColumn: "1 / -1" },
  remark: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: tokens.spacingVerticalXXS },
  input: { width: "100%", minWidth: 0, "& input": { minWidth: 0, width: "100%" } },
});

/** Long words take the whole width. */
const wide: readonly ColumnKey[] = ["firm", "product", "remark", "process", "industry"];

interface FieldProps {
  readonly field: FillField;
  readonly fields: readonly FillField[];
  readonly form: RowForm;
}

interface CheckedProps extends FieldProps {
  /** What the checks say of the field. */
  readonly issues: readonly Issue[];
}

export function FieldInput({ field, fields, form, issues }: CheckedProps) {
  const styles = useStyles();
  const t = useTexts(fillingTexts);
  const text = useLanguage();
  const { language } = usePreferences();
  const unitHint = useUnitHint(field, fields, form);
  const entry = form.entryOf(field);
  const title = text(field.title);
  const withUnit = field.unit ? t("withUnit", { title, unit: field.unit }) : title;
  const label = field.year === null ? withUnit : t("ofYear", { title: withUnit, year: field.year });
  const { type, required } = columnOf(field.key);
  const hint = (type === "number" ? comesTo(form.textOf(field)) : null) ?? unitHint;
  return (
    <Field
      className={mergeClasses(styles.field, wide.includes(field.key) && styles.whole)}
      label={{ children: label, title: text(field.hint) }}
      required={required === true}
      {...(hint !== null && { hint })}
      {...(entry && "problem" in entry
        ? { validationMessage: describe(entry.problem, language) }
        : issues[0] && {
            validationState: issues[0].severity === "error" ? ("error" as const) : ("warning" as const),
            validationMessage: { children: <Remark issue={issues[0]} field={field} form={form} /> },
          })}
    >
      {field.key === "product" ? (
        <ProductField field={field} fields={fields} form={form} />
      ) : type === "yesNo" ? (
        <YesNo field={field} form={form} />
      ) : (
        <TextInput field={field} fields={fields} form={form} />
      )}
    </Field>
  );
}

/** What a check says, and a button for what may have been meant. */
function Remark({ issue, field, form }: Pick<FieldProps, "field" | "form"> & { readonly issue: Issue }) {
  const styles = useStyles();
  const t = useTexts(fillingTexts);
  const { language } = usePreferences();
  const { message: text, likely } = issue;
  return (
    <span className={styles.remark}>
      {describe(text, language)}
      {likely?.column === field.column && (
        <Button size="small" onClick={() => form.type(field, String(likely.value))}>
          {t("likely", { value: likely.value, unit: field.unit ?? "" })}
        </Button>
      )}
    </span>
  );
}

function TextInput({ field, fields, form }: FieldProps) {
  const styles = useStyles();
  const suggestions = useSuggestions(field, fields, form.values);
  const list = useId();
  const { type } = columnOf(field.key);
  const numeric = type === "number" || type === "year";
  return (
    <>
      <Input
        id={fieldId(field)}
        className={styles.input}
        autoComplete="off"
        inputMode={numeric ? "decimal" : "text"}
        value={form.textOf(field)}
        onChange={(_, { value }) => form.type(field, value)}
        // The whole value, as a cell: typing replaces it.
        onFocus={({ target }) => target.select()}
        {...(suggestions.length > 0 && { list })}
      />
      {suggestions.length > 0 && (
        <datalist id={list}>
          {suggestions.map((word) => (
            <option key={word} value={word} />
          ))}
        </datalist>
      )}
    </>
  );
}

function YesNo({ field, form }: Pick<FieldProps, "field" | "form">) {
  const t = useTexts(fillingTexts);
  const text = form.textOf(field);
  const known = ["", "是", "否"].includes(text);
  return (
    <Select id={fieldId(field)} value={text} onChange={(_, { value }) => form.type(field, value)}>
      {!known && <option value={text}>{text}</option>}
      <option value="" />
      <option value="是">{t("yes")}</option>
      <option value="否">{t("no")}</option>
    </Select>
  );
}

/** The units that people mistake for each other, spoken out. */
const mistaken: Readonly<Record<string, string>> = {
  "万m³": "m³",
  "m³": "万m³",
  万元: "元",
  元: "万元",
};

function useUnitHint({ key, unit }: FillField, fields: readonly FillField[], form: RowForm): string | null {
  const t = useTexts(fillingTexts);
  const { quantity } = columnOf(key);
  if (unit) return mistaken[unit] ? t("unitSpoken", { unit, other: mistaken[unit] }) : null;
  if (quantity !== "output") return null;
  const unitField = fields.find((one) => one.key === "outputUnit");
  const stated = unitField ? form.textOf(unitField).trim() : "";
  return stated === "" ? t("unitMissing") : t("unitPlain", { unit: stated });
}

const cities = Object.values(regions).flat();

function useSuggestions({ key }: FillField, fields: readonly FillField[], values: RowValues): readonly string[] {
  const cityField = fields.find((one) => one.key === "city");
  const city = cityField ? values.get(cityField.column) : null;
  return useMemo(() => {
    switch (key) {
      case "city":
        return cities.map(({ name }) => name);
      case "district":
        return cities.filter(({ name }) => name === city).flatMap(({ districts }) => districts);
      case "outputUnit":
        return commonUnits;
      case "source":
        return waterSources;
      default:
        return [];
    }
  }, [key, city]);
}
