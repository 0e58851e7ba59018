import type { z, ZodRawShape } from "zod";
import { catalogue } from "../../../generated/catalogue";
import type { ContextStore } from "../../functions/context";
import type { FunctionDefinition } from "../../functions/definition";
import type { Bilingual, Language } from "../../language/language";

/** What the tools work with. */
export interface Workbench {
  readonly context: ContextStore;
  /** Workbooks are read below it only. */
  readonly folder: string;
  readonly language: Language;
}

/** A tool that an assistant may call. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: ZodRawShape;
  readonly answer: (args: Record<string, unknown>, workbench: Workbench) => Answer | Promise<Answer>;
}

type Answer = Record<string, unknown>;

/** Checks a tool's types: `answer` receives what its input declares. */
export function tool<const Input extends ZodRawShape>(declared: {
  readonly name: string;
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly input: Input;
  readonly answer: (args: z.infer<z.ZodObject<Input>>, workbench: Workbench) => Answer | Promise<Answer>;
}): Tool {
  const { title, description, answer } = declared;
  return {
    ...declared,
    title: both(title),
    description: both(description),
    answer: (args, workbench) => answer(args as z.infer<z.ZodObject<Input>>, workbench),
  };
}

/** A model reads both languages, whichever its user speaks. */
export function both({ zh, en }: Bilingual): string {
  return `${zh} / ${en}`;
}

/** What the catalogue says of an argument. */
export function argumentOf(id: string, name: string): string {
  const found = definitionOf(id)?.parameters.find((parameter) => parameter.name === name);
  if (!found) throw new Error(`${id} has no argument ${name}`);
  return both(found.description);
}

export function definitionOf(id: string): FunctionDefinition | undefined {
  return catalogue.find((definition) => definition.id === id.toUpperCase());
}
