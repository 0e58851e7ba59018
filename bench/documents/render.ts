/** A printed standard as a file of each kind. */
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { CellSnapshot, Rectangle } from "../../src/workbook/snapshot";
import { write } from "../../src/xlsx/write";
import { drawn } from "./drawn";
import type { Printed, Rows } from "./printed";

export const formats = ["html", "docx", "xlsx", "pdf", "txt"] as const;
export type Format = (typeof formats)[number];

const title = ["DB99/T 100—2024", "某省用水定额"];
const withTitle = ({ blocks }: Printed): Printed["blocks"] => [...title, ...blocks];

/** Files of one kind, in the order of the standards; null where this machine cannot make them. */
export async function rendered(format: Format, all: readonly Printed[]): Promise<(Uint8Array | null)[]> {
  const one = {
    html: (blocks: Printed["blocks"]) => Promise.resolve(page(blocks)),
    docx: word,
    pdf: word,
    xlsx: workbook,
    txt: (blocks: Printed["blocks"]) => Promise.resolve(text(blocks)),
  };
  const files = await Promise.all(all.map((printed) => one[format](withTitle(printed))));
  return format === "pdf" ? printedOnPaper(files) : files;
}

function text(blocks: Printed["blocks"]): Uint8Array {
  const parts = blocks.map((block) => (typeof block === "string" ? block : drawn(block)));
  return new TextEncoder().encode(parts.join("\n"));
}

function page(blocks: Printed["blocks"]): Uint8Array {
  const table = (rows: Rows) => {
    const cells = (row: Rows[number]) =>
      row
        .map(
          ({ text, rows, columns }) => `<td rowspan=${rows} colspan=${columns}>${text.replaceAll("\n", "<br>")}</td>`,
        )
        .join("");
    return `<table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join("")}</table>`;
  };
  const body = blocks.map((block) => (typeof block === "string" ? `<p>${block}</p>` : table(block)));
  return new TextEncoder().encode(`<html><body>${body.join("")}</body></html>`);
}

/** Headings are repeated on further pages; rows with little text do not break. */
async function word(blocks: Printed["blocks"]): Promise<Uint8Array> {
  const paragraph = (line: string) => new Paragraph({ children: [new TextRun({ text: line, font: "Noto Sans CJK SC" })] }); // prettier-ignore
  const table = (rows: Rows) => {
    const headings = Math.max(...rows[0]!.map((cell) => cell.rows));
    const breaks = rows.some((row) => row.some((cell) => cell.text.length > 30));
    return new Table({
      rows: rows.map((row, at) => {
        const children = row.map(({ text, rows, columns }) => new TableCell({ rowSpan: rows, columnSpan: columns, children: text.split("\n").map(paragraph) })); // prettier-ignore
        return new TableRow({ cantSplit: !breaks, tableHeader: at < headings, children });
      }),
    });
  };
  const children = blocks.map((block) => (typeof block === "string" ? paragraph(block) : table(block)));
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

/** As typed off: numbers as numbers, shown with the decimals printed. */
const styles = [{ numberFormat: "0" }, { numberFormat: "0.0" }, { numberFormat: "0.00" }];

function workbook(blocks: Printed["blocks"]): Promise<Uint8Array> {
  const cells: CellSnapshot[] = [];
  const merges: Rectangle[] = [];
  let top = 0;
  for (const block of blocks) {
    if (typeof block === "string") {
      cells.push({ row: top++, column: 0, value: block });
      continue;
    }
    const free: number[] = [];
    block.forEach((row, at) => {
      let column = 0;
      for (const { text, rows, columns } of row) {
        while ((free[column] ?? 0) > at) column++;
        const place = { row: top + at, column };
        const number = /^\d+(?:\.(\d+))?$/.exec(text);
        if (text !== "")
          cells.push({ ...place, ...(number ? { value: Number(text), style: number[1]?.length ?? 0 } : { value: text }) }); // prettier-ignore
        if (rows * columns > 1) merges.push({ ...place, rows, columns });
        for (let count = 0; count < columns; count++) free[column++] = at + rows;
      }
    });
    top += block.length;
  }
  return write({ sheets: [{ name: "定额", cells, merges }], styles, names: [], settings: {} });
}

/** By LibreOffice, all at once; null where this machine has none. */
function printedOnPaper(files: readonly Uint8Array[]): (Uint8Array | null)[] {
  const folder = mkdtempSync(path.join(tmpdir(), "wq-print-"));
  const place = (at: number, kind: string) => path.join(folder, `${at}.${kind}`);
  try {
    files.forEach((bytes, at) => writeFileSync(place(at, "docx"), bytes));
    const options = ["--headless", `-env:UserInstallation=file://${folder}/profile`, "--convert-to", "pdf"];
    spawnSync("soffice", [...options, "--outdir", folder, ...files.map((_, at) => place(at, "docx"))], {
      timeout: 300_000,
    });
    return files.map((_, at) => (existsSync(place(at, "pdf")) ? new Uint8Array(readFileSync(place(at, "pdf"))) : null));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
