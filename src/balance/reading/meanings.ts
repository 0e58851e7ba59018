/** What headers mean that nobody could know: said once for a sheet, and read from then on as the column that they stand for. */
import type { PrintedDocument, PrintedTable } from "../../documents/document";
import type { Bilingual } from "../../language/language";
import { parseNumber } from "../../units/number";
import {
  flowColumns,
  flowOf,
  fromHeader,
  kindHeader,
  productHeader,
  rateHeader,
  sourceHeader,
  takenHeader,
  takenName,
  toHeader,
  uncertaintyHeader,
  unitHeader,
  volumeHeader,
} from "../columns";
import { withoutUnit } from "./rate";
import { headerOf } from "./table";

const volumes = Object.fromEntries(
  Object.entries(flowColumns).map(([key, { name }]) => [
    key,
    { name, test: (label: string) => flowOf([label]) === key },
  ]),
);

/** Columns that a balance has, by the name under which each is read. */
const meanings: Readonly<Record<string, { readonly name: Bilingual; readonly test: (label: string) => boolean }>> = {
  unit: { name: { zh: "用水单元", en: "unit" }, test: (label) => unitHeader.test(label) },
  ...volumes,
  from: { name: { zh: "从", en: "from" }, test: (label) => fromHeader.test(label) },
  to: { name: { zh: "到", en: "to" }, test: (label) => toHeader.test(label) },
  volume: { name: { zh: "水量", en: "volume" }, test: (label) => volumeHeader.test(label) },
  kind: { name: { zh: "性质", en: "kind" }, test: (label) => kindHeader.test(label) },
  measure: { name: { zh: "计量单位", en: "unit of measure" }, test: (label) => rateHeader.test(label) },
  product: { name: { zh: "产品", en: "product" }, test: (label) => productHeader.test(label) },
  source: { name: { zh: "水源", en: "source" }, test: (label) => sourceHeader.test(label) },
  taken: { name: takenName, test: (label) => takenHeader.test(label) },
  uncertainty: { name: { zh: "不确定度", en: "uncertainty" }, test: (label) => uncertaintyHeader.test(label) },
  none: { name: { zh: "备注", en: "remark" }, test: (label) => /^(?:备注|序号|remark)/i.test(label) },
};

export const meaningNames = new Map(Object.entries(meanings).map(([key, { name }]) => [key, name]));

/** Keys of meanings by headers, without units and spaces. */
export type Meanings = Readonly<Record<string, string>>;

/** The key of a meaning that somebody writes in words: 新水量, fresh water, 补水 as far as it is known. */
function meaningOf(text: string): string | null {
  const label = withoutUnit(text);
  const named = Object.entries(meanings).find(([key, { name }]) =>
    [key, name.zh, name.en].some((one) => withoutUnit(one).toLowerCase() === label.toLowerCase()),
  );
  return (named ?? Object.entries(meanings).find(([, { test }]) => label !== "" && test(label)))?.[0] ?? null;
}

interface Heading {
  /** As it stands there. */
  readonly text: string;
  readonly label: string;
  /** As it is read without anybody's word; null where it is not. */
  readonly meaning: string | null;
}

/** The lowest headings of a table, each once. */
export function headingsOf(table: PrintedTable): readonly Heading[] {
  const texts = headerOf(table).labels.flatMap((path) => path.at(-1) ?? []);
  return [...new Map(texts.map((text) => [withoutUnit(text), text]))]
    .filter(([label]) => label !== "")
    .map(([label, text]) => ({ text, label, meaning: meaningOf(text) }));
}

/** Headers that somebody gave a meaning carry the name of it, and their unit as before. */
export function withMeanings(document: PrintedDocument, said: Meanings): PrintedDocument {
  if (Object.keys(said).length === 0) return document;
  const blocks = document.blocks.map((block) => (block.kind === "table" ? renamed(block, said) : block));
  return { ...document, blocks };
}

function renamed(table: PrintedTable, said: Meanings): PrintedTable {
  // A row of headers has no numbers; a unit may well be called as a column is.
  const numbers = new Set(table.cells.flatMap(({ row, text }) => (parseNumber(text) === null ? [] : [row])));
  const cells = table.cells.map((cell) => {
    const meaning = said[withoutUnit(cell.text)];
    if (meaning === undefined || numbers.has(cell.row) || cell.row >= 8) return cell;
    return { ...cell, text: `${meanings[meaning]!.name.zh}(${cell.text.replace(/[()（）]/g, " ").trim()})` };
  });
  return { ...table, cells };
}

/** 岗位=用水单元,补水=新水量: null where something in it means nothing. */
export function meaningsFrom(text: string): Meanings | null {
  const said: Record<string, string> = {};
  for (const pair of text.split(/[,，;；]/).filter((part) => part.trim() !== "")) {
    const [header = "", meaning = ""] = pair.split(/[=＝]/);
    const key = meaningOf(meaning);
    if (withoutUnit(header) === "" || key === null) return null;
    said[withoutUnit(header)] = key;
  }
  return said;
}

/** What was kept in a workbook or on a machine; what this program does not know is left out. */
export function meaningsFromText(text: string | null): Meanings {
  try {
    const kept = JSON.parse(text ?? "{}") as unknown;
    if (typeof kept !== "object" || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).filter((pair): pair is [string, string] => meaningNames.has(String(pair[1]))),
    );
  } catch {
    return {};
  }
}
