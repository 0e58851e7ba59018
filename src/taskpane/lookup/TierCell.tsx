import { Button, Caption1, makeStyles, mergeClasses, Text, tokens, Tooltip } from "@fluentui/react-components";
import { WarningRegular } from "@fluentui/react-icons";
import type { Quota } from "../../standards/library";
import type { Tier } from "../../standards/standard";
import type { Product, TierValue, Variant } from "../../standards/variant";
import { useInsertion } from "../insertion/InsertionProvider";
import { useLanguage, useTexts } from "../shell/texts";
import type { Choice } from "./call";
import { formatOf, quotaFormula } from "./call";
import { lookupTexts } from "./texts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS, minWidth: 0 },
  value: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontVariantNumeric: "tabular-nums" },
  other: { color: tokens.colorNeutralForeground3 },
  doubtful: { color: tokens.colorStatusWarningForeground1 },
  icon: { marginLeft: tokens.spacingHorizontalXXS, verticalAlign: "-0.15em" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXXS },
  button: { minWidth: 0, paddingInline: tokens.spacingHorizontalXS },
});

interface TierCellProps {
  readonly product: Product;
  readonly variant: Variant;
  readonly tier: Tier;
  /** What the standard prints for this tier. */
  readonly printed: TierValue | null;
  /** What applies; null where nothing does or it is doubtful. */
  readonly quota: Quota | null;
  /** Null where a formula cannot tell the variant from others. */
  readonly choice: Choice | null;
}

/** A tier's value and the two ways to put it into the selected cells. */
export function TierCell({ product, variant, tier, printed, quota, choice }: TierCellProps) {
  const styles = useStyles();
  const t = useTexts(lookupTexts);
  const { fillSelection } = useInsertion();
  const digits = quota && (printed ?? variant.tiers.find((one) => one?.value === quota.value))?.printed;
  const shown = quota?.confirmation ? String(quota.value) : (digits ?? (quota ? String(quota.value) : null));
  const label = t("insertLabel", { product: product.product, tier: tier.name });
  const told = { tier: tier.name, value: shown ?? "", condition: variant.condition || t("noCondition") };
  return (
    <div role="cell" className={styles.root}>
      <Shown tier={tier} printed={printed} quota={quota} shown={shown} />
      {printed?.condition && <Caption1>{printed.condition}</Caption1>}
      {quota && shown !== null && (
        <div className={styles.buttons}>
          {choice && (
            <Tooltip content={t("insertFormula", told)} relationship="label">
              <Button
                className={styles.button}
                size="small"
                onClick={() =>
                  void fillSelection(label, { formula: quotaFormula(product, tier.name, choice) }, formatOf(shown))
                }
              >
                {t("formula")}
              </Button>
            </Tooltip>
          )}
          <Tooltip content={t("insertValue", told)} relationship="label">
            <Button
              className={styles.button}
              size="small"
              appearance="subtle"
              onClick={() => void fillSelection(label, quota.value, formatOf(shown))}
            >
              {t("value")}
            </Button>
          </Tooltip>
        </div>
      )}
    </div>
  );
}

type ShownProps = Pick<TierCellProps, "tier" | "printed" | "quota"> & { readonly shown: string | null };

function Shown({ tier, printed, quota, shown }: ShownProps) {
  const styles = useStyles();
  const t = useTexts(lookupTexts);
  const text = useLanguage();
  if (!quota) {
    if (!printed) return <Caption1 className={styles.other}>{t("notPrinted")}</Caption1>;
    return (
      <Text className={mergeClasses(styles.value, styles.doubtful)}>
        {printed.printed || "？"}
        <WarningRegular className={styles.icon} aria-label={t("doubtful")} />
      </Text>
    );
  }
  if (quota.tier === quota.asked) {
    return (
      <Text className={styles.value}>
        {shown}
        {quota.confirmation && <Caption1> {t("confirmed")}</Caption1>}
      </Text>
    );
  }
  const clause = tier.fallback ? text(tier.fallback.source) : "";
  return (
    <Tooltip
      content={t("fallbackHint", { asked: tier.name, tier: quota.tier.name, clause })}
      relationship="description"
    >
      <Text className={mergeClasses(styles.value, styles.other)}>
        {shown} <Caption1>{t("fallback", { tier: quota.tier.name })}</Caption1>
      </Text>
    </Tooltip>
  );
}
