/** What completion and parameter hints say of the catalogue, in both languages, made from the definitions. */
import type { ILanguagePack } from "@univerjs/core";
import type { IFunctionInfo } from "@univerjs/engine-formula";
import { FunctionType } from "@univerjs/engine-formula";
import type { FunctionDefinition } from "../../functions/definition";
import { formulaFor, namespace } from "../../functions/formula";
import type { Parameter } from "../../functions/parameters";
import type { Language } from "../../language/language";
import { inLanguage } from "../../language/language";
import { functionName } from "./functions";

/** Univer takes a text for a key into its language packs, and shows anew what it finds there when the language changes. */
const root = "waterQuota";

export function functionDescriptions(catalogue: readonly FunctionDefinition[]): IFunctionInfo[] {
  return catalogue.map((definition) => ({
    functionName: functionName(definition),
    functionType: FunctionType.User,
    description: `${root}.${definition.id}.summary`,
    abstract: `${root}.${definition.id}.summary`,
    functionParameter: definition.parameters.map(({ name, optional }, index) => ({
      name: `${root}.${definition.id}.${name}.label`,
      detail: `${root}.${definition.id}.${name}.detail`,
      example: exampleOf(definition, index),
      require: optional ? 0 : 1,
      repeat: 0,
    })),
  }));
}

/** The part of a language pack that the keys above lead to. */
export function functionTexts(catalogue: readonly FunctionDefinition[], language: Language): ILanguagePack {
  const texts = catalogue.map(({ id, summary, parameters }) => {
    const named = parameters.map((parameter) => [
      parameter.name,
      { label: inLanguage(parameter.label, language), detail: detail(parameter, language) },
    ]);
    return [id, { ...Object.fromEntries(named), summary: inLanguage(summary, language) }];
  });
  return { [root]: Object.fromEntries(texts) };
}

function detail({ description, unit, choices }: Parameter, language: Language): string {
  const choiceList = choices?.map((choice) => `"${choice}"`).join(" / ");
  const remarks = [unit, choiceList].filter((remark) => remark !== undefined);
  const text = inLanguage(description, language);
  if (remarks.length === 0) return text;
  return language === "zh-CN" ? `${text}（${remarks.join("；")}）` : `${text} (${remarks.join("; ")})`;
}

/** The argument as the first example gives it; a range stands for long ones. */
function exampleOf({ examples }: FunctionDefinition, index: number): string {
  const given = examples[0].arguments[index] ?? null;
  if (given === null) return "";
  const literal = formulaFor("F", [given]).slice(`=${namespace}.F(`.length, -1);
  return literal.length > 24 ? "A2:A20" : literal;
}
