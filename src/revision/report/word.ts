/** Blocks as a Word document: headings that count, captions with fields, cross-references that follow them. */
import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  Footer,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  SimpleField,
  StyleLevel,
  Table,
  TableCell,
  TableLayoutType,
  TableOfContents,
  TableRow,
  TextRun,
  VerticalAlign,
  VerticalMergeType,
  WidthType,
} from "docx";
import type { ParagraphChild } from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { RevisionProject } from "../project";
import type { WithAuthored } from "./authored";
import { documentPart, hintStart, markOf, withAuthored } from "./authored";
import type { AuthorBlock, Block, FigureBlock, Reference, TableBlock, TableColumn } from "./blocks";
import type { CaptionLabel } from "./labels";
import { captionLabels, labelText, numberedHeadings, prefixOf } from "./labels";
import { chartRun, chineseFont, halfSize, finishedChart } from "./charts";
import { columnWidths, tableHeight } from "./widths";

export interface WordOptions {
  readonly title: string;
  /** What the first heading is numbered with: a report's chapters 3 to 6 begin with 3. Null: no chapters, captions count alone. */
  readonly firstChapter: number | null;
  readonly landscape?: boolean;
  /** What the contents at the beginning are called, with the lists of tables and figures; none where left out. */
  readonly contents?: "目录" | "目次";
  /** Tables and figures count through the whole document, as standards have it, and not anew in every chapter. */
  readonly countedThroughout?: boolean;
  /** The document of before: what people wrote into it is kept. */
  readonly former?: Uint8Array | null;
  /** What people have written in the project. */
  readonly texts?: RevisionProject["texts"];
}

export interface WordDocument {
  readonly bytes: Uint8Array;
  readonly authored: Omit<WithAuthored, "parts">;
}

/** The bytes of a .docx. */
export async function wordDocument(blocks: readonly Block[], options: WordOptions): Promise<Uint8Array> {
  return (await authoredDocument(blocks, options)).bytes;
}

/** The same, with what became of the text of people in the one before. */
export async function authoredDocument(blocks: readonly Block[], options: WordOptions): Promise<WordDocument> {
  const labels = captionLabels(blocks, options.countedThroughout ? null : options.firstChapter);
  const page = options.landscape ? landscapePage : portraitPage;
  const body = inRows(blocks).flatMap((row) => ("kind" in row ? rendered(row, labels, page) : sideBySide(row, labels)));
  const document = new Document({
    title: options.title,
    creator: "用水定额工作台",
    styles: styles(),
    numbering: { config: [{ reference: "headings", levels: headingLevels(options.firstChapter ?? 1) }] },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838, ...(options.landscape ? { orientation: "landscape" as const } : {}) },
            margin: { top: 1440, bottom: 1440, left: 1247, right: 1247 },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: [PageNumber.CURRENT] })],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ style: "ReportTitle", children: [new TextRun(options.title)] }),
          ...(options.contents === undefined
            ? []
            : contents(options.contents, blocks, options.firstChapter ?? 1, labels)),
          ...body,
        ],
      },
    ],
  });
  const places = blocks.filter((block) => block.kind === "author");
  return finished(new Uint8Array(await Packer.toArrayBuffer(document)), places, options);
}

/** The document once more, its charts corrected and places for people's text made of their marks. */
function finished(
  bytes: Uint8Array,
  places: readonly AuthorBlock[],
  { former = null, texts = new Map() }: WordOptions,
): WordDocument {
  const parts = unzipSync(bytes);
  parts[documentPart] = strToU8(withListedCaptions(strFromU8(parts[documentPart]!)));
  for (const [name, content] of Object.entries(parts)) {
    if (/^word\/charts\/chart\d+\.xml$/.test(name)) parts[name] = strToU8(finishedChart(strFromU8(content)));
  }
  const { parts: whole, ...authored } = withAuthored(parts, places, former, texts);
  return { bytes: zipSync(whole), authored };
}

/** The package gives entries of the list of captions the style that is listed: they would be captions without a number themselves. */
function withListedCaptions(xml: string): string {
  return xml.replaceAll('<w:pStyle w:val="Caption"/><w:tabs>', '<w:pStyle w:val="TOC1"/><w:tabs>');
}

/** Headings and captions stand in them at once; Word fills in pages where fields are brought up to date (F9). */
function contents(
  title: string,
  blocks: readonly Block[],
  first: number,
  labels: ReadonlyMap<string, CaptionLabel>,
): readonly (TableOfContents | Paragraph)[] {
  const captions = blocks.flatMap((block) =>
    "caption" in block ? [{ title: `${labelText(labels.get(block.id)!)}  ${block.caption}`, level: 1 }] : [],
  );
  return [
    new Paragraph({ style: "ReportContents", children: [new TextRun(title)] }),
    new TableOfContents(title, {
      hyperlink: true,
      headingStyleRange: "1-3",
      beginDirty: false,
      cachedEntries: numberedHeadings(blocks, first),
    }),
    ...(captions.length > 0 ? [new Paragraph({ style: "ReportContents", children: [new TextRun("图表目录")] })] : []),
    new TableOfContents("图表目录", {
      hyperlink: true,
      stylesWithLevels: [new StyleLevel("Caption", 1)],
      beginDirty: false,
      cachedEntries: captions,
    }),
    // A break in a line of its own would leave a page blank where the contents just fill one.
    new Paragraph({ style: "ReportGap", pageBreakBefore: true }),
  ];
}

function rendered(
  block: Block,
  labels: ReadonlyMap<string, CaptionLabel>,
  page: PageRoom,
): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading":
      return [new Paragraph({ style: `Heading${block.level}`, children: [new TextRun(block.text)] })];
    case "paragraph":
      return [
        new Paragraph({
          style: "ReportBody",
          children: block.parts.map((part) =>
            typeof part === "string" ? new TextRun(part) : crossReference(part, labels),
          ),
        }),
      ];
    case "author":
      return [
        new Paragraph({
          style: "ReportAuthor",
          children: [new TextRun(`${markOf(block.id)}${hintStart}${block.hint}`)],
        }),
      ];
    case "table":
      return [
        caption(labels.get(block.id)!, block.caption, true),
        renderedTable(block, page),
        new Paragraph({
          style: "ReportNote",
          children: block.note === undefined ? [] : [new TextRun(`注：${block.note}`)],
        }),
      ];
    case "figure":
      return [
        new Paragraph({ style: "ReportFigure", keepNext: true, children: [chartRun(block)] }),
        caption(labels.get(block.id)!, (block satisfies FigureBlock).caption, false),
      ];
  }
}

type FigurePair = readonly [FigureBlock, FigureBlock];

/** Blocks in their order, figures that are to stand beside each other as pairs. */
function inRows(blocks: readonly Block[]): readonly (Block | FigurePair)[] {
  const rows: (Block | FigurePair)[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const [block, next] = [blocks[at]!, blocks[at + 1]];
    if (block.kind === "figure" && block.half && next?.kind === "figure" && next.half) {
      rows.push([block, next]);
      at++;
    } else rows.push(block);
  }
  return rows;
}

/** In a table without lines, each figure with its caption in a cell. */
function sideBySide(pair: FigurePair, labels: ReadonlyMap<string, CaptionLabel>): readonly (Paragraph | Table)[] {
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  const width = Math.floor(portraitPage.width / 2);
  const chartSize = halfSize(pair);
  return [
    new Table({
      width: { size: 2 * width, type: WidthType.DXA },
      columnWidths: [width, width],
      layout: TableLayoutType.FIXED,
      alignment: AlignmentType.CENTER,
      borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
      rows: [
        new TableRow({
          cantSplit: true,
          children: pair.map(
            (figure) =>
              new TableCell({
                width: { size: width, type: WidthType.DXA },
                margins: { left: 30, right: 30, top: 0, bottom: 0 },
                children: [
                  new Paragraph({ style: "ReportFigure", keepNext: true, children: [chartRun(figure, chartSize)] }),
                  caption(labels.get(figure.id)!, figure.caption, false),
                ],
              }),
          ),
        }),
      ],
    }),
    // Tables that touch would be one.
    new Paragraph({ style: "ReportGap" }),
  ];
}

function crossReference({ to }: Reference, labels: ReadonlyMap<string, CaptionLabel>): ParagraphChild {
  const label = labels.get(to);
  if (!label) throw new Error(`nothing is called ${to}`);
  return new SimpleField(` REF ${label.bookmark} \\h `, labelText(label));
}

/** `表 3-1  样本来源`: the number is a field that counts, and the label a bookmark that references show. */
function caption(label: CaptionLabel, text: string, above: boolean): Paragraph {
  const { word, chapter, number, bookmark } = label;
  return new Paragraph({
    style: "Caption",
    keepNext: above,
    children: [
      new Bookmark({
        id: bookmark,
        children: [
          new TextRun(prefixOf(label)),
          new SimpleField(` SEQ ${word}${chapter ?? ""} \\* ARABIC `, String(number)),
        ],
      }),
      new TextRun(`  ${text}`),
    ],
  });
}

/** What A4 leaves between the margins, in twentieths of a point. */
interface PageRoom {
  readonly width: number;
  readonly height: number;
}

const portraitPage: PageRoom = { width: 11906 - 2 * 1247, height: 16838 - 2 * 1440 };
const landscapePage: PageRoom = { width: 16838 - 2 * 1247, height: 11906 - 2 * 1440 };
const line = { style: BorderStyle.SINGLE, size: 4, color: "808080" };
const thick = { style: BorderStyle.SINGLE, size: 8, color: "404040" };

function renderedTable(block: TableBlock, page: PageRoom): Table {
  const { columns, rows, totals = [], merged = 0 } = block;
  const widths = columnWidths(block, page.width);
  const last = rows.length + totals.length - 1;
  // A short table stays on one page, unless it is tall: most of a page would stay blank before it. Of a longer one at least three
  // rows stand at the foot of a page, and two at the head.
  const together = last < 12 && tableHeight(block, widths) < page.height / 2;
  const stays = (at: number) => at < last && (together || at < 2 || at === last - 1);
  const cell = (
    text: string,
    column: TableColumn,
    width: number,
    { bold, fill, keepNext }: RowLook,
    merge: Merge | undefined,
  ) =>
    new TableCell({
      ...(merge === undefined ? {} : { verticalMerge: merge }),
      width: { size: width, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      ...(fill === undefined ? {} : { shading: { fill } }),
      children: [
        new Paragraph({
          style: "ReportCell",
          ...(keepNext && { keepNext }),
          alignment: bold && fill === headerFill ? AlignmentType.CENTER : alignments[column.align],
          children: text.split("\n").map((line, at) => {
            return new TextRun({ text: line, ...(bold && { bold }), ...(at > 0 && { break: 1 }) });
          }),
        }),
      ],
    });
  const row = (
    texts: readonly string[],
    look: RowLook,
    header = false,
    mergeOf: (column: number) => Merge | undefined = () => undefined,
  ) =>
    new TableRow({
      cantSplit: true,
      ...(header && { tableHeader: header }),
      children: columns.map((column, index) => cell(texts[index] ?? "", column, widths[index]!, look, mergeOf(index))),
    });
  const mergeAt = (at: number) => (column: number) => {
    if (column >= merged) return undefined;
    const same = (other: readonly string[] | undefined) =>
      other !== undefined && rows[at]!.slice(0, column + 1).every((text, index) => text === other[index]);
    if (same(rows[at - 1])) return VerticalMergeType.CONTINUE;
    return same(rows[at + 1]) ? VerticalMergeType.RESTART : undefined;
  };
  return new Table({
    width: { size: page.width, type: WidthType.DXA },
    columnWidths: widths,
    // Once for the table: of each cell they would take a third of the time.
    margins: { left: 60, right: 60, top: 20, bottom: 20, marginUnitType: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: { top: thick, bottom: thick, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: [
      row(
        columns.map(({ title }) => title),
        { bold: true, fill: headerFill, keepNext: true },
        true,
      ),
      ...rows.map((texts, at) => row(texts, { bold: false, keepNext: stays(at) }, false, mergeAt(at))),
      ...totals.map((texts, at) => row(texts, { bold: true, fill: "F2F2F2", keepNext: stays(rows.length + at) })),
    ],
  });
}

interface RowLook {
  readonly bold: boolean;
  readonly fill?: string;
  /** Not to be parted from the row below by the end of a page. */
  readonly keepNext: boolean;
}

type Merge = (typeof VerticalMergeType)[keyof typeof VerticalMergeType];

const headerFill = "DDEBF7";

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

function headingLevels(first: number) {
  return [0, 1, 2].map((level) => ({
    level,
    format: LevelFormat.DECIMAL,
    text: ["%1", "%1.%2", "%1.%2.%3"][level]!,
    alignment: AlignmentType.LEFT,
    start: level === 0 ? first : 1,
    style: { paragraph: { indent: { left: 0, hanging: 0 } } },
  }));
}

function styles() {
  const font = { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: chineseFont, cs: "Times New Roman" };
  const headingFont = { ...font, eastAsia: "黑体" };
  const headingStyle = (level: number, size: number) => ({
    run: { font: headingFont, size, bold: false, color: "000000" },
    paragraph: {
      spacing: { before: 240, after: 120 },
      numbering: { reference: "headings", level: level - 1 },
      keepNext: true,
      outlineLevel: level - 1,
    },
  });
  const own = (id: string, name: string, rest: object) => ({ id, name, basedOn: "Normal", ...rest });
  return {
    default: {
      document: { run: { font, size: 24 } },
      heading1: headingStyle(1, 32),
      heading2: headingStyle(2, 28),
      heading3: headingStyle(3, 26),
    },
    paragraphStyles: [
      own("ReportTitle", "报告标题", {
        run: { font: headingFont, size: 36 },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 240, after: 360 } },
      }),
      own("ReportContents", "目录标题", {
        run: { font: headingFont, size: 28 },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 240, after: 120 }, keepNext: true },
      }),
      own("ReportBody", "报告正文", {
        paragraph: { indent: { firstLine: 480 }, spacing: { line: 360, after: 60 } },
      }),
      own("ReportAuthor", "待填正文", {
        run: { color: "7F7F7F" },
        paragraph: { indent: { firstLine: 480 }, spacing: { line: 360, after: 60 } },
      }),
      own("ReportCell", "表内文字", { run: { size: 18 } }),
      own("ReportNote", "表注", { run: { size: 18 }, paragraph: { spacing: { before: 40, after: 160 } } }),
      own("ReportGap", "图间", { run: { size: 4 } }),
      own("ReportFigure", "图", { paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 160 } } }),
      own("Caption", "caption", {
        run: { font: headingFont, size: 21, bold: false, color: "000000" },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 120, after: 80 } },
      }),
    ],
  };
}
