import type { Command } from "commander";
import { catalogue } from "../../generated/catalogue";
import { groups } from "../functions/groups";
import { formulaFor } from "../functions/formula";
import { inLanguage } from "../language/language";
import type { Terminal } from "./terminal";

/** `wq functions`: the catalogue, for people and for programs. */
export function registerFunctions(command: Command, terminal: Terminal): void {
  command
    .option("--format <format>", "md | json", "md")
    .action(({ format }: { format: string }) => terminal.print(format === "json" ? asJson() : asMarkdown(terminal)));
}

function asJson(): string {
  return JSON.stringify(
    catalogue.map(({ id, group, summary, parameters, result, source, examples }) => ({
      id,
      group,
      summary,
      parameters: parameters.map(({ name, label, description, type, shape, optional, unit, choices }) => ({
        name,
        label,
        description,
        type,
        shape,
        optional,
        ...(unit === undefined ? {} : { unit }),
        ...(choices === undefined ? {} : { choices }),
      })),
      result,
      source,
      examples: examples.map((example) => formulaFor(id, example.arguments)),
    })),
    null,
    1,
  );
}

function asMarkdown({ language }: Terminal): string {
  return [
    "| function | group | summary |",
    "| --- | --- | --- |",
    ...catalogue.map(({ id, group, parameters, summary }) => {
      const labels = parameters.map(({ label, optional }) => {
        const word = inLanguage(label, language);
        return optional ? `[${word}]` : word;
      });
      return `| ${id}(${labels.join(", ")}) | ${inLanguage(groups[group], language)} | ${inLanguage(summary, language)} |`;
    }),
  ].join("\n");
}
