import { Caption1, Input, Subtitle2, Text } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import comparatorList from "../../../generated/datasets/comparators";
import { comparatorsOf } from "../../standards/comparators";
import { compareProduct } from "../../standards/compare";
import type { Purpose } from "../../standards/standard";
import { purposeNames, purposes } from "../../standards/standard";
import { useStandards } from "../shell/environment";
import { useLanguage, useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import { ComparedValue } from "./ComparedValue";
import { InsertComparison } from "./InsertComparison";
import { comparisonTexts } from "./texts";

const comparators = comparatorsOf(comparatorList);

/** One product in every standard: by purpose, in one unit where nothing has to be guessed, with bars to the same scale. */
export function ComparisonView({ product }: { readonly product: string }) {
  const page = usePageStyles();
  const t = useTexts(comparisonTexts);
  const text = useLanguage();
  const library = useStandards();
  const whole = useMemo(() => compareProduct(library, comparators, product), [library, product]);
  const [condition, setCondition] = useState("");
  const chosen = useMemo(
    () => whole && compareProduct(library, comparators, product, { condition, unit: whole.unit }),
    [library, product, whole, condition],
  );
  if (!whole || new Set(whole.rows.map(({ source }) => source)).size < 2) {
    return (
      <section aria-label={t("title")}>
        <Subtitle2 as="h2" className={page.heading}>
          {t("title")}
        </Subtitle2>
        <Caption1>{t("none")}</Caption1>
      </section>
    );
  }
  const { rows, summaries, unit } = chosen ?? { ...whole, rows: [] };
  const max = Math.max(...rows.map(({ comparable }) => comparable?.high ?? 0));
  const sections: readonly (Purpose | null)[] = [...purposes, null];
  return (
    <section aria-label={t("title")}>
      <Subtitle2 as="h2" className={page.heading}>
        {t("title")}
      </Subtitle2>
      <div className={page.actions}>
        {whole.rows.some((row) => row.condition !== "") && (
          <Input
            size="small"
            className={page.wide}
            aria-label={t("filter")}
            placeholder={t("filter")}
            value={condition}
            onChange={(_, { value }) => setCondition(value)}
          />
        )}
        {rows.length > 0 ? (
          <InsertComparison product={product} rows={rows} />
        ) : (
          <Caption1>{t("noneOfCondition")}</Caption1>
        )}
      </div>
      {sections.map((purpose) => {
        const own = rows.filter((row) => row.purpose === purpose);
        if (own.length === 0) return null;
        const summary = purpose && summaries[purpose];
        const scale = {
          max,
          condition: summary?.condition ?? "",
          strictest: summary?.strictest ?? null,
          median: summary?.median ?? null,
        };
        return (
          <div key={purpose ?? ""}>
            <Text as="h3" block weight="semibold" className={page.heading}>
              {purpose ? text(purposeNames[purpose]) : t("purpose")}
            </Text>
            {summary && (
              <Caption1>
                {t("summary", {
                  strictest: round(summary.strictest),
                  median: round(summary.median),
                  count: summary.count,
                  unit,
                })}
                {summary.others > 0 &&
                  ` · ${t("ofCondition", { condition: summary.condition || t("noCondition"), others: summary.others })}`}
              </Caption1>
            )}
            {purpose && !summary && own.filter(({ comparable }) => comparable).length > 1 && (
              <Caption1>{t("mixed")}</Caption1>
            )}
            {own.map((row, index) => (
              <ComparedValue key={index} row={row} scale={scale} />
            ))}
          </div>
        );
      })}
    </section>
  );
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}
