import temml from "temml";
import type { FunctionDefinition } from "../../../../src/functions/definition";
import type { Language } from "../../../../src/language/language";
import { inLanguage } from "../../../../src/language/language";
import { escapeText } from "../../../../src/xlsx/xml";
import type { FunctionPage } from "../content";
import { callOf, functionPage } from "../content";
import { byGroup } from "../markdown";
import { errorTexts, texts } from "../texts";

export function functionHtml(definition: FunctionDefinition, language: Language): string {
  const page = functionPage(definition, language);
  const say = sayIn(language);
  const parameters = page.parameters.map(({ label, optional, takes, description, choices }) => [
    escapeText(label) + (optional ? ` <small>${say("optional")}</small>` : ""),
    escapeText(takes),
    escapeText(description) +
      (choices.length > 0 ? ` <small>${say("choices")} ${choices.map(code).join(" ")}</small>` : ""),
  ]);
  const examples = page.examples.map(({ formula, rows, source }) => [
    code(formula),
    rows.length === 1 && rows[0]!.length === 1
      ? escapeText(rows[0]![0]!)
      : table(
          null,
          rows.map((row) => row.map(escapeText)),
        ),
    escapeText(source),
  ]);
  return document({
    language,
    title: `${page.id} · ${say("title")}`,
    other: `${page.id}.html`,
    body: `<p class="up"><a href="index.html">${say("all")}</a></p>
<h1>${page.id}</h1>
<p class="summary">${escapeText(page.summary)}</p>
<p class="call">${code(`=${page.call}`)}</p>
<h2>${say("arguments")}</h2>
${table([say("argument"), say("takes"), say("meaning")], parameters)}
<h2>${say("result")}</h2>
<p>${escapeText(page.result)}</p>
${page.columns.length > 0 ? `<p>${say("columns")}: ${page.columns.map(escapeText).join(" · ")}</p>` : ""}
${methodHtml(page, say("method"))}
<h2>${say("source")}</h2>
<p>${escapeText(page.source)}</p>
<h2>${say("examples")}</h2>
${table([say("formula"), say("value"), say("source")], examples)}
<h2>${say("native")}</h2>
${nativeHtml(page, say)}
<h2>${say("errors")}</h2>
<dl>${errorTexts.map(([shown, meaning]) => `<dt>${code(shown)}</dt><dd>${escapeText(inLanguage(meaning, language))}</dd>`).join("")}</dl>`,
  });
}

function methodHtml({ method }: FunctionPage, title: string): string {
  if (!method) return "";
  const formula = method.formula
    ? `<div class="formula">${temml.renderToString(method.formula, { displayMode: true })}</div>\n`
    : "";
  return `<h2>${title}</h2>\n${formula}<p>${escapeText(method.text)}</p>`;
}

function nativeHtml({ native }: FunctionPage, say: ReturnType<typeof sayIn>): string {
  if (!native) return `<p>${say("nativeNone")}</p>`;
  const remarks = [...native.places, ...(native.firstOnly ? [say("nativeFirst")] : [])];
  const places = remarks.length > 0 ? ` (${remarks.map(escapeText).join(", ")})` : "";
  return `<p>${say("nativeHint")}: ${code(native.formula)}${places}</p>\n<p>${code(native.native)}</p>`;
}

export function indexHtml(catalogue: readonly FunctionDefinition[], language: Language): string {
  const say = sayIn(language);
  const groups = byGroup(catalogue).map(
    ({ title, functions }) => `<h2>${inLanguage(title, language)}</h2>
<ul class="functions">
${functions.map((definition) => entryHtml(definition, language)).join("\n")}
</ul>`,
  );
  return document({
    language,
    title: say("title"),
    other: "index.html",
    body: `<h1>${say("title")}</h1>
<input id="search" type="search" placeholder="${say("search")}" aria-label="${say("search")}" autocomplete="off" autofocus>
<p id="nothing" role="status" hidden>${say("nothing")}</p>
<ul id="found" class="functions" hidden></ul>
<div id="groups">
${groups.join("\n")}
</div>
<script src="entries.js"></script>
<script src="../search.js"></script>`,
  });
}

function entryHtml(definition: FunctionDefinition, language: Language): string {
  const summary = escapeText(inLanguage(definition.summary, language));
  return `<li><a href="${definition.id}.html">${escapeText(callOf(definition, language))}</a> <span>${summary}</span></li>`;
}

interface DocumentParts {
  readonly language: Language;
  readonly title: string;
  /** The same page in the other language's folder. */
  readonly other: string;
  readonly body: string;
}

function document({ language, title, other, body }: DocumentParts): string {
  const otherLanguage: Language = language === "zh-CN" ? "en-US" : "zh-CN";
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="../help.css">
</head>
<body>
<main>
<p class="language"><a href="../${otherLanguage}/${other}" lang="${otherLanguage}">${sayIn(language)("otherLanguage")}</a></p>
${body}
</main>
</body>
</html>
`;
}

function table(head: readonly string[] | null, rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join("")}</tr>`;
  return `<div class="wide"><table>${head ? `<thead>${line(head, "th")}</thead>` : ""}<tbody>${rows.map((row) => line(row, "td")).join("")}</tbody></table></div>`;
}

function sayIn(language: Language) {
  return (key: keyof typeof texts) => inLanguage(texts[key], language);
}

function code(text: string): string {
  return `<code>${escapeText(text)}</code>`;
}
