/**
 * A message, with the texts of what functions say: Excel waits for them to load, and shall not wait for the other rooms' too. What runs
 * with functions alone imports this; everything else imports messages.ts, which adds the rest.
 */
import type { Bilingual, Language } from "./language";
import type { GapValue, ValuesArgument } from "./placeholders";
import { interpolate } from "./placeholders";
import type { allMessages } from "./messages/all";
import { argumentMessages } from "./messages/arguments";
import { evaluationMessages } from "./messages/evaluation";
import { lookupMessages } from "./messages/lookup";
import { planMessages } from "./messages/plans";
import { sampleMessages } from "./messages/samples";
import { statisticsMessages } from "./messages/statistics";
import { unitsMessages } from "./messages/units";
import { volumeMessages } from "./messages/volumes";

type Texts = typeof allMessages;
export type MessageKey = keyof Texts;

/** A problem told to a user: which message, and what fills its gaps. */
export interface Message {
  readonly key: MessageKey;
  readonly values: Readonly<Record<string, GapValue>>;
}

/** What a message takes behind its key: the values of its gaps, where it has any. */
export type MessageValues<Key extends MessageKey> = ValuesArgument<Texts[Key]>;

const texts: Record<string, Bilingual> = {
  ...argumentMessages,
  ...evaluationMessages,
  ...lookupMessages,
  ...planMessages,
  ...sampleMessages,
  ...statisticsMessages,
  ...unitsMessages,
  ...volumeMessages,
};

/** Adds texts of further rooms to those that can be described. */
export function addMessages(rooms: Readonly<Record<string, Bilingual>>): void {
  Object.assign(texts, rooms);
}

export function message<Key extends MessageKey>(key: Key, ...[values]: MessageValues<Key>): Message {
  return { key, values: values ?? {} };
}

export function describe({ key, values }: Message, language: Language): string {
  return interpolate(texts[key]!, language, values);
}

/** A message as part of another. */
export function inBoth(part: Message): Bilingual {
  return { zh: describe(part, "zh-CN"), en: describe(part, "en-US") };
}

/** The keys whose texts have been added so far. */
export function knownMessages(): string[] {
  return Object.keys(texts);
}
