/**
 * The one catalogue of what the product says to a user about a problem, in both languages.
 * Each room keeps its entries in a file of its own under messages/; `{name}` is filled in by the caller.
 * Every message says what is wrong and what to do about it.
 */
import type { Bilingual, Language } from "./language";
import type { GapValue, ValuesArgument } from "./placeholders";
import { interpolate } from "./placeholders";
import { argumentMessages } from "./messages/arguments";
import { auditMessages } from "./messages/audit";
import { balanceMessages } from "./messages/balance";
import { conversionMessages } from "./messages/conversion";
import { documentMessages } from "./messages/documents";
import { evaluationMessages } from "./messages/evaluation";
import { fileMessages } from "./messages/files";
import { hostMessages } from "./messages/hosts";
import { lookupMessages } from "./messages/lookup";
import { managementMessages } from "./messages/management";
import { planMessages } from "./messages/plans";
import { selfCheckMessages } from "./messages/selfcheck";
import { reviseMessages } from "./messages/revise";
import { revisionMessages } from "./messages/revision";
import { standardsMessages } from "./messages/standards";
import { statisticsMessages } from "./messages/statistics";
import { surveyMessages } from "./messages/survey";
import { terminalMessages } from "./messages/terminal";
import { unitsMessages } from "./messages/units";

const messages = {
  ...argumentMessages,
  ...auditMessages,
  ...balanceMessages,
  ...conversionMessages,
  ...documentMessages,
  ...evaluationMessages,
  ...fileMessages,
  ...hostMessages,
  ...lookupMessages,
  ...managementMessages,
  ...planMessages,
  ...selfCheckMessages,
  ...reviseMessages,
  ...revisionMessages,
  ...standardsMessages,
  ...statisticsMessages,
  ...surveyMessages,
  ...terminalMessages,
  ...unitsMessages,
} as const satisfies Record<string, Bilingual>;

export type MessageKey = keyof typeof messages;

/** A problem told to a user: which message, and what fills its gaps. */
export interface Message {
  readonly key: MessageKey;
  readonly values: Readonly<Record<string, GapValue>>;
}

type Texts = typeof messages;
/** What a message takes behind its key: the values of its gaps, where it has any. */
export type MessageValues<Key extends MessageKey> = ValuesArgument<Texts[Key]>;

export function message<Key extends MessageKey>(key: Key, ...[values]: MessageValues<Key>): Message {
  return { key, values: values ?? {} };
}

export function describe({ key, values }: Message, language: Language): string {
  return interpolate(messages[key], language, values);
}

/** A message as part of another. */
export function inBoth(part: Message): Bilingual {
  return { zh: describe(part, "zh-CN"), en: describe(part, "en-US") };
}

/** For tests that hold the two languages of every message against each other. */
export const allMessages: Readonly<Record<string, Bilingual>> = messages;
