/** Charts and pictures that stand in a file, to be shown over its sheets; saving keeps them as they are (ECMA-376 part 1, 20.5 and 21.2). */
import type { XmlElement } from "../../documents/xmltree";
import { child, elementsOf, valueOf, xmlTree } from "../../documents/xmltree";
import type { ChartSnapshot } from "../../workbook/snapshot";
import { Package } from "../package";
import { readWorkbookPart } from "../workbookpart";

/** A point of a sheet: a cell's upper left corner and how far from it, in pixels of 1/96 inch. */
export interface Corner {
  readonly row: number;
  readonly column: number;
  readonly right: number;
  readonly down: number;
}

export interface Drawing {
  readonly sheet: string;
  readonly from: Corner;
  /** The opposite corner, or the size in pixels. */
  readonly to: Corner | { readonly width: number; readonly height: number };
  /** For those who cannot see it. */
  readonly description: string;
  readonly content: Picture | Chart;
}

export interface Picture {
  readonly kind: "picture";
  readonly bytes: Uint8Array;
  /** A media type, such as image/png. */
  readonly type: string;
}

export interface Chart {
  readonly kind: "chart";
  readonly form: ChartSnapshot["kind"];
  readonly title: string;
  readonly categoryTitle: string;
  readonly valueTitle: string;
  readonly series: readonly Series[];
}

interface Series {
  readonly name: Source | null;
  readonly categories: Source | null;
  readonly values: Source;
}

/** Where a series takes its values, and what the file says that they were. */
export interface Source {
  readonly formula: string | null;
  readonly cached: readonly (string | number | null)[];
}

/** What browsers draw. */
const pictureTypes: Readonly<Record<string, string>> = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  bmp: "image/bmp",
  svg: "image/svg+xml",
  webp: "image/webp",
};

const forms: Readonly<Record<string, ChartSnapshot["kind"]>> = {
  barChart: "column",
  bar3DChart: "column",
  lineChart: "line",
  line3DChart: "line",
  areaChart: "line",
  area3DChart: "line",
  radarChart: "line",
  scatterChart: "scatter",
  bubbleChart: "scatter",
  pieChart: "pie",
  pie3DChart: "pie",
  doughnutChart: "pie",
};

const unitsOfPixel = 9525;

/** What of a workbook's drawings can be shown; a damaged part shows nothing. */
export function readDrawings(bytes: Uint8Array): readonly Drawing[] {
  const file = new Package(bytes);
  return readWorkbookPart(file).sheets.flatMap(({ name, path }) => {
    const part = path === null ? null : file.related(path, "drawing");
    const tree = part !== null && file.has(part) ? xmlTree(file.text(part)) : null;
    return tree ? elementsOf(tree).flatMap((anchor) => drawingAt(file, part!, anchor, name) ?? []) : [];
  });
}

function drawingAt(file: Package, part: string, anchor: XmlElement, sheet: string): Drawing | null {
  const from = cornerOf(child(anchor, "from")) ?? { row: 0, column: 0, ...offsetOf(child(anchor, "pos")) };
  const to = cornerOf(child(anchor, "to")) ?? sizeOf(child(anchor, "ext"));
  const shown = descendant(anchor, "pic") ?? descendant(anchor, "graphicFrame");
  const content = shown && contentOf(file, part, shown);
  if (!to || !shown || !content) return null;
  const { descr = "", name = "" } = descendant(shown, "cNvPr")?.attributes ?? {};
  return { sheet, from, to, description: descr || (content.kind === "chart" && content.title) || name, content };
}

function contentOf(file: Package, part: string, shown: XmlElement): Picture | Chart | null {
  const target = (id: string | undefined) =>
    file.relationships(part).find((one) => one.id === id && !one.external)?.target;
  const picture = target(descendant(shown, "blip")?.attributes["embed"]);
  if (picture !== undefined) {
    const type = pictureTypes[picture.split(".").at(-1)!.toLowerCase()];
    return type && file.has(picture) ? { kind: "picture", bytes: file.bytes(picture), type } : null;
  }
  const chart = target(descendant(shown, "chart")?.attributes["id"]);
  const tree = chart !== undefined && file.has(chart) ? xmlTree(file.text(chart)) : null;
  return tree && chartOf(tree);
}

function chartOf(space: XmlElement): Chart | null {
  const chart = child(space, "chart");
  const plot = child(chart, "plotArea");
  const drawn = plot && elementsOf(plot).find(({ name }) => name in forms);
  if (!drawn) return null;
  const [categories, values] = elementsOf(plot).filter(({ name }) => /Ax$/.test(name));
  return {
    kind: "chart",
    form: drawn.name.startsWith("bar") && valueOf(drawn, "barDir") === "bar" ? "bar" : forms[drawn.name]!,
    title: textOf(child(chart, "title")),
    categoryTitle: textOf(categories && child(categories, "title")),
    valueTitle: textOf(values && child(values, "title")),
    series: elementsOf(drawn)
      .filter(({ name }) => name === "ser")
      .flatMap((series) => seriesOf(series) ?? []),
  };
}

function seriesOf(series: XmlElement): Series | null {
  const values = sourceOf(child(series, "val") ?? child(series, "yVal"));
  if (!values) return null;
  return {
    name: sourceOf(child(series, "tx")),
    categories: sourceOf(child(series, "cat") ?? child(series, "xVal")),
    values,
  };
}

function sourceOf(element: XmlElement | undefined): Source | null {
  if (!element) return null;
  const cache =
    descendant(element, "numCache") ?? descendant(element, "strCache") ?? descendant(element, "numLit") ?? element;
  const isNumber = cache.name.startsWith("num");
  const cached: (string | number | null)[] = [];
  for (const point of elementsOf(cache)) {
    if (point.name !== "pt") continue;
    const text = textOf(child(point, "v"));
    cached[Number(point.attributes["idx"] ?? cached.length)] = isNumber ? Number(text) : text;
  }
  const formula = descendant(element, "f");
  if (!formula && cached.length === 0) return { formula: null, cached: [textOf(element)] };
  return { formula: formula ? textOf(formula) : null, cached: Array.from(cached, (value) => value ?? null) };
}

function cornerOf(element: XmlElement | undefined): Corner | null {
  if (!element) return null;
  const number = (name: string) => Number(textOf(child(element, name)) || 0);
  return {
    row: number("row"),
    column: number("col"),
    right: number("colOff") / unitsOfPixel,
    down: number("rowOff") / unitsOfPixel,
  };
}

function offsetOf(element: XmlElement | undefined) {
  const { x = "0", y = "0" } = element?.attributes ?? {};
  return { right: Number(x) / unitsOfPixel, down: Number(y) / unitsOfPixel };
}

function sizeOf(element: XmlElement | undefined) {
  const { cx, cy } = element?.attributes ?? {};
  return cx && cy ? { width: Number(cx) / unitsOfPixel, height: Number(cy) / unitsOfPixel } : null;
}

function descendant(element: XmlElement, name: string): XmlElement | undefined {
  for (const one of elementsOf(element)) {
    const found = one.name === name ? one : descendant(one, name);
    if (found) return found;
  }
  return undefined;
}

/** All text within, as it reads. */
function textOf(element: XmlElement | undefined): string {
  if (!element) return "";
  return element.children
    .map((one) => (typeof one === "string" ? one : textOf(one)))
    .join("")
    .trim();
}
