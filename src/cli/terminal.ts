import type { Failure } from "../language/failure";
import { isFailure } from "../language/failure";
import type { Language } from "../language/language";
import type { Message } from "../language/messages";
import { describe } from "../language/messages";

/** What commands share: where they write, and in which language they speak. */
export interface Terminal {
  readonly language: Language;
  /** What commands read from; standard input where nothing else is given. */
  readonly input?: NodeJS.ReadableStream;
  /** Results: standard output, nothing else goes there. */
  readonly print: (text: string) => void;
  /** Progress and remarks: standard error. */
  readonly say: (text: string) => void;
}

/** Ends a command with a message to the user; main turns it into exit code 1. */
export class CommandFailure extends Error {
  constructor(readonly problem: Message) {
    super(problem.key);
  }
}

/** The value; the command ends where there is none, with the reason. */
export function orEnd<Value>(value: Value | Failure): Value {
  if (!isFailure(value)) return value;
  if (!value.message) throw new Error(value.code);
  throw new CommandFailure(value.message);
}

/** Ends a command that has said all there is to say, and did not succeed. */
export class Unsuccessful extends Error {}

export function notify(terminal: Terminal, problem: Message): void {
  terminal.say(describe(problem, terminal.language));
}
