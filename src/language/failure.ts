import type { Language } from "./language";
import type { Message, MessageKey, MessageValues } from "./message";
import { describe, message } from "./message";

/** Error values as a worksheet shows them. Excel shows a message with `#VALUE!` and `#N/A` only. */
export const errorCodes = [
  "#VALUE!",
  "#N/A",
  "#NUM!",
  "#DIV/0!",
  "#REF!",
  "#NAME?",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/**
 * An error that a user caused, as a value: returned, never thrown. An error that arrived from a cell has no message of ours.
 */
export class Failure {
  constructor(
    readonly code: ErrorCode,
    readonly message: Message | null = null,
  ) {}
}

export function failure<Key extends MessageKey>(code: ErrorCode, key: Key, ...values: MessageValues<Key>): Failure {
  return new Failure(code, message(key, ...values));
}

export function isFailure(value: unknown): value is Failure {
  return value instanceof Failure;
}

/** Why, in words; an error that arrived from a cell has only its code. */
export function failureText({ code, message: reason }: Failure, language: Language): string {
  return reason ? describe(reason, language) : code;
}
