import {
  Badge,
  Button,
  Caption1,
  makeStyles,
  Select,
  Text,
  ToggleButton,
  tokens,
  Toolbar,
  useArrowNavigationGroup,
} from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { cellName } from "../../../workbook/address";
import type { Bilingual } from "../../../language/language";
import { describe } from "../../../language/messages";
import { checks } from "../../../survey/checks";
import { columnOf } from "../../../survey/columns";
import type { Issue, Severity } from "../../../survey/issue";
import { severities } from "../../../survey/issue";
import { useEnvironment } from "../../shell/environment";
import { usePreferences } from "../../shell/preferences";
import { useLanguage, useTexts } from "../../shell/texts";
import type { CheckReport } from "./runChecks";
import { checksTexts } from "./texts";

const useStyles = makeStyles({
  filters: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  bar: { padding: 0, flexWrap: "wrap", columnGap: tokens.spacingHorizontalXS, rowGap: tokens.spacingVerticalXS },
  heading: {
    display: "flex",
    fontSize: "inherit",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
  },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    display: "flex",
    flexDirection: "column",
    alignItems: "start",
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  open: {
    justifyContent: "flex-start",
    textAlign: "start",
    width: "100%",
    maxWidth: "100%",
    minWidth: 0,
    fontWeight: tokens.fontWeightRegular,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
  },
  description: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
  place: { fontWeight: tokens.fontWeightSemibold },
  fix: { marginInlineStart: tokens.spacingHorizontalXS },
});

const colors = { error: "danger", warning: "warning", notice: "informative" } as const;
const step = 20;

interface ListProps {
  readonly report: CheckReport;
  readonly onFix: (issues: readonly Issue[]) => Promise<void>;
}

/** The issues by check, the most serious checks first. */
export function IssueList({ report, onFix }: ListProps) {
  const styles = useStyles();
  const t = useTexts(checksTexts);
  const text = useLanguage();
  const [hidden, setHidden] = useState<ReadonlySet<Severity>>(new Set());
  const [kind, setKind] = useState("");
  const groups = useMemo(() => groupsOf(report.issues), [report]);
  const shown = groups
    .filter((group) => kind === "" || group.check === kind)
    .map((group) => ({ ...group, issues: group.issues.filter(({ severity }) => !hidden.has(severity)) }))
    .filter(({ issues }) => issues.length > 0);
  const toggle = (severity: Severity) => {
    const next = new Set(hidden);
    if (!next.delete(severity)) next.add(severity);
    setHidden(next);
  };
  return (
    <>
      <div className={styles.filters}>
        <Toolbar className={styles.bar} size="small" aria-label={t("severity")}>
          {severities.map((severity) => {
            const count = report.issues.filter((issue) => issue.severity === severity).length;
            return (
              <ToggleButton
                key={severity}
                size="small"
                checked={!hidden.has(severity) && count > 0}
                disabled={count === 0}
                onClick={() => toggle(severity)}
              >
                {t("withCount", { word: t(severity), count })}
              </ToggleButton>
            );
          })}
        </Toolbar>
        <Select size="small" aria-label={t("kind")} value={kind} onChange={(_, { value }) => setKind(value)}>
          <option value="">{t("allKinds", { count: report.issues.length })}</option>
          {groups.map(({ check, title, issues }) => (
            <option key={check} value={check}>
              {t("withCount", { word: title ? text(title) : t("reads"), count: issues.length })}
            </option>
          ))}
        </Select>
      </div>
      {shown.map((group) => (
        <IssueGroup key={group.check} group={group} report={report} onFix={onFix} />
      ))}
    </>
  );
}

interface Group {
  readonly check: string;
  readonly title: Bilingual | null;
  readonly issues: readonly Issue[];
}

const titles = new Map(checks.map(({ id, title }) => [id, title]));
/** What reading had to assume, all under one heading. */
const whileReading = "reading";

function groupsOf(issues: readonly Issue[]): readonly Group[] {
  const byCheck = new Map<string, Issue[]>();
  for (const issue of issues) {
    const check = titles.has(issue.check) ? issue.check : whileReading;
    const known = byCheck.get(check);
    if (known) known.push(issue);
    else byCheck.set(check, [issue]);
  }
  const rank = (group: Group) => severities.findIndex((one) => group.issues.some(({ severity }) => severity === one));
  return [...byCheck]
    .map(([check, own]) => ({ check, title: titles.get(check) ?? null, issues: own }))
    .sort((one, other) => rank(one) - rank(other));
}

function IssueGroup({ group, report, onFix }: ListProps & { readonly group: Group }) {
  const styles = useStyles();
  const t = useTexts(checksTexts);
  const text = useLanguage();
  const arrows = useArrowNavigationGroup({ axis: "vertical" });
  const [most, setMost] = useState(step);
  const { title, issues } = group;
  const left = issues.length - most;
  const name = title ? text(title) : t("reads");
  return (
    <section aria-label={name}>
      <h2 className={styles.heading}>
        <Text weight="semibold">{name}</Text>
        <Caption1>{issues.length}</Caption1>
      </h2>
      <ul className={styles.list} {...arrows}>
        {issues.slice(0, most).map((issue, index) => (
          <IssueItem key={index} issue={issue} report={report} onFix={onFix} />
        ))}
      </ul>
      {left > 0 && (
        <Button size="small" appearance="subtle" onClick={() => setMost(most + 5 * step)}>
          {t("more", { count: Math.min(left, 5 * step) })}
        </Button>
      )}
    </section>
  );
}

function IssueItem({ issue, report, onFix }: ListProps & { readonly issue: Issue }) {
  const styles = useStyles();
  const t = useTexts(checksTexts);
  const text = useLanguage();
  const { language } = usePreferences();
  const { host } = useEnvironment();
  const { sheet, row, severity, key, message, fix } = issue;
  const column = issue.column ?? report.firstColumns.get(sheet) ?? 0;
  const several = report.firstColumns.size > 1;
  const place = `${several ? `${sheet}!` : ""}${cellName(row, column)}`;
  const description = describe(message, language);
  return (
    <li className={styles.item}>
      <Button
        className={styles.open}
        appearance="subtle"
        onClick={() => void host.goTo({ sheet, row, column, rows: 1, columns: 1 })}
      >
        <span className={styles.description}>
          <span>
            <Badge appearance="tint" size="small" color={colors[severity]}>
              {place}
            </Badge>{" "}
            {key && <span className={styles.place}>{text(columnOf(key).title)}</span>}
          </span>
          <span>{description}</span>
        </span>
      </Button>
      {fix && (
        <Button
          className={styles.fix}
          size="small"
          title={describe(fix.because, language)}
          onClick={() => void onFix([issue])}
        >
          {fix.value === null ? t("clear") : t("fix", { value: fix.value })}
        </Button>
      )}
    </li>
  );
}
