/** Parameters that the functions over a whole revision project share: columns of its sample table, its items, its spilled figures. */
import type { Failure } from "../../language/failure";
import { failure } from "../../language/failure";
import type { Bilingual } from "../../language/language";
import { alignedFlags, alignedNumbers, alignedTexts, matrix } from "../parameters";
import type { Cell, Matrix } from "../values";

export const sampleItems = alignedTexts({
  name: "sampleItems",
  label: { zh: "样本定额项", en: "items of the samples" },
  description: {
    zh: "样本表中每个样本所属的定额项（一列）；空白的行略过",
    en: "Item of every sample of the sample table (a column); blank rows are skipped",
  },
});

export const sampleUse = alignedNumbers({
  name: "use",
  label: { zh: "采用单耗", en: "unit use" },
  description: { zh: "每个样本采用的单位产品用水量；空白不计", en: "Unit use of every sample; blanks do not count" },
  above: 0,
});

export const sampleExcluded = alignedFlags({
  name: "excluded",
  label: { zh: "剔除", en: "excluded" },
  description: { zh: "剔除标记：是、TRUE 或 1", en: "Marks: TRUE or 1 leaves a sample out" },
});

export const sampleOutput = alignedNumbers({
  name: "output",
  label: { zh: "折算产量", en: "output" },
  description: {
    zh: "每个样本的产量，同一定额项单位一致；空白为未知",
    en: "Output of every sample, in one unit an item; blank is unknown",
  },
  minimum: 0,
});

export const sampleYears = alignedNumbers({
  name: "years",
  label: { zh: "年份", en: "years" },
  description: { zh: "每个样本的年份；空白为未知", en: "Year of every sample; blank is unknown" },
});

export const sampleBasis = alignedTexts({
  name: "basis",
  label: { zh: "依据", en: "basis" },
  description: { zh: "SAMPLEUSE 给出的依据一列", en: "The column of bases that SAMPLEUSE gives" },
});

export const sampleConditions = alignedTexts({
  name: "conditions",
  label: { zh: "条件", en: "conditions" },
  description: { zh: "每个样本的条件（工艺、原料、规模）", en: "Condition of every sample (process, material, scale)" },
});

export const sampleEnterprises = alignedTexts({
  name: "enterprises",
  label: { zh: "企业", en: "enterprises" },
  description: { zh: "每个样本的企业", en: "Enterprise of every sample" },
});

export const items = alignedTexts({
  name: "items",
  label: { zh: "定额项", en: "items" },
  description: { zh: "定额项名称（一列）", en: "The items (a column)" },
});

export const figuresTable = matrix({
  name: "figures",
  label: { zh: "统计表", en: "figures" },
  description: { zh: "METHODSBY 的结果区域", en: "The result of METHODSBY" },
});

export const peersTable = matrix({
  name: "peers",
  label: { zh: "对比表", en: "peer figures" },
  description: { zh: "PEERSBY 的结果区域", en: "The result of PEERSBY" },
});

/** Reads back what METHODSBY or PEERSBY spilled: a row an item, figures in the order of the columns; null where nothing was given. */
export function figuresOfRows<Key extends string>(
  given: { readonly label: Bilingual; readonly rows: Matrix | null; readonly count: number },
  columns: readonly { readonly key: Key }[],
): readonly Readonly<Record<Key, number | null>>[] | null | Failure {
  const { label, rows, count } = given;
  if (rows === null) return null;
  if (rows.length !== count) {
    return failure("#VALUE!", "rowsExpected", { name: label, rows: count, shape: shape(rows) });
  }
  return rows.map(
    (cells) =>
      Object.fromEntries(
        columns.map(({ key }, index) => [key, typeof cells[index] === "number" ? cells[index] : null]),
      ) as Record<Key, number | null>,
  );
}

/** Rows of three, the most lenient tier first. */
export function threesOf(
  label: Bilingual,
  rows: readonly (readonly Cell[])[],
  count: number,
): readonly (readonly Cell[])[] | Failure {
  if (rows.length !== count || rows.some((row) => row.length !== 3)) {
    return failure("#VALUE!", "threeColumnsExpected", { name: label, rows: count, shape: shape(rows) });
  }
  return rows;
}

function shape(rows: readonly (readonly Cell[])[]): string {
  return `${rows.length}×${rows[0]?.length ?? 0}`;
}

/** Copper smelters, table 5.4-4, as columns of a sample table. */
export const copperTable = {
  items: column(Array.from({ length: 6 }, () => "阴极铜")),
  use: column([6.2, 8.0, 8.21, 9.62, 9.2, 10.27]),
  output: column([120, 2, 8.6, 4.1, 3.4, 2.96]),
};

export function column(cells: readonly Cell[]): Matrix {
  return cells.map((cell) => [cell]);
}
