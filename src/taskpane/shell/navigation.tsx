import type { ReactNode } from "react";
import { createContext, useCallback, useContext, useEffect, useMemo, useState } from "react";

interface Place {
  readonly page: string;
  /** What of the page: a function's id, a product's key; "" for its beginning. */
  readonly detail: string;
}

interface Navigation extends Place {
  readonly go: (page: string, detail?: string) => void;
}

const NavigationContext = createContext<Navigation>({ page: "", detail: "", go: () => undefined });

export function useNavigation(): Navigation {
  return useContext(NavigationContext);
}

/** The page named behind "#" in the address (`#functions/PERT`), so that a button of the ribbon can open any of them. */
function placeIn(hash: string, pages: readonly string[]): Place {
  const [page = "", ...rest] = decodeURIComponent(hash.replace(/^#/, "")).split("/");
  return pages.includes(page) ? { page, detail: rest.join("/") } : { page: pages[0]!, detail: "" };
}

interface ProviderProps {
  /** Their ids, the first one being where the pane opens. */
  readonly pages: readonly string[];
  /** Another place to open at. */
  readonly initial?: string;
  readonly children: ReactNode;
}

export function NavigationProvider({ pages, initial, children }: ProviderProps) {
  const [place, setPlace] = useState(() => placeIn(initial ?? window.location.hash, pages));
  useEffect(() => {
    const follow = () => setPlace(placeIn(window.location.hash, pages));
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, [pages]);
  // Kept out of the browser's history: Excel replaces the history functions of the page it shows in its pane.
  const go = useCallback((page: string, detail = "") => setPlace({ page, detail }), []);
  const navigation = useMemo(() => ({ ...place, go }), [place, go]);
  return <NavigationContext value={navigation}>{children}</NavigationContext>;
}
