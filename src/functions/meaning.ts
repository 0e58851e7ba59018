/** Functions by what somebody calls them: a part of the name, a word of either language, pinyin or its initials, a slip of the keys. */
import { spoken } from "../../generated/spoken";
import type { FunctionDefinition } from "./definition";
import { namespace } from "./formula";
import { meant } from "./spelling";

/** Those that the text may mean, the likeliest first. */
export function functionsMeant(catalogue: readonly FunctionDefinition[], text: string): readonly FunctionDefinition[] {
  const wanted = text.trim().toLowerCase();
  const word = wanted.startsWith(`${namespace.toLowerCase()}.`) ? wanted.slice(namespace.length + 1) : wanted;
  if (word === "") return [];
  const ways: ((definition: FunctionDefinition) => boolean)[] = [
    ({ id }) => id.toLowerCase().startsWith(word),
    ({ id }) => id.toLowerCase().includes(word),
    ({ summary }) => summary.zh.startsWith(word),
    ({ id }) => isSpoken(spoken[id] ?? "", word, 1),
    ({ summary }) => summary.zh.includes(word),
    ({ summary }) => wordsOf(summary.en).some((one) => one.startsWith(word)),
    ({ id }) => isSpoken(spoken[id] ?? "", word),
  ];
  const ranks = ways.map((way) => catalogue.filter(way));
  const found = [...new Set(ranks.flat())];
  if (found.length > 0) return found;
  const near = meant(
    word.toUpperCase(),
    catalogue.map(({ id }) => id),
  );
  return catalogue.filter(({ id }) => id === near);
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[a-z]+/g) ?? [];
}

/** Whether syllables, from one of the first so many on, begin with what was typed: whole, or by their first letters. */
function isSpoken(syllables: string, typed: string, starts = Infinity): boolean {
  // A single letter is the initial of everything.
  if (!/^[a-z]{2,}$/.test(typed)) return false;
  const all = syllables.split(" ");
  return all.slice(0, starts).some((_, from) => {
    const rest = all.slice(from);
    return (
      rest.join("").startsWith(typed) ||
      rest
        .map(([first]) => first)
        .join("")
        .startsWith(typed)
    );
  });
}
