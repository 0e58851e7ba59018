import { PNG } from "pngjs";
import { opaquePng } from "../../../src/cli/revise/png";

/** Every third pixel is paper, every other one has colours of its own. */
function pixelsOf(width: number, height: number): Buffer {
  return Buffer.from(
    Array.from({ length: width * height }, (_, pixel) =>
      pixel % 3 === 0 ? [255, 255, 255, 255] : [pixel % 251, (pixel * 7) % 253, (pixel * pixel) % 256, 255],
    ).flat(),
  );
}

test.each([
  [1, 1],
  [3, 2],
  [257, 41],
  [1080, 336],
])("a picture of %i by %i pixels has every one of them", (width, height) => {
  const pixels = pixelsOf(width, height);
  const read = PNG.sync.read(Buffer.from(opaquePng(pixels, width, height)));
  expect([read.width, read.height]).toEqual([width, height]);
  expect(read.data.equals(pixels)).toBe(true);
});
