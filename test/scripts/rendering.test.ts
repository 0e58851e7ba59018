/** What the pages' build takes out of the drawing is what no sheet asks for, and what it makes ready beforehand is the same. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { transformSync } from "@swc/core";
import * as cjk from "cjk-regex";
import type { OperatorFunction } from "rxjs";
import { Subject, filter, bufferTime as itsOwn } from "rxjs";
import { readyMade, rules, forSheets, withoutMarks } from "../../scripts/webpack/rendering";
import { bufferTime } from "../../scripts/webpack/rendering/bufferTime";

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

describe("changes that are taken together", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  /** What is handed on, of changes that come at the start of a time and one that comes in another. */
  const handedOn = (operator: OperatorFunction<number, number[]>) => {
    const changes = new Subject<number>();
    const all: number[][] = [];
    changes
      .pipe(
        operator,
        filter((some) => some.length > 0),
      )
      .subscribe((some) => all.push(some));
    changes.next(1);
    changes.next(2);
    jest.advanceTimersByTime(16);
    const first = [...all];
    jest.advanceTimersByTime(160);
    changes.next(3);
    jest.advanceTimersByTime(16);
    changes.next(4);
    changes.complete();
    return { first, all };
  };

  test("come from RxJS's module, which another version may name otherwise", () => {
    const [changed] = rules.filter(({ loader }) => loader.endsWith("quietly.js"));
    const file = path.join(PROJECT_ROOT, "node_modules/rxjs/dist/esm5/internal/operators/bufferTime.js");
    expect([existsSync(file), changed!.test.test(file)]).toEqual([true, true]);
  });

  test("are those that RxJS takes together", () => {
    const expected = { first: [[1, 2]], all: [[1, 2], [3], [4]] };
    expect(handedOn(itsOwn(16))).toEqual(expected);
    expect(handedOn(bufferTime(16))).toEqual(expected);
  });

  test("are waited for by no clock while there is none, nor once nobody listens", () => {
    const changes = new Subject<number>();
    const all: number[][] = [];
    const listening = changes.pipe(bufferTime(16)).subscribe((some) => all.push(some));
    expect(jest.getTimerCount()).toBe(0);
    changes.next(1);
    expect(jest.getTimerCount()).toBe(1);
    jest.advanceTimersByTime(16);
    expect([all, jest.getTimerCount()]).toEqual([[[1]], 0]);
    changes.next(2);
    listening.unsubscribe();
    expect(jest.getTimerCount()).toBe(0);
  });

  test("are nothing more to those of the drawing who ask for them than what came", () => {
    const asked = [
      "docs-ui",
      "sheets-conditional-formatting",
      "sheets-conditional-formatting-ui",
      "sheets-data-validation-ui",
    ];
    for (const name of asked) {
      const after = readFileSync(modulesOf(name), "utf8")
        .split(/bufferTime\(\d+\)/)
        .slice(1);
      expect(after.length).toBeGreaterThan(0);
      // Who is handed nothing does nothing.
      for (const text of after)
        expect(text).toMatch(
          /^, filter(?:\$1)?\(\(\w+\) => !!\w+\.length\)|^\)\.subscribe\(\(infos\) => \{\s+(?:if \(infos\.length === 0\) return;\s+)?const ranges = \[\];\s+infos\.forEach/,
        );
    }
  });
});
