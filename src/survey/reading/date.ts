/** Dates as people write them, and as files keep them. */

const written = [
  /^(\d{4})[-/.．](\d{1,2})[-/.．](\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];

/** A date of the calendar as 2024-01-31, or null: of "1/2/2024" nobody knows which is the month. */
export function readDate(text: string): string | null {
  const plain = text
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/(?:T|日)?\d{1,2}:\d{2}(?::\d{2})?$/, "");
  const match = written.map((pattern) => pattern.exec(plain)).find((found) => found !== null);
  if (!match) return null;
  const [year, month, day] = match.slice(1, 4).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900 && year < 2200;
  return exists ? date.toISOString().slice(0, 10) : null;
}

/** The day that files count from 1900 on, with the time of day as a fraction; null for a number that is none of our days. */
export function dateOfDay(day: number): string | null {
  const whole = Math.floor(day);
  return whole > 20_000 && whole < 110_000 ? new Date(Date.UTC(1899, 11, 30 + whole)).toISOString().slice(0, 10) : null;
}
