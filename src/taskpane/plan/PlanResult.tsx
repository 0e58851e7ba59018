import { Button, makeStyles, mergeClasses, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import type { Share } from "../../evaluation/plans/shares";
import { volumeText } from "../../evaluation/plans/volume";
import { failureText } from "../../language/failure";
import { inLanguage, nameList } from "../../language/language";
import { describe } from "../../language/messages";
import type { RegisterPlan } from "../../survey/register/examine";
import { planWorkbookInSteps } from "../../survey/register/workbook";
import { useNotify } from "../notices/NoticesProvider";
import { useAttempt } from "../notices/useAttempt";
import { download } from "../shell/download";
import { useEnvironment } from "../shell/environment";
import { inSlices, pausing } from "../shell/inSlices";
import { usePreferences } from "../shell/preferences";
import { useTexts } from "../shell/texts";
import type { Work } from "../shell/useLongWork";
import { useLongWork } from "../shell/useLongWork";
import { usePageStyles } from "../shell/usePageStyles";
import { WorkProgress } from "../shell/WorkProgress";
import { planTexts } from "./texts";

const useStyles = makeStyles({
  table: {
    "& th, & td": { overflowWrap: "anywhere" },
    // The reasons of a firm stand below it, in the whole width.
    "& td:not([colspan])": { textAlign: "right" },
    // A number is never broken in two.
    "& td > span": { display: "block", whiteSpace: "nowrap" },
  },
  caption: { textAlign: "left", paddingTop: tokens.spacingVerticalS, color: tokens.colorNeutralForeground2 },
  reasons: {
    "&&": {
      paddingTop: 0,
      borderTopStyle: "none",
      color: tokens.colorNeutralForeground2,
      fontSize: tokens.fontSizeBase200,
    },
  },
  bar: { height: "8px", backgroundColor: tokens.colorBrandBackground },
});

/** So many rows are read in the pane; all of them stand in the sheets. */
const shown = 50;
const volume = (value: number | null) => (value === null ? "—" : volumeText(value));

export function PlanResult({ plan }: { readonly plan: RegisterPlan }) {
  const page = usePageStyles();
  const t = useTexts(planTexts);
  const { language } = usePreferences();
  const { plans, toImprove, years, quotas, contradictions, byCity, byIndustry } = plan;
  const conflicts = plans.filter(({ conflict }) => conflict).length;
  const unknown = plans.filter(({ proposal }) => proposal === null).length;
  const year = years ? t("yearOf", { year: years.at(-1)! }) : t("noYear");
  const counts = [
    t("result", { firms: plans.length, year }),
    ...(conflicts > 0 ? [t("conflicts", { count: conflicts })] : []),
    ...(unknown > 0 ? [t("unknown", { count: unknown })] : []),
    t("improve", { tier: quotas.tier.name, count: toImprove.length }),
  ];
  return (
    <section aria-live="polite">
      <Text as="p" block>
        {counts.join(" · ")}
      </Text>
      {contradictions.map((found) => (
        <Text as="p" block key={found.key}>
          {describe(found, language)}
        </Text>
      ))}
      <PlanActions plan={plan} />
      <Subtitle2 as="h2" className={page.heading}>
        {t("plans")}
      </Subtitle2>
      <PlanTable plan={plan} />
      {toImprove.length > 0 && (
        <>
          <Subtitle2 as="h2" className={page.heading}>
            {t("list")}
          </Subtitle2>
          <ImproveTable plan={plan} />
        </>
      )}
      <Unheld plan={plan} />
      <Subtitle2 as="h2" className={page.heading}>
        {t("shares")}
      </Subtitle2>
      <Shares by="byCity" shares={byCity} />
      <Shares by="byIndustry" shares={byIndustry} />
    </section>
  );
}

function PlanActions({ plan }: { readonly plan: RegisterPlan }) {
  const page = usePageStyles();
  const t = useTexts(planTexts);
  const { host } = useEnvironment();
  const { language } = usePreferences();
  const notify = useNotify();
  const { busy, attempt } = useAttempt();
  const { progress, run, cancel } = useLongWork();
  // Excel takes sheets in all at once.
  const takesBack = host.kind === "embedded";
  const workbookOf = ({ signal }: Work) => inSlices(planWorkbookInSteps(plan, language), signal);
  const insert = async (work: Work) => {
    const workbook = await workbookOf(work);
    if (workbook === null) return;
    work.progress(1, 1, t("inserting"));
    const inserted = await host.insertSheets(workbook, { signal: work.signal, pause: pausing() });
    if (!inserted.done) {
      const kind = work.signal.aborted ? "info" : "error";
      return notify(kind, t("notInserted"), describe(inserted.problem, language));
    }
    if (inserted.missing) notify("warning", describe(inserted.missing, language));
    notify("success", t("inserted", { sheets: nameList(inserted.sheets, language) }));
  };
  const saved = (bytes: Uint8Array, name: string) => {
    download(bytes, name);
    notify("success", t("saved", { name }));
  };
  const save = async (work: Work) => {
    const workbook = await workbookOf(work);
    if (workbook === null) return;
    // What writes files is large, and most visits need it not.
    const { write } = await import("../../xlsx/write");
    saved(await write(workbook, { pause: pausing() }), `${t("name")}.xlsx`);
  };
  const word = async () => {
    const { planList } = await import("../../workflows/plan-list");
    saved(await planList(plan), `${t("list")}.docx`);
  };
  const begin = (work: (work: Work) => Promise<void>) => void attempt(t("failed"), () => run(work));
  return (
    <>
      <div className={page.actions}>
        <Button appearance="primary" disabled={busy} onClick={() => begin(insert)}>
          {t("insert")}
        </Button>
        <Button disabled={busy} onClick={() => begin(save)}>
          {t("save")}
        </Button>
        <Button disabled={busy} onClick={() => begin(word)}>
          {t("word")}
        </Button>
        {progress && (progress.what === "" || takesBack) && <Button onClick={cancel}>{t("cancel")}</Button>}
      </div>
      {progress && <WorkProgress label={progress.what || t("making")} />}
    </>
  );
}

function PlanTable({ plan: { plans } }: { readonly plan: RegisterPlan }) {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(planTexts);
  const { language } = usePreferences();
  return (
    <>
      <table className={mergeClasses(page.table, styles.table)} aria-label={t("plans")}>
        <thead>
          <tr>
            {(["firm", "lastUse", "limits", "proposal"] as const).map((key) => (
              <th key={key} scope="col">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {plans.slice(0, shown).map(({ at, firm, uses, quotaVolume, permit, proposal, verdict, reasons }) => (
            <Fragment key={at}>
              <tr>
                <th scope="row">{verdict === null ? firm : `${firm} · ${verdict}`}</th>
                <td>
                  <span>{volume(uses.at(-1)!)}</span>
                </td>
                <td>
                  <span>{`${volume(quotaVolume)} /`}</span>
                  <span>{volume(permit)}</span>
                </td>
                <td>
                  <span>{volume(proposal)}</span>
                </td>
              </tr>
              <tr>
                <td colSpan={4} className={styles.reasons}>
                  {reasons
                    .map((reason) => describe(reason, language))
                    .join(inLanguage({ zh: "；", en: "; " }, language))}
                </td>
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
      <More count={plans.length - shown} />
    </>
  );
}

function ImproveTable({ plan: { toImprove } }: { readonly plan: RegisterPlan }) {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(planTexts);
  const digits = (value: number | null) => (value === null ? "—" : String(Number(value.toPrecision(6))));
  return (
    <>
      <table className={mergeClasses(page.table, styles.table)} aria-label={t("list")}>
        <thead>
          <tr>
            {(["firm", "product", "unitUse", "excess"] as const).map((key) => (
              <th key={key} scope="col">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {toImprove.slice(0, shown).map(({ firm, product, condition, unitUse, quota, excess, unit }) => (
            <tr key={`${firm}\n${product}\n${condition}`}>
              <th scope="row">{firm}</th>
              <th scope="row">{condition === "" ? product : `${product}（${condition}）`}</th>
              <td>{`${digits(unitUse)} > ${digits(quota)} ${unit ?? ""}`}</td>
              <td>
                <span>{volume(excess)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <More count={toImprove.length - shown} />
    </>
  );
}

/** What could not be held against a quota, and why: blank outputs, units that do not fit, a condition that is not said. */
function Unheld({ plan: { benchmarks } }: { readonly plan: RegisterPlan }) {
  const page = usePageStyles();
  const t = useTexts(planTexts);
  const { language } = usePreferences();
  const unheld = benchmarks.filter(({ problem }) => problem !== null);
  if (unheld.length === 0) return null;
  return (
    <>
      <Subtitle2 as="h2" className={page.heading}>
        {t("unheld", { count: unheld.length })}
      </Subtitle2>
      {unheld.slice(0, shown).map(({ firm, product, condition, problem }) => (
        <Text as="p" key={`${firm}\n${product}\n${condition}`} className={page.quiet}>
          {`${firm} · ${failureText(problem!, language)}`}
        </Text>
      ))}
      <More count={unheld.length - shown} />
    </>
  );
}

function More({ count }: { readonly count: number }) {
  const page = usePageStyles();
  const t = useTexts(planTexts);
  return count > 0 ? <Text className={page.hint}>{t("more", { count })}</Text> : null;
}

function Shares({ by, shares }: { readonly by: "byCity" | "byIndustry"; readonly shares: readonly Share[] }) {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(planTexts);
  return (
    <table className={mergeClasses(page.table, styles.table)}>
      <caption className={styles.caption}>{t(by)}</caption>
      <tbody>
        {shares.slice(0, shown).map(({ name, use, share }) => (
          <tr key={name}>
            <th scope="row">
              {name || t("notGiven")}
              <div className={styles.bar} style={{ width: `${(share ?? 0) * 100}%` }} />
            </th>
            <td>{`${volume(use)} m³ · ${share === null ? "—" : `${(share * 100).toFixed(1)}%`}`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
