import { Badge, Caption1, List, ListItem, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import type { OwnStandard, StandardsLibrary } from "../../standards/library";
import type { Standard } from "../../standards/standard";
import { useStandards } from "../shell/environment";
import { useLanguage, useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import { useAdditions } from "./AdditionsProvider";
import { ConfirmedValues } from "./ConfirmedValues";
import { Editions } from "./Editions";
import { ImportOwn } from "./ImportOwn";
import { NationalCheck } from "./NationalCheck";
import { OwnActions } from "./OwnActions";
import { standardsTexts } from "./texts";

const useStyles = makeStyles({
  badge: { marginInlineStart: tokens.spacingHorizontalXS },
});

/** What can be looked up, and how an institute brings its own standard. */
export function StandardsPage() {
  const page = usePageStyles();
  const t = useTexts(standardsTexts);
  const library = useStandards();
  const { standards: own } = useAdditions();
  return (
    <div className={page.root}>
      <ImportOwn />
      <Subtitle2 as="h2" className={page.heading}>
        {t("known")}
      </Subtitle2>
      <List aria-label={t("known")}>
        {library.standards.map((standard) => (
          <ListItem key={standard.id} className={page.item}>
            <StandardView
              standard={standard}
              library={library}
              own={own.find((one) => one.standard.id === standard.id) ?? null}
            />
          </ListItem>
        ))}
      </List>
      <Editions />
      <ConfirmedValues />
    </div>
  );
}

interface ViewProps {
  readonly standard: Standard;
  readonly library: StandardsLibrary;
  readonly own: OwnStandard | null;
}

function StandardView({ standard, library, own }: ViewProps) {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(standardsTexts);
  const text = useLanguage();
  const variants = library.variants.filter((variant) => variant.standard === standard.id);
  const products = new Set(variants.map(({ code, product }) => `${code} ${product}`)).size;
  const doubtful = variants
    .flatMap(({ tiers }) => tiers)
    .filter((value) => value?.status === "doubtful" && !value.confirmation).length;
  return (
    <>
      <Text className={page.line} weight="semibold">
        {standard.id}
        {standard.draft && (
          <Badge className={styles.badge} appearance="tint" color="warning">
            {t("draft")}
          </Badge>
        )}
        {standard.own && (
          <Badge className={styles.badge} appearance="tint">
            {t("own")}
          </Badge>
        )}
      </Text>
      <Text className={page.line}>{text(standard.title)}</Text>
      <Caption1 className={page.quiet}>
        {t("counts", { products, variants: variants.length })}
        {doubtful > 0 && ` · ${t("doubtfulCount", { count: doubtful })}`}
      </Caption1>
      <NationalCheck id={standard.id} />
      {own && <OwnActions own={own} />}
    </>
  );
}
