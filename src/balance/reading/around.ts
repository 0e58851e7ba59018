import type { PrintedTable } from "../../documents/document";
import type { Rate } from "./rate";
import { rateIn } from "./rate";

interface Around {
  readonly title: string;
  /** Of all its volumes, where no column says otherwise. */
  readonly said: Rate | null;
  readonly remarks: readonly string[];
}

/** What stands around a table of a balance. */
export function aroundTable({ number, caption, remarks: lines }: PrintedTable): Around {
  const remarks = lines.map(({ text }) => text);
  return {
    title: [number, caption].filter((part) => part !== "").join(" "),
    said: rateIn([caption, ...remarks].join(" ")),
    remarks,
  };
}
