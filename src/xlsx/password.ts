import type { Message } from "../language/messages";

/** Whether it is a password, or the right one, that a file lacks. */
export function isPasswordProblem({ key }: Message): boolean {
  return key === "filePasswordNeeded" || key === "filePasswordWrong";
}
