import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { WarningRegular } from "@fluentui/react-icons";
import { lazy, Suspense } from "react";
import { citation } from "../../standards/citation";
import type { Standard } from "../../standards/standard";
import type { Variant } from "../../standards/variant";
import { useTexts } from "../shell/texts";
import { lookupTexts } from "./texts";

const Confirmations = lazy(async () => ({ default: (await import("../standards/Confirmations")).Confirmations }));

const useStyles = makeStyles({
  doubt: {
    display: "flex",
    columnGap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  icon: { flexShrink: 0, marginTop: "0.15em", color: tokens.colorStatusWarningForeground1 },
  line: { display: "block", overflowWrap: "anywhere" },
  note: { display: "block", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

interface NotesProps {
  readonly variant: Variant;
  readonly standard: Standard;
  /** Whether a formula can tell the variant from others. */
  readonly distinct: boolean;
}

/** Which values are doubtful, how else they can be read, why, and where to look; and the remarks on certain ones. */
export function VariantNotes({ variant, standard, distinct }: NotesProps) {
  const styles = useStyles();
  const t = useTexts(lookupTexts);
  const values = variant.tiers.flatMap((value, index) => (value ? [{ value, tier: standard.tiers[index]!.name }] : []));
  const doubtful = values.filter(({ value }) => value.status === "doubtful" && !value.confirmation);
  const notes = new Set(values.map(({ value }) => value.note).filter(Boolean));
  return (
    <>
      {doubtful.length > 0 && (
        <div className={styles.doubt} role="note">
          <WarningRegular className={styles.icon} aria-hidden />
          <div>
            {doubtful.map(({ value: { printed, readings }, tier }) => (
              <Caption1 key={tier} className={styles.line}>
                {readings.length > 0
                  ? t("readings", { tier, printed: printed || "—", readings: readings.join(" / ") })
                  : t("readAs", { tier, printed: printed || "—" })}
              </Caption1>
            ))}
            {[...notes].map((note) => (
              <Caption1 key={note} className={styles.line}>
                {note}
              </Caption1>
            ))}
            <Caption1 className={styles.line}>
              {t("where", { source: citation(variant, standard), entry: variant.entry })}
            </Caption1>
          </div>
        </div>
      )}
      {doubtful.length === 0 &&
        [...notes].map((note) => (
          <Caption1 key={note} className={styles.note}>
            {note}
          </Caption1>
        ))}
      {values.some(({ value }) => value.status === "doubtful") && (
        <Suspense>
          <Confirmations variant={variant} standard={standard} />
        </Suspense>
      )}
      {variant.remark && <Caption1 className={styles.note}>{t("remark", { remark: variant.remark })}</Caption1>}
      {variant.basis && <Caption1 className={styles.note}>{t("basis", { basis: variant.basis })}</Caption1>}
      {!distinct && <Caption1 className={styles.note}>{t("indistinct")}</Caption1>}
    </>
  );
}
