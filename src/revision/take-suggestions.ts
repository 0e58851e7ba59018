/** The suggested methods for everything that nobody has decided yet, one step an item, with the rule as the reason. */
import type { Language } from "../language/language";
import { describe } from "../language/messages";
import { decideTiers } from "./operations";
import { outcomesOf } from "./outcome";
import type { Item, RevisionProject, Stamp } from "./project";
import { suggestionFor } from "./suggestion";

export interface SuggestionsTaken {
  readonly project: RevisionProject;
  readonly items: readonly Item[];
  /** For which the rules suggest nothing. */
  readonly open: readonly Item[];
}

export function withSuggestions(project: RevisionProject, stamp: Stamp, language: Language): SuggestionsTaken {
  const undecided = outcomesOf(project).filter(({ item }) => !project.decisions.has(item.key));
  const items: Item[] = [];
  const open: Item[] = [];
  let after = project;
  for (const outcome of undecided) {
    const { item } = outcome;
    const { methods, measured, rule } = suggestionFor(outcome, project.settings);
    if (Object.keys(methods).length === 0) {
      open.push(item);
      continue;
    }
    items.push(item);
    after = decideTiers(after, item.key, methods, describe(rule, language), stamp, measured);
  }
  return { project: after, items, open };
}
