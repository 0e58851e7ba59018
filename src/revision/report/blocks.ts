/** A report before it becomes a document: what stands in it, in order, without any layout. */

export type Block = Heading | Paragraph | TableBlock | FigureBlock | AuthorBlock;

export interface Heading {
  readonly kind: "heading";
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

/** Text with references to tables and figures, which become cross-references. */
export interface Paragraph {
  readonly kind: "paragraph";
  readonly parts: readonly (string | Reference)[];
}

/** A place for what a person writes; a report that is made again keeps what stands there. */
export interface AuthorBlock {
  readonly kind: "author";
  /** Letters and digits only; never changed, since it finds the text in reports of before. */
  readonly id: string;
  readonly title: string;
  /** What to write here. */
  readonly hint: string;
}

export interface Reference {
  readonly to: string;
}

export interface TableBlock {
  readonly kind: "table";
  /** What references name; letters and digits only. */
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
  /** So many of the first columns are merged downwards where rows say the same. */
  readonly merged?: number;
  /** A last row that is set off: means, totals. */
  readonly totals?: readonly (readonly string[])[];
  readonly note?: string;
}

export interface TableColumn {
  readonly title: string;
  /** Relative to the others. */
  readonly width: number;
  readonly align: "left" | "center" | "right";
}

export interface FigureBlock {
  readonly kind: "figure";
  readonly id: string;
  readonly caption: string;
  /** What the picture shows, for those who cannot see it. */
  readonly description: string;
  readonly chart: Chart;
  /** Two such figures after each other stand side by side. */
  readonly half?: boolean;
}

/** Drawn as a chart of the word processor, so that it stays sharp, can be edited, and needs no font of ours. */
export type Chart = BarsChart | LinesChart | PointsChart | PictureChart;

/** What no chart can show: a map. */
export interface PictureChart {
  readonly kind: "picture";
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export interface BarsChart {
  readonly kind: "bars";
  readonly stacked?: boolean;
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly values: readonly (number | null)[];
    readonly color?: string;
  }[];
  /** One colour a category, where there is one series. */
  readonly colors?: readonly string[];
  readonly unit: string;
  readonly percent?: boolean;
}

export interface LinesChart {
  readonly kind: "lines";
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  readonly percent?: boolean;
}

export interface PointsChart {
  readonly kind: "points";
  readonly unit: string;
  readonly series: readonly PointsSeries[];
  /** Points in rows above each other, without an axis; or what the axis upwards measures. */
  readonly upwards: { readonly rows: number } | { readonly unit: string };
  readonly logarithmic: boolean;
}

export interface PointsSeries {
  readonly name: string;
  readonly color: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** Joined by a line and without marks: the box, a whisker. */
  readonly line?: boolean;
  readonly shape?: "circle" | "diamond" | "x";
}

export function paragraph(...parts: readonly (string | Reference)[]): Paragraph {
  return { kind: "paragraph", parts };
}

export function heading(level: 1 | 2 | 3, text: string): Heading {
  return { kind: "heading", level, text };
}

export function to(id: string): Reference {
  return { to: id };
}

export function author(id: string, title: string, hint: string): AuthorBlock {
  return { kind: "author", id, title, hint };
}

/** A section that a person writes: its heading and the place for it. */
export function authorSection(level: 2 | 3, id: string, title: string, hint: string): readonly Block[] {
  return [heading(level, title), author(id, title, hint)];
}
