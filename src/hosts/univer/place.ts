/** A cell that a formula is thought to stand in. */
export interface Place {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

export function placeKey({ sheetId, row, column }: Place): string {
  return `${sheetId} ${row} ${column}`;
}
