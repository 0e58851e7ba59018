import { useState } from "react";
import { readStored, store } from "../taskpane/shell/storage";

/** A width in pixels that this machine remembers. */
export function useStoredWidth(fallback: number): readonly [number, (width: number) => void] {
  const [width, setWidth] = useState(() => Number(readStored("paneWidth")) || fallback);
  const change = (next: number) => {
    setWidth(next);
    store("paneWidth", String(next));
  };
  return [width, change];
}
