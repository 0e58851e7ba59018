/** Widths and heights as files state them, and as the page draws them. */

/** Widths count characters of the standard font, seven pixels each, and five for the margins of the cell. */
export function columnPixels(characters: number): number {
  return Math.round(characters * 7 + 5);
}

/** The way back. */
export function characters(pixels: number): number {
  return (pixels - 5) / 7;
}

export function points(pixels: number): number {
  return (pixels * 3) / 4;
}

export function rowPixels(points: number): number {
  return Math.round((points * 4) / 3);
}
