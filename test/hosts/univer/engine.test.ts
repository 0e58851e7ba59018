/**
 * What the engine by itself does otherwise than Excel. The results are those that LibreOffice 7.4 gives for the same workbook, or
 * where it differs from Excel, those that Microsoft's documentation states.
 */
import { bundledContext } from "../../../src/functions/bundled";
import { ContextStore } from "../../../src/functions/context";
import { createHeadlessHost } from "../../../src/hosts/headless";
import { openedWorkbook } from "../../support/opened";
import type { StoredCell } from "../../support/storedWorkbook";
import { rowsOf, storedWorkbook } from "../../support/storedWorkbook";

/** Formulas behind four columns of data: a cell each, in rows of their own. */
function workbook(data: readonly (readonly StoredCell[])[], formulas: readonly StoredCell[], parts = {}): Uint8Array {
  const lines = formulas.map((formula): readonly StoredCell[] => [formula]);
  const sheets = {
    S: { rows: rowsOf(...data, ...lines) },
    "乙 表": { rows: rowsOf([100, "x"], [200, "y"], [300, "z"]) },
    Q3: { rows: rowsOf([7]) },
  };
  return storedWorkbook(sheets, parts);
}

const texts = ["abc", "甲厂", "a*c", "a~c", "1.5", "甲\n乙", "ABC"].map((text, row): StoredCell[] => [text, row + 1]);
const criteria = workbook(
  [...texts, [15, 8], [null, 9], [['IF(TRUE,"")', ""], 10], [['IF(TRUE,"","x")', ""], 11]],
  [
    ['COUNTIF(A1:A11,"a*c")', 4],
    ['COUNTIF(A1:A11,"a~*c")', 1],
    ['COUNTIF(A1:A11,"a~~c")', 1],
    ['COUNTIF(A1:A11,"甲*")', 2],
    ['COUNTIF(A1:A11,"甲?乙")', 1],
    ['COUNTIF(A1:A11,"*1*")', 1],
    ['COUNTIF(A1:A11,"*.*")', 1],
    ["COUNTIF(A1:A11,1.5)", 1],
    ['COUNTIF(A1:A11,">1")', 1],
    ['COUNTIF(A1:A11,"<>abc")', 9],
    ['COUNTIF(A1:A11,"")', 3],
    ['COUNTIF(A1:A11,"=")', 1],
    ['COUNTIF(A1:A11,"<>")', 10],
    ['COUNTIF(A1:A11,"*")', 9],
    ['COUNTIF(A1:A11,"?*")', 7],
    ['SUMIF(A1:A11,"甲厂",B1)', 2],
    ['SUMIF(A:A,"甲厂",B:B)', 2],
    ['SUMIFS(B1:B11,A1:A11,"<>甲*",B1:B11,">=3",B1:B11,"<=8")', 3 + 4 + 5 + 7 + 8],
    ['AVERAGEIF(A1:A11,"abc",B1:B11)', 4],
    ['AVERAGEIFS(B1:B11,A1:A11,"无")', "#DIV/0!"],
    ['COUNTIFS(A1:A11,"<>",B1:B11,">8")', 2],
    ['SUM(COUNTIF(A1:A11,{"abc","甲厂"}))', 3],
    ['SUMIFS(B1:B11,A1:A10,"abc")', "#VALUE!"],
    ['MATCH("a~~c",A1:A11,0)', 4],
    ['SUMPRODUCT(MATCH({"ABC","甲厂","a*c"},A1:A11,0))', 4],
    ['SUMPRODUCT(--ISNA(MATCH({"zz","甲厂"},A1:A11,0)))', 1],
    ['VLOOKUP("甲?乙",A1:B11,2,FALSE)', 6],
    ['A2="甲*"', false],
    ['"ab"<>"a*"', true],
    ['IF(A3="a*c","是","否")', "是"],
  ],
);

const meanings = workbook(
  [
    [10, 3, "甲", "2014-05-01"],
    [20, 1, "乙", "(5)"],
    [30, 2, "甲", "１２"],
  ],
  [
    ['IF(TRUE,"1-2")', "1-2"],
    ["IF(TRUE,0.50)", 0.5],
    ["LOOKUP(9.99E+307,A1:A3)", 30],
    ['IFERROR("10%",0)', "10%"],
    ['CONCATENATE("1-2","x")', "1-2x"],
    ['SUBSTITUTE("2014-1-1","-","/")', "2014/1/1"],
    ['ISTEXT("50%")', true],
    ['SUM("50%",1)', 1.5],
    ["YEAR(D1)", 2014],
    ['YEAR("1")', 1900],
    ["D2+1", -4],
    ["D3*2", 24],
    ['IF("",1,2)', "#VALUE!"],
    ['IF("TRUE",1,2)', 1],
    ['NOT("FALSE")', true],
    ['OR("x",1)', "#VALUE!"],
    ["AND(C1:C3,A1>5)", true],
    ["IFS(A1>5,1,TRUE,1/0)", 1],
    ['ISNA(LEFT("#N/A!",4))', false],
    ['EXACT(F9,"")', true],
    ["VLOOKUP(1,{1,2},2,0)", 2],
    ["INDEX(E1:E3,2)", 0],
    ["IF(A1>0,,5)", 0],
    ["VLOOKUP(25,A1:B3,2,)", "#N/A"],
    ["AVERAGE(,4)", 2],
    ["COUNT(,)", 2],
    ["MAX(,-1)", 0],
    ["ADDRESS(1,2,,)", "$B$1"],
    ['-"2"^2', 4],
    ["RANK(A2,(A1:A3,B1:B2))", 2],
    ["INDEX(({1,2;3,4}),2,2)", 4],
    ["SUM(A1:B2 B1:C3)", 4],
    ["SUM(区 第二行)", 20],
    ["SUM(A1:A2 C1:C2)", "#NULL!"],
    ['SUMPRODUCT(LARGE(A1:A3,ROW(INDIRECT("1:2"))))', 50],
    ["LARGE('S:乙 表'!A1:A3,2)", 200],
    ["ROWS(A:A)", 1048576],
    ["乙表区*1", 100],
    ["SUM('乙 表'!区)", 600],
    ["Q3!率+率", 12],
    ["左", 0],
    ['TEXT(45000,"aaaa")', "星期三"],
    ['TEXT(TRUE,"0.0")', "TRUE"],
    ['TEXT("甲","@厂")', "甲厂"],
    ['TEXT("甲","0;0;0;""文""@")', "文甲"],
    ['TEXT("甲","0.0")', "甲"],
    ['TEXT(5,"@厂")', "5厂"],
    ['LEN("甲\n乙")', 3],
    ['"甲\n乙"&"丙"', "甲\n乙丙"],
    ["EOMONTH(44987,-4.7)", 44895],
    ["EDATE(44987,-1.5)", 44959],
    ["INDEX((A1:A3,B1:B3),3,1,2)", 2],
    ["SUM(INDEX((A1:A3,B1:B3),0,1,A1/10+1))", 6],
    ["INDEX((A1:A3,B1:B3),2)", 20],
    ["INDEX((A1:A3,B1:B3),1,1,3)", "#REF!"],
    ["AREAS((A1:A3,B1,D1:D2))*10", 30],
    ["SUM(两处)", 63],
    ["AREAS(两处)", 2],
    ['INDEX({"1-2","50%"},1)', "1-2"],
    ['INDEX({"a,b";"c;d"},2)', "c;d"],
    ['INDEX({"1",2,"say ""x"""},3)', 'say "x"'],
    ['ISTEXT(INDEX({"1",2},1))', true],
    ["SUM({1,-2;3.5,1E1})", 12.5],
    ['LOOKUP(3,{0,2,5},{"0-2","2-5","5-"})', "2-5"],
    ["IFERROR(INDEX({#N/A,1},1),7)", 7],
    ["IF(INDEX({TRUE,FALSE},2),1,2)", 2],
    ['SUM(COUNTIF(C1:C3,{"甲","乙"}))', 3],
    ['MATCH("2",{"1","2"},0)', 2],
    ['SUMIF(A1:A3,">5",B2)', 3],
    // A blank cell equals the empty text; a truth value is no number and no text.
    ['IF(TRUE,"")=F9', true],
    ['SUMPRODUCT(--(F7:F9=IF(TRUE,"")))', 3],
    ["IF(TRUE,0)=F9", true],
    ['(A1>5)<>"x"', true],
    ["(A1>5)<>1", true],
    ["TRUE=1", false],
    ["FALSE<>F9", false],
    ['IF("10",1,2)', "#VALUE!"],
    ['NOT("1")', "#VALUE!"],
    // 31 January 2014 and 29 February 2016.
    ["EDATE(41670,1)", 41698],
    ["EDATE(41670,-2)", 41608],
    ["EDATE(42429,-12)", 42063],
    ["SUM(EDATE(41670,{1,2}))", 83427],
    ["EDATE(41670,0)", 41670],
    ["SUM(三维)*2", 220],
    // Numbers, texts, truth values.
    ['MATCH("a",SORT({"a";3;"";1;TRUE}),0)', 4],
    ['INDEX(SORT({"a";3;"";1;TRUE},1,-1),1)', true],
    ['INDEX(SORTBY({1;2;3},{"5";7;""}),1)', 2],
    ["ERROR.TYPE(INDEX(SORT({#N/A;1;#DIV/0!;#VALUE!}),2))", 2],
    ["ERROR.TYPE(INDEX(SORT({#DIV/0!;1;#N/A;#VALUE!},1,-1),1))", 7],
    ["COUNTA(UNIQUE(D1:D9))", 4],
    ["COUNTA(TRANSPOSE(D2:D5))", 4],
    ["COUNTA(IF(TRUE,D1:D9))", 3],
    ["COUNTA(SWITCH(2,1,A1,2,D1:D9))", 3],
    ['SWITCH("B","a",1,"b",2)', 2],
    ['SWITCH(5,1,"a","c")', "c"],
    ["COUNTA(D1:D9,UNIQUE(C1:C3),5)", 6],
    ["省略+1", 1],
  ],
  {
    names: `<definedName name="三维">'S:乙 表'!$A$1</definedName><definedName name="省略">IF(S!$A$1&gt;0,,5)</definedName><definedName name="区">S!$A$1:$A$3</definedName><definedName name="区" localSheetId="1">'乙 表'!$A$1:$A$3</definedName><definedName name="率">5</definedName><definedName name="率" localSheetId="2">7</definedName><definedName name="第二行">S!$2:$2</definedName><definedName name="两处">S!$A$1:$A$3,S!$B$1</definedName><definedName name="左">S!XFD1</definedName><definedName name="乙表区">'乙 表'!$A$1</definedName>`,
  },
);

/** Numbers among texts that read as numbers, empty texts, blanks and words; the results are LibreOffice's. */
const mixed = workbook(
  [3, "5", null, 7.5, null, ['IF(TRUE,"")', ""], "甲", 2, ['IF(TRUE,"4")', "4"], "1,200", 9, null, 6, 0, "-"].map(
    (value, row): StoredCell[] => [value as StoredCell, (row + 1) * 1.5],
  ),
  [
    ["DEVSQ(A1:A15)", 60.2083333333333],
    ["KURT(A1:A15)", -1.66852887297805],
    ["SKEW(A1:A15)", -0.026424375405558],
    ["STDEVA(A1:A15)", 3.34703622853884],
    ["AVERAGEA(A1:A15)", 2.29166666666667],
    ["AVERAGEA(A2:A4)", 3.75],
    ["TRIMMEAN(A1:A15,0.2)", 4.58333333333333],
    ["PERCENTRANK(A1:A15,3)", 0.4],
    ["CORREL(A1:A15,B1:B15)", -0.0864435844549371],
    ["SLOPE(A1:A15,B1:B15)", -0.0387016229712859],
    ["FORECAST(4,A1:A15,B1:B15)", 4.92197253433209],
    ["COVAR(A1:A15,B1:B15)", -1.9375],
    ["NPV(0.1,A1:A15)", 20.3008984731545],
    ["INDEX(FREQUENCY(A1:A15,5),1)", 3],
    ["MEDIAN(A1:A15)", 4.5],
    ["VLOOKUP(5,A1:B15,2,0)", "#N/A"],
    ['VLOOKUP("5",A1:B15,2,0)', 3],
    ["SUMPRODUCT((A1:A15=5)*1)", 0],
    ['SUMPRODUCT((A1:A15="5")*1)', 1],
    ['SUMPRODUCT((A1:A15="")*1)', 4],
    ["SUMPRODUCT((A1:A15=0)*1)", 4],
    ["SUMPRODUCT((A1:A15>2)*1)", 10],
    ["TRUNC(-7.5,5)", -7.5],
    ["TRUNC(-0.7,3)", -0.7],
    ["TRUNC(1234.5,-2)", 1200],
    ["TRUNC(4.35*100)", 435],
    ["OFFSET(A1,1.9,0)", "5"],
    ["SUM(OFFSET(A1,0,0,4.7,1))", 10.5],
    ['TEXT(123,"[DBNum1]")', "一百二十三"],
    ['TEXT(2014,"[DBNum1]0")', "二○一四"],
  ],
);

test.each([
  ["numbers among texts", mixed],
  ["criteria and patterns", criteria],
  ["texts, names, omissions and areas", meanings],
])("%s: calculated as Excel does", async (_, bytes) => {
  const { workbook } = await openedWorkbook(bytes);
  const host = await createHeadlessHost(new ContextStore(bundledContext), workbook, { all: true });
  const { sheets } = await host.changes();
  const formula = new Map(
    workbook.sheets[0]!.cells.map(({ row, column, formula, value }) => [`${row} ${column}`, [formula, value]]),
  );
  const differing = sheets.flatMap(({ edits }) =>
    edits.map((edit) => [
      ...(formula.get(`${edit.row} ${edit.column}`) ?? []),
      "value" in edit ? edit.value : edit.kind,
    ]),
  );
  expect(differing).toEqual([]);
  host.dispose();
});
