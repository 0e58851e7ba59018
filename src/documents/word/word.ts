/** Word documents (.docx, ISO/IEC 29500-1): body, footnotes, automatic numbers. Headers and footers are page furniture and left out. */
import type { Footnote, Place } from "../document";
import type { RawBlock, RawDocument } from "../raw";
import { TableBuilder } from "../raw";
import { tidy } from "../wording";
import type { XmlElement } from "../xmltree";
import { child, elementsOf, valueOf, xmlTree } from "../xmltree";
import { listPlace, Numbering, Styles } from "./numbering";
import type { RunNotes } from "./text";
import { runText } from "./text";

/** A part of the package as text, by its name in the folder `word/`; null where there is none. */
export type WordParts = (name: string) => string | null;

/** Null where the file has no body that can be read. */
export function readWord(parts: WordParts): RawDocument | null {
  const tree = (name: string) => {
    const text = parts(name);
    return text === null ? null : xmlTree(text);
  };
  const body = child(tree("document.xml") ?? undefined, "body");
  if (!body) return null;
  const reader = new WordReader(
    new Styles(tree("styles.xml")),
    new Numbering(tree("numbering.xml")),
    tree("footnotes.xml"),
  );
  reader.read(body);
  return { blocks: reader.blocks, footnotes: reader.footnotes };
}

/** Elements around paragraphs and tables that print nothing themselves. */
const transparent = new Set([
  "sdt",
  "sdtContent",
  "customXml",
  "ins",
  "moveTo",
  "smartTag",
  "AlternateContent",
  "Choice",
]);

class WordReader {
  readonly blocks: RawBlock[] = [];
  readonly footnotes: Footnote[] = [];
  private readonly notes: RunNotes;
  private readonly footnoteTexts: ReadonlyMap<string, string>;
  private paragraph = 0;
  private page = 1;
  private pagesKnown = false;

  constructor(
    private readonly styles: Styles,
    private readonly numbering: Numbering,
    footnotes: XmlElement | null,
  ) {
    this.notes = {
      footnoteMark: (id) => this.footnoteMark(id),
      onPageBreak: () => {
        this.page++;
        this.pagesKnown = true;
      },
    };
    const plain: RunNotes = { footnoteMark: () => "", onPageBreak: () => {} };
    const texts = (footnotes ? elementsOf(footnotes) : []).map(
      (note) => [note.attributes["id"] ?? "", tidy(runText(note, plain))] as const,
    );
    this.footnoteTexts = new Map(texts);
  }

  read(parent: XmlElement): void {
    for (const element of elementsOf(parent)) {
      if (element.name === "p") this.readParagraph(element);
      else if (element.name === "tbl") this.readTable(element);
      else if (transparent.has(element.name)) this.read(element);
    }
  }

  private footnoteMark(id: string): string {
    const known = this.footnotes.length + 1;
    this.footnotes.push({ mark: String(known), text: this.footnoteTexts.get(id) ?? "", place: this.place() });
    return String(known);
  }

  private place(): Place {
    return { paragraph: this.paragraph, ...(this.pagesKnown && { page: this.page }) };
  }

  private readParagraph(element: XmlElement): void {
    const style = valueOf(child(element, "pPr"), "pStyle");
    const place = this.place();
    const text = this.paragraphText(element);
    // Boxes that float beside a paragraph print apart from it.
    for (const box of descendants(element, "txbxContent")) this.read(box);
    if (text === "" || this.styles.isContents(style)) return;
    const level = Number(valueOf(child(element, "pPr"), "outlineLvl") ?? 9) + 1;
    const heading = level <= 9 ? level : this.styles.headingLevel(style);
    this.blocks.push(heading ? { kind: "heading", level: heading, text, place } : { kind: "paragraph", text, place });
  }

  private paragraphText(element: XmlElement): string {
    const properties = child(element, "pPr");
    const style = valueOf(properties, "pStyle");
    const own = listPlace(properties);
    const inherited = this.styles.list(style);
    const list = own?.list === "0" ? undefined : { ...inherited, ...own };
    const text = tidy(runText(element, this.notes));
    const number = list && text !== "" ? this.numbering.next({ list: list.list, level: list.level }, style) : "";
    this.paragraph++;
    return number === "" ? text : tidy(`${number} ${text}`);
  }

  private readTable(element: XmlElement): void {
    const place = this.place();
    const rows = elementsOf(element).flatMap((one) => (one.name === "tr" ? [one] : descendants(one, "tr")));
    const builder = new TableBuilder();
    const plan = rows.map(cellsOf);
    let headerRows = 0;
    rows.forEach((row, at) => {
      builder.nextRow();
      const properties = child(row, "trPr");
      builder.skip(Number(valueOf(properties, "gridBefore") ?? 0));
      if (child(properties, "tblHeader") && headerRows === at) headerRows++;
      for (const cell of plan[at]!) {
        const text = this.cellText(cell.element);
        // A cell that goes on with the one above: its span was counted there.
        if (cell.merge === "continue" && hasMergeAbove(plan, at, cell.column)) continue;
        builder.add(text, rowSpanOf(plan, at, cell), cell.span, this.cellPlace ?? place);
      }
    });
    const hasAll = headerRows === rows.length;
    this.blocks.push(builder.table(place, hasAll || headerRows === 0 ? {} : { headerRows }));
  }

  private cellPlace: Place | null = null;

  private cellText(cell: XmlElement): string {
    this.cellPlace = this.place();
    const texts: string[] = [];
    const visit = (parent: XmlElement) => {
      for (const element of elementsOf(parent)) {
        if (element.name === "p") texts.push(this.paragraphText(element));
        else if (element.name === "tcPr") continue;
        else if (element.name === "tr") {
          const inner = texts.length;
          visit(element);
          texts.splice(inner, texts.length, texts.slice(inner).join("\t"));
        } else visit(element);
      }
    };
    visit(cell);
    return tidy(texts.join("\n"));
  }
}

interface PlannedCell {
  readonly element: XmlElement;
  readonly column: number;
  readonly span: number;
  readonly merge: "restart" | "continue" | null;
}

function cellsOf(row: XmlElement): PlannedCell[] {
  let column = Number(valueOf(child(row, "trPr"), "gridBefore") ?? 0);
  return descendants(row, "tc").map((element) => {
    const properties = child(element, "tcPr");
    const merge = child(properties, "vMerge");
    const span = Math.max(1, Number(valueOf(properties, "gridSpan") ?? 1));
    const planned: PlannedCell = {
      element,
      column,
      span,
      merge: merge ? (merge.attributes["val"] === "restart" ? "restart" : "continue") : null,
    };
    column += span;
    return planned;
  });
}

type Plan = readonly (readonly PlannedCell[])[];

function hasMergeAbove(plan: Plan, row: number, column: number): boolean {
  return plan[row - 1]?.some((cell) => cell.column === column && cell.merge !== null) ?? false;
}

function rowSpanOf(plan: Plan, row: number, { column, merge }: PlannedCell): number {
  let span = 1;
  if (merge === null) return span;
  while (plan[row + span]?.some((cell) => cell.column === column && cell.merge === "continue")) span++;
  return span;
}

/** Elements of a name below another, those within one of them not counted. */
function descendants(parent: XmlElement, name: string): XmlElement[] {
  return elementsOf(parent).flatMap((element) => {
    if (element.name === "Fallback") return [];
    return element.name === name ? [element] : descendants(element, name);
  });
}
