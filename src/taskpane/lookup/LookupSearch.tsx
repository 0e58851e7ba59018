import { SearchBox } from "@fluentui/react-components";
import type { KeyboardEvent, ReactNode, RefObject } from "react";
import { createContext, useContext, useMemo, useRef, useState } from "react";
import { useDefaultStandard } from "../settings/useDefaultStandard";
import { useStandards } from "../shell/environment";
import { useNavigation } from "../shell/navigation";
import { useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import type { LookupFilter } from "./products";
import { findProducts, keyOf } from "./products";
import { lookupTexts } from "./texts";

interface LookupSearch {
  readonly filter: LookupFilter;
  readonly setFilter: (filter: LookupFilter) => void;
  /** Where the page of results puts them, for the arrow key to lead there. */
  readonly results: RefObject<HTMLDivElement | null>;
}

const LookupSearchContext = createContext<LookupSearch | null>(null);

export function useLookupSearch(): LookupSearch {
  const search = useContext(LookupSearchContext);
  if (!search) throw new Error("The look-up is used outside of its provider.");
  return search;
}

/** What is looked for: asked at the head of the pane, answered on a page of its own. */
export function LookupSearchProvider({ children }: { readonly children: ReactNode }) {
  const [defaultStandard] = useDefaultStandard();
  const [filter, setFilter] = useState<LookupFilter>({ text: "", standard: defaultStandard, code: "" });
  const results = useRef<HTMLDivElement>(null);
  const search = useMemo(() => ({ filter, setFilter, results }), [filter]);
  return <LookupSearchContext value={search}>{children}</LookupSearchContext>;
}

/** The search field that is always there. */
export function LookupField() {
  const page = usePageStyles();
  const t = useTexts(lookupTexts);
  const standards = useStandards();
  const { go } = useNavigation();
  const { filter, setFilter, results } = useLookupSearch();

  const change = (text: string) => {
    setFilter({ ...filter, text });
    go("lookup");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") {
      event.preventDefault();
      results.current?.querySelector("li")?.focus();
    }
    // Not while an input method is still composing: Enter then only accepts its word.
    if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      event.preventDefault();
      const [first] = findProducts(standards, filter, 1);
      if (filter.text.trim() === "") go("lookup");
      else if (first) go("lookup", keyOf(first));
    }
  };
  return (
    <SearchBox
      className={page.wide}
      placeholder={t("search")}
      aria-label={t("searchLabel")}
      value={filter.text}
      onChange={(_, { value }) => change(value)}
      onKeyDown={onKeyDown}
    />
  );
}
