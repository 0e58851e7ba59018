import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { SelectObjectRegular } from "@fluentui/react-icons";
import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { isFailure } from "../../language/failure";
import type { Product } from "../../standards/variant";
import { useSelection } from "../selection/SelectionProvider";
import { useStandards } from "../shell/environment";
import { useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import { Filters } from "./Filters";
import { useLookupSearch } from "./LookupSearch";
import { ProductList } from "./ProductList";
import type { LookupFilter } from "./products";
import { findProducts } from "./products";
import { lookupTexts } from "./texts";

const step = 40;

const useStyles = makeStyles({
  suggestion: {
    justifyContent: "flex-start",
    minWidth: 0,
    maxWidth: "100%",
    paddingInline: tokens.spacingHorizontalXS,
  },
  suggested: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
});

interface SearchProps {
  readonly filter: LookupFilter;
  readonly onFilter: (filter: LookupFilter) => void;
  readonly onOpen: (product: Product) => void;
}

export function ProductSearch({ filter, onFilter, onOpen }: SearchProps) {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(lookupTexts);
  const standards = useStandards();
  const { results } = useLookupSearch();
  useEffect(() => {
    // Some browsers do not say when they have nothing to do; there, the first search makes its index.
    if (!("requestIdleCallback" in window)) return;
    const idle = requestIdleCallback(() => standards.searchIndex());
    return () => cancelIdleCallback(idle);
  }, [standards]);
  const [shownAtMost, setShownAtMost] = useState(step);
  // Typing never waits for the list.
  const asked = useDeferredValue(filter);
  // One more than shown tells whether there are more.
  const found = useMemo(() => findProducts(standards, asked, shownAtMost + 1), [standards, asked, shownAtMost]);
  const products = found.slice(0, shownAtMost);
  const more = found.length > products.length;
  const suggestion = useSuggestion(filter);

  // Another question shows the first of its answers again.
  const [answered, setAnswered] = useState(filter);
  if (answered !== filter) {
    setAnswered(filter);
    setShownAtMost(step);
  }
  const change = (changed: Partial<LookupFilter>) => onFilter({ ...filter, ...changed });

  return (
    <div className={page.root}>
      <div className={page.search}>
        {suggestion && (
          <Button
            className={styles.suggestion}
            size="small"
            appearance="subtle"
            icon={<SelectObjectRegular />}
            onClick={() => change({ text: suggestion })}
          >
            <span className={styles.suggested}>{t("selected", { text: suggestion })}</span>
          </Button>
        )}
        <Filters filter={filter} onChange={change} />
      </div>
      <Text role="status" className={page.hint}>
        {products.length === 0
          ? asked.text.trim() === ""
            ? t("noneInFilter")
            : t("none", { query: asked.text.trim() })
          : t(more ? "atLeast" : "count", { count: products.length })}
      </Text>
      <div ref={results}>
        <ProductList products={products} showStandard={filter.standard === ""} onOpen={onOpen} />
      </div>
      {more && (
        <Button appearance="subtle" onClick={() => setShownAtMost(shownAtMost + 2 * step)}>
          {t("more")}
        </Button>
      )}
    </div>
  );
}

/** The selected cell's text, where it is something that can be found. */
function useSuggestion(filter: LookupFilter): string | null {
  const standards = useStandards();
  const selection = useSelection();
  const value = selection?.value ?? null;
  return useMemo(() => {
    if (value === null || typeof value === "boolean" || isFailure(value)) return null;
    const text = String(value).trim();
    if (text === "" || text.length > 40 || text === filter.text.trim()) return null;
    // A plain number is a quantity far more often than a code.
    if (typeof value === "number" && !/^\d{2,4}$/.test(text)) return null;
    return findProducts(standards, { ...filter, text }, 1).length > 0 ? text : null;
  }, [standards, value, filter]);
}
