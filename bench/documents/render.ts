/** A printed table as a file of each kind. */
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { CellSnapshot, Rectangle } from "../../src/workbook/snapshot";
import { write } from "../../src/xlsx/write";
import type { Cell } from "./layouts";

export const formats = ["html", "docx", "xlsx", "pdf"] as const;
export type Format = (typeof formats)[number];

const title = ["DB99/T 100—2024", "某省用水定额"];

export async function rendered(
  format: Format,
  caption: string,
  rows: readonly (readonly Cell[])[],
): Promise<Uint8Array | null> {
  if (format === "html") return new TextEncoder().encode(page(caption, rows));
  if (format === "docx") return word(caption, rows);
  if (format === "xlsx") return workbook(caption, rows);
  return printed(await word(caption, rows));
}

function page(caption: string, rows: readonly (readonly Cell[])[]): string {
  const cells = (row: readonly Cell[]) =>
    row.map(({ text, rows, columns }) => `<td rowspan=${rows} colspan=${columns}>${text}</td>`).join("");
  return `<html><body>${[...title, caption].map((line) => `<p>${line}</p>`).join("")}<table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join("")}</table></body></html>`;
}

async function word(caption: string, rows: readonly (readonly Cell[])[]): Promise<Uint8Array> {
  const cells = (row: readonly Cell[]) =>
    row.map(
      ({ text, rows, columns }) =>
        new TableCell({ rowSpan: rows, columnSpan: columns, children: [new Paragraph(text)] }),
    );
  const table = new Table({
    rows: rows.map((row, at) => new TableRow({ cantSplit: true, tableHeader: at === 0, children: cells(row) })),
  });
  const children = [...[...title, caption].map((line) => new Paragraph(line)), table];
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

function workbook(caption: string, rows: readonly (readonly Cell[])[]): Promise<Uint8Array> {
  const cells: CellSnapshot[] = [...title, caption].map((value, row) => ({ row, column: 0, value }));
  const merges: Rectangle[] = [];
  const free: number[] = [];
  rows.forEach((row, at) => {
    let column = 0;
    for (const { text, rows: high, columns: wide } of row) {
      while ((free[column] ?? 0) > at) column++;
      const place = { row: at + 4, column };
      // As typed off: numbers as numbers, shown with the decimals printed.
      const isNumber = /^\d+\.\d+$/.test(text);
      cells.push({
        ...place,
        value: isNumber ? Number(text) : text,
        ...(isNumber && { style: text.split(".")[1]!.length - 1 }),
      });
      if (high * wide > 1) merges.push({ ...place, rows: high, columns: wide });
      for (let count = 0; count < wide; count++) free[column++] = at + high;
    }
  });
  return write({
    sheets: [{ name: "定额", cells, merges }],
    styles: [{ numberFormat: "0.0" }, { numberFormat: "0.00" }],
    names: [],
    settings: {},
  });
}

/** By LibreOffice; null where this machine has none. */
function printed(docx: Uint8Array): Uint8Array | null {
  const folder = mkdtempSync(path.join(tmpdir(), "wq-print-"));
  try {
    writeFileSync(path.join(folder, "a.docx"), docx);
    const { error } = spawnSync(
      "soffice",
      [
        "--headless",
        `-env:UserInstallation=file://${folder}/profile`,
        "--convert-to",
        "pdf",
        "--outdir",
        folder,
        path.join(folder, "a.docx"),
      ],
      { timeout: 120_000 },
    );
    return error ? null : new Uint8Array(readFileSync(path.join(folder, "a.pdf")));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
