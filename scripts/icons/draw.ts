import type { Layer } from "./designs";

/** Samples a pixel and direction: edges get 64 shades. */
const samples = 8;

/** Red, green, blue and opacity of every pixel, row by row. */
export function draw(layers: readonly Layer[], size: number): Uint8Array {
  const pixels = new Uint8Array(size * size * 4);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const sums = [0, 0, 0, 0];
      for (let sample = 0; sample < samples * samples; sample++) {
        const x = (column + ((sample % samples) + 0.5) / samples) / size;
        const y = (row + (Math.floor(sample / samples) + 0.5) / samples) / size;
        const colour = layers.findLast(({ shape }) => shape(x, y))?.colour;
        if (!colour) continue;
        colour.forEach((value, channel) => (sums[channel]! += value));
        sums[3]!++;
      }
      const covered = sums[3]!;
      const at = (row * size + column) * 4;
      for (let channel = 0; channel < 3; channel++) pixels[at + channel] = covered ? sums[channel]! / covered : 0;
      pixels[at + 3] = (covered / samples ** 2) * 255;
    }
  }
  return pixels;
}
