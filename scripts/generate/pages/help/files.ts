/**
 * dist/help: the same pages as HTML, in two languages, with search. They open from a server as well as from a folder of files,
 * so the index of the search is a script and not something to fetch.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import type { FunctionDefinition } from "../../../../src/functions/definition";
import { groups } from "../../../../src/functions/groups";
import type { Language } from "../../../../src/language/language";
import { inLanguage } from "../../../../src/language/language";
import { callOf } from "../content";
import { functionHtml, indexHtml } from "./html";
import type { SearchEntry } from "./search";

const sources = "scripts/generate/pages/help";

/** Names below dist/help and what they hold. */
export async function helpFiles(root: string, catalogue: readonly FunctionDefinition[]): Promise<Map<string, string>> {
  const files = new Map([
    ["help.css", readFileSync(path.join(root, sources, "help.css"), "utf8")],
    ["search.js", await searchScript(root)],
  ]);
  for (const language of ["zh-CN", "en-US"] as const) {
    files.set(`${language}/index.html`, indexHtml(catalogue, language));
    files.set(`${language}/entries.js`, `window.entries = ${JSON.stringify(searchEntries(catalogue, language))};\n`);
    for (const definition of catalogue)
      files.set(`${language}/${definition.id}.html`, functionHtml(definition, language));
  }
  return files;
}

async function searchScript(root: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [`${sources}/search.ts`],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2020",
  });
  return outputFiles[0]!.text;
}

function searchEntries(catalogue: readonly FunctionDefinition[], language: Language): SearchEntry[] {
  return catalogue.map((definition) => ({
    id: definition.id,
    call: callOf(definition, language),
    summary: inLanguage(definition.summary, language),
    // Both languages are searched, whichever is read.
    text: [
      definition.summary,
      groups[definition.group],
      definition.result.description,
      definition.source,
      ...definition.parameters.flatMap(({ label, description }) => [label, description]),
      ...(definition.method ? [definition.method.text] : []),
    ]
      .flatMap(({ zh, en }) => [zh, en])
      .join(" "),
  }));
}
