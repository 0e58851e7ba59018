/** Texts measured on a canvas without a page. */
import { createCanvas } from "@napi-rs/canvas";
import { measuringOn } from "../../../src/revision/pictures/raster";

const context = createCanvas(1, 1).getContext("2d");
const widthOf = measuringOn(context);

test("signs that the canvas refuses have no width, alone and within a text", () => {
  expect(() => context.measureText("\0")).toThrow();
  expect(widthOf("\0").width).toBe(0);
  expect(widthOf("水\0量").width).toBe(widthOf("水量").width);
});

test("a text is as wide as its font makes it", () => {
  const [small, large] = [12, 24].map((size) => widthOf("Water", `${size}px sans-serif`).width);
  expect(large).toBeGreaterThan(small!);
  expect(widthOf("Water").width).toBe(small);
});
