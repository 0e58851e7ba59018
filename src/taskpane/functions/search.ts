import type { FunctionDefinition } from "../../functions/definition";
import type { Group } from "../../functions/groups";
import { groups } from "../../functions/groups";
import { functionsMeant } from "../../functions/meaning";
import { namespace } from "../../functions/formula";

export interface FunctionGroup {
  readonly group: Group;
  readonly definitions: readonly FunctionDefinition[];
}

/** The functions that hold every word of the query somewhere in their help, or are meant by it, by group. */
export function findFunctions(catalogue: readonly FunctionDefinition[], query: string): readonly FunctionGroup[] {
  const terms = query.trim().toLowerCase().split(/\s+/);
  const meant = new Set(functionsMeant(catalogue, query));
  const found = catalogue.filter((definition) => {
    const text = searchable(definition);
    return meant.has(definition) || terms.every((word) => text.includes(word));
  });
  return (Object.keys(groups) as Group[])
    .map((group) => ({ group, definitions: found.filter((definition) => definition.group === group) }))
    .filter(({ definitions }) => definitions.length > 0);
}

function searchable({ id, group, summary, parameters, method, source }: FunctionDefinition): string {
  const texts = [
    groups[group],
    summary,
    source,
    ...(method ? [method.text] : []),
    ...parameters.map(({ label }) => label),
  ];
  return [`${namespace}.${id}`, ...texts.flatMap(({ zh, en }) => [zh, en])].join("\n").toLowerCase();
}
