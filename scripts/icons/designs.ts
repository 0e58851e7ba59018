/**
 * The icons: a drop of water that holds three bars, the three tiers of a quota, from the strictest down. The buttons of the
 * ribbon show the drop with a sign before it.
 */
import type { Shape } from "./shapes";
import { arc, circle, drop, line, ring, union } from "./shapes";

export type Colour = readonly [red: number, green: number, blue: number];

/** Painted one over the other; `null` wipes out what is below. */
export interface Layer {
  readonly shape: Shape;
  readonly colour: Colour | null;
}

// The signs must stand out on a white and on a dark ribbon.
const water: Colour = [22, 114, 200];
const white: Colour = [255, 255, 255];
const green: Colour = [19, 161, 14];
const orange: Colour = [222, 112, 10];

/** A sixteenth: bars of this width, at odd sixteenths and a half, fill whole pixels of the smallest icon. */
const pixel = 1 / 16;
const tiers = [1.5, 2.5, 3.5].map((half, index) => {
  const y = (8.5 + 2 * index) * pixel;
  return { shape: line(pixel, [0.5 - half * pixel, y], [0.5 + half * pixel, y]), colour: white };
});

const app: Layer[] = [{ shape: drop(0.5, 0.01, 0.99, 0.37), colour: water }, ...tiers];

/** A smaller drop to the left, and a sign at the lower right with a margin around it. */
function behind(sign: Shape, margin: Shape, colour: Colour): Layer[] {
  return [
    { shape: drop(0.36, 0.02, 0.86, 0.31), colour: water },
    { shape: margin, colour: null },
    { shape: sign, colour },
  ];
}

const lens = { x: 0.63, y: 0.6, radius: 0.2 };

export const designs: Readonly<Record<string, readonly Layer[]>> = {
  app,
  start: app,
  // A stamp: handle and foot.
  permit: behind(
    union(circle(0.7, 0.48, 0.13), line(0.12, [0.7, 0.5], [0.7, 0.72]), line(0.14, [0.5, 0.84], [0.9, 0.84])),
    union(circle(0.7, 0.48, 0.22), line(0.28, [0.7, 0.5], [0.7, 0.72]), line(0.3, [0.48, 0.84], [0.92, 0.84])),
    orange,
  ),
  // The lines of a form.
  survey: behind(
    union(
      line(0.11, [0.48, 0.5], [0.92, 0.5]),
      line(0.11, [0.48, 0.69], [0.92, 0.69]),
      line(0.11, [0.48, 0.88], [0.78, 0.88]),
    ),
    line(0.5, [0.56, 0.69], [0.86, 0.69]),
    green,
  ),
  // A pen.
  revision: behind(
    union(line(0.18, [0.62, 0.76], [0.86, 0.48]), line(0.08, [0.5, 0.91], [0.58, 0.82])),
    line(0.34, [0.52, 0.88], [0.86, 0.48]),
    orange,
  ),
  // Two lines of a text, one of them ticked.
  audit: behind(
    union(line(0.1, [0.5, 0.52], [0.92, 0.52]), line(0.12, [0.5, 0.76], [0.63, 0.88], [0.9, 0.66])),
    union(line(0.24, [0.48, 0.52], [0.94, 0.52]), line(0.28, [0.5, 0.76], [0.63, 0.88], [0.9, 0.66])),
    green,
  ),
  lookup: behind(
    union(ring(lens.x, lens.y, lens.radius, 0.1), line(0.13, [0.79, 0.76], [0.91, 0.88])),
    union(circle(lens.x, lens.y, 0.31), line(0.24, [0.79, 0.76], [0.91, 0.88])),
    orange,
  ),
  insert: behind(
    union(line(0.14, [0.7, 0.44], [0.7, 0.9]), line(0.14, [0.47, 0.67], [0.93, 0.67])),
    union(line(0.28, [0.7, 0.42], [0.7, 0.92]), line(0.28, [0.45, 0.67], [0.95, 0.67])),
    green,
  ),
  check: behind(
    line(0.14, [0.47, 0.68], [0.62, 0.84], [0.92, 0.46]),
    line(0.3, [0.47, 0.68], [0.62, 0.84], [0.92, 0.46]),
    green,
  ),
  help: behind(
    union(arc(0.7, 0.5, 0.16, 0.13, -180, 70), line(0.13, [0.74, 0.65], [0.7, 0.74]), circle(0.7, 0.91, 0.08)),
    union(circle(0.7, 0.5, 0.3), line(0.3, [0.7, 0.6], [0.7, 0.91])),
    orange,
  ),
};

/** What Excel asks for: the ribbon's three sizes; for the add-in itself, one more for sharp screens. */
export function sizesOf(name: string): number[] {
  return name === "app" ? [16, 32, 64, 80] : [16, 32, 80];
}
