/** What the pages' build takes out of the drawing is what no sheet asks for, and what it makes ready beforehand is the same. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { transformSync } from "@swc/core";
import * as cjk from "cjk-regex";
import { readyMade, forSheets } from "../../scripts/webpack/rendering";

const engine = path.join(PROJECT_ROOT, "node_modules", "@univerjs", "engine-render", "lib", "es", "index.js");

test("the drawing is without hyphenation and OpenType, and of nothing else", () => {
  const source = readFileSync(engine, "utf8");
  const left = forSheets(source);
  expect(left).not.toContain("import(");
  expect(left).not.toMatch(/parsePattern\(EnUs\)|franc\(|loadPattern\("/);
  const lines = left.split("\n");
  const cut = source.split("\n").filter((line) => !lines.includes(line));
  expect(cut.every((line) => /import\("\.\/|EnUs|en-gb|franc\(|languageDetector\.detect|useOpenType/.test(line))).toBe(
    true,
  );
  // Only where a document asks for hyphenation is the language of a text of any matter.
  expect(source.match(/\blang\b.*needHyphen|const lang = languageDetector/g)).toHaveLength(2);
  // Off unless it is asked for, and nobody asks.
  expect(source.match(/[\w(]*\bshaping\(.*/g)).toEqual([
    "shaping(ctx, content, viewModel, paragraphNode, sectionBreakConfig, useOpenType = false) {",
    expect.stringMatching(/^shaping\(ctx, content, viewModel, paragraphNode, sectionBreakConfig\),/),
  ]);
});

test("another version of the drawing is refused rather than built with all of it", () => {
  expect(() => forSheets("export const nothing = 1;")).toThrow("engine-render");
});

test("expressions for Chinese characters are those of the package", () => {
  const made: Record<string, () => { toRegExp: () => RegExp }> = {};
  const { code } = transformSync(readyMade(cjk), { module: { type: "commonjs" }, jsc: { target: "es2022" } });
  new Function("exports", code)(made);
  expect(Object.keys(made).sort()).toEqual(Object.keys(cjk).sort());
  for (const [name, characters] of Object.entries(cjk)) {
    const [own, ready] = [characters().toRegExp(), made[name]!().toRegExp()];
    expect([ready.source, ready.flags]).toEqual([own.source, own.flags]);
  }
});
