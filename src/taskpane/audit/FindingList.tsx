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
import { countOf } from "../../audit/audit";
import type { Finding, FindingVerdict } from "../../audit/finding";
import { notice } from "../../audit/finding";
import type { RuleId } from "../../audit/rules/names";
import { ruleNames } from "../../audit/rules/names";
import { auditVerdicts } from "../../audit/verdict";
import { placeText } from "../../documents/place";
import { describe } from "../../language/messages";
import { cellName } from "../../workbook/address";
import { useEnvironment } from "../shell/environment";
import { usePreferences } from "../shell/preferences";
import { useLanguage, useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import type { Audited } from "./audited";
import { cellOf } from "./audited";
import { auditTexts } from "./texts";
import { grouped } from "../../statistics/grouped";

const useStyles = makeStyles({
  bar: { padding: 0, flexWrap: "wrap", columnGap: tokens.spacingHorizontalXS, rowGap: tokens.spacingVerticalXS },
  heading: { fontSize: "inherit", margin: `${tokens.spacingVerticalS} 0 0`, overflowWrap: "anywhere" },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, padding: `${tokens.spacingVerticalXXS} 0` },
  entry: {
    display: "flex",
    flexDirection: "column",
    alignItems: "start",
    minWidth: 0,
    width: "100%",
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: "anywhere",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
  },
  open: { justifyContent: "flex-start", maxWidth: "100%" },
  values: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const order = [
  { verdict: auditVerdicts.different, name: "different", color: "danger" },
  { verdict: auditVerdicts.rounding, name: "rounding", color: "warning" },
  { verdict: notice, name: "notice", color: "informative" },
  { verdict: auditVerdicts.same, name: "same", color: "success" },
] as const;

const step = 50;

/** Findings by verdict and by table, the wrong ones first; those whose cell is in the open workbook lead there. */
export function FindingList({ audited }: { readonly audited: Audited }) {
  const styles = useStyles();
  const t = useTexts(auditTexts);
  const text = useLanguage();
  const { audit } = audited;
  const [shown, setShown] = useState<ReadonlySet<FindingVerdict>>(new Set([auditVerdicts.different]));
  const [rule, setRule] = useState<RuleId | "">("");
  const [most, setMost] = useState(step);
  const rules = useMemo(() => [...new Set(audit.findings.map((finding) => finding.rule))], [audit]);
  const wanted = order
    .filter(({ verdict }) => shown.has(verdict))
    .flatMap(({ verdict }) => audit.findings.filter((finding) => finding.verdict === verdict))
    .filter((finding) => rule === "" || finding.rule === rule);
  const toggle = (verdict: FindingVerdict) => {
    const next = new Set(shown);
    if (!next.delete(verdict)) next.add(verdict);
    setShown(next);
    setMost(step);
  };
  const left = wanted.length - most;
  return (
    <>
      <Toolbar className={styles.bar} size="small" aria-label={t("classes")}>
        {order.map(({ verdict, name }) => (
          <ToggleButton key={name} size="small" checked={shown.has(verdict)} onClick={() => toggle(verdict)}>
            {t("withCount", { name: t(name), count: countOf(audit, verdict) })}
          </ToggleButton>
        ))}
      </Toolbar>
      <Select
        size="small"
        aria-label={t("rule")}
        value={rule}
        onChange={(_, { value }) => setRule(value as RuleId | "")}
      >
        <option value="">{t("allRules")}</option>
        {rules.map((id) => (
          <option key={id} value={id}>
            {text(ruleNames[id])}
          </option>
        ))}
      </Select>
      {countOf(audit, auditVerdicts.different) === 0 && <Text>{t("clean")}</Text>}
      {wanted.length === 0 && countOf(audit, auditVerdicts.different) > 0 && <Text>{t("noneHere")}</Text>}
      {byTable(wanted.slice(0, most)).map(([table, findings]) => (
        <section key={table} aria-label={table || t("text")}>
          <h3 className={styles.heading}>{table || t("text")}</h3>
          <Entries findings={findings} audited={audited} />
        </section>
      ))}
      {left > 0 && (
        <Button size="small" appearance="subtle" onClick={() => setMost(most + 4 * step)}>
          {t("more", { count: Math.min(left, 4 * step) })}
        </Button>
      )}
    </>
  );
}

const byTable = (findings: readonly Finding[]) => [...grouped(findings, ({ spot }) => spot.table)];

function Entries({ findings, audited }: { readonly findings: readonly Finding[]; readonly audited: Audited }) {
  const styles = useStyles();
  const arrows = useArrowNavigationGroup({ axis: "vertical" });
  return (
    <ul className={styles.list} {...arrows}>
      {findings.map((finding, at) => (
        <li key={at} className={styles.item}>
          <Entry finding={finding} audited={audited} />
        </li>
      ))}
    </ul>
  );
}

function Entry({ finding, audited }: { readonly finding: Finding; readonly audited: Audited }) {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(auditTexts);
  const text = useLanguage();
  const { host } = useEnvironment();
  const { language } = usePreferences();
  const { spot, verdict, printed, recomputed, rule, calculation, cause } = finding;
  const cell = cellOf(audited, finding);
  const { color, name } = order.find((one) => one.verdict === verdict)!;
  const place = placeText(cell ? { sheet: cell.sheet, cell: cellName(cell.row, cell.column) } : spot.place, language);
  const content = (
    <>
      <span>
        <Badge appearance="tint" size="small" color={color}>
          {t(name)}
        </Badge>{" "}
        <Caption1 className={styles.quiet}>{place}</Caption1>
      </span>
      <span>{[spot.row, spot.column].filter(Boolean).join(" · ")}</span>
      <span className={styles.values} aria-label={t("change", { printed, recomputed: recomputed || t("blank") })}>
        {printed} → {recomputed || t("blank")}
      </span>
      <Caption1 className={styles.quiet}>{[text(ruleNames[rule]), calculation].filter(Boolean).join("：")}</Caption1>
      {cause && <span className={page.line}>{describe(cause, language)}</span>}
    </>
  );
  if (!cell) return <div className={styles.entry}>{content}</div>;
  return (
    <Button className={styles.open} appearance="subtle" onClick={() => void host.goTo(cell)}>
      <span className={styles.entry}>{content}</span>
    </Button>
  );
}
