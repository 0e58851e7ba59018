import { FluentProvider, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { PreferencesProvider, usePreferences } from "./preferences";
import { themes, useThemeKind } from "./theme";

const useStyles = makeStyles({ root: { height: "100%", overflow: "hidden" } });

/** Language and theme for everything on the page, the pane alone or the workbench around it. */
export function Frame({ children }: { readonly children: ReactNode }) {
  return (
    <PreferencesProvider>
      <Themed>{children}</Themed>
    </PreferencesProvider>
  );
}

function Themed({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const { theme } = usePreferences();
  return (
    <FluentProvider theme={themes[useThemeKind(theme)]} className={styles.root}>
      {children}
    </FluentProvider>
  );
}
