/** What a row of a table is, when it is no record. */
import type { Grid } from "../headers/grid";
import type { Layout } from "../headers/layout";
import type { Block } from "../headers/find";
import type { ColumnKey } from "../columns";

/** Why a row is not among the records. */
export const asideReasons = {
  title: { zh: "表头以上的标题与说明", en: "title or note above the table" },
  header: { zh: "表头", en: "header" },
  repeatedHeader: { zh: "重复的表头", en: "header repeated" },
  blank: { zh: "空行", en: "blank" },
  subtotal: { zh: "小计、合计行", en: "subtotal or total" },
  note: { zh: "注释、签字行", en: "note or signature" },
  heading: { zh: "分组标题行", en: "heading of a group" },
  example: { zh: "填写示例", en: "example" },
  unfilled: { zh: "未填写的行", en: "row not filled in" },
  noTable: { zh: "该工作表没有识别出调查表", en: "no survey table found in the sheet" },
  waiting: { zh: "表式尚未确认", en: "layout not confirmed yet" },
} as const;
export type AsideReason = keyof typeof asideReasons;

const subtotal = /^(?:本页|全[市县区省厂]|.{0,14})(?:小计|合计|总计|累计|共计)$|^(?:汇总|平均|平均值|小\/?计|计)$/;
const note = /^(?:注|说明|备注|填表说明|填报说明|附注|附|★|※|\*)(?:\d*)[:：、.．\s(（]|^(?:注|说明)$|^\d[、.．]\D/;
const signature = /填表人|填报人|制表|审核|负责人|联系人|联系电话|填报日期|填表日期|盖章|签字|签章/;
const signatureLine =
  /^(?:填表人|填报人|制表人?|审核人?|单位负责人|统计负责人|负责人|联系人|联系电话|填报日期|填表日期)[:：]/;
const example = /^[(（]?(?:示?例|填写示例|样例|范例|举例|例如)(?:[)）:：\d]|$)/;

/** Columns whose words tell a subtotal. */
const tellingKeys: readonly ColumnKey[] = ["number", "city", "district", "firm", "product", "industry", "code", "year"];

/** What a sample is made of: a row with none of these was not filled in. */
const substance: readonly ColumnKey[] = [
  "firm",
  "product",
  "year",
  "output",
  "water",
  "capacity",
  "outputValue",
  "valueAdded",
  "permitVolume",
];

export class RowReader {
  private readonly headerText: string;
  private readonly telling: readonly number[];
  private readonly filled: readonly number[];

  constructor(
    private readonly grid: Grid,
    private readonly block: Block,
    layout: Layout,
  ) {
    this.headerText = compact(block.labels.map((path) => path.at(-1) ?? ""));
    const columnsOf = (keys: readonly ColumnKey[]) =>
      layout.columns.filter(({ key }) => keys.includes(key)).map(({ index }) => block.firstColumn + index);
    this.telling = columnsOf(tellingKeys);
    this.filled = columnsOf(substance);
  }

  /** Null for a row that holds a record. */
  reasonAside(row: number): AsideReason | null {
    const { grid, block } = this;
    if (grid.isBlankRow(row)) return "blank";
    const last = block.firstColumn + block.labels.length - 1;
    const own: { readonly text: string; readonly column: number }[] = [];
    let numbers = 0;
    for (const { value, column, merge } of grid.distinct(row)) {
      if (column < block.firstColumn || column > last) continue;
      if (merge && merge.row < row) continue;
      if (typeof value === "number") numbers++;
      own.push({ text: String(value).normalize("NFKC").replace(/\s+/g, ""), column });
    }
    if (own.length === 0) return "blank";
    const first = own[0]!.text;
    if (example.test(first)) return "example";
    if (signatureLine.test(first)) return "note";
    if (this.isSubtotal(own)) return "subtotal";
    const texts = own.map(({ text }) => text);
    if (numbers === 0) {
      if (compact(texts) === this.headerText || this.repeatsHeader(own)) return "repeatedHeader";
      if (note.test(first) || texts.some((text) => signature.test(text))) return "note";
      if (own.length === 1 && !this.isFirmColumn(own[0]!.column)) return first.length > 20 ? "note" : "heading";
      if (own.length === 1 && (grid.mergeAt(row, own[0]!.column)?.columns ?? 1) > 2) return "heading";
    }
    return own.some(({ column }) => this.filled.includes(column)) ? null : "unfilled";
  }

  private isSubtotal(own: readonly { readonly text: string; readonly column: number }[]): boolean {
    // The first cell tells it too, wherever it stands.
    return own.some(
      ({ text, column }, index) =>
        (index === 0 || this.telling.includes(column)) && text.length <= 18 && subtotal.test(text),
    );
  }

  /** The same words under the same columns, for the most part. */
  private repeatsHeader(own: readonly { readonly text: string; readonly column: number }[]): boolean {
    let same = 0;
    for (const { text, column } of own) {
      const path = this.block.labels[column - this.block.firstColumn] ?? [];
      if (path.some((label) => label.normalize("NFKC").replace(/\s+/g, "") === text)) same++;
    }
    return own.length >= 2 && same >= own.length * 0.6;
  }

  private isFirmColumn(column: number): boolean {
    return this.filled.includes(column);
  }
}

function compact(texts: readonly string[]): string {
  return texts.map((text) => text.normalize("NFKC").replace(/\s+/g, "")).join("|");
}
