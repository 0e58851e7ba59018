/**
 * Numbers that Word prints before paragraphs without keeping them in the text: `表1`, `7.1`. Standards made with the template of
 * GB/T 1.1 number their captions so (ISO/IEC 29500-1, 17.9).
 */
import type { XmlElement } from "../xmltree";
import { child, elementsOf, valueOf } from "../xmltree";

interface Level {
  readonly start: number;
  readonly format: string;
  /** `表%1`, `%1.%2`. */
  readonly text: string;
}

interface NumberedStyle {
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly outline: number | undefined;
  readonly list: ListPlace | undefined;
}

interface ListPlace {
  readonly list: string | undefined;
  readonly level: number | undefined;
}

export class Styles {
  private readonly styles = new Map<string, NumberedStyle>();

  constructor(root: XmlElement | null) {
    for (const style of root ? elementsOf(root) : []) {
      if (style.name !== "style") continue;
      const properties = child(style, "pPr");
      const outline = valueOf(properties, "outlineLvl");
      this.styles.set(style.attributes["styleId"] ?? "", {
        name: valueOf(style, "name") ?? "",
        basedOn: valueOf(style, "basedOn"),
        outline: outline === undefined ? undefined : Number(outline),
        list: listPlace(properties),
      });
    }
  }

  /** What a style, or the nearest one that it is based on, says. */
  private find<T>(id: string | undefined, pick: (style: NumberedStyle) => T | undefined): T | undefined {
    const seen = new Set<string>();
    for (let at = id; at !== undefined && !seen.has(at); at = this.styles.get(at)?.basedOn) {
      seen.add(at);
      const style = this.styles.get(at);
      const found = style && pick(style);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** 1 to 9 for a heading. */
  headingLevel(id: string | undefined): number | null {
    const named = this.find(id, ({ name }) => /^heading (\d)$/i.exec(name)?.[1]);
    if (named) return Number(named);
    const outline = this.find(id, (style) => style.outline);
    return outline !== undefined && outline < 9 ? outline + 1 : null;
  }

  isContents(id: string | undefined): boolean {
    return /^toc \d|^目次|^目录/i.test(this.styles.get(id ?? "")?.name ?? "");
  }

  list(id: string | undefined): ListPlace | undefined {
    return this.find(id, ({ list }) => list);
  }
}

export function listPlace(properties: XmlElement | undefined): ListPlace | undefined {
  const numbering = child(properties, "numPr");
  if (!numbering) return undefined;
  const level = valueOf(numbering, "ilvl");
  return { list: valueOf(numbering, "numId"), level: level === undefined ? undefined : Number(level) };
}

export class Numbering {
  private readonly levels = new Map<string, Map<number, Level>>();
  private readonly styleLevels = new Map<string, Map<string, number>>();
  private readonly abstractOf = new Map<string, string>();
  private readonly counters = new Map<string, number[]>();

  constructor(root: XmlElement | null) {
    for (const element of root ? elementsOf(root) : []) {
      if (element.name === "abstractNum") this.readAbstract(element);
      if (element.name === "num")
        this.abstractOf.set(element.attributes["numId"]!, valueOf(element, "abstractNumId") ?? "");
    }
  }

  private readAbstract(element: XmlElement): void {
    const id = element.attributes["abstractNumId"]!;
    const levels = elementsOf(element).filter(({ name }) => name === "lvl");
    const place = (level: XmlElement) => Number(level.attributes["ilvl"]);
    this.levels.set(
      id,
      new Map(
        levels.map((level) => [
          place(level),
          {
            start: Number(valueOf(level, "start") ?? 1),
            format: valueOf(level, "numFmt") ?? "decimal",
            text: valueOf(level, "lvlText") ?? "",
          },
        ]),
      ),
    );
    this.styleLevels.set(id, new Map(levels.flatMap((level) => {
      const style = valueOf(level, "pStyle");
      return style ? [[style, place(level)] as const] : [];
    }))); // prettier-ignore
  }

  /** The number that Word prints before the next paragraph of a list; "" for none. */
  next({ list, level }: ListPlace, style: string | undefined): string {
    const abstract = this.abstractOf.get(list ?? "");
    if (abstract === undefined) return "";
    const levels = this.levels.get(abstract);
    const at = level ?? this.styleLevels.get(abstract)?.get(style ?? "") ?? 0;
    const own = levels?.get(at);
    if (!levels || !own) return "";
    const counters = this.counters.get(abstract) ?? [];
    this.counters.set(abstract, counters);
    counters[at] = (counters[at] ?? own.start - 1) + 1;
    counters.length = at + 1;
    if (own.format === "bullet" || own.format === "none") return own.format === "none" ? own.text : "";
    return own.text.replace(/%(\d)/g, (_, digit: string) => {
      const other = levels.get(Number(digit) - 1);
      return formatted(counters[Number(digit) - 1] ?? other?.start ?? 1, other?.format ?? "decimal");
    });
  }
}

const chinese = "〇一二三四五六七八九";

function formatted(value: number, format: string): string {
  if (/^(?:upper|lower)Letter$/.test(format)) {
    const letter = String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
    return format === "upperLetter" ? letter : letter.toLowerCase();
  }
  if (/^chineseCounting|^japaneseCounting|^ideographDigital|^chineseLegal/.test(format) && value < 100) {
    const [tens, ones] = [Math.floor(value / 10), value % 10];
    return (tens > 1 ? chinese[tens]! : "") + (tens > 0 ? "十" : "") + (ones > 0 ? chinese[ones]! : "");
  }
  return String(value);
}
