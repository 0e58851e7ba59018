/** The comparison of two editions as files: a workbook, or a Word document to put beside a report. */
import {
  Document,
  HeadingLevel,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { Language } from "../language/language";
import { inLanguage } from "../language/language";
import { editionCounts, editionKindNames, editionRows } from "../standards/edition-rows";
import type { EditionComparison } from "../standards/editions";
import { editionKinds } from "../standards/editions";
import { describeCell } from "../workbook/values";
import { workbookOf } from "./standard-file";

export function editionWorkbook(comparison: EditionComparison, language: Language): Promise<Uint8Array> {
  const name = inLanguage({ zh: "版本对照", en: "Editions" }, language);
  return workbookOf([[name, editionRows(comparison, language)]]);
}

export async function editionDocument(comparison: EditionComparison, language: Language): Promise<Uint8Array> {
  const { before, after } = comparison;
  const [header, ...lines] = editionRows(comparison, language);
  const counts = editionCounts(comparison);
  const summary = editionKinds
    .map((kind) => `${inLanguage(editionKindNames[kind], language)} ${counts[kind]}`)
    .join("，");
  const text = (words: string, bold = false) =>
    new Paragraph({ children: [new TextRun({ text: words, bold, size: 18 })] });
  const row = (cells: NonNullable<typeof header>, isHeader: boolean) =>
    new TableRow({
      tableHeader: isHeader,
      cantSplit: true,
      children: cells.map((cell) => new TableCell({ children: [text(describeCell(cell), isHeader)] })),
    });
  const table = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [row(header!, true), ...lines.map((line) => row(line, false))],
  });
  const title = new Paragraph({ text: `${before.id} → ${after.id}`, heading: HeadingLevel.HEADING_1 });
  const landscape = { page: { size: { orientation: PageOrientation.LANDSCAPE } } };
  const document = new Document({ sections: [{ properties: landscape, children: [title, text(summary), table] }] });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
