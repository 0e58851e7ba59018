/**
 * Content controls of a Word document (w:sdt) in which people write, told by their tag or, since LibreOffice saves none, by their
 * title. A report that is made again takes over what they hold, with its pictures and links; what belongs to no place of the new report
 * is put at its end. What we put into a control ourselves, a text that the project has or what to write there, has a check sum in the
 * tag: only as long as nobody has changed it in the document may something newer take its place. By its property alone a placeholder
 * is not known: programs other than Word leave it where somebody has written.
 */
import { strFromU8, strToU8, unzipSync } from "fflate";
import { fingerprint32 } from "../../language/fingerprint";
import type { RevisionProject } from "../project";
import { xmlText } from "../xml-text";
import type { AuthorBlock } from "./blocks";

type Parts = Record<string, Uint8Array>;

export const documentPart = "word/document.xml";
const relationsPart = "word/_rels/document.xml.rels";
const stylesPart = "word/styles.xml";
const typesPart = "[Content_Types].xml";
const tagStart = "wq.author.";

/** Stands in a paragraph of the document until it is a control. */
export function markOf(id: string): string {
  return `[[${tagStart}${id}]]`;
}

export interface Authored {
  /** What w:sdtContent holds. */
  readonly xml: string;
  readonly title: string;
  /** Whether it is still the text of a project that we had put there. */
  readonly untouched: boolean;
}

/**
 * What people wrote into the places of a document, by id. Places that still say what to write have nothing.
 *
 * @param places of the document that is made of it
 */
export function authoredIn(document: Parts, places: readonly AuthorBlock[]): ReadonlyMap<string, Authored> {
  const xml = partOf(document, documentPart);
  const found = new Map<string, Authored>();
  const titled = [...places];
  const controls = controlsIn(xml);
  controls.forEach((control, at) => {
    const content = /<w:sdtContent>([\s\S]*)<\/w:sdtContent>/.exec(control)?.[1];
    // Contents are fields, and made anew.
    if (content === undefined || /<w:instrText[^>]*>\s*TOC\b/.test(content)) return;
    const properties = control.slice(0, control.indexOf("<w:sdtContent>"));
    const title = unescaped(/<w:alias w:val="([^"]*)"/.exec(properties)?.[1] ?? "");
    const isTagged = properties.includes("<w:tag ");
    // Somebody's own control within one of ours goes with it.
    if (!isTagged && (title === "" || controls.slice(at + 1).some((outer) => outer.includes(control)))) return;
    const [, tagged, sum] = /<w:tag w:val="wq\.author\.([A-Za-z0-9]+)(?:\.([0-9a-z]+))?"/.exec(properties) ?? [];
    const id = isTagged ? tagged : (titled.find((place) => place.title === title)?.id ?? `untagged${at}`);
    if (id === undefined) return;
    const place = titled.findIndex((one) => one.id === id);
    const hint = place < 0 ? null : `${hintStart}${titled.splice(place, 1)[0]!.hint}`;
    const text = textIn(content);
    const isMore = /<w:drawing|<w:pict|<w:tbl/.test(content);
    const untouched = !isMore && sum === checkSum(text);
    const isHint = text.startsWith(hintStart) && (untouched || (!isMore && sum !== kept && text === (hint ?? text)));
    if (!isHint && (text !== "" || isMore)) found.set(id, { xml: content, title, untouched });
  });
  return found;
}

/** What to write begins with it; by that alone it is known in documents made before it had a check sum. */
export const hintStart = "【请填写】";

export interface WithAuthored {
  readonly parts: Parts;
  /** How many places were filled with what people had written into the document of before. */
  readonly kept: number;
  /** Of these, where the project has another text, which is not shown. */
  readonly differing: readonly string[];
  /** What had no place any more, and stands at the end. */
  readonly homeless: readonly string[];
  /** Comments, footnotes, charts and numbers of lists in it, which are left behind. */
  readonly leftBehind: number;
}

/** @param former the report of before; null where there is none */
export function withAuthored(
  parts: Parts,
  blocks: readonly AuthorBlock[],
  former: Uint8Array | null,
  texts: RevisionProject["texts"],
): WithAuthored {
  const formerParts = former ? unzipSync(former) : {};
  const before = authoredIn(formerParts, blocks);
  const carrier = new Carrier(parts, formerParts);
  let xml = partOf(parts, documentPart);
  let filled = 0;
  const differing: string[] = [];
  blocks.forEach((block, at) => {
    const given = paragraphsOf(texts.get(block.id)?.text ?? "");
    const found = before.get(block.id);
    const own = found && !found.untouched ? found : null;
    if (own) {
      filled++;
      if (given !== "" && textIn(given) !== textIn(own.xml)) differing.push(block.title);
    }
    const content = own
      ? { xml: carrier.carried(own.xml), sum: `.${kept}` }
      : given === ""
        ? null
        : { xml: given, sum: `.${checkSum(textIn(given))}` };
    xml = replaceParagraph(xml, markOf(block.id), (paragraph) => control(block, at, content, paragraph));
  });
  const places = new Set(blocks.map(({ id }) => id));
  const homeless = [...before].filter(([id, { untouched }]) => !places.has(id) && !untouched);
  const end = homeless.map(([id, { title, xml: text }], at) => {
    const block = { kind: "author", id, title: `${title}（原报告）`, hint: "" } as const;
    return control(block, blocks.length + at, { xml: carrier.carried(text), sum: `.${kept}` }, "");
  });
  const section = xml.lastIndexOf("<w:sectPr");
  if (end.length > 0 && section > 0) xml = xml.slice(0, section) + end.join("") + xml.slice(section);
  return {
    parts: { ...carrier.parts(), [documentPart]: strToU8(xml) },
    kept: filled,
    differing,
    homeless: homeless.map(([, { title }]) => title),
    leftBehind: carrier.leftBehind,
  };
}

/** In the order of the schema: alias, tag, id, lock, showingPlcHdr. The control cannot be deleted, its text can. */
function control(
  block: AuthorBlock,
  at: number,
  content: { readonly xml: string; readonly sum: string } | null,
  paragraph: string,
): string {
  const hint = paragraph.replace(xmlText(markOf(block.id)), "");
  const sum = content?.sum ?? `.${checkSum(textIn(hint))}`;
  const properties = [
    `<w:alias w:val="${xmlText(block.title)}"/>`,
    `<w:tag w:val="${tagStart}${block.id}${sum}"/>`,
    `<w:id w:val="${70_000 + at}"/>`,
    `<w:lock w:val="sdtLocked"/>`,
    ...(content === null ? ["<w:showingPlcHdr/>"] : []),
  ].join("");
  return `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content?.xml ?? hint}</w:sdtContent></w:sdt>`;
}

/** In place of a check sum: what people wrote, however it begins. */
const kept = "kept";

/** A paragraph a line. */
function paragraphsOf(text: string): string {
  const paragraph = (line: string) =>
    `<w:p><w:pPr><w:pStyle w:val="ReportBody"/></w:pPr><w:r><w:t xml:space="preserve">${xmlText(line)}</w:t></w:r></w:p>`;
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .map(paragraph)
    .join("");
}

/** Tells texts apart that people write, and is short enough for a tag, which may have 64 characters. */
function checkSum(text: string): string {
  return fingerprint32(text).toString(36);
}

/** The paragraph that holds a mark. */
function replaceParagraph(xml: string, mark: string, by: (paragraph: string) => string): string {
  const at = xml.indexOf(xmlText(mark));
  if (at < 0) return xml;
  const start = Math.max(xml.lastIndexOf("<w:p>", at), xml.lastIndexOf("<w:p ", at));
  const end = xml.indexOf("</w:p>", at) + "</w:p>".length;
  return xml.slice(0, start) + by(xml.slice(start, end)) + xml.slice(end);
}

/** Whole controls of the body; one may stand within another, and then the outer one counts, unless only the inner one is ours. */
function controlsIn(xml: string): string[] {
  const found: string[] = [];
  const open: number[] = [];
  for (const { 0: token, index } of xml.matchAll(/<w:sdt>|<w:sdt\s[^>]*>|<\/w:sdt>/g)) {
    if (!token.startsWith("</")) open.push(index);
    else {
      const start = open.pop();
      if (start !== undefined) found.push(xml.slice(start, index + token.length));
    }
  }
  return found;
}

/** Brings along what texts refer to in their document: pictures, links, and styles that both documents have by name. */
class Carrier {
  private readonly added: Parts = {};
  private readonly relations: string[] = [];
  private readonly types = new Set<string>();
  private readonly formerRelations: readonly string[];
  private readonly formerStyles: ReadonlyMap<string, string>;
  private readonly styles: ReadonlyMap<string, string>;
  leftBehind = 0;

  constructor(
    private readonly to: Parts,
    private readonly from: Parts,
  ) {
    this.formerRelations = partOf(from, relationsPart).match(/<Relationship\b[^>]*>/g) ?? [];
    this.formerStyles = new Map(stylesIn(from));
    this.styles = new Map(stylesIn(to).map(([id, name]) => [name, id]));
  }

  carried(xml: string): string {
    const unreferable =
      /<w:(?:commentReference|footnoteReference|endnoteReference|commentRangeStart|commentRangeEnd)\b[^>]*\/>|<w:numPr>[\s\S]*?<\/w:numPr>/g;
    const plain = xml.replace(unreferable, () => {
      this.leftBehind++;
      return "";
    });
    const styled = plain.replace(/<w:([prt](?:bl)?Style) w:val="([^"]*)"\s*\/>/g, (_, element: string, id: string) => {
      const own = this.style(unescaped(id));
      return own === null ? "" : `<w:${element} w:val="${xmlText(own)}"/>`;
    });
    return styled.replace(/(r:(?:embed|id|link))="([^"]+)"/g, (whole, attribute: string, id: string) => {
      const own = this.relation(id);
      if (own === null) this.leftBehind++;
      return own === null ? whole : `${attribute}="${own}"`;
    });
  }

  /** Programs number styles anew. What was typed over the words that say what to write would have their grey. */
  private style(formerId: string): string | null {
    const own = this.styles.get(this.formerStyles.get(formerId) ?? "") ?? null;
    return own === "ReportAuthor" ? "ReportBody" : own;
  }

  /** The id in the new document of what an id of the former one means. */
  private relation(id: string): string | null {
    const line = this.formerRelations.find((one) => attributeIn(one, "Id") === id);
    const type = line && attributeIn(line, "Type");
    const target = line && attributeIn(line, "Target");
    if (!line || !type || !target) return null;
    const own = `rIdAuthor${this.relations.length + 1}`;
    if (attributeIn(line, "TargetMode") === "External") {
      this.relations.push(`<Relationship Id="${own}" Type="${type}" Target="${target}" TargetMode="External"/>`);
      return own;
    }
    const bytes = this.from[`word/${target}`];
    const extension = /\.(png|jpe?g|gif|bmp|emf|wmf|svg|tiff?)$/i.exec(target)?.[1];
    if (!bytes || extension === undefined) return null;
    const name = `media/author${this.relations.length + 1}.${extension}`;
    this.added[`word/${name}`] = bytes;
    this.types.add(extension.toLowerCase());
    this.relations.push(`<Relationship Id="${own}" Type="${type}" Target="${name}"/>`);
    return own;
  }

  parts(): Parts {
    if (this.relations.length === 0) return { ...this.to };
    const relations = partOf(this.to, relationsPart).replace(
      "</Relationships>",
      `${this.relations.join("")}</Relationships>`,
    );
    const known = partOf(this.to, typesPart);
    const missing = [...this.types].filter((extension) => !known.includes(`Extension="${extension}"`));
    const defaults = missing.map(
      (one) => `<Default Extension="${one}" ContentType="${contentTypes[one] ?? `image/${one}`}"/>`,
    );
    const types = known.replace(/(<Types\b[^>]*>)/, `$1${defaults.join("")}`);
    return { ...this.to, ...this.added, [relationsPart]: strToU8(relations), [typesPart]: strToU8(types) };
  }
}

const contentTypes: Readonly<Record<string, string>> = {
  jpg: "image/jpeg",
  tif: "image/tiff",
  svg: "image/svg+xml",
  emf: "image/x-emf",
  wmf: "image/x-wmf",
};

function attributeIn(element: string, name: string): string | undefined {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(element)?.[1];
}

/** Id and name of each; the names of those that every program has differ in capitals. */
function stylesIn(parts: Parts): readonly (readonly [id: string, name: string])[] {
  const styles = partOf(parts, stylesPart).match(/<w:style\s[\s\S]*?<\/w:style>/g) ?? [];
  return styles.flatMap((style) => {
    const id = attributeIn(style, "w:styleId");
    const name = /<w:name w:val="([^"]*)"/.exec(style)?.[1];
    return id === undefined || name === undefined ? [] : [[unescaped(id), unescaped(name).toLowerCase()] as const];
  });
}

function partOf(parts: Parts, name: string): string {
  const bytes = parts[name];
  return bytes ? strFromU8(bytes) : "";
}

function textIn(xml: string): string {
  return unescaped([...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join("")).trim();
}

function unescaped(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}
