import type { BorderSide, CellStyle as FileStyle } from "hucre";
import type { Alignment, BorderLine, CellStyle, FontStyle } from "../../workbook/snapshot";
import { colorOf } from "./colors";

/** A style as the library reads it in the form of the snapshot; undefined where nothing is left that we show. */
export function looksOf(
  style: FileStyle,
  theme: readonly string[],
  numberFormat = style.numFmt,
): CellStyle | undefined {
  const looks: CellStyle = {
    ...(numberFormat && numberFormat !== "General" && { numberFormat }),
    ...present("font", fontOf(style, theme)),
    ...present("fill", fillOf(style, theme)),
    ...present("border", borderOf(style, theme)),
    ...present("alignment", alignmentOf(style)),
    ...(style.protection?.locked === false && { unlocked: true }),
  };
  return Object.keys(looks).length === 0 ? undefined : looks;
}

function present<Key extends string, Value extends object | string>(key: Key, value: Value | undefined) {
  if (value === undefined || (typeof value === "object" && Object.keys(value).length === 0)) return {};
  return { [key]: value } as Record<Key, Value>;
}

function fontOf({ font }: FileStyle, theme: readonly string[]): FontStyle | undefined {
  if (!font) return undefined;
  const color = colorOf(font.color, theme);
  return {
    ...(font.name && { name: font.name }),
    ...(font.size !== undefined && { size: font.size }),
    ...(font.bold && { bold: true }),
    ...(font.italic && { italic: true }),
    ...(font.underline && { underline: true }),
    ...(font.strikethrough && { strikethrough: true }),
    ...(color && { color }),
  };
}

function fillOf({ fill }: FileStyle, theme: readonly string[]): string | undefined {
  if (!fill) return undefined;
  if (fill.type === "gradient") return colorOf(fill.stops[0]?.color, theme);
  // Formats of conditions name a background only, often without a pattern, and mean a solid one.
  if (fill.pattern === "none" || !fill.fgColor) return colorOf(fill.bgColor, theme);
  return colorOf(fill.fgColor, theme);
}

function borderOf({ border }: FileStyle, theme: readonly string[]): CellStyle["border"] {
  const side = (line: BorderSide | undefined): BorderLine | undefined =>
    line && { line: line.style, color: colorOf(line.color, theme) ?? "#000000" };
  return {
    ...present("top", side(border?.top)),
    ...present("right", side(border?.right)),
    ...present("bottom", side(border?.bottom)),
    ...present("left", side(border?.left)),
  };
}

function alignmentOf({ alignment }: FileStyle): Alignment | undefined {
  if (!alignment) return undefined;
  const { horizontal, vertical, textRotation } = alignment;
  const across = horizontal === "centerContinuous" || horizontal === "distributed" ? "center" : horizontal;
  const known = across === "left" || across === "center" || across === "right" || across === "justify";
  // Files count 0 to 90 against the clock and 91 to 180 with it; 255 is upright letters.
  const rotation =
    textRotation === undefined || textRotation > 180 ? 0 : textRotation > 90 ? 90 - textRotation : textRotation;
  return {
    ...(known && { horizontal: across }),
    ...((vertical === "top" || vertical === "center" || vertical === "bottom") && { vertical }),
    ...(alignment.wrapText && { wrap: true }),
    ...(rotation !== 0 && { rotation }),
    ...(alignment.indent && { indent: alignment.indent }),
  };
}
