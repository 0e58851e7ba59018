import { Button, Caption1, List, ListItem, Subtitle2, Text } from "@fluentui/react-components";
import { citation } from "../../standards/citation";
import { withoutConfirmation } from "../../standards/confirm";
import type { Confirmation, Variant } from "../../standards/variant";
import { confirmationApplies } from "../../standards/variant";
import { useNotify } from "../notices/NoticesProvider";
import { useEnvironment, useStandards } from "../shell/environment";
import { useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import { useAdditions } from "./AdditionsProvider";
import { standardsTexts } from "./texts";
import { writeSheet } from "./writeSheet";

interface Confirmed {
  readonly confirmation: Confirmation;
  /** Undefined where the standard is no longer here. */
  readonly variant: Variant | undefined;
}

/** The doubtful values that the user has confirmed: to pass on, or to withdraw. */
export function ConfirmedValues() {
  const page = usePageStyles();
  const t = useTexts(standardsTexts);
  const { host } = useEnvironment();
  const notify = useNotify();
  const library = useStandards();
  const { confirmations } = useAdditions();
  const confirmed = confirmations.map((confirmation) => ({
    confirmation,
    variant: library.variants.find((variant) => confirmationApplies(confirmation, variant)),
  }));
  const exportRows = async () => {
    const rows = [t("confirmedHeads").split("|"), ...confirmed.map(rowOf)];
    const sheet = await writeSheet(host, t("confirmedValues"), rows, { heading: 0 });
    notify("success", t("exportedConfirmed", { sheet, count: confirmed.length }));
  };
  return (
    <section aria-labelledby="confirmed-values">
      <Subtitle2 as="h2" id="confirmed-values" className={page.heading}>
        {t("confirmedValues")}
      </Subtitle2>
      {confirmed.length === 0 ? (
        <Text>{t("noneConfirmed")}</Text>
      ) : (
        <>
          <Button size="small" onClick={() => void exportRows()}>
            {t("export")}
          </Button>
          <List aria-labelledby="confirmed-values">
            {confirmed.map((one, index) => (
              <ListItem key={index} className={page.item}>
                <ConfirmedValue {...one} />
              </ListItem>
            ))}
          </List>
        </>
      )}
    </section>
  );
}

function ConfirmedValue({ confirmation, variant }: Confirmed) {
  const page = usePageStyles();
  const t = useTexts(standardsTexts);
  const library = useStandards();
  const { standards, confirmations, keep } = useAdditions();
  const { standard, table, entry, tier, printed, value, note } = confirmation;
  const source = variant ? citation(variant, library.standardOf(variant)) : `${standard} 表${table}`;
  const withdraw = () => keep({ standards, confirmations: withoutConfirmation(confirmations, confirmation) });
  return (
    <>
      <Text className={page.line} weight="semibold">
        {[variant?.product, variant?.condition].filter(Boolean).join(" · ")}
      </Text>
      <Text className={page.line}>
        {t("confirmedFrom", { tier, printed: printed || "—", value, unit: variant?.unit ?? "" })}
      </Text>
      <Caption1 className={page.quiet}>{[t("place", { source, entry }), note].filter(Boolean).join(" · ")}</Caption1>
      <Button size="small" onClick={() => void withdraw()}>
        {t("withdraw", { tier })}
      </Button>
    </>
  );
}

function rowOf({ confirmation, variant }: Confirmed) {
  const { standard, table, entry, condition, tier, printed, value, note } = confirmation;
  const [code = null, product = null, unit = null] = variant ? [variant.code, variant.product, variant.unit] : [];
  return [standard, table, entry, code, product, condition, unit, tier, printed, value, note];
}
