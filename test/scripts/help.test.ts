import path from "node:path";
import { catalogue } from "../../generated/catalogue";
import { helpFiles } from "../../scripts/generate/pages/help/files";
import type { SearchEntry } from "../../scripts/generate/pages/help/search";
import { searchIndex, tokens } from "../../scripts/generate/pages/help/search";
import { formulaFor } from "../../src/functions/formula";
import { texts } from "../../scripts/generate/pages/texts";

let files: Map<string, string>;

beforeAll(async () => {
  files = await helpFiles(PROJECT_ROOT, catalogue);
});

const plain = (html: string) =>
  html
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

test("there is a page for every function in both languages, with every example and the formula as MathML", () => {
  for (const { id, examples, method } of catalogue) {
    for (const language of ["zh-CN", "en-US"]) {
      const page = files.get(`${language}/${id}.html`)!;
      expect(page).toContain(`<html lang="${language}">`);
      const shown = plain(page);
      expect(shown).toContain(`<code>=WQ.${id}(`);
      for (const example of examples) expect(shown).toContain(formulaFor(id, example.arguments));
      expect(page.includes("<math")).toBe(method?.formula !== undefined);
    }
  }
});

test("columns of results and the cells of tables stand there as they are", () => {
  const page = plain(files.get("zh-CN/SUMMARYBY.html")!);
  for (const shown of ["合理样本数", "铝型材"]) expect(page).toContain(shown);
  for (const [file, text] of files)
    if (file.endsWith(".html")) expect([file, /%u[0-9A-F]{4}/.test(text)]).toEqual([file, false]);
});

test("no link leads nowhere, and nothing comes from elsewhere", () => {
  for (const [file, text] of files) {
    if (!file.endsWith(".html")) continue;
    for (const [, address] of text.matchAll(/(?:href|src)="([^"]*)"/g)) {
      expect([...files.keys()]).toContain(path.posix.join(path.posix.dirname(file), address!));
    }
  }
});

test("each page speaks one language", () => {
  for (const { zh, en } of Object.values(texts)) {
    if (zh === texts.otherLanguage.zh) continue;
    expect(files.get("en-US/index.html")).not.toContain(zh);
    expect(files.get("zh-CN/PERT.html")).not.toContain(`<h2>${en}</h2>`);
  }
});

describe("search", () => {
  const search = (query: string) => {
    const entries = JSON.parse(
      files.get("zh-CN/entries.js")!.replace(/^window\.entries = |;\n$/g, ""),
    ) as SearchEntry[];
    return searchIndex(entries)(query).map(({ id }) => id);
  };

  test.each([
    ["a name", "secondmean", "SECONDMEAN"],
    ["its beginning", "quotaf", "QUOTAFIND"],
    ["a slip of the finger", "advancednes", "ADVANCEDNESS"],
    ["a Chinese purpose", "箱体图", "BOXPLOT"],
    ["a Chinese argument", "产量单位", "UNITWATER"],
    ["an English purpose", "box plot", "BOXPLOT"],
  ])("by %s", (_, query, id) => {
    expect(search(query)[0]).toBe(id);
  });

  test("finds nothing where there is nothing", () => {
    expect(search("股票价格")).toEqual([]);
  });

  test("Chinese is split into pairs, other words stay whole", () => {
    expect(tokens("用水定额 unit-use")).toEqual(["用水", "水定", "定额", "unit", "use"]);
  });
});
