/**
 * The formats of a workbook (styles.xml). New ones are appended; the numbers that cells of the file already use keep their
 * meaning, and whatever we do not know stays.
 */
import type { Alignment, CellStyle, FontStyle } from "../workbook/snapshot";
import { builtInNumber } from "./numberformats";
import { isTrue } from "./workbookpart";
import type { Child } from "./xml";
import {
  attributesOf,
  childrenOf,
  contentEnd,
  escapeAttribute,
  findElement,
  rootPrefix,
  splice,
  structureOf,
  withAttribute,
  XmlError,
} from "./xml";

type Section = "numFmts" | "fonts" | "fills" | "borders" | "cellXfs" | "dxfs";

/** The order in which the schema wants the sections. */
const order = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];

export class StyleSheet {
  readonly prefix: string;
  private readonly items = new Map<Section, string[]>();
  private readonly added = new Map<Section, string[]>();
  private readonly known = new Map<string, number>();
  /** Asked of every cell: by number. */
  private readonly quotedFormats = new Map<number, number>();
  private readonly unquotedFormats = new Map<number, number>();
  private nextNumberFormat = 176;

  constructor(private readonly xml: string) {
    const structure = structureOf(xml);
    this.prefix = rootPrefix(structure);
    for (const section of ["numFmts", "fonts", "fills", "borders", "cellXfs", "dxfs"] as const) {
      const element = findElement(structure, this.prefix + section);
      const children = element ? childrenOf(structure, element.tagEnd, contentEnd(structure, element)) : [];
      this.items.set(
        section,
        children.map(({ start, end }) => xml.slice(start, end)),
      );
      this.added.set(section, []);
    }
    for (const item of this.items.get("numFmts")!) {
      const attributes = attributesOf(item);
      const number = Number(attributes.get("numFmtId"));
      this.known.set(`numFmts ${attributes.get("formatCode")}`, number);
      this.nextNumberFormat = Math.max(this.nextNumberFormat, number + 1);
    }
  }

  /**
   * The number of a format that looks like `wanted`, made from format `base`, which looks like `before`: only what differs is
   * changed, so that everything else about it stays.
   */
  restyle(base: number, before: CellStyle, wanted: CellStyle): number {
    const memory = `restyle ${base} ${JSON.stringify(wanted)}`;
    const known = this.known.get(memory);
    if (known !== undefined) return known;
    const number = this.derive(base, before, wanted);
    this.known.set(memory, number);
    return number;
  }

  private get plainFormat(): string {
    return `<${this.prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`;
  }

  private derive(base: number, before: CellStyle, wanted: CellStyle): number {
    const xf = this.items.get("cellXfs")![base] ?? this.plainFormat;
    const tagEnd = xf.indexOf(">") + 1;
    let tag = xf.slice(0, tagEnd).replace(/\s*\/>$/, ">");
    const attributes = attributesOf(tag);
    const inside = this.childTexts(xf);
    const apply = (attribute: string, value: number | null, flag: string) => {
      if (value !== null) tag = withAttribute(tag, attribute, String(value));
      tag = withAttribute(tag, flag, "1");
    };
    if (before.numberFormat !== wanted.numberFormat) {
      apply("numFmtId", this.numberFormat(wanted.numberFormat), "applyNumberFormat");
    }
    if (!same(before.font, wanted.font)) {
      apply("fontId", this.font(Number(attributes.get("fontId") ?? 0), wanted.font ?? {}), "applyFont");
    }
    if (before.fill !== wanted.fill) apply("fillId", this.fill(wanted.fill), "applyFill");
    if (!same(before.border, wanted.border)) apply("borderId", this.border(wanted.border), "applyBorder");
    if (!same(before.alignment, wanted.alignment)) {
      apply("alignment", null, "applyAlignment");
      inside.set("alignment", this.alignment(inside.get("alignment"), wanted.alignment ?? {}));
    }
    if ((before.unlocked ?? false) !== (wanted.unlocked ?? false)) {
      apply("protection", null, "applyProtection");
      const written = inside.get("protection") ?? `<${this.prefix}protection/>`;
      inside.set("protection", withAttribute(written, "locked", wanted.unlocked ? "0" : null));
    }
    // The schema wants alignment before protection before extensions.
    const children = ["alignment", "protection", "extLst"].map((name) => inside.get(name) ?? "").join("");
    const whole = children === "" ? tag.replace(/>$/, "/>") : `${tag}${children}</${this.prefix}xf>`;
    const unchanged = this.items.get("cellXfs")![base] === whole;
    return unchanged ? base : this.append("cellXfs", whole);
  }

  /** The number of a format like `base` that says, or does not say, that what its cell holds is text. */
  quoting(base: number, quoted: boolean): number {
    const known = quoted ? this.quotedFormats : this.unquotedFormats;
    let number = known.get(base);
    if (number === undefined) known.set(base, (number = this.quoted(base, quoted)));
    return number;
  }

  private quoted(base: number, quoted: boolean): number {
    const xf = this.items.get("cellXfs")![base] ?? this.plainFormat;
    const tagEnd = xf.indexOf(">") + 1;
    const tag = xf.slice(0, tagEnd);
    if (isTrue(attributesOf(tag).get("quotePrefix")) === quoted) return base;
    return this.append("cellXfs", withAttribute(tag, "quotePrefix", quoted ? "1" : null) + xf.slice(tagEnd));
  }

  /** The number of a format for conditions, which changes only what it names. */
  differential(looks: CellStyle): number {
    const { prefix } = this;
    const { font, fill, border, numberFormat } = looks;
    const parts: string[] = [];
    if (font) {
      const flags = [font.bold && "b", font.italic && "i", font.strikethrough && "strike", font.underline && "u"];
      const color = font.color === undefined ? "" : `<${prefix}color rgb="${argb(font.color)}"/>`;
      const named = flags.flatMap((name) => (name ? [`<${prefix}${name}/>`] : [])).join("");
      parts.push(`<${prefix}font>${named}${color}</${prefix}font>`);
    }
    if (numberFormat !== undefined) {
      const number = this.numberFormat(numberFormat);
      parts.push(`<${prefix}numFmt numFmtId="${number}" formatCode="${escapeAttribute(numberFormat)}"/>`);
    }
    if (fill !== undefined) {
      parts.push(
        `<${prefix}fill><${prefix}patternFill><${prefix}bgColor rgb="${argb(fill)}"/></${prefix}patternFill></${prefix}fill>`,
      );
    }
    if (border) parts.push(this.borderElement(border));
    return this.append("dxfs", `<${prefix}dxf>${parts.join("")}</${prefix}dxf>`);
  }

  private append(section: Section, item: string): number {
    const memory = `${section} ${item}`;
    const known = this.known.get(memory);
    if (known !== undefined) return known;
    const number = this.items.get(section)!.push(item) - 1;
    this.added.get(section)!.push(item);
    this.known.set(memory, number);
    return number;
  }

  get changed(): boolean {
    return [...this.added.values()].some((items) => items.length > 0);
  }

  text(): string {
    let xml = this.xml;
    for (const [section, items] of this.added) if (items.length > 0) xml = this.withItems(xml, section, items);
    return xml;
  }

  private withItems(xml: string, section: Section, items: readonly string[]): string {
    const structure = structureOf(xml);
    const name = this.prefix + section;
    const written = items.join("");
    const element = findElement(structure, name);
    if (!element) {
      const whole = `<${name} count="${items.length}">${written}</${name}>`;
      const at = this.placeOf(section, structure);
      return splice(xml, [{ start: at, end: at, text: whole }]);
    }
    const counted = withAttribute(
      xml.slice(element.start, element.tagEnd),
      "count",
      String(this.items.get(section)!.length),
    );
    if (element.end === element.tagEnd) {
      const text = `${counted.replace(/\s*\/>$/, ">")}${written}</${name}>`;
      return splice(xml, [{ start: element.start, end: element.end, text }]);
    }
    const end = contentEnd(xml, element);
    return splice(xml, [
      { start: element.start, end: element.tagEnd, text: counted },
      { start: end, end, text: written },
    ]);
  }

  /** Before the first section that comes later. */
  private placeOf(section: Section, structure: string): number {
    const root = findElement(structure, `${this.prefix}styleSheet`);
    if (!root) throw new XmlError();
    const later = order.slice(order.indexOf(section) + 1).map((name) => this.prefix + name);
    const next = childrenOf(structure, root.tagEnd, contentEnd(structure, root)).find(({ name }) =>
      later.includes(name),
    );
    return next?.start ?? contentEnd(structure, root);
  }

  /** The children of an item as text, by their names without prefix. */
  private childTexts(item: string): Map<string, string> {
    const structure = structureOf(item);
    const tagEnd = structure.indexOf(">") + 1;
    const children: readonly Child[] = childrenOf(structure, tagEnd, Math.max(tagEnd, structure.lastIndexOf("</")));
    return new Map(children.map(({ name, start, end }) => [name.slice(this.prefix.length), item.slice(start, end)]));
  }

  private numberFormat(code: string | undefined): number {
    if (code === undefined) return 0;
    const known = this.known.get(`numFmts ${code}`) ?? builtInNumber(code);
    if (known !== null) return known;
    const number = this.nextNumberFormat++;
    this.append("numFmts", `<${this.prefix}numFmt numFmtId="${number}" formatCode="${escapeAttribute(code)}"/>`);
    this.known.set(`numFmts ${code}`, number);
    return number;
  }

  /** A font like `base` in what we do not know (character set, theme, scripts), and as wanted in the rest. */
  private font(base: number, wanted: FontStyle): number {
    const { prefix } = this;
    const parts = this.childTexts(this.items.get("fonts")![base] ?? `<${prefix}font/>`);
    const standard = this.childTexts(this.items.get("fonts")![0] ?? `<${prefix}font/>`);
    const set = (name: string, written: string | undefined) => {
      if (written === undefined) parts.delete(name);
      else parts.set(name, written);
    };
    const flag = (name: string, on: boolean | undefined) => {
      if (on !== parts.has(name)) set(name, on ? `<${prefix}${name}/>` : undefined);
    };
    flag("b", wanted.bold ?? false);
    flag("i", wanted.italic ?? false);
    flag("strike", wanted.strikethrough ?? false);
    flag("u", wanted.underline ?? false);
    set("sz", wanted.size === undefined ? standard.get("sz") : `<${prefix}sz val="${wanted.size}"/>`);
    set("color", wanted.color === undefined ? standard.get("color") : `<${prefix}color rgb="${argb(wanted.color)}"/>`);
    const named =
      wanted.name === undefined ? standard.get("name") : `<${prefix}name val="${escapeAttribute(wanted.name)}"/>`;
    if (named !== parts.get("name")) {
      set("name", named);
      // A scheme would have the theme choose the name.
      if (wanted.name !== undefined) parts.delete("scheme");
    }
    const names = [
      "b",
      "i",
      "strike",
      "condense",
      "extend",
      "outline",
      "shadow",
      "u",
      "vertAlign",
      "sz",
      "color",
      "name",
      "family",
      "charset",
      "scheme",
    ];
    return this.append(
      "fonts",
      `<${prefix}font>${names.map((name) => parts.get(name) ?? "").join("")}</${prefix}font>`,
    );
  }

  private fill(color: string | undefined): number {
    if (color === undefined) return 0;
    const { prefix } = this;
    return this.append(
      "fills",
      `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="${argb(color)}"/><${prefix}bgColor indexed="64"/></${prefix}patternFill></${prefix}fill>`,
    );
  }

  private border(border: CellStyle["border"]): number {
    if (!border || Object.keys(border).length === 0) return 0;
    return this.append("borders", this.borderElement(border));
  }

  private borderElement(border: NonNullable<CellStyle["border"]>): string {
    const { prefix } = this;
    const sides = (["left", "right", "top", "bottom"] as const).map((side) => {
      const line = border[side];
      return line
        ? `<${prefix}${side} style="${line.line}"><${prefix}color rgb="${argb(line.color)}"/></${prefix}${side}>`
        : `<${prefix}${side}/>`;
    });
    return `<${prefix}border>${sides.join("")}<${prefix}diagonal/></${prefix}border>`;
  }

  private alignment(base: string | undefined, wanted: Alignment): string {
    const rotation = wanted.rotation ?? 0;
    let tag = base ?? `<${this.prefix}alignment/>`;
    tag = withAttribute(tag, "horizontal", wanted.horizontal ?? null);
    tag = withAttribute(tag, "vertical", wanted.vertical ?? null);
    tag = withAttribute(tag, "wrapText", wanted.wrap ? "1" : null);
    tag = withAttribute(tag, "textRotation", rotation === 0 ? null : String(rotation > 0 ? rotation : 90 - rotation));
    return withAttribute(tag, "indent", wanted.indent ? String(wanted.indent) : null);
  }
}

function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}

function same(one: object | undefined, other: object | undefined): boolean {
  const sorted = (value: unknown): unknown =>
    value !== null && typeof value === "object"
      ? Object.entries(value)
          .sort(([first], [second]) => (first < second ? -1 : 1))
          .map(([name, inner]) => [name, sorted(inner)])
      : value;
  return JSON.stringify(sorted(one ?? {})) === JSON.stringify(sorted(other ?? {}));
}
