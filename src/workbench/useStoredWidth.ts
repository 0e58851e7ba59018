import { useState } from "react";

const key = "water-quota.pane-width";

/** A width in pixels that this machine remembers. */
export function useStoredWidth(fallback: number): readonly [number, (width: number) => void] {
  const [width, setWidth] = useState(() => {
    try {
      return Number(localStorage.getItem(key)) || fallback;
    } catch {
      return fallback;
    }
  });
  const change = (next: number) => {
    setWidth(next);
    try {
      localStorage.setItem(key, String(next));
    } catch {
      // Storage can be switched off by policy; the width then lasts as long as the page.
    }
  };
  return [width, change];
}
