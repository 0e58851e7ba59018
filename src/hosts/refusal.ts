import type { Message } from "../language/message";
import { addMessages, describe } from "../language/message";
import { hostMessages } from "../language/messages/hosts";
import { pageLanguage } from "./pageLanguage";

addMessages(hostMessages);

/** The program that keeps the workbook cannot do something, for a reason that its user can do something about. */
export class Refusal extends Error {
  constructor(
    readonly problem: Message,
    /** The program's own name for it. */
    readonly code: string | null = null,
  ) {
    super(describe(problem, pageLanguage()));
  }
}
