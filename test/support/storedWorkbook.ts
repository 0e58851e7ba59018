/** Workbook files with formulas and the results stored with them, as another program would have written them. */
import { strToU8, zipSync } from "fflate";

export interface StoredSheet {
  /** The rows of the sheet as XML. */
  readonly rows: string;
  /** What follows them, such as a filter. */
  readonly behind?: string;
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

interface Parts {
  readonly names?: string;
  /** The tables of the first sheet as XML. */
  readonly tables?: readonly string[];
  /** Number formats of the cell styles from 1 on. */
  readonly formats?: readonly number[];
}

export function storedWorkbook(
  sheets: Readonly<Record<string, StoredSheet>>,
  { names = "", tables = [], formats = [] }: Parts = {},
): Uint8Array {
  const titles = Object.keys(sheets);
  const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const tableParts = `<tableParts count="${tables.length}">${tables.map((_, at) => `<tablePart r:id="rId${at + 1}"/>`).join("")}</tableParts>`;
  const files: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>${tables.map((_, at) => `<Override PartName="/xl/tables/table${at + 1}.xml" ContentType="${types}.table+xml"/>`).join("")}</Types>`,
    "_rels/.rels": relationships([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${titles.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join("")}</sheets>${names && `<definedNames>${names}</definedNames>`}<calcPr calcId="191029"/></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships([
      ...titles.map((_, at) => ["worksheet", `worksheets/sheet${at + 1}.xml`] as const),
      ["styles", "styles.xml"],
    ]),
    "xl/styles.xml": `<styleSheet xmlns="${main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${formats.length + 1}"><xf/>${formats.map((format) => `<xf numFmtId="${format}" applyNumberFormat="1"/>`).join("")}</cellXfs></styleSheet>`,
    ...Object.fromEntries(
      Object.values(sheets).map(({ rows, behind = "" }, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `<worksheet xmlns="${main}" xmlns:r="${relations}"><sheetData>${rows}</sheetData>${behind}${at === 0 && tables.length > 0 ? tableParts : ""}</worksheet>`,
      ]),
    ),
    ...Object.fromEntries(tables.map((xml, at) => [`xl/tables/table${at + 1}.xml`, xml])),
    ...(tables.length > 0 && {
      "xl/worksheets/_rels/sheet1.xml.rels": relationships(
        tables.map((_, at) => ["table", `../tables/table${at + 1}.xml`] as const),
      ),
    }),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(head + text)])));
}

function relationships(targets: readonly (readonly [string, string])[]): string {
  const list = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${relations}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join("")}</Relationships>`;
}

/** Rows of cells: a number, text, a formula `=…` with the result stored with it, or XML of its own. */
export function rowsOf(...rows: readonly (readonly StoredCell[])[]): string {
  return rows
    .map(
      (cells, row) => `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, row, column)).join("")}</row>`,
    )
    .join("");
}

export type StoredCell =
  null | number | string | { readonly xml: string } | readonly [formula: string, result: number | string | boolean];

function cellXml(cell: StoredCell, row: number, column: number): string {
  const r = `${String.fromCharCode(65 + column)}${row + 1}`;
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${r}"><v>${cell}</v></c>`;
  if (typeof cell === "string")
    return `<c r="${r}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  if ("xml" in cell) return cell.xml.replace("<c ", `<c r="${r}" `);
  const [formula, result] = cell;
  const type =
    typeof result === "boolean"
      ? "b"
      : typeof result === "number"
        ? "n"
        : /^#[A-Z/0]+[!?]?$/.test(result)
          ? "e"
          : "str";
  return `<c r="${r}" t="${type}"><f>${escaped(formula)}</f><v>${type === "b" ? Number(result) : escaped(String(result))}</v></c>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
