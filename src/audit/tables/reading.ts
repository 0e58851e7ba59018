/** What a cell of a printed table says. */
import { withoutMark } from "../../documents/wording";
import type { Printed } from "../../units/printed";
import { readPrinted } from "../../units/printed";

/** Unread: a range, a remark beside a number, a word. It is never guessed at. */
export type Reading = Printed | "blank" | "unread";

export function readCell(text: string): Reading {
  const plain = text.normalize("NFKC").replace(/\s+/g, "");
  if (/^(?:[-—–―/\\…·]*|无|空|未测|缺)$/.test(plain)) return "blank";
  return readPrinted(withoutMark(text.replace(/\s+/g, "")).text.replace(/[−－—–]/g, "-")) ?? "unread";
}

export function isNumber(reading: Reading | undefined): reading is Printed {
  return typeof reading === "object";
}
