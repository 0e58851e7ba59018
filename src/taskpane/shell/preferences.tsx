import type { ReactNode } from "react";
import { createContext, useContext, useEffect, useMemo, useState } from "react";
import type { Language } from "../../language/language";
import { readStored, store } from "./storage";

export const themeChoices = ["system", "light", "dark", "contrast"] as const;
export type ThemeChoice = (typeof themeChoices)[number];

/** What a person likes, whichever workbook is open. Kept on this machine, never in the workbook. */
export interface Preferences {
  readonly language: Language;
  readonly theme: ThemeChoice;
}

const defaults: Preferences = { language: "zh-CN", theme: "system" };

/** Stored preferences; whatever is missing or not understood has its default. */
function readPreferences(): Preferences {
  try {
    const stored = JSON.parse(readStored("preferences") ?? "{}") as Partial<Preferences>;
    return {
      language: stored.language === "en-US" ? "en-US" : defaults.language,
      theme: themeChoices.find((choice) => choice === stored.theme) ?? defaults.theme,
    };
  } catch {
    // Not ours, or of another version.
    return defaults;
  }
}

interface PreferencesAccess extends Preferences {
  readonly change: (changed: Partial<Preferences>) => void;
}

const PreferencesContext = createContext<PreferencesAccess>({ ...defaults, change: () => undefined });

export function PreferencesProvider({ children }: { readonly children: ReactNode }) {
  const [preferences, setPreferences] = useState(readPreferences);
  const access = useMemo(
    () => ({
      ...preferences,
      change: (changed: Partial<Preferences>) => {
        const next = { ...preferences, ...changed };
        store("preferences", JSON.stringify(next));
        setPreferences(next);
      },
    }),
    [preferences],
  );
  useEffect(() => {
    document.documentElement.lang = preferences.language;
  }, [preferences.language]);
  return <PreferencesContext value={access}>{children}</PreferencesContext>;
}

export function usePreferences(): PreferencesAccess {
  return useContext(PreferencesContext);
}
