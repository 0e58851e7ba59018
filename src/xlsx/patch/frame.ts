/** What surrounds the cells of a sheet that is already in the file: widths, panes, merged cells. */
import { cellName, rangeName } from "../../workbook/address";
import type { Rectangle, Size } from "../../workbook/snapshot";
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

export function setColumnWidths(before: string, widths: ReadonlyMap<number, number>): string {
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
  for (const [column, width] of widths) {
    const number = column + 1;
    const index = spans.findIndex(({ first, last }) => first <= number && number <= last);
    const old = spans[index];
    const tag = old?.tag ?? `<${prefix}col/>`;
    const widened = withAttribute(
      withAttribute(withAttribute(tag, "hidden", null), "width", String(width)),
      "customWidth",
      "1",
    );
    const pieces = [
      ...(old && old.first < number ? [{ ...old, last: number - 1 }] : []),
      { first: number, last: number, tag: widened },
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
