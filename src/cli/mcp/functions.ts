import { z } from "zod";
import { catalogue } from "../../../generated/catalogue";
import type { FunctionDefinition } from "../../functions/definition";
import type { Group } from "../../functions/groups";
import { groups } from "../../functions/groups";
import { formulaFor } from "../../functions/formula";
import type { Cell } from "../../functions/values";
import { isMatrix } from "../../functions/values";
import { isFailure } from "../../language/failure";
import { describe, message } from "../../language/messages";
import { CommandFailure } from "../terminal";
import { both, definitionOf, tool } from "./tool";

export const functionTools = [
  tool({
    name: "functions",
    title: { zh: "函数目录", en: "Catalogue of functions" },
    description: {
      zh: "列出函数（可按组）；给出名称时返回其参数、结果、方法、出处和示例。公式用 evaluate 计算。",
      en: "Lists the functions, of a group if named; with a name, its arguments, result, method, source and examples. evaluate calculates formulas.",
    },
    input: {
      name: z.string().optional(),
      group: z.enum(Object.keys(groups) as [Group, ...Group[]]).optional(),
    },
    answer: ({ name, group }) => {
      if (name === undefined) {
        const listed = catalogue.filter((definition) => group === undefined || definition.group === group);
        return { functions: listed.map(({ id, summary }) => ({ name: `WQ.${id}`, summary: both(summary) })) };
      }
      const definition = definitionOf(name.replace(/^WQ\./i, ""));
      if (!definition) throw new CommandFailure(message("catalogueUnknown", { name }));
      return whole(definition);
    },
  }),
  tool({
    name: "evaluate",
    title: { zh: "计算公式", en: "Evaluate a formula" },
    description: {
      zh: "像工作表一样计算一个公式，如 =WQ.PERT(2.72,3.84,4.59)，并给出所用函数的出处。定额的值请用 quotas，它同时给出单位、条款和状态。",
      en: "Calculates a formula as a worksheet would, e.g. =WQ.PERT(2.72,3.84,4.59), with the source of each function used. For a quota use quotas: it also gives unit, clause and status.",
    },
    input: { formula: z.string() },
    answer: async ({ formula }, { context, language }) => {
      // Only a formula needs the engine.
      const { createHeadlessHost } = await import("../../hosts/headless");
      const host = await createHeadlessHost(context);
      const [result] = await host.evaluateFormulas([formula.replace(/^=?/, "=")]);
      host.dispose();
      const { value, message: reason } = result!;
      return {
        formula,
        value: isFailure(value) ? null : isMatrix(value) ? value.map((row) => row.map(plain)) : plain(value),
        error: isFailure(value) ? value.code : null,
        why: reason ? describe(reason, language) : null,
        functions: usedIn(formula).map(({ id, result: { description }, source }) => ({
          name: `WQ.${id}`,
          result: both(description),
          source: both(source),
        })),
      };
    },
  }),
] as const;

function whole({ id, group, summary, parameters, result, source, method, examples }: FunctionDefinition) {
  return {
    name: `WQ.${id}`,
    group: both(groups[group]),
    summary: both(summary),
    arguments: parameters.map(({ name, label, description, type, shape, optional, unit, choices }) => ({
      name,
      label: both(label),
      description: both(description),
      type,
      shape,
      optional,
      unit: unit ?? null,
      choices: choices ?? null,
    })),
    result: both(result.description),
    columns: "columns" in result && result.columns ? result.columns.map(both) : null,
    method: method ? { text: both(method.text), formula: method.formula ?? null } : null,
    source: both(source),
    examples: examples.map((example) => formulaFor(id, example.arguments)),
  };
}

function usedIn(formula: string): readonly FunctionDefinition[] {
  const names = [...formula.matchAll(/WQ\.(\w+)/gi)].map(([, name]) => name!);
  return [...new Set(names.map((name) => name.toUpperCase()))].flatMap((name) => definitionOf(name) ?? []);
}

function plain(cell: Cell): number | string | boolean | null {
  return isFailure(cell) ? cell.code : cell;
}
