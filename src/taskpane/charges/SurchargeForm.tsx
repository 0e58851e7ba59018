import { Button, Field, Input, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { AddRegular, DismissRegular } from "@fluentui/react-icons";
import { useMemo, useState } from "react";
import { surchargeBlock } from "../../evaluation/charges/block";
import { isFailure } from "../../language/failure";
import { describe } from "../../language/messages";
import { comesTo, waterSaid } from "../shell/comesTo";
import { IconButton } from "../shell/IconButton";
import { usePreferences } from "../shell/preferences";
import { useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import type { BandEntry, OveruseEntry } from "./form";
import { blankBand, blankOveruse, chargeOf } from "./form";
import { chargesTexts } from "./texts";
import { useBlock } from "../insertion/useBlock";

const useStyles = makeStyles({
  bands: { paddingTop: tokens.spacingVerticalS },
  band: { paddingBottom: tokens.spacingVerticalS },
  result: { padding: `${tokens.spacingVerticalS} 0` },
});

/** What lies above the plan, charged band by band. */
export function SurchargeForm() {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(chargesTexts);
  const { language } = usePreferences();
  const insert = useBlock();
  const [entry, setEntry] = useState<OveruseEntry>(blankOveruse);
  const charge = useMemo(() => chargeOf(entry), [entry]);
  const change = (changed: Partial<OveruseEntry>) => setEntry({ ...entry, ...changed });
  const changeBand = (index: number, changed: Partial<BandEntry>) =>
    change({ bands: entry.bands.map((one, at) => (at === index ? { ...one, ...changed } : one)) });
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  return (
    <section aria-labelledby="charges-surcharge">
      <Subtitle2 as="h2" id="charges-surcharge" className={page.heading}>
        {t("surcharge")}
      </Subtitle2>
      <div className={page.fields}>
        {(["use", "plan", "price"] as const).map((key) => (
          <Field key={key} label={t(key)} hint={(key === "price" ? comesTo(entry[key]) : waterSaid(entry[key])) ?? ""}>
            <Input inputMode="decimal" value={entry[key]} onChange={(_, { value }) => change({ [key]: value })} />
          </Field>
        ))}
      </div>
      <div className={styles.bands}>
        {entry.bands.map((band, index) => (
          <div key={index} className={styles.band}>
            <div className={page.fields}>
              {(["from", "factor"] as const).map((key) => (
                <Field key={key} label={t(key)}>
                  <Input
                    inputMode="decimal"
                    value={band[key]}
                    onChange={(_, { value }) => changeBand(index, { [key]: value })}
                  />
                </Field>
              ))}
            </div>
            {entry.bands.length > 1 && (
              <IconButton
                icon={<DismissRegular />}
                label={t("removeBand", { row: index + 1 })}
                onClick={() => change({ bands: entry.bands.filter((_, at) => at !== index) })}
              />
            )}
          </div>
        ))}
        <Button size="small" icon={<AddRegular />} onClick={() => change({ bands: [...entry.bands, blankBand] })}>
          {t("addBand")}
        </Button>
      </div>
      <div aria-live="polite" className={styles.result}>
        {isFailure(charge) && <Text>{charge.message && describe(charge.message, language)}</Text>}
        {charge && !isFailure(charge) && (
          <Text weight="semibold">
            {charge.excess > 0
              ? t("due", { excess: number.format(charge.excess), amount: number.format(charge.surcharge) })
              : t("within")}
          </Text>
        )}
      </div>
      {charge && !isFailure(charge) && (
        <Button
          appearance="primary"
          onClick={() => void insert(t("surcharge"), (anchor) => surchargeBlock(charge, anchor, language))}
        >
          {t("insert")}
        </Button>
      )}
    </section>
  );
}
