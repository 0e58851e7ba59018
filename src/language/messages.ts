/**
 * The one catalogue of what the product says to a user about a problem, in both languages.
 * Each room keeps its entries in a file of its own under messages/; `{name}` is filled in by the caller.
 * Every message says what is wrong and what to do about it.
 */
import type { Bilingual, Language } from "./language";
import { inLanguage } from "./language";
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
  readonly values: Readonly<Record<string, string | number | Bilingual>>;
}

export function message(key: MessageKey, values: Message["values"] = {}): Message {
  return { key, values };
}

export function describe({ key, values }: Message, language: Language): string {
  return inLanguage(messages[key], language).replace(/\{(\w+)\}/g, (gap, name: string) => {
    const value = values[name] ?? gap;
    return typeof value === "object" ? inLanguage(value, language) : String(value);
  });
}

/** A message as part of another. */
export function inBoth(part: Message): Bilingual {
  return { zh: describe(part, "zh-CN"), en: describe(part, "en-US") };
}

/** For tests that hold the two languages of every message against each other. */
export const allMessages: Readonly<Record<string, Bilingual>> = messages;
