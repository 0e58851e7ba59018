/** What surrounds the cells of a sheet that is already in the file: widths, panes, merged cells. */
import { sheetXml } from "../cells";
import { cellName, rangeName } from "../../workbook/address";
import type { Rectangle, Size } from "../../workbook/snapshot";
import type { Splice } from "../xml";
import {
  attributesOf,
  childrenOf,
  contentEnd,
  findElement,
  rootPrefix,
  splice,
  structureOf,
  withAttribute,
} from "../xml";
import { childOf, insertChild, setChild } from "./children";
import { missingRows } from "./rows";

export function setColumnWidths(before: string, widths: ReadonlyMap<number, number>): string {
  return setColumns(before, widths, (tag, width) => {
    const shown = withAttribute(tag, "hidden", null);
    return withAttribute(withAttribute(shown, "width", String(width)), "customWidth", "1");
  });
}

export function setColumnsHidden(before: string, hidden: ReadonlyMap<number, boolean>): string {
  return setColumns(before, hidden, (tag, hides) => {
    // Of a column that no file says anything else about, the schema wants the width too; Excel's own is 8.43 characters.
    const sized = attributesOf(tag).has("width") ? tag : withAttribute(tag, "width", "8.43");
    return withAttribute(sized, "hidden", hides ? "1" : null);
  });
}

/** Changes the elements of single columns, which files have for spans of them. */
function setColumns<Value>(
  before: string,
  values: ReadonlyMap<number, Value>,
  change: (tag: string, value: Value) => string,
): string {
  const structure = structureOf(before);
  const prefix = rootPrefix(structure);
  const list = childOf(before, "cols");
  const spans = list
    ? childrenOf(structure, list.tagEnd, contentEnd(structure, list)).map(({ start, tagEnd }) => {
        const tag = before.slice(start, tagEnd).replace(/>$/, "/>").replace("//>", "/>");
        const attributes = attributesOf(tag);
        return { first: Number(attributes.get("min")), last: Number(attributes.get("max")), tag };
      })
    : [];
  for (const [column, value] of values) {
    const number = column + 1;
    const index = spans.findIndex(({ first, last }) => first <= number && number <= last);
    const old = spans[index];
    const pieces = [
      ...(old && old.first < number ? [{ ...old, last: number - 1 }] : []),
      { first: number, last: number, tag: change(old?.tag ?? `<${prefix}col/>`, value) },
      ...(old && old.last > number ? [{ ...old, first: number + 1 }] : []),
    ];
    if (old) spans.splice(index, 1, ...pieces);
    else spans.push(...pieces);
  }
  const texts = spans
    .sort((one, other) => one.first - other.first)
    .map(({ first, last, tag }) => withAttribute(withAttribute(tag, "min", String(first)), "max", String(last)));
  return setChild(before, "cols", `<${prefix}cols>${texts.join("")}</${prefix}cols>`);
}

/** Heights of rows, in points, and which of them are hidden or shown again; rows that the file leaves out are put in. */
export function setRows(
  xml: string,
  heights: ReadonlyMap<number, number>,
  hidden: ReadonlyMap<number, boolean>,
): string {
  const sheet = sheetXml(xml);
  const changed = (tag: string, row: number) => {
    const height = heights.get(row);
    const sized =
      height === undefined ? tag : withAttribute(withAttribute(tag, "ht", String(height)), "customHeight", "1");
    const hides = hidden.get(row);
    return hides === undefined ? sized : withAttribute(sized, "hidden", hides ? "1" : null);
  };
  const tags: Splice[] = [];
  const missing = missingRows(
    sheet,
    new Set([...heights.keys(), ...hidden.keys()]),
    ({ row, start, tagEnd }) => tags.push({ start, end: tagEnd, text: changed(xml.slice(start, tagEnd), row) }),
    (row) => changed(`<${sheet.prefix}row r="${row + 1}"/>`, row),
  );
  return splice(xml, [...missing, ...tags]);
}

export function setFrozen(xml: string, { rows, columns }: Size): string {
  const structure = structureOf(xml);
  const prefix = rootPrefix(structure);
  const pane = rows > 0 && columns > 0 ? "bottomRight" : columns > 0 ? "topRight" : "bottomLeft";
  const element =
    rows === 0 && columns === 0
      ? ""
      : `<${prefix}pane${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""} topLeftCell="${cellName(rows, columns)}" activePane="${pane}" state="frozen"/>`;
  const views = childOf(xml, "sheetViews");
  if (!views) {
    const view = `<${prefix}sheetViews><${prefix}sheetView workbookViewId="0">${element}</${prefix}sheetView></${prefix}sheetViews>`;
    return element === "" ? xml : insertChild(xml, "sheetViews", view);
  }
  const view = findElement(structure, `${prefix}sheetView`, views.tagEnd, views.end);
  if (!view) return xml;
  const inside = view.end > view.tagEnd ? childrenOf(structure, view.tagEnd, contentEnd(structure, view)) : [];
  // What is selected in panes that are gone goes with them.
  const kept = inside
    .filter(({ name }) => name !== `${prefix}pane` && name !== `${prefix}selection`)
    .map(({ start, end }) => xml.slice(start, end))
    .join("");
  const tag = xml.slice(view.start, view.tagEnd).replace(/\s*\/>$/, ">");
  return splice(xml, [{ start: view.start, end: view.end, text: `${tag}${element}${kept}</${prefix}sheetView>` }]);
}

export function setMerges(xml: string, merges: readonly Rectangle[]): string {
  const prefix = rootPrefix(structureOf(xml));
  const items = merges.map((merge) => `<${prefix}mergeCell ref="${rangeName(merge)}"/>`).join("");
  const element = `<${prefix}mergeCells count="${merges.length}">${items}</${prefix}mergeCells>`;
  return setChild(xml, "mergeCells", merges.length === 0 ? "" : element);
}
