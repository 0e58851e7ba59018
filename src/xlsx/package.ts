/**
 * A workbook's zip as a package: parts, what kind each is, and which refers to which (ECMA-376 part 2). Parts are changed as
 * text; what is not changed is copied as it stands when the package is saved.
 */
import { zipSync } from "fflate";
import type { Pause } from "../workbook/pause";
import type { ByteSplice, NewContent } from "./changingContent";
import { isNewContent } from "./changingContent";
import { isBytes } from "./isBytes";
import type { ChangedText, Splice, Text } from "./xml";
import {
  attributesOf,
  byteSplices,
  contentEnd,
  decodeXml,
  decodeXmlInSteps,
  encodeXml,
  encodeXmlInSteps,
  escapeAttribute,
  findElement,
  findElements,
  rootPrefix,
  splice,
  spliced,
  structureOf,
  utf16Of,
  XmlError,
} from "./xml";
import { ZipArchive, ZipError } from "./zip";

export interface Relationship {
  readonly id: string;
  /** The last word of the type's address, which is the same in the transitional and the strict form. */
  readonly type: string;
  /** Path of the part, or the address of something outside. */
  readonly target: string;
  readonly external: boolean;
}

/** A relationship with its target as it is written. */
type Reference = Omit<Relationship, "target"> & { readonly written: string };

const relationshipTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";

const contentTypesPart = "[Content_Types].xml";

/**
 * Part names compare without regard to capitals (ECMA-376 part 2, 6.2.2.3), and some programs write them with backslashes. A
 * part is known here by the name that its entry has, with slashes.
 */
export class Package {
  private readonly archive: ZipArchive;
  /** Names of parts by the form in which they are compared, and names of entries by those of parts. */
  private readonly spellings = new Map<string, string>();
  private readonly entryNames = new Map<string, string>();
  private readonly texts = new Map<string, string>();
  private readonly changed = new Map<string, Uint8Array | NewContent | Text | ChangedText | null>();
  /** What a text of relationships holds: it is asked about several times, and taken apart once. */
  private readonly referring = new Map<string, { readonly xml: string; readonly references: readonly Reference[] }>();
  /** As they stand in the file: those that are about to change in a few places. */
  private readonly changing = new Map<string, Uint8Array>();

  /** Throws a ZipError. */
  constructor(bytes: Uint8Array) {
    this.archive = new ZipArchive(bytes);
    for (const { name } of this.archive.entries) {
      const part = name.replaceAll("\\", "/").replace(/^\/+/, "");
      // Should two differ in nothing else, the one that is spelled as usual comes first.
      if (this.entryNames.has(part) && part !== name) continue;
      this.entryNames.set(part, name);
      if (!this.spellings.has(part.toLowerCase())) this.spellings.set(part.toLowerCase(), part);
    }
  }

  /** The name by which a part is known, however it is referred to. */
  private named(part: string): string {
    if (this.entryNames.has(part) || this.changed.has(part)) return part;
    return this.spellings.get(part.toLowerCase()) ?? part;
  }

  private entryOf(part: string): string {
    return this.entryNames.get(part) ?? part;
  }

  get zip(): ZipArchive {
    return this.archive;
  }

  has(referred: string): boolean {
    const part = this.named(referred);
    const change = this.changed.get(part);
    return change === undefined ? this.entryNames.has(part) : change !== null;
  }

  get parts(): readonly string[] {
    const names = new Set([...this.entryNames.keys(), ...this.changed.keys()]);
    return [...names].filter((name) => this.has(name));
  }

  /** The text of a part that must be there. Throws a ZipError where it is missing or is no text. */
  text(referred: string): string {
    return this.textBy(referred, (entry) => this.archive.read(entry));
  }

  /** The same, of a part that `change` is about to change in a few places, probably at these. */
  textToChange(referred: string, changing: (content: Uint8Array) => readonly number[]): string {
    return this.textBy(referred, (entry) => {
      const bytes = this.archive.readToChange(entry, changing);
      if (bytes) this.changing.set(this.named(referred), bytes);
      return bytes ?? this.archive.read(entry);
    });
  }

  /** Changes places of a part's text. */
  change(referred: string, changes: readonly Splice[]): void {
    const before = this.text(referred);
    this.setText(referred, this.changed.has(this.named(referred)) ? splice(before, changes) : { before, changes });
  }

  private textBy(referred: string, read: (entry: string) => Uint8Array): string {
    const part = this.named(referred);
    const known = this.texts.get(part);
    if (known !== undefined) return known;
    if (!this.has(part)) throw new ZipError("damaged");
    const change = this.changed.get(part);
    const text = isText(change) ? joined(textOf(change)) : decodeXml(bytesOf(change) ?? read(this.entryOf(part)));
    if (text === null) throw new ZipError("damaged");
    this.texts.set(part, text);
    return text;
  }

  /** Has the text of a large part at hand, unpacked while a page has its turns. What is wrong with it is said by `text`. */
  async unpack(referred: string, pause: Pause | undefined): Promise<void> {
    const part = this.named(referred);
    if (!pause || this.texts.has(part) || this.changed.has(part)) return;
    const content = await this.archive.readInSteps(this.entryOf(part), pause);
    const text = content && (await decodeXmlInSteps(content, pause));
    if (text !== null) this.texts.set(part, text);
  }

  /** The bytes of a part; of a large one unpacked while a page has its turns. */
  async bytesInSteps(referred: string, pause: Pause | undefined): Promise<Uint8Array> {
    const part = this.named(referred);
    const content = pause && !this.changed.has(part) && (await this.archive.readInSteps(this.entryOf(part), pause));
    return content ? content : this.bytes(part);
  }

  bytes(referred: string): Uint8Array {
    const part = this.named(referred);
    const change = this.changed.get(part);
    if (isText(change)) return encodeXml(textOf(change));
    return bytesOf(change) ?? this.archive.read(this.entryOf(part));
  }

  setText(referred: string, text: Text | ChangedText): void {
    const part = this.named(referred);
    if (typeof text === "string") this.texts.set(part, text);
    else this.texts.delete(part);
    this.changed.set(part, text);
  }

  setBytes(referred: string, bytes: Uint8Array): void {
    this.setContent(referred, bytes);
  }

  /** What is being compressed already can be read no more. */
  setContent(referred: string, content: Uint8Array | NewContent): void {
    const part = this.named(referred);
    this.texts.delete(part);
    this.changed.set(part, content);
  }

  /** Takes a part away, with what it refers to and the mention of its kind; relationships to it are the caller's. */
  remove(referred: string): void {
    const part = this.named(referred);
    this.changed.set(part, null);
    this.texts.delete(part);
    const relationships = relationshipsPart(part);
    if (this.has(relationships)) this.changed.set(this.named(relationships), null);
    const override = this.contentTypes().overrides.get(`/${part}`.toLowerCase());
    if (override) {
      this.setText(
        contentTypesPart,
        splice(this.text(contentTypesPart), [{ start: override.start, end: override.end, text: "" }]),
      );
    }
  }

  async save(pause?: Pause): Promise<Uint8Array> {
    const changes = new Map<string, Uint8Array | NewContent | readonly ByteSplice[] | null>();
    for (const [part, change] of this.changed) {
      if (change === null && !this.entryNames.has(part)) continue;
      const encoded = isText(change)
        ? (this.splicesOf(part, change) ?? (await encodeXmlInSteps(textOf(change), pause)))
        : change;
      changes.set(this.entryOf(part), encoded);
    }
    return this.archive.with(changes, pause);
  }

  private splicesOf(part: string, change: Text | ChangedText): readonly ByteSplice[] | null {
    const bytes = this.changing.get(part);
    return bytes && isChangedText(change) ? byteSplices(change, bytes) : null;
  }

  /**
   * Another archive of the same parts, each as it is (undefined), with other text, or left out (null). Parts are spelled as they
   * are referred to, in UTF-8 and not compressed: what readers who do not look closer understand, and need not unpack again.
   */
  derived(change: (part: string) => string | null | undefined): Uint8Array {
    const spelling = this.referredNames();
    const parts = [...this.entryNames.keys()].flatMap((part) => {
      const changed = change(part);
      if (changed === null) return [];
      const { buffer, byteOffset, length } = changed === undefined ? this.plainBytes(part) : encodeXml(changed);
      // The library knows bytes by their class, which another realm has one of its own of.
      return [[spelling.get(part) ?? part, new Uint8Array(buffer, byteOffset, length)] as const];
    });
    return zipSync(Object.fromEntries(parts), { level: 0 });
  }

  /** A part as it stands, but that of UTF-16 in UTF-8. */
  private plainBytes(part: string): Uint8Array {
    const bytes = this.bytes(part);
    const text = utf16Of(bytes) ? decodeXml(bytes) : null;
    return text === null ? bytes : encodeXml(text);
  }

  /** How the package itself spells its parts, by the names that their entries have. */
  private referredNames(): ReadonlyMap<string, string> {
    const names = new Map<string, string>();
    const note = (spelled: string) => {
      const part = this.named(spelled);
      if (names.has(part) || !this.has(part)) return false;
      names.set(part, spelled);
      return true;
    };
    note(contentTypesPart);
    const waiting = [""];
    for (let owner = waiting.pop(); owner !== undefined; owner = waiting.pop()) {
      note(relationshipsPart(owner));
      for (const { written, external } of this.references(owner)) {
        if (!external && note(written)) waiting.push(written);
      }
    }
    return names;
  }

  relationships(part: string): readonly Relationship[] {
    return this.references(part).map(({ written, ...relationship }) => ({
      ...relationship,
      target: relationship.external ? written : this.named(written),
    }));
  }

  /** The relationships of a part with their targets as they are written. */
  private references(part: string): readonly Reference[] {
    const path = relationshipsPart(part);
    if (!this.has(path)) return [];
    const xml = this.text(path);
    let known = this.referring.get(path);
    if (known?.xml !== xml) this.referring.set(path, (known = { xml, references: referencesIn(part, xml) }));
    return known.references;
  }

  related(part: string, type: string): string | null {
    const found = this.relationships(part).find((relationship) => relationship.type === type && !relationship.external);
    return found && this.has(found.target) ? found.target : null;
  }

  /** Refers from one part ("" is the package) to another; returns the id. `type` is a last word, or a whole address. */
  relate(part: string, type: string, target: string, external = false): string {
    const path = relationshipsPart(part);
    if (!this.has(path)) {
      this.setText(
        path,
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${packageRelationships}"></Relationships>`,
      );
    }
    const taken = new Set(this.relationships(part).map((relationship) => relationship.id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    const address = type.includes("/") ? type : relationshipTypes + type;
    const written = external ? target : relative(part, target);
    const prefix = rootPrefix(structureOf(this.text(path)));
    this.appendTo(
      path,
      "Relationships",
      `<${prefix}Relationship Id="${id}" Type="${escapeAttribute(address)}" Target="${escapeAttribute(written)}"${external ? ' TargetMode="External"' : ""}/>`,
    );
    return id;
  }

  unrelate(part: string, target: string): void {
    const path = relationshipsPart(part);
    const gone = this.relationships(part).filter((relationship) => relationship.target === target);
    const xml = this.text(path);
    const structure = structureOf(xml);
    const changes = findElements(structure, `${rootPrefix(structure)}Relationship`)
      .filter(({ start, tagEnd }) => {
        const id = attributesOf(xml.slice(start, tagEnd)).get("Id");
        return gone.some((relationship) => relationship.id === id);
      })
      .map(({ start, end }) => ({ start, end, text: "" }));
    this.setText(path, splice(xml, changes));
  }

  contentType(part: string): string | null {
    const types = this.contentTypes();
    const extension = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
    return types.overrides.get(`/${part}`.toLowerCase())?.type ?? types.defaults.get(extension) ?? null;
  }

  setContentType(part: string, type: string): void {
    if (this.contentType(part) === type) return;
    const prefix = rootPrefix(structureOf(this.text(contentTypesPart)));
    this.appendTo(
      contentTypesPart,
      "Types",
      `<${prefix}Override PartName="/${escapeAttribute(part)}" ContentType="${escapeAttribute(type)}"/>`,
    );
  }

  /** A path like `xl/worksheets/sheet#.xml` with the first number that is free. */
  freePart(pattern: string): string {
    const taken = new Set(this.parts.map((part) => part.toLowerCase()));
    for (let number = 1; ; number++) {
      const part = pattern.replace("#", String(number));
      if (!taken.has(part.toLowerCase())) return part;
    }
  }

  /** Puts something last into the root element of a part. */
  appendTo(part: string, root: string, written: string): void {
    const xml = this.text(part);
    const structure = structureOf(xml);
    const element = findElement(structure, rootPrefix(structure) + root);
    if (!element) throw new XmlError();
    if (element.end === element.tagEnd) {
      const name = rootPrefix(structure) + root;
      const opened = xml.slice(element.start, element.tagEnd).replace(/\s*\/>$/, ">");
      this.setText(part, splice(xml, [{ ...element, text: `${opened}${written}</${name}>` }]));
      return;
    }
    const at = contentEnd(xml, element);
    this.setText(part, splice(xml, [{ start: at, end: at, text: written }]));
  }

  private contentTypes() {
    const xml = this.text(contentTypesPart);
    const structure = structureOf(xml);
    const prefix = rootPrefix(structure);
    const overrides = new Map<string, { type: string; start: number; end: number }>();
    for (const { start, tagEnd, end } of findElements(structure, `${prefix}Override`)) {
      const attributes = attributesOf(xml.slice(start, tagEnd));
      overrides.set((attributes.get("PartName") ?? "").toLowerCase(), {
        type: attributes.get("ContentType") ?? "",
        start,
        end,
      });
    }
    const defaults = new Map<string, string>();
    for (const { start, tagEnd } of findElements(structure, `${prefix}Default`)) {
      const attributes = attributesOf(xml.slice(start, tagEnd));
      defaults.set((attributes.get("Extension") ?? "").toLowerCase(), attributes.get("ContentType") ?? "");
    }
    return { overrides, defaults };
  }
}

type Content = Uint8Array | NewContent | Text | ChangedText | null | undefined;

function isText(content: Content): content is Text | ChangedText {
  if (typeof content === "string") return true;
  return content !== null && content !== undefined && !isBytes(content) && !isNewContent(content);
}

function bytesOf(content: Uint8Array | NewContent | null | undefined): Uint8Array | null | undefined {
  if (content && isNewContent(content)) throw new Error("The part is being compressed already");
  return content;
}

function isChangedText(text: Text | ChangedText): text is ChangedText {
  return typeof text === "object" && "changes" in text;
}

function textOf(text: Text | ChangedText): Text {
  return isChangedText(text) ? spliced(text.before, text.changes) : text;
}

function joined(text: Text): string {
  return typeof text === "string" ? text : text.join("");
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`; "" is the package itself. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/");
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

function referencesIn(part: string, xml: string): readonly Reference[] {
  const structure = structureOf(xml);
  return findElements(structure, `${rootPrefix(structure)}Relationship`).map(({ start, tagEnd }) => {
    const attributes = attributesOf(xml.slice(start, tagEnd));
    const external = attributes.get("TargetMode") === "External";
    const target = attributes.get("Target") ?? "";
    return {
      id: attributes.get("Id") ?? "",
      type: (attributes.get("Type") ?? "").split("/").at(-1)!,
      written: external ? target : resolve(part, target),
      external,
    };
  });
}

function resolve(part: string, target: string): string {
  if (/^[/\\]/.test(target)) return target.slice(1).replaceAll("\\", "/");
  const steps = part.split("/").slice(0, -1);
  for (const step of target.replaceAll("\\", "/").split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}

function relative(part: string, target: string): string {
  const from = part.split("/").slice(0, -1);
  const to = target.split("/");
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common++;
  return [...from.slice(common).map(() => ".."), ...to.slice(common)].join("/");
}
