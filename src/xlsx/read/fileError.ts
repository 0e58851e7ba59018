import type { Message } from "../../language/messages";

/** Carries the message for a file that cannot be read from where that is found to where the file was opened. */
export class FileError extends Error {
  constructor(readonly problem: Message) {
    super(problem.key);
  }
}
