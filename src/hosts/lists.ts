/** Words of validation lists that do not fit into their rule stand in the cells of a hidden sheet. */
export const listSheet = "WQ_Lists";

/** The column among these cells that holds exactly these words; -1 where there is none. */
export function columnHolding(lines: readonly (readonly unknown[])[], options: readonly string[]): number {
  return (lines[0] ?? []).findIndex((_, column) => {
    const held = lines.map((line) => String(line[column] ?? "")).filter((word) => word !== "");
    return held.length === options.length && held.every((word, index) => word === options[index]);
  });
}
