/**
 * The gaps of a text: `{name}` is filled with a value, `{count|sample|samples}` with the word that English wants for that number.
 * Their names are part of a text's type, so that a call that leaves one out, or fills one that is not there, does not compile.
 */
import type { Bilingual, Language } from "./language";
import { inLanguage, nameList } from "./language";

type GapWord = string | number | Bilingual;

/** Several are listed as the language does it. */
export type GapValue = GapWord | readonly GapWord[];

/** The names of the gaps in a text. */
export type GapsOf<Text extends string> = Text extends `${string}{${infer Gap}}${infer Rest}`
  ? (Gap extends `${infer Name}|${string}` ? Name : Gap) | GapsOf<Rest>
  : never;

/** What fills the gaps of a bilingual text. A text that is only known as a string can have any. */
export type ValuesFor<Text extends Bilingual, Value = GapValue> = string extends Text["zh"]
  ? Readonly<Record<string, Value>>
  : Readonly<Record<GapsOf<Text["zh" | "en"]>, Value>>;

/** The arguments that follow a text: its values, or none where it has no gaps. */
export type ValuesArgument<Text extends Bilingual, Value = GapValue> = string extends Text["zh"]
  ? [values?: ValuesFor<Text, Value>]
  : [GapsOf<Text["zh" | "en"]>] extends [never]
    ? []
    : [values: ValuesFor<Text, Value>];

const plurals = new Intl.PluralRules("en");

/** A text in one language with its gaps filled. */
export function interpolate(
  text: Bilingual,
  language: Language,
  values: Readonly<Record<string, GapValue>> = {},
): string {
  const wordIn = (word: GapWord) => (typeof word === "object" ? inLanguage(word, language) : String(word));
  return inLanguage(text, language).replace(
    /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g,
    (gap, name: string, one: string | undefined, other: string | undefined) => {
      const value = values[name] ?? gap;
      if (one !== undefined) return plurals.select(Number(value)) === "one" ? one : other!;
      return isSeveral(value) ? nameList(value.map(wordIn), language) : wordIn(value);
    },
  );
}

/** `Array.isArray` does not tell a list that may not be changed. */
function isSeveral(value: GapValue): value is readonly GapWord[] {
  return Array.isArray(value);
}
