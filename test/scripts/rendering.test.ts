/** What the pages' build takes out of the drawing is what no sheet asks for, and what it makes ready beforehand is the same. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { transformSync } from "@swc/core";
import * as cjk from "cjk-regex";
import { readyMade, forSheets, withoutMarks } from "../../scripts/webpack/rendering";

const modulesOf = (name: string) => path.join(PROJECT_ROOT, "node_modules", "@univerjs", name, "lib", "es", "index.js");
const engine = modulesOf("engine-render");

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

test("no text is read as a date for a mark that the pages do not show", () => {
  const source = readFileSync(modulesOf("sheets-ui"), "utf8");
  const left = withoutMarks(source).split("\n");
  const changed = source.split("\n").filter((line, at) => line !== left[at]);
  expect(changed).toEqual([expect.stringContaining("getNumfmtParseValueFilter(cellRaw.v)")]);
  // What is left out is asked in one place, and leads to nothing where marks are off, as hosts/embedded has them.
  const [before, after] = source.split(changed[0]!);
  expect(before).toContain("class ForceStringRenderController");
  const [consequence] = after!.split("cell.markers =");
  expect(consequence).toContain("disableForceStringMark) return next(cell);");
  expect(readFileSync(path.join(PROJECT_ROOT, "src/hosts/embedded/index.ts"), "utf8")).toContain(
    "disableForceStringMark: true",
  );
});

test("another version of the drawing is refused rather than built with all of it", () => {
  expect(() => forSheets("export const nothing = 1;")).toThrow("engine-render");
  expect(() => withoutMarks("export const nothing = 1;")).toThrow("sheets-ui");
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
