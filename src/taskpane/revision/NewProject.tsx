import {
  Button,
  Caption1,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Radio,
  RadioGroup,
  Select,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import comparatorList from "../../../generated/datasets/comparators";
import type { Message } from "../../language/messages";
import { describe, message } from "../../language/messages";
import { createProject, newItems } from "../../revision/create";
import { withKnownValues } from "../../revision/known";
import type { RevisionProject } from "../../revision/project";
import { tierOrder, tierSystems } from "../../revision/tiers";
import type { TierSystem } from "../../revision/tiers";
import type { SamplesRead } from "../../revision/workbook/sample-table";
import { readSampleTable } from "../../revision/workbook/sample-table";
import { comparatorsOf } from "../../standards/comparators";
import { columnName } from "../../workbook/address";
import { knownLayouts } from "../consolidation/layoutStore";
import { useEnvironment, useStandards } from "../shell/environment";
import { useNavigation } from "../shell/navigation";
import { usePreferences } from "../shell/preferences";
import { useLanguage, useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import { Remarks } from "./Remarks";
import { revisionTexts } from "./texts";
import { stampNow } from "./who";
import { thisWorkbook } from "./workbook";

const useStyles = makeStyles({
  form: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalS },
  field: { gridTemplateColumns: "minmax(0, 1fr)", minWidth: 0 },
});

interface Found extends SamplesRead {
  readonly sheet: string;
}

/** From the sheet that is in front: what was found there, and the little that has to be asked. */
export function NewProject({ onMake }: { readonly onMake: (project: RevisionProject) => void }) {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(revisionTexts);
  const text = useLanguage();
  const { language } = usePreferences();
  const { host } = useEnvironment();
  const library = useStandards();
  const { go } = useNavigation();
  const [found, setFound] = useState<Found | null>(null);
  const [problem, setProblem] = useState<Message | null>(null);
  const [title, setTitle] = useState("");
  const [standard, setStandard] = useState("");
  const [tiers, setTiers] = useState<TierSystem["id"]>(tierSystems[0]!.id);
  const [known, setKnown] = useState("");

  const look = async () => {
    setFound(null);
    const { sheet } = await host.selection();
    const used = await host.usedRange(sheet);
    if (!used) {
      setProblem(message("samplesMissing", { file: sheet, words: "企业名称、产品名称、年份、新水量、产量" }));
      return;
    }
    const { values } = await host.read({
      sheet,
      row: 0,
      column: 0,
      rows: used.row + used.rows,
      columns: used.column + used.columns,
    });
    const reading = readSampleTable(
      thisWorkbook,
      [{ name: sheet, rows: values, merges: [] }],
      await knownLayouts(host),
    );
    setProblem("problem" in reading ? reading.problem : null);
    if (!("problem" in reading)) setFound({ ...reading, sheet });
  };

  const make = ({ rows }: Found) => {
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
            ...(replaced ? { replaces: replaced.id, region: replaced.region.zh } : {}),
          },
        },
        stampNow(),
      ),
    );
  };

  if (!found) {
    return (
      <>
        <Button onClick={() => void look()}>{t("fromTable")}</Button>
        {problem && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{describe(problem, language)}</MessageBarBody>
            {problem.key === "samplesToConfirm" && (
              <MessageBarActions>
                <Button size="small" onClick={() => go("survey")}>
                  {t("toConfirm")}
                </Button>
              </MessageBarActions>
            )}
          </MessageBar>
        )}
      </>
    );
  }
  const { rows, remarks, sheet, columns } = found;
  const unmeasured = rows.every(({ water, output, stated }) => stated === null && (water === null || output === null));
  const withoutUnit = newItems([], rows).filter(({ unit }) => unit === "").length;
  const excluded = rows.filter((row) => row.excluded !== undefined).length;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        make(found);
      }}
    >
      <Text role="status">
        {t("found", {
          sheet,
          samples: rows.length,
          enterprises: new Set(rows.map(({ enterprise }) => enterprise)).size,
          products: new Set(rows.map(({ product }) => product)).size,
        })}
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
      <div className={page.actions}>
        <Button type="submit" appearance="primary">
          {t("make")}
        </Button>
        <Button onClick={() => setFound(null)}>{t("cancel")}</Button>
      </div>
    </form>
  );
}
