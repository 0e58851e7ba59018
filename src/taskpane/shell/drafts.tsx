import type { ReactNode } from "react";
import { createContext, useContext, useState } from "react";

const DraftsContext = createContext<Map<string, unknown>>(new Map());

/** Keeps what forms hold half filled in, as long as the workbook is open. */
export function DraftsProvider({ children }: { readonly children: ReactNode }) {
  const [drafts] = useState(() => new Map<string, unknown>());
  return <DraftsContext value={drafts}>{children}</DraftsContext>;
}

/** State that is there again when its component is: of a form whose view gives way to another. Its key is used for one form only. */
export function useDraft<Value>(
  key: string,
  initial: Value,
): readonly [Value, (change: (before: Value) => Value) => void] {
  const drafts = useContext(DraftsContext);
  const kept = () => (drafts.has(key) ? (drafts.get(key) as Value) : initial);
  const [value, setValue] = useState(kept);
  const change = (changeOf: (before: Value) => Value) => {
    const changed = changeOf(kept());
    drafts.set(key, changed);
    setValue(changed);
  };
  return [value, change];
}

/** The same of a form's fields, which say what stands there until something is entered, and again once that is dropped. */
export function useFormDraft<Fields extends object>(key: string, stands: Fields) {
  const [draft, setDraft] = useDraft<Fields | null>(key, null);
  return {
    fields: draft ?? stands,
    enter: (changed: Partial<Fields>) => setDraft((before) => ({ ...(before ?? stands), ...changed })),
    drop: () => setDraft(() => null),
  };
}
