import { Body1, Caption1, makeStyles, Subtitle2, tokens, useId } from "@fluentui/react-components";
import { nativeExample } from "../../conversion/example";
import type { FunctionDefinition } from "../../functions/definition";
import { useFunctionContext } from "../shell/environment";
import { useLanguage, useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import { functionTexts } from "./texts";

const useStyles = makeStyles({
  section: { display: "grid", rowGap: tokens.spacingVerticalXS },
});

/** How any spreadsheet calculates the same, by way of an example. */
export function NativeFormula({ definition }: { readonly definition: FunctionDefinition }) {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(functionTexts);
  const text = useLanguage();
  const context = useFunctionContext();
  const heading = useId("native");
  const example = nativeExample(definition, context);
  const places = example && [
    ...example.ranges.map(({ label, range }) => `${text(label)} ${range}`),
    ...(example.firstOnly ? [t("nativeFirst")] : []),
  ];
  return (
    <section aria-labelledby={heading} className={styles.section}>
      <Subtitle2 as="h2" id={heading} className={page.heading}>
        {t("native")}
      </Subtitle2>
      {example ? (
        <>
          <Body1>{t("nativeHint", { formula: example.formula })}</Body1>
          <Body1 className={page.mono}>{example.native}</Body1>
          {places!.length > 0 && <Caption1>{t("nativePlaces", { places: places! })}</Caption1>}
        </>
      ) : (
        <Body1>{t("nativeNone")}</Body1>
      )}
    </section>
  );
}
