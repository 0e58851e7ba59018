import { Text } from "@fluentui/react-components";
import { useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import { SurchargeForm } from "./SurchargeForm";
import { TaxForm } from "./TaxForm";
import { chargesTexts } from "./texts";

/** What a firm pays for its water, by the user's own rates. */
export function ChargesPage() {
  const page = usePageStyles();
  const t = useTexts(chargesTexts);
  return (
    <div className={page.root}>
      <Text className={page.hint}>{t("hint")}</Text>
      <TaxForm />
      <SurchargeForm />
    </div>
  );
}
