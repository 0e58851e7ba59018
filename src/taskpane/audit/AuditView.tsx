import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
  Subtitle2,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useMemo } from "react";
import type { AuditedTable } from "../../audit/audit";
import { countOf } from "../../audit/audit";
import { notice } from "../../audit/finding";
import { reportWorkbook } from "../../audit/report";
import { ruleNames } from "../../audit/rules/names";
import { auditVerdicts } from "../../audit/verdict";
import { placeText } from "../../documents/place";
import { describe } from "../../language/messages";
import { settingKeys } from "../../workflows/settings";
import { useNotify } from "../notices/NoticesProvider";
import { useAttempt } from "../notices/useAttempt";
import { MarkButtons } from "../marks/MarkButtons";
import type { MarkKind } from "../marks/marks";
import { download } from "../shell/download";
import { useEnvironment } from "../shell/environment";
import { usePreferences } from "../shell/preferences";
import { useLanguage, useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import type { Audited } from "./audited";
import { putTables } from "./audited";
import { FindingList } from "./FindingList";
import { remarksOf } from "./remarks";
import { auditTexts } from "./texts";

const useStyles = makeStyles({
  column: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  title: { margin: 0, overflowWrap: "anywhere" },
  list: { margin: 0, padding: 0, listStyleType: "none" },
});

const auditMarks: MarkKind = {
  setting: settingKeys.auditMarks,
  noteTitle: auditTexts.noteTitle,
  markLabel: auditTexts.markLabel,
  unmarkLabel: auditTexts.unmarkLabel,
};

interface Props {
  readonly audited: Audited;
  readonly onChange: (audited: Audited) => void;
  readonly onMarked: () => void;
}

/** What the audit says of one document: the list, and the ways to take it along. */
export function AuditView({ audited, onChange, onMarked }: Props) {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(auditTexts);
  const { host } = useEnvironment();
  const { language } = usePreferences();
  const notify = useNotify();
  const { busy, attempt } = useAttempt();
  const { audit, isOpen, cells } = audited;
  const remarks = useMemo(() => remarksOf(audited, language), [audited, language]);
  const understood = audit.tables.filter(({ rules }) => rules.length > 0).length;
  const listed = audit.findings.some(({ verdict }) => verdict !== auditVerdicts.same);

  const name = (ending: string) => `${audit.name.replace(/\.[^.]+$/, "")} ${t("fileName")}.${ending}`;
  const saveWorkbook = async () => {
    const { write } = await import("../../xlsx/write");
    download(await write(reportWorkbook([audit], language)), name("xlsx"));
  };
  const saveWord = async () => {
    const { auditReport } = await import("../../workflows/audit-report");
    download(await auditReport([audit], language), name("docx"));
  };
  const put = async () => {
    const outcome = await putTables(host, audited);
    if ("problem" in outcome) return notify("error", t("failed"), describe(outcome.problem, language));
    onChange({ ...audited, cells: outcome.cells });
    notify("success", t("putDone", { count: outcome.sheets }));
  };

  return (
    <section aria-label={audit.name} className={styles.column}>
      <Subtitle2 as="h2" className={styles.title}>
        {audit.name}
      </Subtitle2>
      <Text role="status">
        {audit.findings.length === 0
          ? t("nothing")
          : t("counted", {
              tables: audit.tables.length,
              understood,
              numbers: audit.findings.length - countOf(audit, notice),
            })}
      </Text>
      <div className={page.actions}>
        {!isOpen && cells.size === 0 && listed && (
          <Button disabled={busy} onClick={() => void attempt(t("failed"), put)}>
            {t("putTables")}
          </Button>
        )}
        <Button disabled={busy} onClick={() => void attempt(t("failed"), saveWorkbook)}>
          {t("saveWorkbook")}
        </Button>
        <Button disabled={busy} onClick={() => void attempt(t("failed"), saveWord)}>
          {t("saveWord")}
        </Button>
        {(isOpen || cells.size > 0) && <MarkButtons kind={auditMarks} remarks={remarks} onMarked={onMarked} />}
      </div>
      {audit.findings.length > 0 && <FindingList audited={audited} />}
      <TableList tables={audit.tables} />
    </section>
  );
}

function TableList({ tables }: { readonly tables: readonly AuditedTable[] }) {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(auditTexts);
  const text = useLanguage();
  const { language } = usePreferences();
  if (tables.length === 0) return null;
  return (
    <Accordion collapsible>
      <AccordionItem value="tables">
        <AccordionHeader as="h3">{t("tables", { count: tables.length })}</AccordionHeader>
        <AccordionPanel>
          <ul className={styles.list}>
            {tables.map(({ title, place, rules, readings }, at) => (
              <li key={at} className={page.item}>
                <Text className={page.line}>{title || t("untitled")}</Text>
                <Text className={page.quiet} size={200}>
                  {[
                    placeText(place, language),
                    ...(rules.length === 0 ? [t("notUnderstood")] : rules.map((rule) => text(ruleNames[rule]))),
                    ...readings.map((reading) => describe(reading, language)),
                  ].join(" · ")}
                </Text>
              </li>
            ))}
          </ul>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
