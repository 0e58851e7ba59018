/** The tables of a sheet, each in a part of its own. */
import type { Rectangle, TableSnapshot } from "../workbook/snapshot";
import { typedFormula } from "./formulas/stored";
import type { Package } from "./package";
import { rectangleOf } from "./references";
import { decodeEscapes } from "./escapes";
import { attributesOf, contentOf, findElement, findElements, rootPrefix, structureOf, unescapeXml } from "./xml";

export interface TablePart {
  readonly path: string;
  readonly id: number;
  readonly snapshot: TableSnapshot;
  /** What its filter hides rows of; null where it has none at work. */
  readonly filter: Rectangle | null;
}

/** The range of an `autoFilter` that hides rows; without criteria it hides none. */
export function filterIn(xml: string, structure: string, prefix: string): Rectangle | null {
  const element = findElement(structure, `${prefix}autoFilter`);
  if (!element || !findElement(structure, `${prefix}filterColumn`, element.tagEnd, element.end)) return null;
  return rectangleOf(attributesOf(xml.slice(element.start, element.tagEnd)).get("ref") ?? "");
}

export function readTables(file: Package, sheet: string): TablePart[] {
  return file
    .relationships(sheet)
    .filter((relationship) => relationship.type === "table" && file.has(relationship.target))
    .flatMap(({ target }) => readTable(file, target) ?? []);
}

function readTable(file: Package, path: string): TablePart | null {
  const xml = file.text(path);
  const structure = structureOf(xml);
  const prefix = rootPrefix(structure);
  const table = findElement(structure, `${prefix}table`);
  if (!table) return null;
  const attributes = attributesOf(xml.slice(table.start, table.tagEnd));
  const range = rectangleOf(attributes.get("ref") ?? "");
  if (!range) return null;
  const elements = findElements(structure, `${prefix}tableColumn`, table.tagEnd, table.end);
  const columns = elements.map(({ start, tagEnd }) =>
    decodeEscapes(attributesOf(xml.slice(start, tagEnd)).get("name") ?? ""),
  );
  const columnFormulas = elements.map(({ tagEnd, end }) => {
    const formula = findElement(structure, `${prefix}calculatedColumnFormula`, tagEnd, end);
    return formula && typedFormula(unescapeXml(contentOf(xml, formula)));
  });
  return {
    path,
    id: Number(attributes.get("id")),
    filter: filterIn(xml, structure, prefix),
    snapshot: {
      name: attributes.get("displayName") ?? attributes.get("name") ?? "",
      range,
      columns,
      headerRow: attributes.get("headerRowCount") !== "0",
      totalRow: Number(attributes.get("totalsRowCount") ?? 0) > 0,
      ...(columnFormulas.some((formula) => formula !== null) && { columnFormulas }),
    },
  };
}
