import {
  Button,
  Caption1,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { isFailure } from "../../language/failure";
import { describe } from "../../language/messages";
import { citation } from "../../standards/citation";
import { candidatesOf, confirm, withConfirmation, withoutConfirmation } from "../../standards/confirm";
import type { Standard, Tier } from "../../standards/standard";
import type { TierValue, Variant } from "../../standards/variant";
import { parseQuantity } from "../../units/expression";
import { useNotify } from "../notices/NoticesProvider";
import { usePreferences } from "../shell/preferences";
import { useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import { useAdditions } from "./AdditionsProvider";
import { standardsTexts } from "./texts";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, paddingTop: tokens.spacingVerticalXS },
  form: { display: "grid", rowGap: tokens.spacingVerticalM },
});

interface Place {
  readonly variant: Variant;
  readonly standard: Standard;
}

/** For each doubtful value of a variant: to confirm it, or to see and withdraw what was confirmed. */
export function Confirmations({ variant, standard }: Place) {
  const styles = useStyles();
  const doubtful = variant.tiers.flatMap((value, index) =>
    value?.status === "doubtful" ? [{ value, tier: standard.tiers[index]! }] : [],
  );
  if (doubtful.length === 0) return null;
  return (
    <div className={styles.row}>
      {doubtful.map(({ value, tier }) =>
        value.confirmation ? (
          <Confirmed key={tier.name} value={value} tier={tier} />
        ) : (
          <ConfirmDialog key={tier.name} variant={variant} standard={standard} value={value} tier={tier} />
        ),
      )}
    </div>
  );
}

function Confirmed({ value, tier }: { readonly value: TierValue; readonly tier: Tier }) {
  const page = usePageStyles();
  const t = useTexts(standardsTexts);
  const { standards, confirmations, keep } = useAdditions();
  const confirmation = value.confirmation!;
  const note = confirmation.note && t("inBrackets", { note: confirmation.note });
  return (
    <div>
      <Caption1 className={page.line}>
        {t("confirmedAs", { tier: tier.name, value: confirmation.value, note })}
      </Caption1>
      <Button
        size="small"
        onClick={() => void keep({ standards, confirmations: withoutConfirmation(confirmations, confirmation) })}
      >
        {t("withdraw", { tier: tier.name })}
      </Button>
    </div>
  );
}

function ConfirmDialog({ variant, standard, value, tier }: Place & { readonly value: TierValue; readonly tier: Tier }) {
  const styles = useStyles();
  const t = useTexts(standardsTexts);
  const { language } = usePreferences();
  const notify = useNotify();
  const { standards, confirmations, keep } = useAdditions();
  const [open, setOpen] = useState(false);
  const [entered, setEntered] = useState("");
  const [note, setNote] = useState("");
  const number = parseQuantity(entered);
  const valid = number !== null && number >= 0;
  const candidates = candidatesOf(value);

  const submit = async () => {
    if (!valid) return;
    const confirmation = confirm(variant, tier, value, number, note);
    if (isFailure(confirmation)) {
      if (confirmation.message) notify("error", describe(confirmation.message, language));
      return;
    }
    if (await keep({ standards, confirmations: withConfirmation(confirmations, confirmation) })) setOpen(false);
  };

  return (
    <Dialog open={open} onOpenChange={(_, data) => setOpen(data.open)}>
      <DialogTrigger disableButtonEnhancement>
        <Button size="small">{t("confirm", { tier: tier.name })}</Button>
      </DialogTrigger>
      <DialogSurface>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <DialogBody>
            <DialogTitle>{t("confirmTitle", { product: variant.product, tier: tier.name })}</DialogTitle>
            <DialogContent className={styles.form}>
              {t("confirmHint", { source: citation(variant, standard), entry: variant.entry })}
              {candidates.length > 0 && (
                <Field label={t("candidates")}>
                  <RadioGroup value={entered} onChange={(_, data) => setEntered(data.value)}>
                    {candidates.map((candidate) => (
                      <Radio key={candidate} value={String(candidate)} label={String(candidate)} />
                    ))}
                  </RadioGroup>
                </Field>
              )}
              <Field
                label={t("value", { unit: variant.unit })}
                required
                {...(entered !== "" && !valid && { validationMessage: t("notNumber") })}
              >
                <Input value={entered} inputMode="decimal" onChange={(_, data) => setEntered(data.value)} />
              </Field>
              <Field label={t("note")}>
                <Input value={note} onChange={(_, data) => setNote(data.value)} />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary" disabled={!valid}>
                {t("confirmButton")}
              </Button>
              <DialogTrigger disableButtonEnhancement>
                <Button>{t("cancel")}</Button>
              </DialogTrigger>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
