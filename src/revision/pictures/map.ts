/** The map of a user, each region in the shade of its value: painted by whoever has a canvas. */
import { grouped } from "../../statistics/grouped";
import { extent, sumOfKnown } from "../../statistics/summary";
import type { Region } from "../map";
import { regionKey } from "../map";
import { textStyle } from "./theme";

export interface MapValue {
  readonly name: string;
  readonly value: number | null;
}

interface Shade {
  readonly color: string;
  readonly text: string;
}

export interface MapPicture {
  readonly width: number;
  readonly height: number;
  readonly regions: readonly {
    readonly rings: readonly (readonly (readonly [number, number])[])[];
    readonly color: string;
    readonly label: { readonly text: string; readonly x: number; readonly y: number };
  }[];
  readonly legend: readonly Shade[];
  /** Values whose name the map does not have. */
  readonly missing: readonly string[];
}

/** Told apart in grey print, too. */
const shades = ["#e8f1fa", "#b9d4ec", "#7fb0db", "#3f83bf", "#1b5490"];
const unknown = "#ffffff";
const width = 640;
/** Of the regions, so that picture and legend find room on a page. */
const tallest = 900;
const margin = 12;
const legendLine = 20;

/**
 * @param values amounts: those of one region under several names (九江, 九江市) are added up
 * @param unit of the values, for the legend
 */
export function mapPicture(regions: readonly Region[], values: readonly MapValue[], unit: string): MapPicture {
  const valueOf = new Map(
    [...grouped(values, ({ name }) => regionKey(name))].map(([key, all]) => [
      key,
      sumOfKnown(all.map(({ value }) => value)),
    ]),
  );
  const named = new Set(regions.map(({ name }) => regionKey(name)));
  const bounds = boundsOf([...valueOf].flatMap(([key, value]) => (named.has(key) && value !== null ? [value] : [])));
  const project = projectionOf(regions);
  const legend = [
    ...bounds.slice(1).map((to, at) => ({ color: shades[at]!, text: `${short(bounds[at]!)}～${short(to)} ${unit}` })),
    { color: unknown, text: "没有资料" },
  ];
  return {
    width,
    height: project.height + legend.length * legendLine + margin,
    regions: regions.map(({ name, rings }) => {
      const value = valueOf.get(regionKey(name)) ?? null;
      const placed = rings.map((ring) => ring.map(project.point));
      return {
        rings: placed,
        color: value === null ? unknown : shades[shadeOf(value, bounds)]!,
        label: labelOf(name, placed),
      };
    }),
    legend,
    missing: values.filter(({ name }) => !named.has(regionKey(name))).map(({ name }) => name),
  };
}

/** Classes of equal width, as many as there are shades. */
function boundsOf(values: readonly number[]): readonly number[] {
  if (values.length === 0) return [];
  const { min, max } = extent(values);
  if (min === max) return [min, max];
  return Array.from({ length: shades.length + 1 }, (_, at) => min + ((max - min) * at) / shades.length);
}

function shadeOf(value: number, bounds: readonly number[]): number {
  const at = bounds.findLastIndex((bound) => value >= bound);
  return Math.max(0, Math.min(at, bounds.length - 2));
}

/** The middle latitude keeps its proportions, as plane maps of a province customarily do. */
function projectionOf(regions: readonly Region[]) {
  const points = regions.flatMap(({ rings }) => rings.flat());
  const { min: left, max: right } = extent(points.map(([x]) => x));
  const { min: bottom, max: top } = extent(points.map(([, y]) => y));
  const isDegrees = Math.abs(top) <= 90 && Math.abs(right) <= 180;
  const narrow = isDegrees ? Math.cos((((bottom + top) / 2) * Math.PI) / 180) : 1;
  // One scale for both directions: a long province is narrower than the picture.
  const scale = Math.min(
    (width - 2 * margin) / Math.max((right - left) * narrow, 1e-9),
    tallest / Math.max(top - bottom, 1e-9),
  );
  return {
    height: (top - bottom) * scale + 2 * margin,
    point: ([x, y]: readonly [number, number]) =>
      [margin + (x - left) * narrow * scale, margin + (top - y) * scale] as const,
  };
}

/** In the middle of the longest border. */
function labelOf(name: string, rings: readonly (readonly (readonly [number, number])[])[]) {
  const [main] = [...rings].sort((a, b) => b.length - a.length);
  const middle = (axis: 0 | 1) => {
    const { min, max } = extent(main!.map((point) => point[axis]));
    return (min + max) / 2;
  };
  return { text: name, x: middle(0), y: middle(1) };
}

function short(value: number): string {
  return String(Number(value.toPrecision(3)));
}

/** What a canvas of a page and one without a page have in common. */
export interface MapCanvas {
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  font: string;
  textAlign: string;
  textBaseline: string;
  beginPath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  closePath(): void;
  fill(rule: "evenodd"): void;
  stroke(): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  strokeRect(x: number, y: number, width: number, height: number): void;
  fillText(text: string, x: number, y: number): void;
}

export function paintMap(canvas: MapCanvas, picture: MapPicture): void {
  canvas.fillStyle = "#ffffff";
  canvas.fillRect(0, 0, picture.width, picture.height);
  canvas.strokeStyle = "#6b6b6b";
  canvas.lineWidth = 1;
  for (const { rings, color } of picture.regions) {
    canvas.beginPath();
    for (const ring of rings) {
      ring.forEach(([x, y], at) => (at === 0 ? canvas.moveTo(x, y) : canvas.lineTo(x, y)));
      canvas.closePath();
    }
    canvas.fillStyle = color;
    canvas.fill("evenodd");
    canvas.stroke();
  }
  canvas.font = `13px ${textStyle.fontFamily}`;
  canvas.textAlign = "center";
  canvas.textBaseline = "middle";
  for (const { label, color } of picture.regions) {
    canvas.fillStyle = shades.indexOf(color) >= 3 ? "#ffffff" : "#222222";
    canvas.fillText(label.text, label.x, label.y);
  }
  canvas.textAlign = "left";
  picture.legend.forEach(({ color, text }, at) => {
    const y = picture.height - (picture.legend.length - at) * legendLine;
    canvas.fillStyle = color;
    canvas.fillRect(margin, y, 24, 14);
    canvas.strokeRect(margin, y, 24, 14);
    canvas.fillStyle = "#222222";
    canvas.fillText(text, margin + 32, y + 7);
  });
}
