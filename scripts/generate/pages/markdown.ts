/** docs/functions: a Markdown page per function and language, an index per language, and the tables of the README. */
import type { FunctionDefinition } from "../../../src/functions/definition";
import { groups } from "../../../src/functions/groups";
import type { Language } from "../../../src/language/language";
import { inLanguage } from "../../../src/language/language";
import type { FunctionPage } from "./content";
import { callOf, functionPage } from "./content";
import { errorTexts, texts } from "./texts";

export function functionMarkdown(definition: FunctionDefinition, language: Language): string {
  const page = functionPage(definition, language);
  const say = sayIn(language);
  return [
    `[${say("all")}](README.md) · [${say("otherLanguage")}](../${otherFolder(language)}/${page.id}.md)`,
    "",
    `# ${page.id}`,
    "",
    page.summary,
    "",
    `\`=${page.call}\``,
    "",
    `## ${say("arguments")}`,
    "",
    `| ${say("argument")} | ${say("takes")} | ${say("meaning")} |`,
    "| --- | --- | --- |",
    ...page.parameters.map(({ label, optional, takes, description, choices }) =>
      tableRow([
        optional ? `[${label}] ${say("optional")}` : label,
        takes,
        choices.length > 0 ? `${description} (${say("choices")}: ${choices.map(code).join(" ")})` : description,
      ]),
    ),
    "",
    `## ${say("result")}`,
    "",
    page.result,
    ...(page.columns.length > 0 ? ["", `${say("columns")}: ${page.columns.join(" · ")}`] : []),
    "",
    ...methodSection(page, say("method")),
    `## ${say("source")}`,
    "",
    page.source,
    "",
    `## ${say("examples")}`,
    "",
    `| ${say("formula")} | ${say("value")} | ${say("source")} |`,
    "| --- | --- | --- |",
    ...page.examples.map(({ formula, rows, source }) =>
      tableRow([code(formula), rows.map((row) => row.join(" · ")).join("<br>"), source]),
    ),
    "",
    `## ${say("native")}`,
    "",
    ...nativeSection(page, say),
    "",
    `## ${say("errors")}`,
    "",
    ...errorTexts.map(([errorCode, meaning]) => `- \`${errorCode}\` ${inLanguage(meaning, language)}`),
    "",
  ].join("\n");
}

function methodSection({ method }: FunctionPage, title: string): string[] {
  if (!method) return [];
  return [`## ${title}`, "", ...(method.formula ? [`$$${method.formula}$$`, ""] : []), method.text, ""];
}

function nativeSection({ native }: FunctionPage, say: ReturnType<typeof sayIn>): string[] {
  if (!native) return [say("nativeNone")];
  const remarks = [...native.places, ...(native.firstOnly ? [say("nativeFirst")] : [])];
  const places = remarks.length > 0 ? ` (${remarks.join(", ")})` : "";
  return [`${say("nativeHint")}: ${code(native.formula)}${places}`, "", "```", native.native, "```"];
}

export function indexMarkdown(catalogue: readonly FunctionDefinition[], language: Language): string {
  const say = sayIn(language);
  return [
    `# ${say("title")}`,
    "",
    `[${say("otherLanguage")}](../${otherFolder(language)}/README.md)`,
    "",
    say("introduction"),
    ...byGroup(catalogue).flatMap(({ title, functions }) => [
      "",
      `## ${inLanguage(title, language)}`,
      "",
      ...functionTable(functions, language, ""),
    ]),
    "",
  ].join("\n");
}

/** What stands between the markers of a README. */
export function readmeTable(catalogue: readonly FunctionDefinition[], language: Language): string {
  return byGroup(catalogue)
    .flatMap(({ title, functions }) => [
      `**${inLanguage(title, language)}**`,
      "",
      ...functionTable(functions, language, `docs/functions/${folderOf(language)}/`),
      "",
    ])
    .join("\n");
}

function functionTable(functions: readonly FunctionDefinition[], language: Language, folder: string): string[] {
  const say = sayIn(language);
  return [
    `| ${say("function")} | ${say("purpose")} |`,
    "| --- | --- |",
    ...functions.map((definition) => {
      const call = callOf(definition, language).replace(/^WQ\./, "");
      return tableRow([`[\`${call}\`](${folder}${definition.id}.md)`, inLanguage(definition.summary, language)]);
    }),
  ];
}

/** The groups in the order of a person's work, without those that have no function yet. */
export function byGroup(catalogue: readonly FunctionDefinition[]) {
  return Object.entries(groups)
    .map(([id, title]) => ({ title, functions: catalogue.filter(({ group }) => group === id) }))
    .filter(({ functions }) => functions.length > 0);
}

export function folderOf(language: Language): "zh" | "en" {
  return language === "zh-CN" ? "zh" : "en";
}

function otherFolder(language: Language): "zh" | "en" {
  return language === "zh-CN" ? "en" : "zh";
}

function sayIn(language: Language) {
  return (key: keyof typeof texts) => inLanguage(texts[key], language);
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

function code(text: string): string {
  return `\`${text}\``;
}
