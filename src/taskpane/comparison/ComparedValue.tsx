import { Badge, Caption1, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { ComparisonRow } from "../../standards/compare";
import { normalise } from "../../standards/normalise";
import { useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import { comparisonTexts } from "./texts";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) fit-content(45%)",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  value: { fontVariantNumeric: "tabular-nums" },
  marks: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "end",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
  },
  track: {
    position: "relative",
    gridColumn: "1 / -1",
    height: "6px",
    marginTop: tokens.spacingVerticalXXS,
    backgroundColor: tokens.colorNeutralBackground4,
  },
  bar: { height: "100%", backgroundColor: tokens.colorBrandBackground, minWidth: "2px" },
  strictest: { backgroundColor: tokens.colorStatusSuccessBackground3 },
  median: {
    position: "absolute",
    top: "-2px",
    bottom: "-2px",
    width: "2px",
    backgroundColor: tokens.colorNeutralForeground1,
  },
});

/** What the bars of one purpose are drawn to. */
export interface Scale {
  readonly max: number;
  /** Under which the figures below were found. */
  readonly condition: string;
  readonly strictest: number | null;
  readonly median: number | null;
}

interface RowProps {
  readonly row: ComparisonRow;
  readonly scale: Scale;
}

/** A value with its source and condition, and a bar as long as the value is great. */
export function ComparedValue({ row, scale: { max, condition, strictest, median } }: RowProps) {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(comparisonTexts);
  const { comparable } = row;
  // A range names no one value.
  const counts = comparable !== null && normalise(row.condition) === normalise(condition);
  const marked = counts && comparable.low === strictest && comparable.high === strictest;
  return (
    <div className={styles.row}>
      <div>
        <Text className={page.line}>{row.source}</Text>
        <Caption1 className={page.quiet}>{[row.product, row.condition].filter(Boolean).join(" · ")}</Caption1>
      </div>
      <div>
        <Text block align="end" weight={marked ? "semibold" : "regular"} className={styles.value}>
          {`${shown(row)} ${row.unit}`}
        </Text>
        <div className={styles.marks}>
          <Caption1>
            {row.tier}
            {row.standsIn && ` · ${t("standsIn", { tier: row.standsIn })}`}
          </Caption1>
          {row.draft && <Mark color="warning">{t("draft")}</Mark>}
          {row.status !== "certain" && <Mark color="warning">{t(row.status)}</Mark>}
          {marked && <Mark color="success">{t("strictest")}</Mark>}
        </div>
        {comparable === null && row.status !== "doubtful" && (
          <Caption1 block align="end">
            {t("otherUnit")}
          </Caption1>
        )}
      </div>
      {comparable && (
        <div className={styles.track} aria-hidden>
          <div className={mergeClasses(styles.bar, marked && styles.strictest)} style={barOf(comparable, max)} />
          {median !== null && (
            <div className={styles.median} style={{ insetInlineStart: `${(100 * median) / max}%` }} />
          )}
        </div>
      )}
    </div>
  );
}

function Mark({ color, children }: { readonly color: "warning" | "success"; readonly children: string }) {
  return (
    <Badge size="small" appearance="tint" color={color}>
      {children}
    </Badge>
  );
}

/** From nothing to the value; of a range only the part between its ends. */
function barOf({ low, high }: { readonly low: number; readonly high: number }, max: number) {
  const start = high > low ? low : 0;
  return { marginInlineStart: `${(100 * start) / max}%`, width: `${(100 * (high - start)) / max}%` };
}

function shown({ low, high }: ComparisonRow): string {
  if (low === null) return "—";
  return high === null || high === low ? String(low) : `${low}～${high}`;
}
