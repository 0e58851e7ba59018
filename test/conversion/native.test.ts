/** Native equivalents, calculated in a workbook that has them, against the functions they stand for. */
import { catalogue } from "../../generated/catalogue";
import { agrees } from "../../src/functions/agreement";
import { bundledContext } from "../../src/functions/bundled";
import { ContextStore } from "../../src/functions/context";
import { createHeadlessHost } from "../../src/hosts/headless";
import { isFailure } from "../../src/language/failure";
import { nativeCases, nativeSheet } from "../support/native-sheet";

const { cells, formulas } = nativeSheet();

test("every native formula gives what its function gives", async () => {
  const sheet = { name: "原生公式", cells };
  const host = await createHeadlessHost(new ContextStore(bundledContext), {
    sheets: [sheet],
    styles: [],
    names: [],
    settings: {},
  });
  const results = await host.evaluateFormulas(
    formulas.map(({ formula }) => formula),
    sheet.name,
  );
  host.dispose();
  const wrong = formulas.flatMap(({ expected, ...cell }, index) => {
    const { value } = results[index]!;
    const same = isFailure(expected) ? isFailure(value) : agrees(value, expected);
    return same ? [] : [{ ...cell, expected, value }];
  });
  expect(wrong).toEqual([]);
}, 60_000);

test("every function with an equivalent has an example that converts", () => {
  const converted = new Set(formulas.map(({ case: name }) => name.split(" ")[0]));
  expect(converted).toEqual(new Set(nativeCases.map(({ definition }) => definition.id)));
  expect(converted.size).toBeGreaterThan(40);
});

test("what has no equivalent is known", () => {
  const without = catalogue.filter(({ native, group }) => !native && group !== "lookup").map(({ id }) => id);
  expect(without).toEqual(expect.arrayContaining(["AUDITCHANGE", "CONSISTENT", "RECONCILE", "SUMMARYBY"]));
});

test("units in cells, methods in cells and the like have no equivalent", () => {
  const native = (id: string, ...texts: string[]) =>
    catalogue.find((definition) => definition.id === id)!.native!(texts, { row: 0, column: 0 });
  expect(native("UNITWATER", "A1", "B1", "C1", "D1", "E1")).toBeNull();
  expect(native("UNITWATER", "A1", "B1", '"万m³"', '"万t"', '"m³/t"')).toBe("A1/B1");
  expect(native("UNITWATER", "A1", "B1", '"m³"', '"万m²"', '"m³/t"')).toBeNull();
  expect(native("CONVERTUNIT", "A1", '"m³/万m²"', '"m³/t"', "")).toBeNull();
  expect(native("SECONDMEAN", "A1:A9", "B1")).toBeNull();
  expect(native("BOXPLOT", "A1:A9", "", "B1")).toBeNull();
  expect(native("PERT", "A1", "B1", "C1", "0.05", "")).toBeNull();
  expect(native("RANKQUOTA", "A1:A9", "0.2", "B1:B9")).toBeNull();
  expect(native("SURCHARGE", "A1", "B1", "C1", "D1:E3")).toBeNull();
});

test("expressions as arguments keep their order of calculation", () => {
  const change = catalogue.find(({ id }) => id === "REUSERATE")!.native!;
  expect(change(["A1+B1", "C1-D1"], { row: 0, column: 0 })).toBe("(A1+B1)/((A1+B1)+(C1-D1))");
});

test("a share in a cell is looked up in the λ table", async () => {
  const host = await createHeadlessHost(new ContextStore(bundledContext));
  const native = catalogue.find(({ id }) => id === "PHILAMBDA")!.native!;
  for (const [phi, lambda] of [
    [0.1, -1.3],
    [0.35, -0.375],
    [0.4, -0.25],
    [0.9, 1.3],
  ] as const) {
    const formula = native([`(${phi}+0)`, ""], { row: 0, column: 0 });
    expect((await host.evaluateFormula(`=${formula}`)).value).toBeCloseTo(lambda, 9);
  }
  host.dispose();
});

test("nothing newer than AVERAGEIF and IFERROR is used", () => {
  const allowed = (
    "ABS AND AVERAGE AVERAGEIF COUNT COUNTIF FORECAST GROWTH IF IFERROR INDEX INT ISNUMBER LARGE LOOKUP MAX MEDIAN MIN " +
    "NA NORMSDIST NOT NORMSINV OR SMALL SQRT STDEV SUM SUMIF SUMPRODUCT VALUE"
  ).split(" ");
  const used = formulas.flatMap(({ formula }) =>
    [...formula.replace(/"[^"]*"/g, "").matchAll(/([A-Z][A-Z.]*)\(/g)].map(([, name]) => name),
  );
  expect(allowed).toEqual(expect.arrayContaining([...new Set(used)]));
});
