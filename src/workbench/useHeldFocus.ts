import type { RefObject } from "react";
import { useLayoutEffect, useRef } from "react";

/** Gives the focus back to what had it within an element, once the element takes input again. */
export function useHeldFocus(within: RefObject<HTMLElement | null>, inert: boolean): void {
  const held = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    if (inert) {
      // The browser takes the focus away with the next picture only.
      const focused = document.activeElement;
      held.current = focused instanceof HTMLElement && within.current?.contains(focused) ? focused : null;
      return;
    }
    // Whoever has gone elsewhere meanwhile stays there.
    if (document.activeElement === document.body) held.current?.focus();
    held.current = null;
  }, [within, inert]);
}
