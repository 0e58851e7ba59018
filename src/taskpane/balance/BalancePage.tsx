import { Button, Field, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { BalanceReport } from "../../balance/report";
import { reportOf, workbookOfReports } from "../../balance/report";
import { describe } from "../../language/messages";
import { bundledCases } from "../../functions/cases";
import { casesOfIndustry, comparisonWith } from "../../workflows/tested-products";
import { caseIndustries } from "../../standards/cases";
import { useNotify } from "../notices/NoticesProvider";
import { useAttempt } from "../notices/useAttempt";
import { useDefaultStandard } from "../settings/useDefaultStandard";
import { useEnvironment, useStandards } from "../shell/environment";
import { download } from "../shell/download";
import { usePreferences } from "../shell/preferences";
import { useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import type { Meanings } from "../../balance/reading/meanings";
import { BalanceView } from "./BalanceView";
import { MeaningForm } from "./MeaningForm";
import type { SheetHeadings } from "./meaningStore";
import { keepMeanings, openBalances, openHeadings } from "./meaningStore";
import { balanceTexts } from "./texts";

const useStyles = makeStyles({
  industry: { marginBottom: tokens.spacingVerticalM },
});

/** What closes in the water balances of the open workbook, and what does not. */
export function BalancePage() {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(balanceTexts);
  const { host } = useEnvironment();
  const { language } = usePreferences();
  const notify = useNotify();
  const library = useStandards();
  const [standard] = useDefaultStandard();
  const { busy, attempt } = useAttempt();
  const [reports, setReports] = useState<readonly BalanceReport[] | null>(null);
  const [industry, setIndustry] = useState("");
  const [asked, setAsked] = useState<SheetHeadings | null>(null);

  const examine = async () => {
    const balances = await openBalances(host);
    const compare = comparisonWith({ library, standard, cases: bundledCases() });
    const cases = industry === "" ? [] : casesOfIndustry(bundledCases(), industry);
    setReports(balances.map((balance) => reportOf(balance, { compare, cases })));
  };
  const ask = async () => {
    const found = await openHeadings(host);
    if (found) setAsked(found);
    else notify("warning", t("noHeadings"));
  };
  const keep = async (meanings: Meanings) => {
    await keepMeanings(host, meanings);
    setAsked(null);
    await examine();
  };
  const picture = async ({ balance }: BalanceReport) => {
    const { sankeyPng } = await import("./drawing");
    return sankeyPng(balance, language);
  };
  const insert = async (report: BalanceReport) => {
    const inserted = await host.insertSheets(workbookOfReports([report], language, [await picture(report)]));
    if (!inserted.done) notify("error", t("failed"), describe(inserted.problem, language));
    else if (inserted.missing) notify("warning", describe(inserted.missing, language));
  };
  const save = async (report: BalanceReport, as: "png" | "xlsx") => {
    const png = await picture(report);
    if (as === "png") return png ? download(png, `${t("picture")}.png`) : undefined;
    const { write } = await import("../../xlsx/write");
    download(await write(workbookOfReports([report], language, [png])), `${t("reportName")}.xlsx`);
  };

  return (
    <div className={page.root}>
      <Text className={page.hint}>{t("hint")}</Text>
      <Field label={t("industry")} className={styles.industry}>
        <Select value={industry} onChange={(_, { value }) => setIndustry(value)}>
          <option value="">{t("ofProducts")}</option>
          {caseIndustries.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      </Field>
      <div className={page.actions}>
        <Button appearance="primary" disabled={busy} onClick={() => void attempt(t("failed"), examine)}>
          {busy ? t("reading") : t("examine")}
        </Button>
        <Button disabled={busy || asked !== null} onClick={() => void attempt(t("failed"), ask)}>
          {t("match")}
        </Button>
      </div>
      {asked && (
        <MeaningForm
          key={asked.sheet}
          asked={asked}
          disabled={busy}
          onConfirm={(meanings) => void attempt(t("failed"), () => keep(meanings))}
          onCancel={() => setAsked(null)}
        />
      )}
      {reports?.length === 0 && (
        <Text role="status" className={page.hint}>
          {t("none")}
        </Text>
      )}
      {reports?.map((report, at) => (
        <BalanceView
          key={at}
          report={report}
          disabled={busy}
          onInsert={() => void attempt(t("failed"), () => insert(report))}
          onSave={(as) => void attempt(t("failed"), () => save(report, as))}
        />
      ))}
    </div>
  );
}
