import { Body1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { formulaMarkup } from "../../../generated/formulas";
import type { FunctionDefinition } from "../../functions/definition";
import { useLanguage, useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import { functionTexts } from "./texts";

const useStyles = makeStyles({
  formula: {
    overflowX: "auto",
    padding: `${tokens.spacingVerticalXS} 0`,
    fontSize: tokens.fontSizeBase400,
  },
});

/** The method in a few lines, its formula typeset. */
export function Method({ definition: { id, method } }: { readonly definition: FunctionDefinition }) {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(functionTexts);
  const text = useLanguage();
  if (!method) return null;
  const markup = formulaMarkup[id];
  return (
    <section aria-label={t("method")}>
      <Subtitle2 as="h2" className={page.heading}>
        {t("method")}
      </Subtitle2>
      {/* MathML made from the definition's own TeX when the project is built. */}
      {markup && (
        <div
          className={styles.formula}
          tabIndex={0}
          role="group"
          aria-label={t("formula")}
          ref={(element) => element?.replaceChildren(mathElement(markup))}
        />
      )}
      <Body1>{text(method.text)}</Body1>
    </section>
  );
}

/** Read as XML and not as a page's markup: only elements of mathematics can come of it. */
function mathElement(markup: string): Node {
  const named = markup.replace("<math", '<math xmlns="http://www.w3.org/1998/Math/MathML"');
  const { documentElement } = new DOMParser().parseFromString(named, "application/xml");
  return document.importNode(documentElement, true);
}
