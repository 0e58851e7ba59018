import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import mammoth from "mammoth";
import type { PrintedDocument } from "../../src/documents/document";
import { tablesOf } from "../../src/documents/document";
import { readPage } from "../../src/documents/page";
import { arrange } from "../../src/documents/arrange";
import { readWord } from "../../src/documents/word/word";
import { opened, textsOf } from "./support";

const cell = (text: string, rowSpan = 1, columnSpan = 1) =>
  new TableCell({ rowSpan, columnSpan, children: text.split("\n").map((line) => new Paragraph(line)) });

async function wordFile(): Promise<Uint8Array> {
  const unit = new TableCell({
    rowSpan: 2,
    children: [
      new Paragraph({ children: [new TextRun("m"), new TextRun({ text: "3", superScript: true }), new TextRun("/t")] }),
    ],
  });
  const document = new Document({
    footnotes: { 1: { children: [new Paragraph("按原煤计")] } },
    sections: [{
      children: [
        new Paragraph({ text: "采矿业", heading: HeadingLevel.HEADING_1 }),
        new Paragraph("表 1 煤炭用水定额"),
        new Table({ rows: [
          new TableRow({ tableHeader: true, children: [cell("产品名称", 2), cell("单位", 2), cell("用水定额", 1, 2)] }),
          new TableRow({ tableHeader: true, children: [cell("先进值"), cell("通用值")] }),
          new TableRow({ children: [cell("原煤\n（井工）", 2), unit, cell("0.19"), cell("0.23")] }),
          new TableRow({ children: [cell("0.11"), cell("0.16")] }),
        ] }),
        new Paragraph({ children: [new TextRun("注：见附录"), new FootnoteReferenceRun(1)] }),
      ],
    }],
  }); // prettier-ignore
  return new Uint8Array(await Packer.toBuffer(document));
}

test("a Word document gives its headings, tables and footnotes, each with its place", async () => {
  const { blocks, footnotes } = await opened(await wordFile(), "coal.docx");
  expect(blocks[0]).toEqual({ kind: "heading", level: 1, text: "采矿业", place: { paragraph: 0 } });
  const table = blocks[1]!;
  if (table.kind !== "table") throw new Error("no table");
  expect(table).toMatchObject({ number: "1", caption: "煤炭用水定额", headerRows: 2 });
  expect(textsOf(table)).toEqual([
    ["产品名称", "单位", "用水定额", "用水定额"],
    ["产品名称", "单位", "先进值", "通用值"],
    ["原煤\n（井工）", "m³/t", "0.19", "0.23"],
    ["原煤\n（井工）", "m³/t", "0.11", "0.16"],
  ]);
  expect(table.cells.find(({ text }) => text === "0.11")!.place).toEqual({ paragraph: 16 });
  expect(table.remarks.map(({ text }) => text)).toEqual(["注：见附录¹"]);
  expect(footnotes).toMatchObject([{ mark: "1", text: "按原煤计" }]);
});

test("mammoth sees the same tables", async () => {
  const bytes = await wordFile();
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  const other: PrintedDocument = arrange("coal.html", "page", readPage(value));
  const [own, theirs] = [tablesOf(await opened(bytes, "coal.docx")), tablesOf(other)];
  expect(own.map(textsOf)).toEqual(theirs.map(textsOf));
});

const body = (inside: string) => `<w:document xmlns:w="w" xmlns:m="m"><w:body>${inside}</w:body></w:document>`;
const read = (parts: Record<string, string>) =>
  arrange(
    "x.docx",
    "word",
    readWord((name) => parts[name] ?? null)!,
  );
const paragraph = (text: string, properties = "") =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

test("captions that Word numbers itself have their number", () => {
  const numbering = `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="表%1"/><w:pStyle w:val="cap"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>`;
  const styles = `<w:styles xmlns:w="w"><w:style w:styleId="cap"><w:name w:val="标准文件_正文表标题"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style></w:styles>`;
  const table = `<w:tbl><w:tr><w:tc>${paragraph("产品")}</w:tc><w:tc>${paragraph("定额")}</w:tc></w:tr><w:tr><w:tc>${paragraph("煤")}</w:tc><w:tc>${paragraph("1")}</w:tc></w:tr></w:tbl>`;
  const caption = (text: string) => paragraph(text, `<w:pStyle w:val="cap"/>`);
  const document = body(caption("采煤定额") + table + caption("洗煤定额") + table);
  const tables = tablesOf(read({ "document.xml": document, "numbering.xml": numbering, "styles.xml": styles }));
  expect(tables.map(({ number, caption }) => [number, caption])).toEqual([["1", "采煤定额"], ["2", "洗煤定额"]]); // prettier-ignore
});

test("text that was deleted, moved away or hidden is not printed; formulas and inserted text are", () => {
  const document = body(
    `<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>走</w:t></w:r></w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><m:oMath><m:sSup><m:e><m:r><m:t>m</m:t></m:r></m:e><m:sup><m:r><m:t>3</m:t></m:r></m:sup></m:sSup></m:oMath></w:p>`,
  );
  expect(read({ "document.xml": document }).blocks).toMatchObject([{ text: "新m³" }]);
});
