import type { Theme } from "@fluentui/react-components";
import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import type { ThemeChoice } from "./preferences";

export type ThemeKind = Exclude<ThemeChoice, "system">;

// Chinese fonts that Windows, macOS and Linux bring along; nothing is loaded from elsewhere.
export const fontFamilyBase =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Hiragino Sans GB', 'Noto Sans SC', 'Noto Sans CJK SC', 'Source Han Sans SC', system-ui, sans-serif";

export const themes: Readonly<Record<ThemeKind, Theme>> = {
  light: { ...webLightTheme, fontFamilyBase },
  // Fluent's own red of dangers has 4.2:1 on the page, where texts need 4.5:1 (WCAG 2.1, 1.4.3).
  dark: { ...webDarkTheme, fontFamilyBase, colorStatusDangerForeground1: webDarkTheme.colorPaletteRedForeground1 },
  // What a field asks for must not look like what is in it.
  contrast: { ...teamsHighContrastTheme, fontFamilyBase, colorNeutralForeground4: "#a6a6a6" },
};

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(query);
      media.addEventListener("change", changed);
      return () => media.removeEventListener("change", changed);
    },
    () => window.matchMedia(query).matches,
  );
}

/**
 * The theme asked for, or the one that the operating system shows. Under forced colours the system paints everything itself; the
 * plain themes leave it to do so.
 */
export function useThemeKind(choice: ThemeChoice): ThemeKind {
  const dark = useMedia("(prefers-color-scheme: dark)");
  if (choice !== "system") return choice;
  return dark ? "dark" : "light";
}
