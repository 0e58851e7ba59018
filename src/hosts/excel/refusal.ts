import type { Message } from "../../language/messages";
import { message } from "../../language/messages";

/** What Excel itself refuses is told to the user, as `otherwise` says; anything else is a mistake of ours. */
export function refusalOf(fault: unknown, otherwise: Message): Message {
  const code = (fault as { readonly code?: unknown }).code;
  if (typeof code !== "string") throw fault;
  return code === "InvalidOperationInCellEditMode" ? message("cellBeingEdited") : otherwise;
}
