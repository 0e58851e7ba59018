/** Looks of a cell, ours and Univer's. */
import type { IBorderStyleData, IStyleData } from "@univerjs/core";
import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { Alignment, BorderLine, CellStyle, FontStyle } from "../../workbook/snapshot";

const lines: Readonly<Record<BorderLine["line"], BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};
const horizontal: Readonly<Record<NonNullable<Alignment["horizontal"]>, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
};
const vertical: Readonly<Record<NonNullable<Alignment["vertical"]>, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};
const sides = { top: "t", right: "r", bottom: "b", left: "l" } as const;
/** What one level of indentation takes, in pixels. */
const indentWidth = 9;

export function univerStyle({ numberFormat, font, fill, border, alignment }: CellStyle): IStyleData {
  const style: IStyleData = {};
  if (numberFormat !== undefined && numberFormat !== "General") style.n = { pattern: numberFormat };
  if (font) Object.assign(style, univerFont(font));
  if (fill !== undefined) style.bg = { rgb: fill };
  if (border) {
    style.bd = {};
    for (const side of Object.keys(sides) as (keyof typeof sides)[]) {
      const line = border[side];
      if (line) style.bd[sides[side]] = { s: lines[line.line], cl: { rgb: line.color } };
    }
  }
  if (alignment) {
    if (alignment.horizontal) style.ht = horizontal[alignment.horizontal];
    if (alignment.vertical) style.vt = vertical[alignment.vertical];
    if (alignment.wrap) style.tb = WrapStrategy.WRAP;
    if (alignment.rotation) style.tr = { a: -alignment.rotation };
    if (alignment.indent) style.pd = { l: alignment.indent * indentWidth };
  }
  return style;
}

function univerFont({ name, size, bold, italic, underline, strikethrough, color }: FontStyle): IStyleData {
  const style: IStyleData = {};
  if (name !== undefined) style.ff = name;
  if (size !== undefined) style.fs = size;
  if (bold) style.bl = BooleanNumber.TRUE;
  if (italic) style.it = BooleanNumber.TRUE;
  if (underline) style.ul = { s: BooleanNumber.TRUE };
  if (strikethrough) style.st = { s: BooleanNumber.TRUE };
  if (color !== undefined) style.cl = { rgb: color };
  return style;
}

/** The way back, for cells whose looks were changed in the workbook. */
export function cellStyle(style: IStyleData): CellStyle {
  const font = ownFont(style);
  const border = ownBorder(style);
  const alignment = ownAlignment(style);
  return {
    ...(style.n ? { numberFormat: style.n.pattern } : {}),
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(style.bg?.rgb ? { fill: style.bg.rgb } : {}),
    ...(Object.keys(border).length > 0 ? { border } : {}),
    ...(Object.keys(alignment).length > 0 ? { alignment } : {}),
  };
}

function ownFont({ ff, fs, bl, it, ul, st, cl }: IStyleData): FontStyle {
  return {
    ...(ff ? { name: ff } : {}),
    ...(fs ? { size: fs } : {}),
    ...(bl ? { bold: true } : {}),
    ...(it ? { italic: true } : {}),
    ...(ul?.s ? { underline: true } : {}),
    ...(st?.s ? { strikethrough: true } : {}),
    ...(cl?.rgb ? { color: cl.rgb } : {}),
  };
}

function ownBorder({ bd }: IStyleData): NonNullable<CellStyle["border"]> {
  const border: Partial<Record<keyof typeof sides, BorderLine>> = {};
  for (const side of Object.keys(sides) as (keyof typeof sides)[]) {
    const line = bd?.[sides[side]] as IBorderStyleData | null | undefined;
    const name = line && keyOf(lines, line.s);
    if (name) border[side] = { line: name, color: line.cl.rgb ?? "#000000" };
  }
  return border;
}

function ownAlignment({ ht, vt, tb, tr, pd }: IStyleData): Alignment {
  const across = ht ? keyOf(horizontal, ht) : undefined;
  const down = vt ? keyOf(vertical, vt) : undefined;
  const indent = pd?.l ? Math.round(pd.l / indentWidth) : 0;
  return {
    ...(across ? { horizontal: across } : {}),
    ...(down ? { vertical: down } : {}),
    ...(tb === WrapStrategy.WRAP ? { wrap: true } : {}),
    ...(tr?.a ? { rotation: -tr.a } : {}),
    ...(indent > 0 ? { indent } : {}),
  };
}

function keyOf<Key extends string>(record: Readonly<Record<Key, unknown>>, value: unknown): Key | undefined {
  return (Object.keys(record) as Key[]).find((key) => record[key] === value);
}
