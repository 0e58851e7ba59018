import {
  Button,
  Caption1,
  Checkbox,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  Select,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import comparatorList from "../../../generated/datasets/comparators";
import { createProject, newItems } from "../../revision/create";
import { waterPartNames, waterParts } from "../../revision/deductions";
import { withKnownValues } from "../../revision/known";
import type { RevisionProject } from "../../revision/project";
import { tierOrder, tierSystems } from "../../revision/tiers";
import type { TierSystem } from "../../revision/tiers";
import { wholeWater } from "../../revision/water-scope";
import type { SamplesRead } from "../../revision/workbook/sample-table";
import { comparatorsOf } from "../../standards/comparators";
import { columnName } from "../../workbook/address";
import { useStandards } from "../shell/environment";
import { usePreferences } from "../shell/preferences";
import { useLanguage, useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import { Remarks } from "./Remarks";
import { revisionTexts } from "./texts";
import { stampNow } from "./who";

const useStyles = makeStyles({
  form: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalS },
  field: { gridTemplateColumns: "minmax(0, 1fr)", minWidth: 0 },
});

interface Props {
  readonly found: SamplesRead & { readonly sheet: string; readonly range: string | null };
  readonly onMake: (project: RevisionProject) => void;
  readonly onCancel: () => void;
}

/** What was found in a sheet of samples, and what only the user knows of the project to be made of it. */
export function NewProjectForm({ found, onMake, onCancel }: Props) {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(revisionTexts);
  const text = useLanguage();
  const { language } = usePreferences();
  const library = useStandards();
  const [title, setTitle] = useState("");
  const [standard, setStandard] = useState("");
  const [tiers, setTiers] = useState<TierSystem["id"]>(tierSystems[0]!.id);
  const [known, setKnown] = useState("");
  const [water, setWater] = useState(wholeWater);
  const { rows, remarks, sheet, range, columns } = found;

  const make = () => {
    const replaced = library.standards.find(({ id }) => id === known);
    const { items, peers, notes } = withKnownValues(newItems([], rows), library, comparatorsOf(comparatorList), known);
    onMake(
      createProject(
        {
          rows,
          items,
          peers,
          notes,
          settings: {
            title: title.trim(),
            standard: standard.trim(),
            tiers,
            water,
            ...(replaced ? { replaces: replaced.id, region: replaced.region.zh } : {}),
          },
        },
        stampNow(),
      ),
    );
  };

  const unmeasured = rows.every(({ water, output, stated }) => stated === null && (water === null || output === null));
  const withoutUnit = newItems([], rows).filter(({ unit }) => unit === "").length;
  const excluded = rows.filter((row) => row.excluded !== undefined).length;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        make();
      }}
    >
      <Text role="status">
        {t("found", {
          sheet,
          samples: rows.length,
          enterprises: new Set(rows.map(({ enterprise }) => enterprise)).size,
          products: new Set(rows.map(({ product }) => product)).size,
        })}
        {range && ` ${t("onlyRange", { range })}`}
        {excluded > 0 && ` ${t("foundExcluded", { count: excluded })}`}
      </Text>
      <Caption1>
        {t("foundColumns", {
          columns: columns
            .map(({ title: name, column }) => t("column", { title: text(name), letter: columnName(column) }))
            .join(language === "zh-CN" ? "，" : ", "),
        })}
      </Caption1>
      {unmeasured && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t("foundNothingMeasured")}</MessageBarBody>
        </MessageBar>
      )}
      {withoutUnit > 0 && <Caption1>{t("unitsMissing", { count: withoutUnit })}</Caption1>}
      <Remarks remarks={remarks} />
      <Field label={t("title")} className={styles.field}>
        <Input value={title} onChange={(_, { value }) => setTitle(value)} />
      </Field>
      <Field label={t("number")} className={styles.field}>
        <Input value={standard} onChange={(_, { value }) => setStandard(value)} />
      </Field>
      <Field label={t("tierWords")}>
        <RadioGroup value={tiers} onChange={(_, { value }) => setTiers(value as TierSystem["id"])}>
          {tierSystems.map(({ id, names, example }) => (
            <Radio key={id} value={id} label={`${tierOrder.map((tier) => names[tier]).join(" / ")}（${example}）`} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={t("library")} hint={t("libraryHint")} className={styles.field}>
        <Select value={known} onChange={(_, { value }) => setKnown(value)}>
          <option value="">{t("noLibrary")}</option>
          {library.standards.map(({ id, title: name }) => (
            <option key={id} value={id}>
              {`${id} ${text(name)}`}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t("deducted")} hint={t("deductedHint")} className={styles.field}>
        <div>
          {waterParts.map((part) => (
            <Checkbox
              key={part}
              label={text(waterPartNames[part])}
              checked={water[part]}
              onChange={(_, { checked }) => setWater({ ...water, [part]: checked === true })}
            />
          ))}
        </div>
      </Field>
      <div className={page.actions}>
        <Button type="submit" appearance="primary">
          {t("make")}
        </Button>
        <Button onClick={onCancel}>{t("cancel")}</Button>
      </div>
    </form>
  );
}
