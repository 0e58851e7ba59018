import {
  Button,
  Caption1,
  Field,
  Input,
  makeStyles,
  Select,
  Subtitle2,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useId, useState } from "react";
import type { ColumnKey } from "../../survey/columns";
import { columnOf } from "../../survey/columns";
import type { LayoutToConfirm } from "../../survey/consolidate";
import type { Layout } from "../../survey/headers";
import { useLanguage, useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import type { ColumnChoice, Constants } from "./layoutChoice";
import {
  choicesOf,
  columnsByNeed,
  confirmed,
  doubled,
  doubtfulColumn,
  lacking,
  unitsFor,
  unitWanted,
} from "./layoutChoice";
import { consolidationTexts } from "./texts";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  title: { margin: 0 },
  columns: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  column: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 2fr) minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
  },
  field: { minWidth: 0 },
  whole: { minWidth: 0, gridColumn: "1 / -1" },
  /** Otherwise as wide as its longest option. */
  select: { minWidth: 0, width: "100%" },
  samples: {
    gridColumn: "1 / -1",
    color: tokens.colorNeutralForeground2,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
});

interface Props {
  readonly asked: LayoutToConfirm;
  /** How many layouts are still to be confirmed, this one among them. */
  readonly count: number;
  readonly onConfirm: (layout: Layout) => void;
  readonly onLeaveOut: (layout: Layout) => void;
  /** What is said otherwise, where it is not about one of many files. */
  readonly texts?: { readonly title: string; readonly hint: string; readonly leaveOut: string };
}

/** One distinct layout: what each of its columns means, as guessed, to be put right and confirmed once. */
export function LayoutForm({ asked: { layout, tables }, count, onConfirm, onLeaveOut, texts }: Props) {
  const styles = useStyles();
  const page = usePageStyles();
  const t = useTexts(consolidationTexts);
  const text = useLanguage();
  const [choices, setChoices] = useState(() => choicesOf(layout));
  const [constants, setConstants] = useState<Constants>({});
  const heading = useId();
  const { file, sheet, headerRow, given, sample } = tables[0]!;
  const twice = doubled(choices);
  const unanswered = twice.size > 0 || choices.some(unitWanted);
  const change = (changed: ColumnChoice) =>
    setChoices(choices.map((one) => (one.index === changed.index ? changed : one)));
  return (
    <form
      className={styles.form}
      aria-labelledby={heading}
      onSubmit={(event) => {
        event.preventDefault();
        if (!unanswered) onConfirm(confirmed(layout, choices, constants));
      }}
    >
      <Subtitle2 as="h2" id={heading} className={styles.title}>
        {texts?.title ?? t("layoutTitle", { count })}
      </Subtitle2>
      <Text>{texts?.hint ?? t("layoutHint", { tables: tables.length, file, sheet, row: headerRow + 1 })}</Text>
      <ul className={styles.columns}>
        {choices.map((choice) => (
          <li key={choice.index}>
            <ColumnFields
              choice={choice}
              label={layout.labels[choice.index]!.join(" / ")}
              stated={layout.columns.find(({ index }) => index === choice.index)?.unit ?? null}
              samples={sample.map((row) => row[choice.index] ?? "")}
              remark={
                twice.has(choice.index)
                  ? { state: "error", text: t("twice") }
                  : doubtfulColumn(layout, choice)
                    ? { state: "warning", text: t("doubtful") }
                    : null
              }
              onChange={change}
            />
          </li>
        ))}
      </ul>
      {lacking(layout, choices, given).map((key) => (
        <Field key={key} label={t("constantOf", { title: text(columnOf(key).title) })} hint={t("constantHint")}>
          <Input
            value={constants[key] ?? ""}
            onChange={(_, { value }) => setConstants({ ...constants, [key]: value })}
          />
        </Field>
      ))}
      <div className={page.actions}>
        <Button type="submit" appearance="primary" disabled={unanswered}>
          {t("confirm")}
        </Button>
        <Button onClick={() => onLeaveOut(layout)}>{texts?.leaveOut ?? t("leaveOut")}</Button>
      </div>
    </form>
  );
}

/** The option that stands there until a unit has been chosen. */
const unasked = "?";

interface ColumnProps {
  readonly choice: ColumnChoice;
  readonly label: string;
  /** The unit in the header. */
  readonly stated: string | null;
  readonly samples: readonly string[];
  /** What to look at. */
  readonly remark: { readonly state: "error" | "warning"; readonly text: string } | null;
  readonly onChange: (choice: ColumnChoice) => void;
}

function ColumnFields({ choice, label, stated, samples, remark, onChange }: ColumnProps) {
  const styles = useStyles();
  const t = useTexts(consolidationTexts);
  const text = useLanguage();
  const { index, key, unit, year } = choice;
  const shown = label === "" ? t("noLabel", { number: index + 1 }) : t("label", { label });
  const examples = samples.filter((value) => value !== "").slice(0, 3);
  const units = unitsFor(key, stated);
  const wanted = unitWanted(choice);
  const title = (one: ColumnKey) => {
    const name = text(columnOf(one).title);
    return year === null ? name : t("ofYear", { title: name, year });
  };
  const choose = (value: string) => {
    const chosen = value === "" ? null : (value as ColumnKey);
    const fits = unitsFor(chosen, stated).includes(unit ?? "");
    onChange({ ...choice, key: chosen, unit: fits ? unit : null });
  };
  return (
    <div className={styles.column}>
      <Field
        className={units.length === 0 ? styles.whole : styles.field}
        label={shown}
        {...(remark && { validationState: remark.state, validationMessage: remark.text })}
      >
        <Select select={{ className: styles.select }} value={key ?? ""} onChange={(_, { value }) => choose(value)}>
          <option value="">{t("notUsed")}</option>
          {columnsByNeed.map((one) => (
            <option key={one} value={one}>
              {title(one)}
            </option>
          ))}
        </Select>
      </Field>
      {units.length > 0 && (
        <Field
          className={styles.field}
          label={t("unit")}
          {...(wanted && { validationMessage: t("unitUnknown", { unit: choice.unknownUnit! }) })}
        >
          <Select
            aria-label={t("unitOf", { label: shown })}
            select={{ className: styles.select }}
            value={wanted ? unasked : (unit ?? "")}
            onChange={(_, { value }) => onChange({ ...choice, unit: value === "" ? null : value, unknownUnit: null })}
          >
            {wanted && (
              <option value={unasked} disabled>
                {t("unitChoose")}
              </option>
            )}
            <option value="">{t("unitInRows")}</option>
            {units.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Caption1 className={styles.samples}>
        {t("samples", {
          values: examples.length > 0 ? examples : "—",
        })}
      </Caption1>
    </div>
  );
}
