/** What a cell of a printed table says. */
import { withoutMark } from "../../documents/wording";
import type { Printed } from "../../units/printed";
import { readPrinted } from "../../units/printed";

/** Unread: a range, a remark beside a number, a number with the mark of a note that may qualify it, a word. It is never guessed at. */
export type Reading = Printed | "blank" | "unread";

export function readCell(text: string): Reading {
  const plain = text.normalize("NFKC").replace(/\s+/g, "");
  if (/^(?:[-—–―/\\…·]*|无|空|未测|缺)$/.test(plain)) return "blank";
  const number = withoutMark(text.replace(/\s+/g, ""));
  if (number.mark !== "") return "unread";
  return readPrinted(number.text.replace(/[−－—–]/g, "-")) ?? "unread";
}

export function isNumber(reading: Reading | undefined): reading is Printed {
  return typeof reading === "object";
}
