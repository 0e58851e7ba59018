import type { Block, BlockCell } from "../../../src/evaluation/block";
import { permitBlock } from "../../../src/evaluation/permits/block";
import type { ApplicationProduct } from "../../../src/evaluation/permits/card";
import { permitCard } from "../../../src/evaluation/permits/card";
import { bundledContext } from "../../../src/functions/bundled";
import { ContextStore } from "../../../src/functions/context";
import { createHeadlessHost } from "../../../src/hosts/headless";
import { isFailure } from "../../../src/language/failure";
import { bundledLibrary } from "../../../src/standards/bundled";
import { defaultStandard } from "../../../src/standards/standard";
import type { Matrix } from "../../../src/workbook/values";

const beer: ApplicationProduct = { code: "151", product: "啤酒", condition: null, output: 50000, outputUnit: "kL" };
const wine: ApplicationProduct = { code: "151", product: "葡萄酒", condition: null, output: 1000, outputUnit: "t" };

function blockOf(products: readonly ApplicationProduct[], volume: number | null, onceThrough = false): Block {
  const application = { standard: defaultStandard, products, project: "new" as const, volume, onceThrough };
  const card = permitCard(bundledLibrary, application);
  if (isFailure(card)) throw new Error(card.message?.key);
  return permitBlock(card, volume, { row: 4, column: 2 }, "zh-CN");
}

/** What a workbook makes of the block at C5. */
async function calculated({ rows }: Block): Promise<Matrix> {
  const host = await createHeadlessHost(new ContextStore(bundledContext));
  const [sheet] = await host.sheets();
  await host.write("", [{ sheet: sheet!, row: 4, column: 2, entries: rows }]);
  const { values } = await host.read({
    sheet: sheet!,
    row: 4,
    column: 2,
    rows: rows.length,
    columns: rows[0]!.length,
  });
  host.dispose();
  return values;
}

const lineOf = (rows: readonly (readonly BlockCell[])[] | Matrix, label: string) =>
  rows.find(([first]) => first === label);

// Table 8: beer 4.00 and 6.00 m³/kL, no 领跑值.
test("the block of 50,000 kL of beer calculates what the card says, wherever it stands", async () => {
  const values = await calculated(blockOf([beer], 310000));
  expect(lineOf(values, "啤酒")!.slice(5, 12)).toEqual(["m³/kL", "—", 4, 6, "—", 200000, 300000]);
  expect(lineOf(values, "单位产品用水量")!.slice(1, 3)).toEqual([6.2, "m³/kL"]);
  expect(lineOf(values, "适用级别核定水量（m³/年）")![1]).toBe(200000);
  expect(lineOf(values, "达到级别")![1]).toBe("超定额");
  expect(lineOf(values, "超出（m³/年）")![1]).toBe(110000);
  expect(values.flat()).toContainEqual(expect.stringContaining("高于通用值"));
});

test("what follows from the volume follows it when it is changed", async () => {
  const block = blockOf([beer], 310000);
  const rows = block.rows.map((row) => row.map((cell) => (cell === 310000 ? 200000 : cell)));
  const values = await calculated({ ...block, rows });
  expect(lineOf(values, "达到级别")![1]).toBe("先进值");
  expect(values.flat()).toContain("达到先进值。");
  expect(values.flat()).not.toContainEqual(expect.stringContaining("高于通用值"));
  const none = await calculated({ ...block, rows: rows.map((row) => row.map((cell) => (cell === 200000 ? 0 : cell))) });
  expect(lineOf(none, "达到级别")![1]).toBe("");
});

// 先进值 alone is printed for the one, 通用值 alone for the other (0.10, table 5).
test("products that have no tier in common reach none, and nothing is said of it", async () => {
  const pipe = { code: "313", product: "无缝钢管", condition: "无", output: 100, outputUnit: "t" };
  const sand = { code: "101", product: "制砂", condition: null, output: 1000, outputUnit: "t" };
  const values = await calculated(blockOf([pipe, sand], 5000));
  expect(lineOf(values, "达到级别")![1]).toBe("—");
  expect(values.flat()).not.toContainEqual(expect.stringContaining("达到—"));
});

// 4 × 50,000 + 3 × 1,000 and 6 × 50,000 + 6 × 1,000.
test("several products add up; without a volume nothing is compared", async () => {
  const values = await calculated(blockOf([beer, wine], null));
  expect(lineOf(values, "合计")!.slice(9, 12)).toEqual(["—", 203000, 306000]);
  expect([lineOf(values, "达到级别")![1], lineOf(values, "超出（m³/年）")![1]]).toEqual(["", ""]);
  expect(lineOf(values, "单位产品用水量")).toBeUndefined();
});

test("a volume with once-through cooling is not compared", () => {
  expect(lineOf(blockOf([beer], 310000, true).rows, "达到级别")).toBeUndefined();
});

test("volumes have thousands separators, codes stay text, all rows are of one width", () => {
  const { rows, numberFormats, headings } = blockOf([beer], 310000);
  expect(new Set([...rows, ...numberFormats].map(({ length }) => length)).size).toBe(1);
  const product = rows.findIndex(([first]) => first === "啤酒");
  expect([1, 3, 10].map((column) => numberFormats[product]![column])).toEqual(["@", "#,##0", "#,##0"]);
  expect(headings).toEqual([0, product - 1]);
});
