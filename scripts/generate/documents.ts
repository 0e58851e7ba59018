/** The committed files that are made from others: name in the project, and what it must hold. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { catalogue } from "../../generated/catalogue";
import { version } from "../../package.json";
import type { Language } from "../../src/language/language";
import { dataPage } from "./data-page";
import { errataPage } from "./errata";
import { localHost, manifest } from "../manifest/manifest";
import { licencesPage } from "./licences";
import { revisionPage } from "./revision-page";
import { folderOf, functionMarkdown, indexMarkdown, readmeTable } from "./pages/markdown";

const readmes: Readonly<Record<Language, string>> = { "zh-CN": "README.zh-CN.md", "en-US": "README.md" };

export async function documents(root: string): Promise<Map<string, string>> {
  const files = new Map([
    ["manifest.xml", manifest({ host: localHost, version })],
    ["docs/data.md", dataPage(root)],
    ["docs/errata.md", await errataPage(root)],
    ["docs/licences.md", licencesPage(root)],
    ["docs/revision.md", revisionPage()],
  ]);
  for (const [language, readme] of Object.entries(readmes) as [Language, string][]) {
    const folder = `docs/functions/${folderOf(language)}`;
    files.set(`${folder}/README.md`, indexMarkdown(catalogue, language));
    for (const definition of catalogue)
      files.set(`${folder}/${definition.id}.md`, functionMarkdown(definition, language));
    files.set(readme, betweenMarkers(readFileSync(path.join(root, readme), "utf8"), readmeTable(catalogue, language)));
  }
  return files;
}

function betweenMarkers(text: string, table: string): string {
  return text.replace(
    /(<!-- functions:start -->\n)[^]*?(<!-- functions:end -->)/,
    (_, start: string, end: string) => `${start}\n${table}${end}`,
  );
}
