import { Button, Field, Input, makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { useState } from "react";
import type { BalanceField, BalanceForm } from "../../../balance/form";
import { rowChecks } from "../../../balance/form";
import type { Check } from "../../../balance/gaps";
import { describe, message } from "../../../language/messages";
import { calculated, parseQuantity } from "../../../units/expression";
import { describeCell } from "../../../workbook/values";
import { useSelection } from "../../selection/SelectionProvider";
import { useEnvironment } from "../../shell/environment";
import { comesTo } from "../../shell/comesTo";
import { usePreferences } from "../../shell/preferences";
import { useTexts } from "../../shell/texts";
import { usePageStyles } from "../../shell/usePageStyles";
import type { OpenSheet, SheetAccess } from "../useSurveySheet";
import { fillingTexts } from "./texts";
import { useRowDraft } from "./useRowDraft";
import { useRowWriting } from "./useRowWriting";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 130px), 1fr))",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  input: { minWidth: 0, "& input": { minWidth: 0, width: "100%" } },
});

interface Props {
  readonly access: SheetAccess;
  readonly sheet: OpenSheet;
  readonly form: BalanceForm;
}

/** A unit of a balance as a form beside its row; what does not close is said while it is typed. */
export function BalanceFilling({ access, sheet, form }: Props) {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(fillingTexts);
  const { host } = useEnvironment();
  const write = useRowWriting(access, sheet);
  const address = useSelection()?.address;
  const draft = useRowDraft(sheet.name, "balance");
  const { typed } = draft;
  const within = (row: number) => Math.min(Math.max(row, form.firstRow), form.endRow - 1);
  const selected = address?.sheet === sheet.name ? address.row : form.firstRow;
  const [standing, setStanding] = useState(typed.size > 0 ? draft.row : selected);
  const row = within(standing);
  // A row that somebody selects is followed, unless this one holds changes.
  const [followed, setFollowed] = useState(selected);
  if (selected !== followed && typed.size === 0) {
    setFollowed(selected);
    setStanding(selected);
  }
  const formulas = sheet.formulas[Math.min(row, sheet.formulas.length - 1)] ?? [];
  const fields = form.fields.filter(({ column }) => (formulas[column] ?? null) === null);
  const standsAt = (at: number, column: number) => describeCell(sheet.rows[at]?.[column] ?? null);
  const stands = (column: number) => standsAt(row, column);
  const textOf = (column: number) => typed.get(column) ?? stands(column);
  const textAt = (at: number, column: number) =>
    at === row ? String(calculated(textOf(column)) ?? textOf(column)) : standsAt(at, column);
  const isWrong = ({ isVolume, column }: BalanceField) =>
    isVolume && textOf(column).trim() !== "" && parseQuantity(textOf(column)) === null;

  const commit = () => {
    const changes = new Map(
      fields.flatMap(({ column, isVolume }) => {
        const text = typed.get(column)?.trim();
        if (text === undefined || text === stands(column)) return [];
        return [[column, text === "" ? null : !isVolume ? text : (parseQuantity(text) ?? text)] as const];
      }),
    );
    draft.drop();
    if (changes.size > 0) write(row, changes);
  };
  const go = (next: number) => {
    if (fields.some(isWrong)) return;
    commit();
    setStanding(within(next));
    void host.goTo({ sheet: sheet.name, row: within(next), column: form.nameColumn, rows: 1, columns: 1 });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") draft.drop();
    else if (event.key === "PageUp") go(row - 1);
    else if (event.key === "PageDown" || event.key === "Enter") go(row + 1);
    else return;
    event.preventDefault();
  };
  return (
    <form
      className={styles.root}
      aria-label={t("label")}
      onKeyDown={onKeyDown}
      onSubmit={(event) => event.preventDefault()}
    >
      <Text weight="semibold">{t("row", { row: row + 1 })}</Text>
      <RowClosure checks={rowChecks(form, row, textAt).filter(({ kind }) => kind === "unit")} />
      <div className={styles.fields}>
        {fields.map((field) => (
          <Field
            key={field.column}
            label={field.label}
            hint={(field.isVolume && comesTo(textOf(field.column))) || null}
            {...(isWrong(field) && { validationMessage: t("balanceNotANumber") })}
          >
            <Input
              className={styles.input}
              inputMode={field.isVolume ? "decimal" : "text"}
              value={textOf(field.column)}
              onChange={(_, { value }) => draft.type(row, field.column, value)}
              onFocus={({ target }) => target.select()}
            />
          </Field>
        ))}
      </div>
      <div className={page.actions}>
        <Button appearance="primary" disabled={typed.size === 0 || fields.some(isWrong)} onClick={() => go(row)}>
          {t("write")}
        </Button>
        <Button disabled={row <= form.firstRow} onClick={() => go(row - 1)}>
          {t("previous")}
        </Button>
        <Button disabled={row >= form.endRow - 1} onClick={() => go(row + 1)}>
          {t("next")}
        </Button>
      </div>
      <Text className={page.hint}>{t("balanceHint")}</Text>
    </form>
  );
}

function RowClosure({ checks }: { readonly checks: readonly Check[] }) {
  const t = useTexts(fillingTexts);
  const { language } = usePreferences();
  const isClosed = checks.every(({ gap }) => gap === 0);
  const sayOf = ({ name, inflow, outflow, gap, suspicion }: Check) =>
    gap === 0
      ? (checks.length > 1 ? `${name} · ` : "") + t("balanceCloses", { inflow, outflow })
      : describe(message("balanceGapUnit", { unit: name, inflow, outflow, gap }), language) +
        (suspicion ? describe(suspicion, language) : "");
  const text = checks.length === 0 ? t("balanceWaits") : checks.map(sayOf).join(" ");
  return (
    <MessageBar intent={checks.length === 0 ? "info" : isClosed ? "success" : "warning"} layout="multiline">
      <MessageBarBody role="status">{text}</MessageBarBody>
    </MessageBar>
  );
}
