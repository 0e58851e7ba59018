import type { Message } from "../../language/messages";

/** Why a workbook cannot be patched: carries the message to where the patching began. Nothing has been written then. */
export class PatchProblem extends Error {
  constructor(readonly problem: Message) {
    super(problem.key);
  }
}
