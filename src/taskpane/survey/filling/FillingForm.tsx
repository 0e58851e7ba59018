import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Text,
  tokens,
} from "@fluentui/react-components";
import { ChevronLeftRegular, ChevronRightRegular } from "@fluentui/react-icons";
import type { KeyboardEvent } from "react";
import { useMemo } from "react";
import type { ColumnKey } from "../../../survey/columns";
import { columnOf } from "../../../survey/columns";
import type { FillField, FillTable } from "../../../survey/filling";
import { fieldsOf, fieldText } from "../../../survey/filling";
import { describe } from "../../../language/messages";
import { useEnvironment } from "../../shell/environment";
import { usePreferences } from "../../shell/preferences";
import { useTexts } from "../../shell/texts";
import { usePageStyles } from "../../shell/usePageStyles";
import { useNotify } from "../../notices/NoticesProvider";
import type { OpenSheet, SheetAccess } from "../useSurveySheet";
import { EarlierYears } from "./EarlierYears";
import { FieldInput } from "./FieldInput";
import { LiveUseView } from "./LiveUseView";
import { fillingTexts } from "./texts";
import { fieldId, useRow } from "./useRow";
import { useRowIssues } from "./useRowIssues";

const useStyles = makeStyles({
  head: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    paddingTop: tokens.spacingVerticalS,
  },
  row: { flex: 1, textAlign: "center" },
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 130px), 1fr))",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    alignItems: "start",
  },
  below: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalM,
  },
});

/** Names of places and enterprises: what the next row most often repeats. */
const repeated: readonly ColumnKey[] = ["city", "district", "firm", "code", "source", "process", "scale"];

interface FormProps {
  readonly access: SheetAccess;
  readonly sheet: OpenSheet;
  readonly table: FillTable;
  readonly onRematch: () => void;
}

export function FillingForm({ access, sheet, table, onRematch }: FormProps) {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(fillingTexts);
  const { host } = useEnvironment();
  const notify = useNotify();
  const { language } = usePreferences();
  const all = useMemo(() => fieldsOf(table), [table]);
  const form = useRow(access, sheet, table, all);
  const { row } = form;
  const issues = useRowIssues(sheet, table, row, form.values);
  // What a formula gives is not to be filled in; the row behind the last has the formulas of those above at best.
  const formulas = sheet.formulas[Math.min(row, sheet.formulas.length - 1)] ?? [];
  const fields = all.filter(({ column }) => (formulas[column] ?? null) === null);

  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.nativeEvent.isComposing || event.defaultPrevented) return;
    const target = event.target as HTMLElement;
    const field = fields.find((one) => fieldId(one) === target.id);
    if (event.key === "Escape" && form.dirty) {
      form.drop();
    } else if (event.key === "PageUp") {
      form.move(row - 1, field?.column);
    } else if (event.key === "PageDown" || (event.key === "Enter" && field && !event.ctrlKey)) {
      // An open list takes Enter for the word that is marked in it.
      if (event.key === "Enter" && target.getAttribute("aria-activedescendant")) return;
      form.move(row + (event.shiftKey ? -1 : 1), field?.column);
    } else if (event.key === "Enter" && event.ctrlKey) {
      if (form.move(row + 1, fields[0]?.column)) document.getElementById(fieldId(fields[0]!))?.focus();
    } else if (event.key.toLowerCase() === "d" && event.ctrlKey && field) {
      copyAbove([field]);
    } else return;
    event.preventDefault();
  };
  const copyAbove = (wanted: readonly FillField[]) => {
    const above = sheet.rows[row - 1] ?? [];
    if (row <= table.firstRow) return;
    for (const field of wanted) form.type(field, fieldText(above[field.column] ?? null));
  };
  const undo = async () => {
    await host.undo();
    access.reload();
    notify("info", t("undone"));
  };

  return (
    <form onKeyDown={onKeyDown} onSubmit={(event) => event.preventDefault()} aria-label={t("label")}>
      <div className={styles.head}>
        <Button
          appearance="subtle"
          icon={<ChevronLeftRegular />}
          aria-label={t("previous")}
          disabled={row <= table.firstRow}
          onClick={() => form.move(row - 1)}
        />
        <div role="status" className={styles.row}>
          <Text weight="semibold">{t("row", { row: row + 1 })}</Text>
        </div>
        <Button
          appearance="subtle"
          icon={<ChevronRightRegular />}
          aria-label={t("next")}
          disabled={row >= table.endRow - 1}
          onClick={() => form.move(row + 1)}
        />
      </div>
      {form.elsewhere !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t("unsaved", { row: row + 1 })}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => form.commit()}>
              {t("write")}
            </Button>
            <Button size="small" onClick={form.drop}>
              {t("drop")}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <LiveUseView fields={all} values={form.values} />
      <div className={styles.fields}>
        {fields.map((field) => (
          <FieldInput
            key={field.column}
            field={field}
            fields={fields}
            form={form}
            issues={issues.filter(({ column }) => column === field.column)}
          />
        ))}
      </div>
      <div className={styles.below}>
        {issues
          .filter(({ column }) => !fields.some((field) => field.column === column))
          .map(({ check, severity, message: text }) => (
            <MessageBar key={check} intent={severity === "notice" ? "info" : severity} layout="multiline">
              <MessageBarBody>{describe(text, language)}</MessageBarBody>
            </MessageBar>
          ))}
        <div className={page.actions}>
          <Button appearance="primary" disabled={!form.dirty} onClick={() => form.commit()}>
            {t("write")}
          </Button>
          <Button
            disabled={row <= table.firstRow}
            onClick={() => copyAbove(fields.filter(({ key }) => repeated.includes(key) && columnOf(key).carried))}
          >
            {t("copyAbove")}
          </Button>
          {host.abilities.undo && (
            <Button appearance="subtle" onClick={() => void undo()}>
              {t("undo")}
            </Button>
          )}
          <Button appearance="subtle" onClick={onRematch}>
            {t("rematch")}
          </Button>
        </div>
        <EarlierYears
          rows={sheet.rows}
          table={table}
          fields={all}
          row={row}
          values={form.values}
          onOpen={(other) => form.move(other)}
        />
        <Text className={page.hint}>{t("keys")}</Text>
      </div>
    </form>
  );
}
