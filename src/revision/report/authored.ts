/**
 * Content controls of a Word document (w:sdt) in which people write, told by their tag. A report that is made again takes over what
 * they hold, with its pictures and links; what belongs to no place of the new report is put at its end. A text that the project has
 * stands in its control with a check sum in the tag: only as long as nobody has changed it in the document may the project's
 * newer one take its place.
 */
import { strFromU8, strToU8, unzipSync } from "fflate";
import { fingerprint32 } from "../../language/fingerprint";
import type { RevisionProject } from "../project";
import { xmlText } from "../xml-text";
import type { AuthorBlock } from "./blocks";

type Parts = Record<string, Uint8Array>;

const documentPart = "word/document.xml";
const relationsPart = "word/_rels/document.xml.rels";
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
  /** Whether it is still what a project had put there. */
  readonly untouched: boolean;
}

/** What people wrote into the places of a document, by id. Places that still say what to write have nothing. */
export function authoredIn(document: Parts): ReadonlyMap<string, Authored> {
  const xml = partOf(document, documentPart);
  const found = new Map<string, Authored>();
  for (const control of controlsIn(xml)) {
    const [, id, sum] = /<w:tag w:val="wq\.author\.([A-Za-z0-9]+)(?:\.([0-9a-z]+))?"/.exec(control) ?? [];
    const content = /<w:sdtContent>([\s\S]*)<\/w:sdtContent>/.exec(control)?.[1];
    if (id === undefined || content === undefined) continue;
    const properties = control.slice(0, control.indexOf("<w:sdtContent>"));
    const isHint = /<w:showingPlcHdr/.test(properties) || textIn(content).startsWith(hintStart);
    const text = textIn(content);
    const isMore = /<w:drawing|<w:pict|<w:tbl/.test(content);
    if (!isHint && (text !== "" || isMore)) {
      const title = unescaped(/<w:alias w:val="([^"]*)"/.exec(properties)?.[1] ?? "");
      found.set(id, { xml: content, title, untouched: !isMore && sum === checkSum(text) });
    }
  }
  return found;
}

/** What to write begins with it, so that it is known again where a program drops the property that says so. */
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
  const before = authoredIn(formerParts);
  const carrier = new Carrier(parts, formerParts);
  let xml = partOf(parts, documentPart);
  let kept = 0;
  const differing: string[] = [];
  blocks.forEach((block, at) => {
    const given = paragraphsOf(texts.get(block.id)?.text ?? "");
    const found = before.get(block.id);
    const own = found && !found.untouched ? found : null;
    if (own) {
      kept++;
      if (given !== "" && textIn(given) !== textIn(own.xml)) differing.push(block.title);
    }
    const content = own
      ? { xml: carrier.carried(own.xml), sum: "" }
      : given === ""
        ? null
        : { xml: given, sum: `.${checkSum(textIn(given))}` };
    xml = replaceParagraph(xml, markOf(block.id), (paragraph) => control(block, at, content, paragraph));
  });
  const places = new Set(blocks.map(({ id }) => id));
  const homeless = [...before].filter(([id, { untouched }]) => !places.has(id) && !untouched);
  const end = homeless.map(([id, { title, xml: text }], at) => {
    const block = { kind: "author", id, title: `${title}（原报告）`, hint: "" } as const;
    return control(block, blocks.length + at, { xml: carrier.carried(text), sum: "" }, "");
  });
  const section = xml.lastIndexOf("<w:sectPr");
  if (end.length > 0 && section > 0) xml = xml.slice(0, section) + end.join("") + xml.slice(section);
  return {
    parts: { ...carrier.parts(), [documentPart]: strToU8(xml) },
    kept,
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
  const properties = [
    `<w:alias w:val="${xmlText(block.title)}"/>`,
    `<w:tag w:val="${tagStart}${block.id}${content?.sum ?? ""}"/>`,
    `<w:id w:val="${70_000 + at}"/>`,
    `<w:lock w:val="sdtLocked"/>`,
    ...(content === null ? ["<w:showingPlcHdr/>"] : []),
  ].join("");
  const hint = paragraph.replace(xmlText(markOf(block.id)), "");
  return `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content?.xml ?? hint}</w:sdtContent></w:sdt>`;
}

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

/** Brings along what texts refer to in their document: pictures and links. */
class Carrier {
  private readonly added: Parts = {};
  private readonly relations: string[] = [];
  private readonly types = new Set<string>();
  private readonly formerRelations: readonly string[];
  leftBehind = 0;

  constructor(
    private readonly to: Parts,
    private readonly from: Parts,
  ) {
    this.formerRelations = partOf(from, relationsPart).match(/<Relationship\b[^>]*>/g) ?? [];
  }

  carried(xml: string): string {
    const unreferable =
      /<w:(?:commentReference|footnoteReference|endnoteReference|commentRangeStart|commentRangeEnd)\b[^>]*\/>|<w:numPr>[\s\S]*?<\/w:numPr>/g;
    const plain = xml.replace(unreferable, () => {
      this.leftBehind++;
      return "";
    });
    return plain.replace(/(r:(?:embed|id|link))="([^"]+)"/g, (whole, attribute: string, id: string) => {
      const own = this.relation(id);
      if (own === null) this.leftBehind++;
      return own === null ? whole : `${attribute}="${own}"`;
    });
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
