/** Web pages, and what a browser or Word puts on the clipboard: tables with their spans, headings and paragraphs. */
import type { DefaultTreeAdapterTypes } from "parse5";
import { parse } from "parse5";
import type { Place } from "./document";
import type { RawBlock, RawDocument } from "./raw";
import { TableBuilder } from "./raw";
import { superscript, tidy } from "./wording";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const leftOut = new Set([
  "script",
  "style",
  "head",
  "title",
  "nav",
  "noscript",
  "template",
  "select",
  "button",
  "svg",
  "form:hidden",
]);
const inline = new Set([
  "a",
  "abbr",
  "b",
  "bdi",
  "cite",
  "code",
  "em",
  "font",
  "i",
  "label",
  "mark",
  "s",
  "small",
  "span",
  "strong",
  "u",
  "sup",
  "sub",
  "br",
  "img",
  "o:p",
  "ins",
  "del",
]);

/** @param firstLine of the text, where the page is part of a larger text */
export function readPage(html: string, firstLine = 1): RawDocument {
  const blocks: RawBlock[] = [];
  const reader = new PageReader(blocks, firstLine);
  reader.read(parse(html, { sourceCodeLocationInfo: true }).childNodes);
  return { blocks, footnotes: [] };
}

class PageReader {
  private text = "";
  private place: Place = {};

  constructor(
    private readonly blocks: RawBlock[],
    private readonly firstLine: number,
  ) {}

  read(nodes: readonly Node[]): void {
    for (const node of nodes) this.visit(node);
    this.endParagraph();
  }

  private visit(node: Node): void {
    if (node.nodeName === "#text") return this.append(textOf(node), node);
    if (!isElement(node) || leftOut.has(node.tagName) || isHidden(node)) return;
    if (inline.has(node.tagName) && !holdsBlock(node)) return this.append(textOf(node), node);
    this.endParagraph();
    if (node.tagName === "table") return void this.blocks.push(...tableOf(node, (at) => this.placeOf(at)));
    for (const child of node.childNodes) this.visit(child);
    this.endParagraph(/^h([1-6])$/.exec(node.tagName)?.[1]);
  }

  private append(text: string, node: Node): void {
    if (tidy(this.text) === "") this.place = this.placeOf(node);
    this.text += text;
  }

  private endParagraph(level?: string): void {
    const text = tidy(this.text);
    this.text = "";
    if (text === "") return;
    const { place } = this;
    this.blocks.push(
      level ? { kind: "heading", level: Number(level), text, place } : { kind: "paragraph", text, place },
    );
  }

  private placeOf(node: Node): Place {
    const line = node.sourceCodeLocation?.startLine;
    return line === undefined ? {} : { line: line + this.firstLine - 1 };
  }
}

function isElement(node: Node): node is Element {
  return "tagName" in node;
}

function isHidden({ attrs }: Element): boolean {
  return attrs.some(
    ({ name, value }) =>
      name === "hidden" || (name === "style" && /display\s*:\s*none|mso-hide\s*:\s*all/i.test(value)),
  );
}

function holdsBlock(element: Element): boolean {
  return element.childNodes.some((child) => isElement(child) && (!inline.has(child.tagName) || holdsBlock(child)));
}

/** What a reader sees: spaces as one, breaks as breaks, raised text raised. */
function textOf(node: Node): string {
  if (node.nodeName === "#text") return (node as DefaultTreeAdapterTypes.TextNode).value.replace(/[ \t\r\n]+/g, " ");
  if (!isElement(node) || leftOut.has(node.tagName) || isHidden(node)) return "";
  if (node.tagName === "br") return "\n";
  const text = node.childNodes.map(textOf).join("");
  if (node.tagName === "sup") return superscript(text.trim());
  return inline.has(node.tagName) ? text : `\n${text}\n`;
}

function tableOf(table: Element, placeOf: (node: Node) => Place): RawBlock[] {
  const builder = new TableBuilder();
  const caption = table.childNodes.find((child) => isElement(child) && child.tagName === "caption");
  const sections = table.childNodes.filter(
    (child) => isElement(child) && /^t(head|body|foot)$/.test(child.tagName),
  ) as Element[];
  let headerRows = 0;
  for (const section of sections) {
    const rows = section.childNodes.filter(
      (child): child is Element => isElement(child) && child.tagName === "tr" && !isHidden(child),
    );
    rows.forEach((row, at) => addRow(builder, row, rows.length - at, placeOf));
    if (section.tagName === "thead") headerRows += rows.length;
  }
  const { rows, ...made } = builder.table(placeOf(table), {
    ...(headerRows > 0 && { headerRows }),
    ...(caption && { caption: tidy(textOf(caption)) }),
  });
  return rows === 0 ? [] : [{ ...made, rows }];
}

function addRow(builder: TableBuilder, row: Element, rowsLeft: number, placeOf: (node: Node) => Place): void {
  builder.nextRow();
  for (const cell of row.childNodes) {
    if (!isElement(cell) || (cell.tagName !== "td" && cell.tagName !== "th")) continue;
    const span = (name: string) => Math.floor(Number(cell.attrs.find((one) => one.name === name)?.value ?? 1)) || 0;
    // rowspan="0" reaches to the end of its section (HTML, 4.9.11).
    const rowSpan = span("rowspan") === 0 ? rowsLeft : Math.min(Math.max(span("rowspan"), 1), rowsLeft);
    builder.add(
      tidy(textOf(cell).replace(/^\n+/, "")),
      rowSpan,
      Math.min(Math.max(span("colspan"), 1), 1000),
      placeOf(cell),
    );
  }
}
