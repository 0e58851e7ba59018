import type { Colour, Layer } from "./designs";

/** Samples a pixel and direction: edges get 64 shades. */
const samples = 8;

/** Red, green, blue and opacity of every pixel, row by row. */
export function draw(layers: readonly Layer[], size: number): Uint8Array {
  const pixels = new Uint8Array(size * size * 4);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      let [red, green, blue, covered] = [0, 0, 0, 0];
      for (let sample = 0; sample < samples * samples; sample++) {
        const x = (column + ((sample % samples) + 0.5) / samples) / size;
        const y = (row + (Math.floor(sample / samples) + 0.5) / samples) / size;
        const colour = colourAt(layers, x, y);
        if (!colour) continue;
        red += colour[0];
        green += colour[1];
        blue += colour[2];
        covered++;
      }
      const shown = covered || 1;
      const pixel = [red / shown, green / shown, blue / shown, (covered / samples ** 2) * 255];
      pixels.set(pixel, (row * size + column) * 4);
    }
  }
  return pixels;
}

/** The colour of the uppermost layer there. */
function colourAt(layers: readonly Layer[], x: number, y: number): Colour | null {
  // A loop: this is asked millions of times.
  for (let index = layers.length - 1; index >= 0; index--) {
    const { shape, colour } = layers[index]!;
    if (shape(x, y)) return colour;
  }
  return null;
}
