import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Subtitle2,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { errorText } from "../../language/errorText";
import { nameList } from "../../language/language";
import { describe } from "../../language/messages";
import { QuotaRanges } from "../../survey/checks/quota-ranges";
import type { Consolidated, FileResult } from "../../survey/consolidate";
import { assemble, issueTitle } from "../../survey/consolidate";
import { resultWorkbook } from "../../survey/result-workbook";
import { asideReasons } from "../../survey/reading/row";
import { useNotify } from "../notices/NoticesProvider";
import { download } from "../shell/download";
import { useEnvironment, useStandards } from "../shell/environment";
import { useNavigation } from "../shell/navigation";
import { painted } from "../shell/painted";
import { usePreferences } from "../shell/preferences";
import { useLanguage, useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import { openReader } from "./reading/reader";
import { consolidationTexts } from "./texts";

const useStyles = makeStyles({
  column: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  title: { margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: { padding: `${tokens.spacingVerticalXS} 0`, overflowWrap: "anywhere" },
  counted: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalM },
  quiet: { display: "block", color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly finished: readonly FileResult[];
  /** A new result is being worked on. */
  readonly older: boolean;
  readonly onClear: () => void;
}

/** What came out: the sum of rows, what was left out and why, and the ways to take it along. */
export function ResultView({ finished, older, onClear }: Props) {
  const styles = useStyles();
  const page = usePageStyles();
  const t = useTexts(consolidationTexts);
  const { language } = usePreferences();
  const { host } = useEnvironment();
  const notify = useNotify();
  const standards = useStandards();
  const [busy, setBusy] = useState<"insert" | "save" | null>(null);
  const { go } = useNavigation();
  const [samples, setSamples] = useState<string | null>(null);
  const consolidated = useMemo(
    () => assemble(finished, { quotas: new QuotaRanges(standards) }, language),
    [finished, standards, language],
  );
  const { totals, tables } = consolidated;

  const during = async (what: "insert" | "save", failed: "notInserted" | "notSaved", work: () => Promise<void>) => {
    setBusy(what);
    await painted();
    try {
      await work();
    } catch (error) {
      notify("error", t(failed), t("faulted", { detail: errorText(error) }));
    } finally {
      setBusy(null);
    }
  };
  const insert = async () => {
    const outcome = await host.insertSheets(resultWorkbook(tables, language));
    // The samples are the first of them.
    setSamples(outcome.done ? outcome.sheets[0]! : null);
    if (outcome.done && outcome.missing) notify("warning", describe(outcome.missing, language));
    if (outcome.done) notify("success", t("inserted", { sheets: nameList(outcome.sheets, language) }));
    else notify("error", t("notInserted"), describe(outcome.problem, language));
  };
  /** The page of the revision takes the samples of the sheet in front. */
  const revise = async (sheet: string) => {
    if ((await host.sheets()).includes(sheet)) await host.goTo({ sheet, row: 0, column: 0, rows: 1, columns: 1 });
    go("revision");
  };
  const save = async () => {
    const reader = await openReader();
    try {
      download(await reader.ask({ kind: "write", tables, language }), t("fileName"));
      notify("success", t("saved", { name: t("fileName") }));
    } finally {
      reader.close();
    }
  };

  return (
    <section className={styles.column} aria-labelledby="consolidated">
      <Subtitle2 as="h2" id="consolidated" className={styles.title}>
        {t("result")}
      </Subtitle2>
      {older && <Text>{t("older")}</Text>}
      <Sum consolidated={consolidated} />
      <Text>{t("samplesFrom", { samples: totals.samples, files: totals.files.read + totals.files.waiting })}</Text>
      <div className={page.actions}>
        <Button
          appearance="primary"
          disabled={busy !== null}
          onClick={() => void during("insert", "notInserted", insert)}
        >
          {t(busy === "insert" ? "inserting" : "insert")}
        </Button>
        <Button disabled={busy !== null} onClick={() => void during("save", "notSaved", save)}>
          {t(busy === "save" ? "saving" : "save")}
        </Button>
        {samples !== null && (
          <Button disabled={busy !== null} onClick={() => void revise(samples)}>
            {t("revise")}
          </Button>
        )}
        <Button disabled={busy !== null} onClick={onClear}>
          {t("clear")}
        </Button>
      </div>
      <Accordion multiple collapsible defaultOpenItems={["failed"]}>
        <FailedFiles results={finished} />
        <CountedList
          id="issues"
          title={t("issues", { count: consolidated.issues.length })}
          entries={issueCounts(consolidated)}
          unit="issueCount"
        />
        <CountedList
          id="aside"
          title={t("asideRows", { count: totals.rowsSetAside })}
          entries={asideCounts(finished)}
          unit="rowCount"
        />
      </Accordion>
    </section>
  );
}

function Sum({ consolidated: { totals } }: { readonly consolidated: Consolidated }) {
  const t = useTexts(consolidationTexts);
  const { rowsIn, rowsKept, rowsSetAside } = totals;
  const equal = rowsIn === rowsKept + rowsSetAside;
  return (
    <MessageBar intent={equal ? "success" : "error"} layout="multiline">
      <MessageBarBody>{t(equal ? "sum" : "sumWrong", { rowsIn, rowsKept, rowsSetAside })}</MessageBarBody>
    </MessageBar>
  );
}

/** A list in a pane; the rest stands in the table of files. */
const listed = 50;

function FailedFiles({ results }: { readonly results: readonly FileResult[] }) {
  const styles = useStyles();
  const t = useTexts(consolidationTexts);
  const { language } = usePreferences();
  const failed = results.filter(({ outcome }) => outcome !== "read");
  if (failed.length === 0) return null;
  const reason = ({ outcome, problem }: FileResult) => {
    if (problem !== null) return describe(problem, language);
    return t(outcome === "waiting" ? "waitingTables" : "noTable");
  };
  return (
    <AccordionItem value="failed">
      <AccordionHeader as="h3">{t("failedFiles", { count: failed.length })}</AccordionHeader>
      <AccordionPanel>
        <ul className={styles.list}>
          {failed.slice(0, listed).map((result) => (
            <li key={result.path} className={styles.item}>
              <Text weight="semibold">{result.path}</Text>
              <Caption1 className={styles.quiet}>{reason(result)}</Caption1>
            </li>
          ))}
        </ul>
        {failed.length > listed && <Caption1>{t("more", { count: failed.length - listed })}</Caption1>}
      </AccordionPanel>
    </AccordionItem>
  );
}

interface Counted {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly count: number;
}

interface CountedProps {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly Counted[];
  readonly unit: "issueCount" | "rowCount";
}

function CountedList({ id, title, entries, unit }: CountedProps) {
  const styles = useStyles();
  const t = useTexts(consolidationTexts);
  const text = useLanguage();
  if (entries.length === 0) return null;
  return (
    <AccordionItem value={id}>
      <AccordionHeader as="h3">{title}</AccordionHeader>
      <AccordionPanel>
        <ul className={styles.list}>
          {entries.map((entry) => (
            <li key={entry.id} className={`${styles.item} ${styles.counted}`}>
              <Text>{text(entry.title)}</Text>
              <Text>{t(unit, { count: entry.count })}</Text>
            </li>
          ))}
        </ul>
      </AccordionPanel>
    </AccordionItem>
  );
}

function issueCounts({ issues }: Consolidated): readonly Counted[] {
  const counts = new Map<string, Counted>();
  for (const issue of issues) {
    const { check: id } = issue;
    counts.set(id, { id, title: issueTitle(issue), count: (counts.get(id)?.count ?? 0) + 1 });
  }
  return byCount(counts);
}

function asideCounts(results: readonly FileResult[]): readonly Counted[] {
  const counts = new Map<string, Counted>();
  for (const { reason, rows } of results.flatMap(({ setAside }) => setAside)) {
    counts.set(reason, { id: reason, title: asideReasons[reason], count: (counts.get(reason)?.count ?? 0) + rows });
  }
  return byCount(counts);
}

function byCount(counts: ReadonlyMap<string, Counted>): readonly Counted[] {
  return [...counts.values()].sort((first, second) => second.count - first.count);
}
