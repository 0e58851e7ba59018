import { Button, Field, Input, makeStyles, mergeClasses, Select, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { Quotas } from "../../evaluation/plans/quotas";
import { isFailure } from "../../language/failure";
import type { Message } from "../../language/messages";
import { describe, message } from "../../language/messages";
import type { RegisterPlan } from "../../survey/register/examine";
import { examineInSteps } from "../../survey/register/examine";
import { readRegisterInSteps, registerRowsInSteps } from "../../survey/register/read";
import { knownLayouts } from "../consolidation/layoutStore";
import { useNotify } from "../notices/NoticesProvider";
import { useAttempt } from "../notices/useAttempt";
import { useDefaultStandard } from "../settings/useDefaultStandard";
import { useEnvironment, useStandards } from "../shell/environment";
import { inSlices } from "../shell/inSlices";
import { usePreferences } from "../shell/preferences";
import { useLanguage, useTexts } from "../shell/texts";
import type { Work } from "../shell/useLongWork";
import { useLongWork } from "../shell/useLongWork";
import { usePageStyles } from "../shell/usePageStyles";
import { WorkProgress } from "../shell/WorkProgress";
import { readSurveySheet } from "../survey/readSurveySheet";
import { selectedTable } from "../survey/selectedPart";
import type { PlanForm } from "./form";
import { basisChoices, blankForm, rulesOf } from "./form";
import { PlanResult } from "./PlanResult";
import { planTexts } from "./texts";

const useStyles = makeStyles({
  fields: { marginBottom: tokens.spacingVerticalM },
});

/** Plans and benchmarks for the register in front, by rules that the user sets. */
export function PlanPage() {
  const page = usePageStyles();
  const t = useTexts(planTexts);
  const { host } = useEnvironment();
  const { language } = usePreferences();
  const library = useStandards();
  const [defaultStandard] = useDefaultStandard();
  const notify = useNotify();
  const [form, setForm] = useState<PlanForm>(blankForm);
  const { busy, attempt } = useAttempt();
  const { progress, run, cancel } = useLongWork();
  const [plan, setPlan] = useState<(RegisterPlan & { readonly range: string | null }) | null>(null);
  const standard = form.standard || defaultStandard;

  const refuse = (problem: Message) => notify("error", t("failed"), describe(problem, language));
  const examine = async ({ signal }: Work) => {
    setPlan(null);
    const rules = rulesOf(form);
    if ("unread" in rules) return notify("error", t("failed"), t("unread", { text: rules.unread }));
    if ("tooLow" in rules) return notify("error", t("failed"), t("tooLow", { text: rules.tooLow }));
    const quotas = Quotas.of(library, standard, form.tier || null);
    if (isFailure(quotas)) return refuse(quotas.message!);
    const selected = await host.selection();
    const { sheet: name } = selected;
    const { sheet, range } = selectedTable((await readSurveySheet(host, name)).sheet, selected);
    const file = { path: name, stamp: "" };
    const read = await inSlices(readRegisterInSteps(file, [sheet], await knownLayouts(host)), signal);
    if (read === null) return;
    const rows = await inSlices(registerRowsInSteps(read.records, quotas), signal);
    if (rows === null) return;
    if (rows.length === 0) return refuse(message("planNoRows", { file: name }));
    const examined = await inSlices(examineInSteps(rows, quotas, rules), signal);
    if (examined !== null) setPlan({ ...examined, range });
  };

  return (
    <div className={page.root}>
      <Text className={page.hint}>{t("hint")}</Text>
      <RuleFields form={form} standard={standard} onChange={(changed) => setForm({ ...form, ...changed })} />
      <Button appearance="primary" disabled={busy} onClick={() => void attempt(t("failed"), () => run(examine))}>
        {t("plan")}
      </Button>
      {progress && (
        <>
          <WorkProgress label={t("reading")} />
          <Button onClick={cancel}>{t("cancel")}</Button>
        </>
      )}
      {plan && plan.range !== null && <Text className={page.hint}>{t("onlyRange", { range: plan.range })}</Text>}
      {plan && <PlanResult plan={plan} />}
    </div>
  );
}

interface FieldsProps {
  readonly form: PlanForm;
  readonly standard: string;
  readonly onChange: (changed: Partial<PlanForm>) => void;
}

function RuleFields({ form, standard, onChange }: FieldsProps) {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(planTexts);
  const text = useLanguage();
  const library = useStandards();
  const found = library.standard(standard);
  const tiers = isFailure(found) ? [] : found.tiers;
  const usual = tiers.find(({ purpose }) => purpose === "existing") ?? tiers.at(-1);
  return (
    <div className={mergeClasses(page.fields, styles.fields)}>
      <Field label={t("basis")} hint={t("basisHint")}>
        <Select value={form.basis} onChange={(_, { value }) => onChange({ basis: value })}>
          {basisChoices.map(([choice, label]) => (
            <option key={choice} value={choice}>
              {text(label)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t("factor")}>
        <Input inputMode="decimal" value={form.factor} onChange={(_, { value }) => onChange({ factor: value })} />
      </Field>
      <Field label={t("caps")}>
        <Select value={form.caps} onChange={(_, { value }) => onChange({ caps: value })}>
          <option value="许可,定额">{t("both")}</option>
          <option value="许可">{text({ zh: "许可", en: "Permit" })}</option>
          <option value="定额">{text({ zh: "定额", en: "Quota" })}</option>
          <option value="无">{t("none")}</option>
        </Select>
      </Field>
      <Field label={t("floor")} hint={t("floorHint")}>
        <Input inputMode="decimal" value={form.floor} onChange={(_, { value }) => onChange({ floor: value })} />
      </Field>
      <Field label={t("tier")}>
        <Select value={form.tier || (usual?.name ?? "")} onChange={(_, { value }) => onChange({ tier: value })}>
          {tiers.map(({ name }) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      </Field>
      <Field label={t("standard")} className={page.whole}>
        <Select value={standard} onChange={(_, { value }) => onChange({ standard: value, tier: "" })}>
          {library.standards.map(({ id, title }) => (
            <option key={id} value={id}>{`${id} ${text(title)}`}</option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
