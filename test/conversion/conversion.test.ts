/** Formulas translated, notes read and originals followed, without a workbook. */
import { catalogue } from "../../generated/catalogue";
import { nativeExample } from "../../src/conversion/example";
import { noteWith, readNote } from "../../src/conversion/notes";
import { formulasCheck, restoredFormula } from "../../src/conversion/restore";
import { coversSeveral, nativeFormula } from "../../src/conversion/translate";
import { bundledContext } from "../../src/functions/bundled";

const definitions = new Map(catalogue.map((definition) => [definition.id, definition]));
const native = (formula: string) => nativeFormula(formula, { definitions, lookUp: () => null });

test.each([
  ["=2*WQ.REUSERATE(A1,B1)+1", "=2*(A1/(A1+B1))+1"],
  ["=ROUND(WQ.REUSERATE(A1,B1),4)", "=ROUND(A1/(A1+B1),4)"],
  ["=@WQ.REUSERATE(A1,B1)", "=A1/(A1+B1)"],
  ['=IF(C1="WQ.REUSERATE(",WQ.REUSERATE(A1,B1),WQ.REUSERATE(A1,B1))', '=IF(C1="WQ.REUSERATE(",A1/(A1+B1),A1/(A1+B1))'],
  ["=WQ.REUSERATE(WQ.REUSERATE(A1,B1),'表 (1)'!C1)", "=(A1/(A1+B1))/((A1/(A1+B1))+'表 (1)'!C1)"],
  [
    "=WQ.REUSERATE(表[[#This Row],[水量,(m³)]],[@旧])",
    "=(表[[#This Row],[水量,(m³)]])/((表[[#This Row],[水量,(m³)]])+([@旧]))",
  ],
  ["=INDEX(WQ.BOXPLOT(A1:A9),1,3)", "=MEDIAN(A1:A9)"],
  ["=INDEX( WQ.SAMPLESUMMARY(A1:A9), 4 )", "=AVERAGE(A1:A9)"],
  ["=wq.reuserate(A1,B1)", "=A1/(A1+B1)"],
])("%s becomes %s", (formula, expected) => {
  expect(native(formula)).toBe(expected);
});

test.each([
  ["=WQ.REUSERATES(A1,B1)", "convertUnknownFunction"],
  ["=WQ.REUSERATE(A1)", "convertInvalidCall"],
  ["=WQ.REUSERATE(A1,B1,C1)", "convertInvalidCall"],
  ["=SUM(WQ.REUSERATE(A1:A9,B1:B9))", "convertWholeRange"],
  ["=SUM(WQ.REUSERATE({1,2},B1))", "convertWholeRange"],
  ["=WQ.BOXPLOT(A1:A9)", "convertSeveralCells"],
  ["=SUM(INDEX(WQ.BOXPLOT(A1:A9),0,3))", "convertSeveralCells"],
  ["=WQ.RECONCILE(A1:A9,B1:B9)", "convertNoEquivalent"],
  ["=WQ.SECONDMEAN(A1:A9,B1)", "convertNotWithThese"],
])("%s does not convert: %s", (formula, key) => {
  expect(native(formula)).toMatchObject({ key });
});

test("several cells count where nothing makes one value of them", () => {
  expect(["A1", "$A$1", "[@产量]", "SUM(A1:A9)", "MAX(A:A)+B1", "'1:2'!A1", '"A1:B2"'].filter(coversSeveral)).toEqual(
    [],
  );
  expect(["A1:A2", "表[产量]", "A1#", "{1;2}", "IF(A1:A2>1,1,2)", "A1:INDEX(B1:B9,2)"].every(coversSeveral)).toBe(true);
});

test("a note keeps its own text before and behind the original", () => {
  const kept = { kind: "values", area: "D2:D11", check: "0123abcd", original: "=WQ.REUSERATE(A1,\nB1)" } as const;
  expect(readNote(noteWith(null, kept))).toEqual({ kept, rest: null });
  expect(readNote(noteWith("说明", kept))).toEqual({ kept, rest: "说明" });
  // As Excel for Windows may hand it back, with something typed behind it.
  const typed = `${noteWith("说明", kept).replaceAll("\n", "\r\n")}\r\n后记`;
  expect(readNote(typed)).toMatchObject({ kept: { area: "D2:D11" }, rest: "说明\r\n后记" });
  expect(readNote("只是说明")).toBeNull();
});

describe("bringing back", () => {
  const original = "=WQ.REUSERATE(A2,Sheet2!$B$1)";
  const written = native(original) as string;
  const kept = { kind: "native", area: "C2", check: formulasCheck([[written]]), original } as const;
  const back = (formula: string | null, area = "C2") =>
    restoredFormula(kept, { area, formulas: [[formula]] }, () => native(original));

  test("what is as it was", () => {
    expect(back(written)).toBe(original);
    expect(back("= A2 / ( A2 + 'sheet2'!$B$1 )")).toBe(original);
  });

  test("the original follows cells that were moved or copied", () => {
    expect(back("=A7/(A7+Sheet2!$B$1)", "C7")).toBe("=WQ.REUSERATE(A7,Sheet2!$B$1)");
    expect(back("=A2/(A2+Sheet2!$B$4)")).toBe("=WQ.REUSERATE(A2,Sheet2!$B$4)");
  });

  test("but not where the formula is another one", () => {
    for (const formula of [null, "=A2", "=A2/(A2-Sheet2!$B$1)", "=A2/(A3+Sheet2!$B$1)"]) {
      expect(back(formula, "C3")).toMatchObject({ key: "restoreChanged" });
    }
  });
});

test("every function with an equivalent shows one in its help", () => {
  const shown = catalogue.filter((definition) => nativeExample(definition, bundledContext)).map(({ id }) => id);
  const expected = catalogue.filter(({ native }) => native).map(({ id }) => id);
  expect(shown).toEqual(expect.arrayContaining([...expected, "QUOTA", "QUOTAUNIT", "QUOTASOURCE", "GRADE"]));
  expect(shown).toHaveLength(expected.length + 4);
});
