import { describe as inWords } from "../../src/language/messages";
import { Failure, isFailure } from "../../src/language/failure";
import { bundledLibrary } from "../../src/standards/bundled";
import { defaultStandard } from "../../src/standards/standard";
import { clashOf } from "../../src/standards/own/clash";
import { hiddenContent, hiddenFound, withoutHidden } from "../../src/standards/own/hidden";
import { readOwnStandard, rowsAtMost } from "../../src/standards/own/read";
import { ownStandardTemplate, rowsOfOwnStandard, templateChoices } from "../../src/standards/own/rows";
import { ownStandardsFromText, ownStandardsToText } from "../../src/standards/own/store";
import { cellName } from "../../src/workbook/address";
import type { Cell, Matrix } from "../../src/workbook/values";

const above: Matrix = [
  ["某省用水定额一览"],
  ["标准号", "DB99/T 1—2024", null, "名称：", "某省工业用水定额"],
  ["地区", "某省", null, "实施日期", "2024年7月1日"],
  ["别名", "某省2024、某省", null, "参照", "先进值→通用值（第6条）"],
  [],
];
const header: readonly Cell[] = [
  "代码",
  "类别",
  "产品",
  "条件",
  "单位",
  "通用值（现有）",
  "先进值（新建）",
  "领跑值(标杆)",
  "备注",
];
const beer: readonly Cell[] = [151, "酒的制造", "啤酒", null, "m³/kL", 6, 4.5, 3.5, null];
const coal: readonly Cell[] = ["061", "采煤", "原煤", "井工矿", "m³/t", "0.30", null, null, "矿区"];

function read(...rows: (readonly Cell[])[]) {
  return readOwnStandard([...above, header, ...rows]);
}

/** Problems as a person reads them: cell and message. */
function problemsOf(...rows: (readonly Cell[])[]): string[] {
  return told(read(...rows));
}

function told({ problems }: ReturnType<typeof readOwnStandard>): string[] {
  return problems.map(
    ({ row, column, message }) => `${column === null ? row + 1 : cellName(row, column)} ${inWords(message, "zh-CN")}`,
  );
}

describe("a good sheet", () => {
  const { own } = read(beer, [], coal, ["注：本表自公布之日起施行"]);

  test("becomes a standard with its particulars", () => {
    expect(own!.standard).toMatchObject({
      id: "DB99/T 1—2024",
      title: { zh: "某省工业用水定额" },
      edition: "2024",
      region: { zh: "某省" },
      inForce: "2024-07-01",
      aliases: ["某省2024", "某省"],
      own: true,
      draft: false,
    });
    expect(own!.standard.tiers).toEqual([
      { name: "领跑值", purpose: "leading", aliases: [] },
      {
        name: "先进值",
        purpose: "new",
        aliases: [],
        fallback: { tier: "通用值", source: { zh: "第6条", en: "第6条" } },
      },
      { name: "通用值", purpose: "existing", aliases: [] },
    ]);
    expect(own!.variants).toHaveLength(2);
    expect(own!.variants[1]).toMatchObject({ code: "061", product: "原煤", condition: "井工矿", entry: 2 });
  });

  test("serves at once in look-up, search and list", () => {
    const library = bundledLibrary.with({ standards: [own!] });
    expect(library.value("某省2024", "151", "啤酒", "领跑值", "")).toBe(3.5);
    expect(library.value("某省", "61", "原煤", "先进值", "")).toBe(0.3);
    expect(library.search("pijiu", { standard: own!.standard.id })[0]!.product.product).toBe("啤酒");
    expect(library.industry("某省", "151")).toHaveLength(1);
    expect(library.value(defaultStandard, "151", "啤酒", "先进值", "")).toBe(4);
  });

  test("comes back the same from its rows, and from the text kept in a workbook", () => {
    expect(readOwnStandard(rowsOfOwnStandard(own!)).own).toEqual(own);
    expect(ownStandardsFromText(ownStandardsToText([own!]))).toEqual({ standards: [own], problems: [] });
  });

  test("is a draft where its title says so", () => {
    const title: Matrix = [["标准号", "DB98/T 2—2020", "名称", "另一标准（送审稿）"]];
    const { own: draft } = readOwnStandard([...title, header, beer]);
    expect(draft!.standard).toMatchObject({ id: "DB98/T 2—2020", edition: "2020", draft: true });
  });
});

describe("a bundled standard as rows", () => {
  test.each(["DB36/T 420—2011", "DB36/T 420—2017"])("%s survives being exported and read again", (id) => {
    const standard = bundledLibrary.standards.find((one) => one.id === id)!;
    const variants = bundledLibrary.variants.filter((variant) => variant.standard === id);
    const { own, problems } = readOwnStandard(rowsOfOwnStandard({ standard, variants }));
    expect(problems).toEqual([]);
    expect(own!.variants.map(({ product, tiers }) => [product, ...tiers.map((tier) => tier?.value)])).toEqual(
      variants.map(({ product, tiers }) => [product, ...tiers.map((tier) => tier?.value)]),
    );
  });
});

describe("a wrong sheet is reported by cell and nothing of it is taken", () => {
  test("one wrong row among good ones", () => {
    expect(read(beer, [151, null, "葡萄酒", null, "m³/kL", "约6", null, null, null]).own).toBeNull();
  });

  test.each<[string, (readonly Cell[])[], string[]]>([
    ["text in numbers", [[151, null, "啤酒", null, "m³/kL", "约6", null, "无", null]], ["F7", "H7"]],
    ["negative", [[151, null, "啤酒", null, "m³/kL", -1, null, null, null]], ["F7"]],
    ["an error", [[151, null, "啤酒", null, "m³/kL", new Failure("#REF!"), null, null, null]], ["F7"]],
    ["unknown unit", [[151, null, "啤酒", null, "桶", 6, null, null, null]], ["E7"]],
    ["a unit of something else", [[151, null, "啤酒", null, "kg/t", 6, null, null, null]], ["E7"]],
    ["no unit", [[151, null, "啤酒", null, null, 6, null, null, null]], ["E7"]],
    ["a wrong code", [["酒", null, "啤酒", null, "m³/kL", 6, null, null, null]], ["A7"]],
    ["no product", [beer, [151, null, null, "生啤", "m³/kL", 6, null, null, null]], ["C8"]],
    ["no values", [[151, null, "啤酒", null, "m³/kL", null, null, null, null]], ["7"]],
    ["tiers out of order", [[151, null, "啤酒", null, "m³/kL", 4, 6, null, null]], ["G7"]],
    ["the same key twice", [beer, coal, ["C151", null, "啤 酒", "", "m³/kL", 7, null, null, null]], ["C9"]],
    ["a boolean product", [[151, null, true, null, "m³/kL", 6, null, null, null]], ["C7", "C7"]],
  ])("%s", (_, rows, places) => {
    const problems = problemsOf(...rows);
    expect(problems.map((problem) => problem.split(" ")[0])).toEqual(places);
    for (const problem of problems) expect(problem).not.toMatch(/\{|undefined/);
  });

  test("merged cells in the table, header included, whatever they hold", () => {
    const rows = [...above, header, beer, coal];
    const merged = (row: number, column: number, height: number, width: number) => {
      const { problems } = readOwnStandard(rows, [{ row, column, rows: height, columns: width }]);
      return problems.map(({ row, column, message }) => [cellName(row, column!), inWords(message, "zh-CN")]);
    };
    expect(merged(6, 2, 2, 1)).toEqual([["C7", expect.stringMatching(/^C7:C8 是合并单元格.*取消合并/)]]);
    expect(merged(5, 5, 1, 3)).toEqual([["F6", expect.stringContaining("F6:H6")]]);
    expect(merged(4, 0, 2, 1)).toEqual([["A5", expect.stringContaining("A5:A6")]]);
  });

  test("merged titles, remarks and blank rows do no harm", () => {
    const rows = [...above, header, beer, [], ["注：本表自公布之日起施行"]];
    const merges = [0, 7, 8].map((row) => ({ row, column: 0, rows: 1, columns: 9 }));
    expect(readOwnStandard(rows, merges).own!.variants).toHaveLength(1);
  });

  test("the other of two equal rows is named as the sheet counts", () => {
    expect(problemsOf(beer, beer)).toEqual([expect.stringContaining("与第 7 行的代码、产品、条件都相同")]);
  });

  test("no header, no tiers, no number, no rows", () => {
    expect(told(readOwnStandard([["啤酒", 6]]))[0]).toContain("没有找到表头");
    expect(
      told(
        readOwnStandard([
          ["产品", "单位"],
          ["啤酒", "m³/kL"],
        ]),
      ).join(),
    ).toMatch(/没有级别列.*没有标准号/);
    expect(problemsOf()).toEqual([expect.stringContaining("没有定额")]);
  });

  test("a tier without its purpose is asked about, never guessed", () => {
    const reading = readOwnStandard([
      ["标准号", "X"],
      ["产品", "单位", "先进值"],
      ["啤酒", "m³/kL", 4],
    ]);
    expect(told(reading).join()).toContain("C2 不认识表头“先进值”。级别请注明用途");
  });

  test("two tiers of one purpose, a column twice, values under no header", () => {
    const reading = readOwnStandard([
      ["标准号", "X"],
      ["产品", "产品名称", "单位", "通用值（现有）", "限定值（现有）", null],
      ["啤酒", "啤酒", "m³/kL", 4, 5, 6],
    ]);
    expect(told(reading).map((problem) => problem.split(" ")[0])).toEqual(["B2", "E2", "F2"]);
  });

  test("a date or a rule that is not understood", () => {
    const reading = readOwnStandard([
      ["标准号", "X", "实施日期", "2024-13-01", "参照", "先进值"],
      ["产品", "单位", "通用值（现有）"],
      ["啤酒", "m³/kL", 4],
    ]);
    expect(told(reading).map((problem) => problem.split(" ")[0])).toEqual(["D1", "F1"]);
  });

  test("far too many rows, and far too many problems", () => {
    const many = (count: number, row: readonly Cell[]) => Array<readonly Cell[]>(count).fill(row);
    expect(problemsOf(...many(50_000, beer))).toEqual([expect.stringContaining(`最多可导入 ${rowsAtMost} 行`)]);
    const reading = read(...many(5_000, [151, null, "啤酒", null, "桶", "无", null, null, null]));
    expect(reading.own).toBeNull();
    expect(reading.problems).toHaveLength(500);
    expect(reading).toMatchObject({ count: 5_000 * 3 - 1 });
  });
});

describe("hidden rows and columns", () => {
  const rows = [...above, header, beer, [], coal, beer];

  test("are told as the sheet counts them, unless they are blank", () => {
    const found = hiddenContent(rows, { rows: [6, 7, 8, 9], columns: [1, 8, 20] })!;
    expect(found).toEqual({ rows: [6, 8, 9], columns: [1, 8] });
    expect(inWords(hiddenFound(found), "zh-CN")).toBe("有隐藏的内容：第 7, 9–10 行，第 B, I 列。");
    expect(inWords(hiddenFound(found), "en-US")).toBe("There is hidden content: rows 7, 9–10, columns B, I.");
    expect(hiddenContent(rows, { rows: [4, 7], columns: [30] })).toBeNull();
  });

  test("can be left out, and what is wrong is told where it stands", () => {
    expect(told(readOwnStandard(rows))).toEqual([expect.stringMatching(/^C10 与第 7 行/)]);
    const { own } = readOwnStandard(withoutHidden(rows, { rows: [9], columns: [8] }));
    expect(own!.variants.map(({ product }) => product)).toEqual(["啤酒", "原煤"]);
    expect(own!.variants[1]!.remark).toBe("");
  });
});

describe("a clash", () => {
  const { own } = read(beer);
  const renamed = (id: string, aliases: string[] = []) => ({ ...own!, standard: { ...own!.standard, id, aliases } });

  test("with nothing is none", () => {
    expect(clashOf(own!, bundledLibrary)).toBeNull();
  });

  test("with a bundled standard, by number or alias, is refused", () => {
    expect(clashOf(renamed("DB14/T1049.2-2021"), bundledLibrary)).toMatchObject({ kind: "refuse" });
    expect(clashOf(renamed("X", ["山西2021"]), bundledLibrary)).toMatchObject({ kind: "refuse" });
  });

  test("with what was imported before is an update to ask about", () => {
    const library = bundledLibrary.with({ standards: [own!] });
    expect(clashOf(own!, library)).toMatchObject({ kind: "update", other: { id: "DB99/T 1—2024" } });
  });

  test("with another edition is asked about", () => {
    expect(clashOf(renamed("DB14/T 1049.2—2025"), bundledLibrary)).toMatchObject({
      kind: "edition",
      other: { id: defaultStandard },
    });
  });
});

describe("the template", () => {
  test("is read once it is filled", () => {
    const filled = ownStandardTemplate().map((row) => (row[0] === "标准号" ? ["标准号", "DB99/T 1—2024"] : row));
    const width = filled.at(-1)!.length;
    const row: Cell[] = Array<Cell>(width).fill(null);
    const { header: at, unit, code } = templateChoices(bundledLibrary);
    row[unit.column] = "m³/t";
    row[code.column] = "061";
    row[filled[at]!.indexOf("产品名称")] = "原煤";
    row[filled[at]!.indexOf("通用值（现有）")] = 0.3;
    const { own, problems } = readOwnStandard([...filled, row]);
    expect(problems).toEqual([]);
    expect(own!.standard.tiers.map(({ name }) => name)).toEqual(["领跑值", "先进值", "通用值"]);
    expect(unit.options).toContain("m³/(MW·h)");
    expect(code.options).toContain("061");
  });

  test("unfilled is not a standard", () => {
    expect(readOwnStandard(ownStandardTemplate()).own).toBeNull();
  });
});

describe("what is kept in a workbook", () => {
  test.each(["", "{", "null", "[]", '{"version":2,"standards":[]}', '{"version":1,"standards":[[[{}]]]}'])(
    "damaged as %j it is told, not thrown",
    (text) => {
      const { standards, problems } = ownStandardsFromText(text);
      expect(standards).toEqual([]);
      expect(problems).toHaveLength(1);
      expect(inWords(problems[0]!, "zh-CN")).toContain("请重新导入");
    },
  );

  test("one bad standard does not take the others with it", () => {
    const { own } = read(beer);
    const text = JSON.stringify({ version: 1, standards: [rowsOfOwnStandard(own!), [["标准号", "坏的"]]] });
    const { standards, problems } = ownStandardsFromText(text);
    expect(standards).toHaveLength(1);
    expect(problems).toMatchObject([{ values: { detail: "坏的" } }]);
  });
});

test("two thousand rows are usable at once", () => {
  const rows = Array.from({ length: 2000 }, (_, at): Cell[] => [
    151,
    null,
    `产品${at}`,
    null,
    "m³/t",
    at + 1,
    null,
    null,
    null,
  ]);
  const library = bundledLibrary.with({ standards: [read(...rows).own!] });
  expect(library.value("某省", "151", "产品1999", "通用值", "")).toBe(2000);
  const found = library.quota({ standard: "某省", code: "151", product: "产品2000", condition: null }, "通用值");
  expect(isFailure(found)).toBe(true);
});
