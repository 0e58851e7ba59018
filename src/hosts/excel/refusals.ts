/** What Excel refuses, told apart by its codes. */
import { message } from "../../language/message";
import type { Message } from "../../language/message";
import { Refusal } from "../refusal";

export function codeOf(error: unknown): string | null {
  const { code } = error as { readonly code?: unknown };
  return typeof code === "string" ? code : null;
}

/** A cell is being edited, or Excel has too much to do: it will answer later. */
export function isForNow(error: unknown): boolean {
  return ["InvalidOperationInCellEditMode", "ActivityLimitReached"].includes(codeOf(error) ?? "");
}

export function isTooLarge(error: unknown): boolean {
  return ["RequestPayloadSizeLimitExceeded", "ResponsePayloadSizeLimitExceeded"].includes(codeOf(error) ?? "");
}

/** The sheet or workbook is protected, or may only be read. */
const denied = "AccessDenied";

const messages: Readonly<Record<string, Message>> = {
  InvalidOperationInCellEditMode: message("cellBeingEdited"),
  ActivityLimitReached: message("excelBusy"),
  RequestPayloadSizeLimitExceeded: message("excelTooLarge"),
  ResponsePayloadSizeLimitExceeded: message("excelTooLarge"),
};

/** What Excel itself refuses is told to the user, as `otherwise` says; anything else is a mistake of ours. */
export function refusalOf(error: unknown, otherwise: Message): Message {
  const code = codeOf(error);
  if (code === null && !(error instanceof Refusal)) throw error;
  // Who asked knows best what is protected.
  if (code === denied) return otherwise;
  return error instanceof Refusal ? error.problem : (messages[code!] ?? otherwise);
}

/** The same as something to be thrown: in words where there are any. */
export function worded(error: unknown): unknown {
  const code = codeOf(error);
  const known = code === denied ? message("excelDenied") : messages[code ?? ""];
  return known ? new Refusal(known, code) : error;
}
