import { Badge, Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import { failureText, isFailure } from "../../../language/failure";
import { exceeding } from "../../../standards/grade";
import type { FillField, LiveUse, Reached, RowValues } from "../../../survey/filling";
import { contradiction, liveUse, reachedTiers } from "../../../survey/filling";
import { useDefaultStandard } from "../../settings/useDefaultStandard";
import { useStandards } from "../../shell/environment";
import { usePreferences } from "../../shell/preferences";
import { useTexts } from "../../shell/texts";
import { fillingTexts } from "./texts";

const useStyles = makeStyles({
  /** Stays in view while the fields scroll under it. */
  root: {
    position: "sticky",
    top: "32px",
    zIndex: 1,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXXS,
    padding: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: "anywhere",
  },
  line: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: tokens.spacingHorizontalS },
  value: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontVariantNumeric: "tabular-nums" },
  quiet: { color: tokens.colorNeutralForeground2 },
  warning: { color: tokens.colorStatusWarningForeground1 },
});

const variantsShown = 3;

interface LiveProps {
  readonly fields: readonly FillField[];
  readonly values: RowValues;
}

/** Unit use and the tiers that it reaches, while the row is typed. */
export function LiveUseView({ fields, values }: LiveProps) {
  const styles = useStyles();
  const t = useTexts(fillingTexts);
  const library = useStandards();
  const [standard] = useDefaultStandard();
  const use = liveUse(fields, values);
  const product = wordIn("product", fields, values);
  const conditions = [wordIn("process", fields, values), wordIn("scale", fields, values)];
  const reached = product === "" ? [] : reachedTiers(use, product, { library, standard, conditions });
  const outputUnit = wordIn("outputUnit", fields, values);
  const unfit = contradiction(
    outputUnit,
    reached.map(({ variant }) => variant),
  );
  return (
    <div className={styles.root} role="status" aria-label={t("live")}>
      <UseLine use={use} />
      {unfit !== null && (
        <Caption1 className={styles.warning}>{t("unitUnfit", { quota: unfit, unit: outputUnit })}</Caption1>
      )}
      {product !== "" && reached.length === 0 && (
        <Caption1 className={styles.quiet}>{t("noQuota", { standard, product })}</Caption1>
      )}
      {reached.slice(0, variantsShown).map((one, index) => (
        <TierLine key={index} reached={one} known={use !== null} />
      ))}
      {reached.length > variantsShown && (
        <Caption1 className={styles.quiet}>{t("moreVariants", { count: reached.length - variantsShown })}</Caption1>
      )}
    </div>
  );
}

function UseLine({ use }: { readonly use: LiveUse | null }) {
  const styles = useStyles();
  const t = useTexts(fillingTexts);
  const { language } = usePreferences();
  if (!use) return <Caption1 className={styles.quiet}>{t("waiting")}</Caption1>;
  if (isFailure(use.value)) {
    return <Caption1 className={styles.warning}>{failureText(use.value, language)}</Caption1>;
  }
  const { water, waterUnit, output, outputUnit } = use;
  const number = new Intl.NumberFormat(language, { maximumSignificantDigits: 12 });
  return (
    <div className={styles.line}>
      <Text className={styles.value}>{`${number.format(Number(use.value.toPrecision(4)))} ${use.unit}`}</Text>
      <Caption1
        className={styles.quiet}
      >{`${number.format(water)} ${waterUnit} ÷ ${number.format(output)} ${outputUnit}`}</Caption1>
    </div>
  );
}

function TierLine({ reached, known }: { readonly reached: Reached; readonly known: boolean }) {
  const styles = useStyles();
  const t = useTexts(fillingTexts);
  const { variant, tier, thresholds } = reached;
  const printed = thresholds.map(({ name, value }) => `${name} ${isFailure(value) ? "?" : value}`).join(" · ");
  return (
    <div className={styles.line}>
      {known && (
        <Badge appearance="tint" color={isFailure(tier) ? "subtle" : tier === exceeding ? "danger" : "success"}>
          {isFailure(tier) ? t("notComparable") : tier}
        </Badge>
      )}
      <Caption1 className={styles.quiet}>
        {[variant.condition, `${printed} ${variant.unit}`].filter(Boolean).join("：")}
      </Caption1>
    </div>
  );
}

function wordIn(key: FillField["key"], fields: readonly FillField[], values: RowValues): string {
  const field = fields.find((one) => one.key === key);
  const cell = field ? values.get(field.column) : null;
  return typeof cell === "string" ? cell.trim() : "";
}
