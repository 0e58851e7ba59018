import { Badge, Caption1, List, ListItem, Text } from "@fluentui/react-components";
import { useStandards } from "../shell/environment";
import { useTexts } from "../shell/texts";
import { useListStyles } from "../shell/useListStyles";
import type { Product } from "../../standards/variant";
import { isDoubtful, keyOf } from "./products";
import { lookupTexts } from "./texts";
import { useProductName } from "./useProductName";

interface ListProps {
  readonly products: readonly Product[];
  readonly showStandard: boolean;
  readonly onOpen: (product: Product) => void;
}

/** A line a product. Where it has one quota only, the values stand there already. */
export function ProductList({ products, showStandard, onOpen }: ListProps) {
  const styles = useListStyles();
  const t = useTexts(lookupTexts);
  const nameOf = useProductName();
  if (products.length === 0) return null;
  return (
    <List navigationMode="items" aria-label={t("results")}>
      {products.map((product) => (
        <ListItem key={keyOf(product)} className={styles.item} onAction={() => onOpen(product)}>
          <div className={styles.line}>
            <Text className={styles.name}>{nameOf(product.product)}</Text>
            <Values product={product} />
          </div>
          <div className={styles.line}>
            <Caption1 className={styles.caption}>
              {[product.code, product.category].filter(Boolean).join(" ")}
              {showStandard && <StandardName id={product.standard} />}
            </Caption1>
            {isDoubtful(product) && (
              <Badge appearance="tint" color="warning" size="small">
                {t("doubtful")}
              </Badge>
            )}
          </div>
        </ListItem>
      ))}
    </List>
  );
}

function Values({ product: { variants } }: { readonly product: Product }) {
  const styles = useListStyles();
  const t = useTexts(lookupTexts);
  const [only] = variants;
  if (variants.length > 1 || !only) {
    return <Caption1 className={styles.values}>{t("variants", { count: variants.length })}</Caption1>;
  }
  const printed = only.tiers.map((tier) => (tier ? tier.printed + (tier.status === "doubtful" ? "?" : "") : "–"));
  return <Caption1 className={styles.values}>{`${printed.join(" / ")} ${only.unit}`}</Caption1>;
}

function StandardName({ id }: { readonly id: string }) {
  const t = useTexts(lookupTexts);
  const draft = useStandards().standards.find((standard) => standard.id === id)?.draft;
  return <>{` · ${id}${draft ? ` ${t("draft")}` : ""}`}</>;
}
