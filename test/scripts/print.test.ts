import { checkAgainstPrint } from "../../scripts/print/check";

// A made-up table in the layout of the print: a remark over two tiers, two tiers on a line, a label on the line of a second tier.
const print = [
  "表9 某业用水定额",
  "",
  "分类代码\t类别名称\t产品名称\t单位\t用水定额\t\t备注",
  "131\t某加工\t甲\t$m^3/t$\t先进值\t1.00\t生产原料: 豆 生产工艺: 压榨 注：综合定额",
  "\t\t\t\t通用值\t2.00\t",
  "\t\t乙\t$m^3/t$\t先进值 通用值\t3.0 4.0\t生产工艺：机制。 废水外排",
  "\t\t丙\t$m^3/t$\t先进值\t5.0\t",
  "\t\t丁\t\t通用值\t6.0\t",
].join("\n");

function record(entry: string, product: string, value: string, condition: string, more: object = {}) {
  return { table: "9", entry, product, value, condition, status: "certain", remark_printed: "", ...more };
}

const faithful = [
  record("1", "甲", "1.00", "生产原料：豆；生产工艺：压榨", {
    remark_printed: "生产原料：豆；生产工艺：压榨；注：综合定额",
  }),
  record("1", "甲", "2.00", "生产原料：豆；生产工艺：压榨", {
    remark_printed: "生产原料：豆；生产工艺：压榨；注：综合定额",
  }),
  record("2", "乙", "3.0", "生产工艺：机制；废水外排"),
  record("2", "乙", "4.0", "生产工艺：机制；废水外排"),
  record("3", "丙", "5.0", ""),
  record("3", "丙", "6.0", "", { status: "doubtful" }),
];

test("finds nothing where data and print agree", () => {
  expect(checkAgainstPrint(print, faithful)).toEqual({ remarks: 5, problems: [] });
});

test.each<[string, number, object, RegExp]>([
  ["a part of a remark that was dropped", 0, { remark_printed: "" }, /第 4 行.*综合定额/],
  ["a part that was reworded", 2, { condition: "生产工艺：机械；废水外排" }, /第 6 行.*生产工艺：机制/],
  ["another value", 3, { value: "4.1" }, /第 6 行.*4\.0 printed, 4\.1 recorded/],
  ["a moved label taken for certain", 5, { status: "certain" }, /第 8 行.*丁 printed, 丙 recorded as certain/],
])("finds %s", (_, at, change, problem) => {
  // Both tiers of the entry change: a part that either of them carries is carried.
  const entry = faithful[at]!.entry;
  const wide = !("value" in change || "status" in change);
  const records = faithful.map((one, index) =>
    index === at || (wide && one.entry === entry) ? { ...one, ...change } : one,
  );
  const { problems } = checkAgainstPrint(print, records);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(problem);
});

test("finds a value that was left out", () => {
  expect(checkAgainstPrint(print, faithful.slice(0, -1)).problems).toEqual(["表 9: 6 printed, 5 recorded"]);
});
