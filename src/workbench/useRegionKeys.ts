import { useEffect } from "react";

/** Sheet, pane and bar: where each takes the focus when nobody was there yet. */
const regions = [
  { within: "main", entry: "main [contenteditable=true]" },
  { within: "aside", entry: "aside [role=search] input" },
  { within: "header", entry: "header button:not([disabled])" },
] as const;

/**
 * F6 goes round sheet, pane and bar, Shift+F6 the other way, as in Office: from within the sheet Tab leads no further than its
 * cells. Whoever comes back to a region finds the focus where it was.
 */
export function useRegionKeys(): void {
  useEffect(() => {
    const left = new Map<number, HTMLElement>();
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "F6" || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      const { activeElement: active } = document;
      const from = Math.max(
        0,
        regions.findIndex(({ within }) => active?.closest("main, aside, header:not(aside *)")?.matches(within)),
      );
      if (active instanceof HTMLElement) left.set(from, active);
      const to = (from + (event.shiftKey ? regions.length - 1 : 1)) % regions.length;
      const before = left.get(to);
      const entry = document.querySelector<HTMLElement>(regions[to]!.entry);
      (before?.isConnected && before.offsetParent !== null ? before : entry)?.focus();
    };
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, []);
}
