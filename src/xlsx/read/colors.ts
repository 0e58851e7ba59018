import type { Color } from "hucre";
import { resolveThemeColor } from "hucre";

/** The palette of Excel 97, which older programs still refer to (ECMA-376 part 1, 18.8.27); 0 to 7 repeat 8 to 15. */
const palette =
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333".split(
    " ",
  );

/** `#rrggbb`, or undefined for the colour that the program chooses. */
export function colorOf(color: Color | undefined, theme: readonly string[]): string | undefined {
  if (!color) return undefined;
  if (color.rgb) return hex(color.rgb);
  if (color.theme !== undefined && theme.length > 0) {
    // Files count light before dark, themes list dark before light.
    const place = [1, 0, 3, 2][color.theme] ?? color.theme;
    // Damaged files name colours that the theme has not.
    const found = resolveThemeColor([...theme], place, color.tint) as string | undefined;
    return found && hex(found);
  }
  if (color.indexed !== undefined) {
    const found = palette[color.indexed < 8 ? color.indexed : color.indexed - 8];
    return found && hex(found);
  }
  return undefined;
}

/** Of `RRGGBB` or `AARRGGBB`. */
export function hex(rgb: string): string {
  return `#${rgb.slice(-6).toLowerCase()}`;
}
