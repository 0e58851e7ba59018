import { FluentProvider } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useEffect } from "react";
import { PreferencesProvider, usePreferences } from "./preferences";
import { fontFamilyBase, themes, useThemeKind } from "./theme";

// As a style and not as a class: the provider hands its classes on to dialogs and toasts, which would then cover the page.
const wholePage = { height: "100%", overflow: "hidden" } as const;

/** Language and theme for everything on the page, the pane alone or the workbench around it. */
export function Frame({ children }: { readonly children: ReactNode }) {
  return (
    <PreferencesProvider>
      <Themed>{children}</Themed>
    </PreferencesProvider>
  );
}

function Themed({ children }: { readonly children: ReactNode }) {
  const { theme } = usePreferences();
  // Layers of the embedded workbook lie beside ours, directly below the page.
  useEffect(() => document.body.style.setProperty("font-family", fontFamilyBase), []);
  return (
    <FluentProvider theme={themes[useThemeKind(theme)]} style={wholePage}>
      {children}
    </FluentProvider>
  );
}
