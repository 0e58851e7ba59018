import { Badge, Body1, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import type { Product } from "../../standards/variant";
import { useStandards } from "../shell/environment";
import { usePreferences } from "../shell/preferences";
import { DetailHeader } from "../shell/DetailHeader";
import { useLanguage, useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import { lookupTexts } from "./texts";
import { VariantTable } from "./VariantTable";

// With its own table of other provinces' values: after the quotas themselves are on screen.
const ComparisonView = lazy(async () => ({
  default: (await import("../comparison/ComparisonView")).ComparisonView,
}));

const useStyles = makeStyles({
  line: { display: "block", color: tokens.colorNeutralForeground2 },
  badge: { marginLeft: tokens.spacingHorizontalXS },
});

/** All quotas of one product under one code; Escape leads back. */
export function ProductDetail({ product, onBack }: { readonly product: Product; readonly onBack: () => void }) {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(lookupTexts);
  const text = useLanguage();
  const library = useStandards();
  const { standards } = library;
  const { language } = usePreferences();
  const english = language === "en-US" && library.englishName(product.product);
  const standard = standards.find(({ id }) => id === product.standard)!;

  return (
    <div
      className={page.root}
      onKeyDown={({ key, defaultPrevented }) => {
        if (key === "Escape" && !defaultPrevented) onBack();
      }}
    >
      <DetailHeader title={product.product} back={t("back")} onBack={onBack} />
      <Body1 className={styles.line}>{[product.code, product.category, english].filter(Boolean).join(" ")}</Body1>
      <Body1 className={styles.line}>
        {`${standard.id} ${text(standard.title)}`}
        {standard.draft && (
          <Badge className={styles.badge} appearance="tint" color="warning">
            {t("draft")}
          </Badge>
        )}
      </Body1>
      <VariantTable product={product} standard={standard} />
      <Suspense>
        <ComparisonView product={product.product} />
      </Suspense>
    </div>
  );
}
