import { shifter } from "../../src/xlsx/formulas/shift";
import { canSpill, storedFormula, typedFormula } from "../../src/xlsx/formulas/stored";

/** Each as a file keeps it and as a user types it. */
const pairs: readonly (readonly [stored: string, typed: string])[] = [
  ['_xldudf_WQ_QUOTA("061","原煤")', '=WQ.QUOTA("061","原煤")'],
  ["SUM(A1:A3)*2", "=SUM(A1:A3)*2"],
  [
    "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,B1:B9>_xldudf_WQ_PERT(1,2,3)))",
    "=SORT(FILTER(A1:A9,B1:B9>WQ.PERT(1,2,3)))",
  ],
  ["_xlfn.STDEV.S(A1:A3)+STDEV(A1:A3)", "=STDEV.S(A1:A3)+STDEV(A1:A3)"],
  ["_xlfn.LET(_xlpm.x,A1,_xlpm.x*2)", "=LET(x,A1,x*2)"],
  ["_xlfn.BYROW(A1:B2,_xlfn.LAMBDA(_xlpm.行,SUM(_xlpm.行)))", "=BYROW(A1:B2,LAMBDA(行,SUM(行)))"],
  ["SUM(_xlfn.ANCHORARRAY(D2))", "=SUM(D2#)"],
  ["SUM(_xlfn.ANCHORARRAY('甲 乙'!D2))", "=SUM('甲 乙'!D2#)"],
  ["SUM(_xlfn.ANCHORARRAY(Sheet1!$D$2))", "=SUM(Sheet1!$D$2#)"],
  ["_xlfn.SINGLE(A1:A9)+B1:B9", "=@A1:A9+B1:B9"],
  ["_xlfn.SINGLE(_xldudf_WQ_QUOTA(A1,B1))*2", "=@WQ.QUOTA(A1,B1)*2"],
  ['"_xlfn.FILTER("&"WQ.QUOTA("', '="_xlfn.FILTER("&"WQ.QUOTA("'],
  ["'FILTER(x)'!A1", "='FILTER(x)'!A1"],
  ["FILTER!A1", "=FILTER!A1"],
];

test.each(pairs)("%s is typed as %s", (stored, typed) => {
  expect(typedFormula(stored)).toBe(typed);
  expect(storedFormula(typed)).toBe(stored);
});

test("our functions are recognised in any case", () => {
  expect(typedFormula("_xldudf_wq_quota(A1)")).toBe("=WQ.QUOTA(A1)");
  expect(storedFormula("=wq.quota(A1)+filter(A1:A2,B1:B2)")).toBe(
    "_xldudf_WQ_QUOTA(A1)+_xlfn._xlws.FILTER(A1:A2,B1:B2)",
  );
});

test("functions of other add-ins keep the name they are stored under", () => {
  expect(typedFormula("_xldudf_CONTOSO_ADD(1,2)")).toBe("=_xldudf_CONTOSO_ADD(1,2)");
  expect(storedFormula("=_xldudf_CONTOSO_ADD(1,2)")).toBe("_xldudf_CONTOSO_ADD(1,2)");
});

test("a row of a table is spelt out, with the table's name where the formula leaves it away", () => {
  expect(storedFormula("=[@产量]/[@[新水量(万m³)]]", "调查")).toBe(
    "调查[[#This Row],[产量]]/调查[[#This Row],[新水量(万m³)]]",
  );
  expect(storedFormula("=SUM(定额[@[一]:[三]])+定额[数量]")).toBe("SUM(定额[[#This Row],[一]:[三]])+定额[数量]");
});

test.each([
  ["A1+$A1+A$1+$A$1", "C4+$A4+C$1+$A$1"],
  ["SUM(A1:B2)+LOG10(A1)", "SUM(C4:D5)+LOG10(C4)"],
  ['"A1"&A1', '"A1"&C4'],
  ["'A1'!A1+Sheet1!B2", "'A1'!C4+Sheet1!D5"],
  ["A:A+$B:B+1:1+2:$2", "C:C+$B:D+4:4+5:$2"],
  ["定额[A1]+定额A1", "定额[A1]+定额A1"],
  ["XFD1048576+TRUE", "#REF!+TRUE"],
  ["A1B+A1.B+_A1+A12345678", "A1B+A1.B+_A1+A12345678"],
  ["Q1!A1+Q1:Q4!A1", "Q1!C4+Q1:Q4!C4"],
])("%s, three rows down and two columns right, reads %s", (formula, shifted) => {
  expect(shifter(formula)(3, 2)).toBe(shifted);
});

test("references that leave the sheet at its top or left are lost", () => {
  expect(shifter("A1+B2")(-1, -1)).toBe("#REF!+A1");
});

test.each([
  ["=WQ.QUOTA(A1:A9,B1)", true],
  ["=SUM(A1:A9)", false],
  ["=UNIQUE(A1:A9)", true],
  ["=A1#", true],
  ['="UNIQUE("', false],
])("whether %s can spill: %s", (formula, expected) => {
  expect(canSpill(formula)).toBe(expected);
});
