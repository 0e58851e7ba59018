import { Caption1, makeStyles, mergeClasses, Text, tokens, useArrowNavigationGroup } from "@fluentui/react-components";
import { isFailure } from "../../language/failure";
import { citation } from "../../standards/citation";
import type { Standard } from "../../standards/standard";
import { purposeNames } from "../../standards/standard";
import type { Product, Variant } from "../../standards/variant";
import { useDefaultStandard } from "../settings/useDefaultStandard";
import { useStandards } from "../shell/environment";
import { useLanguage, useTexts } from "../shell/texts";
import { choiceOf } from "./call";
import { lookupTexts } from "./texts";
import { TierCell } from "./TierCell";
import { VariantMenu } from "./VariantMenu";
import { VariantNotes } from "./VariantNotes";

/** From this width of the page on, the condition stands beside its values instead of above them. */
const wide = "@container (min-width: 560px)";

const useStyles = makeStyles({
  table: { marginTop: tokens.spacingVerticalM },
  row: {
    display: "grid",
    gridTemplateColumns: "repeat(var(--tiers), minmax(0, 1fr))",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    [wide]: { gridTemplateColumns: "minmax(12rem, 2fr) repeat(var(--tiers), minmax(7rem, 1fr))" },
  },
  head: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    borderTop: "none",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  conditionHead: { display: "none", [wide]: { display: "block" } },
  tierHead: { fontWeight: tokens.fontWeightSemibold },
  purpose: { display: "block", fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  condition: {
    gridColumn: "1 / -1",
    display: "flex",
    columnGap: tokens.spacingHorizontalXS,
    alignItems: "start",
    minWidth: 0,
    [wide]: { gridColumn: "auto" },
  },
  conditionText: { flex: 1, minWidth: 0, overflowWrap: "anywhere" },
  unit: { color: tokens.colorNeutralForeground2 },
  below: { gridColumn: "1 / -1" },
});

/** The quotas of a product, a row each, tiers in columns: they are read against each other. */
export function VariantTable({ product, standard }: { readonly product: Product; readonly standard: Standard }) {
  const styles = useStyles();
  const t = useTexts(lookupTexts);
  const text = useLanguage();
  // One tab stop; the arrow keys go from button to button.
  const arrows = useArrowNavigationGroup({ axis: "both", memorizeCurrent: true });
  const row = { "--tiers": standard.tiers.length } as React.CSSProperties;
  return (
    <div role="table" aria-label={t("table", { product: product.product })} className={styles.table} {...arrows}>
      <div role="row" className={mergeClasses(styles.row, styles.head)} style={row}>
        <Text role="columnheader" className={mergeClasses(styles.tierHead, styles.conditionHead)}>
          {t("condition")}
        </Text>
        {standard.tiers.map(({ name, purpose }) => (
          <Text key={name} role="columnheader" className={styles.tierHead}>
            {name}
            <Caption1 className={styles.purpose}>{text(purposeNames[purpose])}</Caption1>
          </Text>
        ))}
      </div>
      {product.variants.map((variant) => (
        <VariantRow
          key={`${variant.table}/${variant.entry}`}
          product={product}
          variant={variant}
          standard={standard}
          style={row}
        />
      ))}
    </div>
  );
}

interface RowProps {
  readonly product: Product;
  readonly variant: Variant;
  readonly standard: Standard;
  readonly style: React.CSSProperties;
}

function VariantRow({ product, variant, standard, style }: RowProps) {
  const styles = useStyles();
  const t = useTexts(lookupTexts);
  const library = useStandards();
  const [defaultStandard] = useDefaultStandard();
  const choice = choiceOf(library, product, variant, defaultStandard);
  return (
    <div role="row" className={styles.row} style={style}>
      <div role="rowheader" className={styles.condition}>
        <div className={styles.conditionText}>
          <Text>{variant.condition || t("noCondition")}</Text>
          <div>
            <Caption1 className={styles.unit}>
              {`${variant.unit} · ${t("entry", { source: citation(variant, standard), entry: variant.entry })}`}
            </Caption1>
          </div>
        </div>
        <VariantMenu product={product} variant={variant} standard={standard} choice={choice} />
      </div>
      {standard.tiers.map((tier, index) => {
        const quota = library.serve(variant, tier);
        return (
          <TierCell
            key={tier.name}
            product={product}
            variant={variant}
            tier={tier}
            printed={variant.tiers[index] ?? null}
            quota={isFailure(quota) ? null : quota}
            choice={choice}
          />
        );
      })}
      <div className={styles.below} role="cell">
        <VariantNotes variant={variant} standard={standard} distinct={choice !== null} />
      </div>
    </div>
  );
}
