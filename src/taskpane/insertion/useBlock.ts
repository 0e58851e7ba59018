import type { Anchor, Block } from "../../evaluation/block";
import { useInsertion } from "./InsertionProvider";

/** Puts a block of live formulas in at the selected cell. */
export function useBlock() {
  const { writeAtSelection } = useInsertion();
  return (label: string, blockAt: (anchor: Anchor) => Block) =>
    writeAtSelection(label, ({ sheet, row, column }) => {
      const { rows, numberFormats } = blockAt({ row, column });
      return [{ sheet, row, column, entries: rows, numberFormat: numberFormats }];
    });
}
