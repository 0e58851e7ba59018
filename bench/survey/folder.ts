/** A folder of survey workbooks as an institute receives it, the same for the same seed, with a list of what is wrong in it. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { WriteSheet } from "hucre";
import { writeCsv, writeXlsx } from "hucre";
import iconv from "iconv-lite";
import type { Series } from "./faults";
import { faults } from "./faults";
import type { LayoutSpec, SheetRow } from "./layouts";
import { cellsOf, makeLayouts } from "./layouts";
import type { Firm } from "./province";
import { makeProvince } from "./province";
import { Chance } from "../random";
import type { MadeSheet } from "./sheets";
import { makeSheets } from "./sheets";

/** One fault at one row, by the id of the check that should find it. */
export interface Planted {
  readonly error: string;
  readonly check: string;
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
}

export interface SurveyFolder {
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  readonly planted: readonly Planted[];
  /** Records that the sheets hold. */
  readonly rows: number;
  readonly layouts: number;
}

/** 1,290 workbooks of 5,675 enterprises over three years are some 17,600 rows; fewer files have as many rows each. */
export async function makeSurveyFolder(seed: number, count: number): Promise<SurveyFolder> {
  const chance = new Chance(seed);
  const layouts = makeLayouts(chance);
  const firms = makeProvince(chance, Math.round(count * 4.15));
  const kinds = Object.keys(faults);
  const files: { path: string; bytes: Uint8Array }[] = [];
  const planted: Planted[] = [];
  const used = new Set<number>();
  let rows = 0;
  for (let at = 0; at < count; at++) {
    const own = firms.slice(Math.floor((at * firms.length) / count), Math.floor(((at + 1) * firms.length) / count));
    const layout = layouts[at % layouts.length]!;
    used.add(layout.id);
    const made = makeSheets(
      layout,
      own.map((firm) => fill(chance, firm, layout, kinds)),
    );
    const extension = layout.format === "xlsx" ? "xlsx" : "csv";
    const { city, district } = own[0]!;
    // Districts do not agree on names: many a file is called the same as another.
    const name = at % 5 === 0 ? `企业用水调查表.${extension}` : `${district}企业用水调查表${at}.${extension}`;
    const file = at % 5 === 0 ? `${city}/${district}${at}/${name}` : `${city}/${name}`;
    files.push({ path: file, bytes: await bytesOf(layout, made.sheets) });
    for (const place of made.places) {
      for (const error of place.row.faults) {
        // The one sheet of a .csv bears the file's name.
        const sheet = extension === "csv" ? name.slice(0, -4) : place.sheet;
        planted.push({ error, check: error.split(",")[0]!, file, sheet, row: place.at });
      }
    }
    rows += made.places.length;
  }
  return { files, planted, rows, layouts: used.size };
}

/** The rows of an enterprise, with a fault in every fifth series, of a kind drawn alike for all. */
function fill(chance: Chance, firm: Firm, layout: LayoutSpec, kinds: readonly string[]): SheetRow[] {
  const products = [...new Set(firm.rows.map(({ product }) => product))];
  const all: Series[] = products.map((product) =>
    firm.rows
      .filter((row) => row.product === product)
      .map((truth) => ({ truth, cells: cellsOf(chance, truth, layout), faults: [] })),
  );
  // What needs two products has few enterprises to be planted in.
  const rare = all.length > 1 && chance.happens(0.5) ? kinds.filter((kind) => /shared|intermediate/.test(kind)) : kinds;
  if (chance.happens(all.length > 1 ? 0.6 : 0.2)) {
    for (let attempt = 0; attempt < 5; attempt++) {
      const kind = chance.of(rare);
      const series = chance.of(all);
      if (faults[kind]!(chance, series, layout, all)) {
        for (const row of all.flat()) {
          row.faults.splice(
            0,
            row.faults.length,
            ...row.faults.map((error) => (kind.startsWith(error) ? kind : error)),
          );
        }
        break;
      }
    }
  }
  const merged = all.some((series) => series.some(({ mergeWater }) => mergeWater));
  return merged ? all[0]!.flatMap((_, year) => all.map((series) => series[year]!)) : all.flat();
}

async function bytesOf(layout: LayoutSpec, sheets: readonly MadeSheet[]): Promise<Uint8Array> {
  if (layout.format === "xlsx") {
    const made = sheets.map((sheet) => asSaved(sheet, layout));
    // Before 2013 Excel gave every new workbook three sheets, and people leave them there.
    const blank = layout.id % 2 === 0 ? [{ name: "Sheet2" }, { name: "Sheet3" }] : [];
    return writeXlsx({ sheets: [...made, ...blank], defaultFont: { name: "宋体", size: 11 } });
  }
  // GBK has neither ³ nor ².
  const text = sheets.map(({ rows }) => writeCsv(rows)).join("");
  return layout.format === "csv-gbk"
    ? iconv.encode(text.replaceAll("³", "3").replaceAll("²", "2"), "gbk")
    : new TextEncoder().encode(`\uFEFF${text}`);
}

const edge = { style: "thin" } as const;
const border = { top: edge, right: edge, bottom: edge, left: edge };
const looks = {
  title: { font: { name: "宋体", size: 16, bold: true }, alignment: { horizontal: "center" } },
  header: { font: { name: "宋体", size: 10, bold: true }, border, alignment: { horizontal: "center", wrapText: true } },
  cell: { font: { name: "宋体", size: 10 }, border },
} as const;

/** With the frames and fonts that people give to a form. */
function asSaved({ name, rows, merges }: MadeSheet, layout: LayoutSpec): WriteSheet {
  const cells: NonNullable<WriteSheet["cells"]> = new Map();
  rows.forEach((row, at) => {
    const look =
      row.length === 1 ? looks.title : row.every((value) => typeof value !== "number") ? looks.header : looks.cell;
    row.forEach((_, column) => cells.set(`${at},${column}`, { style: look }));
  });
  return {
    name,
    rows,
    cells,
    columns: layout.columns.map(() => ({ width: 12 })),
    merges: merges.map(({ row, column, rows: high, columns }) => ({
      startRow: row,
      startCol: column,
      endRow: row + high - 1,
      endCol: column + columns - 1,
    })),
  };
}

export function writeSurveyFolder(folder: string, { files }: Pick<SurveyFolder, "files">): void {
  for (const { path: name, bytes } of files) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}
