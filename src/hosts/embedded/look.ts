/** Univer in the colours of the pane beside it. */
import type { Injector } from "@univerjs/core";
import { ThemeService } from "@univerjs/core";
import "./look.css";

/** Fluent's brand colour and greys, by Univer's shades. */
const palette = {
  primary: {
    ...{ 50: "#f3f8fd", 100: "#ebf3fc", 200: "#cfe4fa", 300: "#b4d6fa", 400: "#479ef5" },
    ...{ 500: "#2886de", 600: "#0f6cbd", 700: "#115ea3", 800: "#0f548c", 900: "#0e4775" },
  },
  gray: {
    ...{ 50: "#fafafa", 100: "#f0f0f0", 200: "#e0e0e0", 300: "#b3b3b3", 400: "#707070" },
    ...{ 500: "#616161", 600: "#424242", 700: "#333333", 800: "#292929", 900: "#1f1f1f" },
  },
};

export function takeFluentColors(injector: Injector): void {
  const service = injector.get(ThemeService);
  service.setTheme({ ...service.getCurrentTheme(), ...palette });
}
