import { define } from "../definition";
import { lengthError } from "../pairs";
import { alignedFlags, matrix, optional } from "../parameters";
import { column } from "./_columns";
import { report, reportExample, table } from "../sources";
import type { Cell, Matrix } from "../values";

const marks = alignedFlags({
  name: "marks",
  label: { zh: "标记", en: "marks" },
  description: { zh: "标记列：是、TRUE 或 1 的行列出", en: "A column of marks: rows with TRUE or 1 are listed" },
});

const ordinals = ["first", "second", "third", "fourth", "fifth", "sixth"] as const;
const columns = ordinals.map((name, index) =>
  matrix({
    name,
    label: { zh: `列 ${index + 1}`, en: `column ${index + 1}` },
    description: { zh: "与标记逐行对应的一列", en: "A column that corresponds with the marks row by row" },
  }),
);

export default define({
  id: "MARKED",
  group: "samples",
  summary: { zh: "列出有标记的行", en: "The rows that are marked" },
  parameters: [
    marks,
    columns[0]!,
    optional(columns[1]!),
    optional(columns[2]!),
    optional(columns[3]!),
    optional(columns[4]!),
    optional(columns[5]!),
  ],
  result: {
    shape: "table",
    description: {
      zh: "有标记的行，各列依次；一行也没有时为一行空白",
      en: "The marked rows, column by column; one blank row where none is marked",
    },
  },
  source: report("3.2", "3.2"),
  method: {
    text: {
      zh: "用来把样本表中剔除的样本单列出来，不需要 FILTER 函数，空白仍为空白。",
      en: "Lists the excluded samples of a sample table; needs no FILTER, and blanks stay blank.",
    },
  },
  examples: [
    {
      arguments: [
        column([null, "是", null, "是"]),
        column(["芦溪", "贵溪", "鹰潭", "吉安"]),
        column([0.008, 0.88, 0.018, 0.95]),
      ],
      result: [
        ["贵溪", 0.88],
        ["吉安", 0.95],
      ],
      source: reportExample({ zh: "大米", en: "Rice" }, ...table("3.2-1")),
    },
  ],
  calculate: ([flags, ...given]) => {
    const present = given.filter((matrix): matrix is Matrix => matrix !== null);
    const error = lengthError([marks, flags], ...present.map((matrix, index) => [columns[index]!, matrix] as const));
    if (error) return error;
    const rows = flags.flatMap((flag, row) => (flag ? [present.map((matrix): Cell => matrix[row]![0] ?? null)] : []));
    return rows.length === 0 ? [present.map((): Cell => "")] : rows;
  },
});
