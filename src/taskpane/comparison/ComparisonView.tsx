import { Badge, Button, Caption1, makeStyles, mergeClasses, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import comparatorList from "../../../generated/datasets/comparators";
import { formulaFor } from "../../functions/formula";
import type { Entry } from "../../hosts/port";
import { comparatorsOf } from "../../standards/comparators";
import type { ComparisonRow } from "../../standards/compare";
import { compareProduct } from "../../standards/compare";
import type { Purpose } from "../../standards/standard";
import { purposeNames, purposes } from "../../standards/standard";
import { useInsertion } from "../insertion/InsertionProvider";
import { useEnvironment, useStandards } from "../shell/environment";
import { useLanguage, useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import { comparisonTexts } from "./texts";

const comparators = comparatorsOf(comparatorList);

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  words: { display: "block", overflowWrap: "anywhere" },
  quiet: { display: "block", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  value: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  track: { gridColumn: "1 / -1", height: "6px", backgroundColor: tokens.colorNeutralBackground4 },
  bar: { height: "100%", backgroundColor: tokens.colorBrandBackground, minWidth: "2px" },
  strictest: { backgroundColor: tokens.colorStatusSuccessBackground3 },
  badge: { marginInlineStart: tokens.spacingHorizontalXXS },
});

/** One product in every standard: by purpose, in one unit where nothing has to be guessed, with bars to the same scale. */
export function ComparisonView({ product }: { readonly product: string }) {
  const page = usePageStyles();
  const t = useTexts(comparisonTexts);
  const text = useLanguage();
  const library = useStandards();
  const comparison = useMemo(() => compareProduct(library, comparators, product), [library, product]);
  if (!comparison || new Set(comparison.rows.map(({ source }) => source)).size < 2) {
    return (
      <section aria-label={t("title")}>
        <Subtitle2 as="h2" className={page.heading}>
          {t("title")}
        </Subtitle2>
        <Caption1>{t("none")}</Caption1>
      </section>
    );
  }
  const { rows, summaries, unit } = comparison;
  const greatest = Math.max(...rows.map(({ comparable }) => comparable?.high ?? 0));
  const sections: readonly (Purpose | null)[] = [...purposes, null];
  return (
    <section aria-label={t("title")}>
      <Subtitle2 as="h2" className={page.heading}>
        {t("title")}
      </Subtitle2>
      <InsertComparison product={product} rows={rows} />
      {sections.map((purpose) => {
        const own = rows.filter((row) => row.purpose === purpose);
        if (own.length === 0) return null;
        const summary = purpose && summaries[purpose];
        return (
          <div key={purpose ?? ""}>
            <Text as="h3" block weight="semibold" className={page.heading}>
              {purpose ? text(purposeNames[purpose]) : t("purpose")}
            </Text>
            {summary && (
              <Caption1>
                {t("summary", {
                  strictest: round(summary.strictest),
                  median: round(summary.median),
                  count: summary.count,
                  unit,
                })}
              </Caption1>
            )}
            {own.map((row, index) => (
              <Row key={index} row={row} greatest={greatest} strictest={row.comparable?.low === summary?.strictest} />
            ))}
          </div>
        );
      })}
    </section>
  );
}

interface RowProps {
  readonly row: ComparisonRow;
  readonly greatest: number;
  readonly strictest: boolean;
}

function Row({ row, greatest, strictest }: RowProps) {
  const styles = useStyles();
  const t = useTexts(comparisonTexts);
  const { comparable } = row;
  const marked = strictest && comparable !== null;
  const bar = {
    marginInlineStart: comparable && comparable.high > comparable.low ? `${(100 * comparable.low) / greatest}%` : 0,
    width: comparable
      ? `${(100 * (comparable.high > comparable.low ? comparable.high - comparable.low : comparable.high)) / greatest}%`
      : 0,
  };
  return (
    <div className={styles.row}>
      <div>
        <Text className={styles.words}>
          {row.source}
          {row.draft && (
            <Badge className={styles.badge} size="small" appearance="tint" color="warning">
              {t("draft")}
            </Badge>
          )}
        </Text>
        <Caption1 className={styles.quiet}>{[row.product, row.condition].filter(Boolean).join(" · ")}</Caption1>
      </div>
      <div className={styles.value}>
        <Text weight={marked ? "semibold" : "regular"}>{`${shown(row)} ${row.unit}`}</Text>
        <Caption1 className={styles.quiet}>
          {row.tier}
          {row.standsIn && ` · ${t("standsIn", { tier: row.standsIn })}`}
        </Caption1>
        {marked && (
          <Badge size="small" appearance="tint" color="success">
            {t("strictest")}
          </Badge>
        )}
        {row.status !== "certain" && (
          <Badge size="small" appearance="tint" color="warning">
            {t(row.status)}
          </Badge>
        )}
        {comparable === null && row.status !== "doubtful" && <Caption1>{t("otherUnit")}</Caption1>}
      </div>
      {comparable && (
        <div className={styles.track} aria-hidden>
          <div className={mergeClasses(styles.bar, marked && styles.strictest)} style={bar} />
        </div>
      )}
    </div>
  );
}

function InsertComparison({ product, rows }: { readonly product: string; readonly rows: readonly ComparisonRow[] }) {
  const page = usePageStyles();
  const t = useTexts(comparisonTexts);
  const text = useLanguage();
  const { host } = useEnvironment();
  const { write } = useInsertion();
  const insert = async () => {
    const { sheet, row, column } = await host.selection();
    const lines = rows.map((one): Entry[] => [
      one.purpose ? text(purposeNames[one.purpose]) : "",
      one.source,
      one.product,
      one.condition,
      one.tier,
      // A formula where one gives the value; what a comparator prints is a number with its source beside it.
      one.quota ? { formula: formulaFor("QUOTA", one.quota) } : one.low,
      one.high !== one.low ? one.high : null,
      one.unit,
      one.status === "certain" ? null : t(one.status),
    ]);
    await write(t("insertLabel", { product }), [
      { sheet, row, column, entries: [t("heads").split("|")], bold: true },
      { sheet, row: row + 1, column, entries: lines },
    ]);
  };
  return (
    <div className={page.actions}>
      <Button size="small" onClick={() => void insert()}>
        {t("insert")}
      </Button>
    </div>
  );
}

function shown({ low, high }: ComparisonRow): string {
  if (low === null) return "—";
  return high === null || high === low ? String(low) : `${low}～${high}`;
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}
