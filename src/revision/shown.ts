/** Enough digits to tell values apart, none for show: 8.03, 0.039, 1230. */
export function shown(value: number): string {
  return String(Number(value.toPrecision(4)));
}
