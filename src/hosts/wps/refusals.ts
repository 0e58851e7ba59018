/** What WPS refuses, in words. */
import { errorText } from "../../language/errorText";
import type { Message } from "../../language/message";
import { message } from "../../language/message";
import { Refusal } from "../refusal";
import type { WpsApplication } from "./objects";

/** WPS gives no codes: its own words are passed on. */
export function problemOf(error: unknown, application: WpsApplication): Message {
  if (error instanceof Refusal) return error.problem;
  return isReady(application) ? message("wpsRefused", { detail: errorText(error) }) : message("cellBeingEdited");
}

function isReady(application: WpsApplication): boolean {
  return (application.Ready as boolean | undefined) !== false;
}

/** Asks WPS something that a person waits for. */
export async function ask<Answer>(application: WpsApplication, work: () => Answer | Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(problemOf(error, application));
  }
}
