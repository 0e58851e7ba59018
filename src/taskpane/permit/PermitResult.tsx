import { Button, makeStyles, mergeClasses, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import type { Anchor } from "../../evaluation/block";
import { permitBlock } from "../../evaluation/permits/block";
import type { Application, PermitCard } from "../../evaluation/permits/card";
import type { Failure } from "../../language/failure";
import { isFailure } from "../../language/failure";
import { nameList } from "../../language/language";
import { describe } from "../../language/messages";
import { exceeding } from "../../standards/grade";
import { useBlock } from "../insertion/useBlock";
import { usePreferences } from "../shell/preferences";
import { useLanguage, useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import { printElement } from "./print";
import { permitTexts } from "./texts";

const useStyles = makeStyles({
  asked: { margin: 0 },
  applies: { fontWeight: tokens.fontWeightSemibold },
  reached: { display: "block", fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  exceeded: { color: tokens.colorStatusDangerForeground1 },
  findings: { margin: `${tokens.spacingVerticalS} 0`, paddingLeft: tokens.spacingHorizontalL },
});

interface ResultProps {
  readonly card: PermitCard;
  readonly application: Application;
}

/** What the quotas allow, what is reached, and what follows in words of the clause; into the sheet or onto paper. */
export function PermitResult({ card, application }: ResultProps) {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(permitTexts);
  const text = useLanguage();
  const { language } = usePreferences();
  const insert = useBlock();
  const printed = useRef<HTMLDivElement>(null);
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 4 });

  const block = (anchor: Anchor) => permitBlock(card, application.volume, anchor, language);
  const { reached, unitUse, excess, applies } = card;
  const verdict = isFailure(reached)
    ? reached.message && describe(reached.message, language)
    : reached === exceeding
      ? t("exceeding")
      : reached;
  return (
    <section aria-labelledby="permit-result">
      <div ref={printed}>
        <Subtitle2 as="h2" id="permit-result" className={page.heading}>
          {`${t("result")} · ${nameList(
            card.products.map(({ variant }) => variant.product),
            language,
          )}`}
        </Subtitle2>
        {/* What the card is about: alone on paper it must say so. */}
        {card.products.map(({ variant, condition, output, outputUnit }, index) => (
          <Text as="p" block key={index} className={styles.asked}>
            {[
              `${variant.product}${condition === "" ? "" : `（${condition}）`}`,
              `${number.format(output)} ${outputUnit}`,
            ]
              .concat(
                index === 0 ? [t(application.project), ...(application.onceThrough ? [t("onceThrough")] : [])] : [],
              )
              .join(" · ")}
          </Text>
        ))}
        {verdict && (
          <Text className={mergeClasses(styles.reached, reached === exceeding && styles.exceeded)}>
            {unitUse === null ? verdict : `${number.format(unitUse)} ${card.products[0]!.variant.unit} · ${verdict}`}
          </Text>
        )}
        <table className={page.table}>
          <thead>
            <tr>
              <th scope="col">{t("tier")}</th>
              <th scope="col">{t("quota")}</th>
              <th scope="col">{t("volumeOf")}</th>
            </tr>
          </thead>
          <tbody>
            {card.allowances.map(({ tier, volume }, index) => (
              <tr key={tier.name} className={tier === applies.tier ? styles.applies : ""}>
                <th scope="row">{tier === applies.tier ? `${tier.name}（${t("applies")}）` : tier.name}</th>
                <td>{card.products.map(({ quotas }) => quotaText(quotas[index]!)).join(" + ")}</td>
                <td>{isFailure(volume) ? t(isDoubtful(volume) ? "doubtful" : "notPrinted") : number.format(volume)}</td>
              </tr>
            ))}
            {application.volume !== null && (
              <tr>
                <th scope="row">{t("volume")}</th>
                <td />
                <td>{number.format(application.volume)}</td>
              </tr>
            )}
            {excess !== null && excess > 0 && (
              <tr>
                <th scope="row">{t("excess")}</th>
                <td />
                <td>{number.format(excess)}</td>
              </tr>
            )}
          </tbody>
        </table>
        <ul className={styles.findings}>
          {card.findings.map((finding, index) => (
            <li key={index}>{describe(finding, language)}</li>
          ))}
        </ul>
        <Text className={page.quiet}>
          {`${card.products.map(({ source }) => source).join("；")} ${text(card.standard.title)}`}
        </Text>
      </div>
      <div className={page.actions}>
        <Button appearance="primary" onClick={() => void insert(t("card"), block)}>
          {t("insert")}
        </Button>
        <Button onClick={() => printed.current && printElement(printed.current, t("card"))}>{t("print")}</Button>
      </div>
    </section>
  );
}

/** Printed, but not to be relied on: none is served, and none may be called missing. */
function isDoubtful({ message }: Failure): boolean {
  return message?.key === "quotaDoubtful" || message?.key === "unitDoubtful";
}

function quotaText(quota: PermitCard["products"][number]["quotas"][number]): string {
  return isFailure(quota) ? "–" : `${quota.value} ${quota.variant.unit}`;
}
