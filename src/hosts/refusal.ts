import type { Message } from "../language/messages";
import { describe } from "../language/messages";
import { pageLanguage } from "./pageLanguage";

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
