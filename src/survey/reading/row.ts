/** What a row of a table is, when it is no record. */
import { remembering } from "../../language/remembering";
import { simplified } from "../../language/traditional";
import { describeCell } from "../../workbook/values";
import type { Cell } from "../../workbook/values";
import type { Grid } from "../headers/grid";
import { rememberedByLayout } from "../headers/by-layout";
import type { Layout } from "../headers/layout";
import type { Block } from "../headers/find";
import type { ColumnKey } from "../columns";
import { columnOf } from "../columns";

/** Why a row is not among the records. */
export const asideReasons = {
  title: { zh: "表头以上的标题与说明", en: "title or note above the table" },
  header: { zh: "表头", en: "header" },
  repeatedHeader: { zh: "重复的表头", en: "header repeated" },
  blank: { zh: "空行", en: "blank" },
  subtotal: { zh: "小计、合计行", en: "subtotal or total" },
  note: { zh: "注释、签字行", en: "note or signature" },
  heading: { zh: "分组标题行", en: "heading of a group" },
  part: { zh: "“其中”分项行，已含在上面的行内", en: "part of a row above, which includes it" },
  example: { zh: "填写示例", en: "example" },
  unfilled: { zh: "未填写的行", en: "row not filled in" },
  noTable: { zh: "该工作表没有识别出调查表", en: "no survey table found in the sheet" },
  form: { zh: "基本情况表，内容已并入该文件的样本", en: "form, whose values go with the samples of its file" },
  formText: {
    zh: "基本情况表的标题与文字，样本表没有这一列",
    en: "title or text of the form, which the sample table has no column for",
  },
  waiting: { zh: "表式尚未确认", en: "layout not confirmed yet" },
} as const;
export type AsideReason = keyof typeof asideReasons;

const subtotal =
  /^(?:本页|全[市县区省厂]|.{0,14})(?:小计|合计|总计|累计|共计|总和)[数值]?$|^(?:过次页|过次|转次页|转下页|接下页|承前页|承前|承上页|接前页|接上页|上页结转)$|^(?:汇总|汇总数|全[省市县区国部厂]|全公司|平均|小\/?计|计|总|总数|总量|本?页计|分计|大计|∑|Σ)$|^(?:(?:sub|grand)[-_]?)?totals?$|^(?:sum|average|mean|max|min|median)$/i;
/** Figures about the rows above, or their share in something. */
const figure = /^(?:.{0,6}平均[值数]?|均值|最[大小]值?|最高值?|最低值?|中位[值数]|标准差|方差|样本数|占比|比例|比重)$/;
/** "共3家企业", "合计3家", "合计2014年": how many, of when. */
const counted =
  /^(?:(?:(?:合计|总计|小计|共计)共?|共)\d+[家个户]?(?:企业|单位|公司)?|(?:合计|总计|小计)(?:19|20)\d{2}年?度?|(?:合计|总计|小计)(?:金额|水量|产量|产值|取水量|用水量))$/;
/** Most names hold none of these, and need not be looked at more closely. */
const mayBeSubtotal = /[计汇平总共和值数差比全∑Σ計總最页頁]|^[过承過]|total|sum|average|mean|max|min|median/i;
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

/** Columns by what their cells say of a row. */
interface TellingColumns {
  readonly telling: ReadonlySet<number>;
  readonly filled: ReadonlySet<number>;
  readonly amounts: ReadonlySet<number>;
}

const amountKeys = substance.filter((key) => columnOf(key).type === "number");

const columnsOf = rememberedByLayout((layout, firstColumn): TellingColumns => {
  const having = (keys: readonly ColumnKey[]) =>
    new Set(layout.columns.filter(({ key }) => keys.includes(key)).map(({ index }) => firstColumn + index));
  return { telling: having(tellingKeys), filled: having(substance), amounts: having(amountKeys) };
});

export class RowReader {
  private readonly columns: TellingColumns;

  constructor(
    private readonly grid: Grid,
    private readonly block: Block,
    layout: Layout,
  ) {
    this.columns = columnsOf(layout, block.firstColumn);
  }

  /** Null for a row that holds a record. */
  reasonAside(row: number): AsideReason | null {
    const { grid, block } = this;
    if (grid.isBlankRow(row)) return "blank";
    const last = block.firstColumn + block.labels.length - 1;
    const own: OwnCell[] = [];
    let numbers = 0;
    let filled = false;
    for (const { value, column, merge } of grid.distinct(row)) {
      if (column < block.firstColumn || column > last || (merge && merge.row < row)) continue;
      if (typeof value === "number") numbers++;
      filled ||= this.columns.filled.has(column);
      own.push({ value, column });
    }
    if (own.length === 0) return "blank";
    const said = wordsOf(describeCell(own[0]!.value));
    if (said.isExample) return "example";
    if (said.isSignature) return "note";
    const telling = this.telling(own);
    if (telling.some(({ isTotal }) => isTotal)) return "subtotal";
    if (telling.some(({ isPart }) => isPart)) return "part";
    if (numbers > 0 && this.isNumberedGroup(own)) return "subtotal";
    if (numbers === 0 && !grid.isForm) {
      const first = said.text;
      const texts = own.map(({ value }) => compact(value));
      if (this.repeatsHeader(own, texts)) return "repeatedHeader";
      if (note.test(first) || texts.some((text) => signature.test(text))) return "note";
      if (own.length === 1 && /^(?:备注|说明|注)./.test(first)) return "note";
      if (this.isNumberedHeading(own)) return "heading";
      if (own.length === 1 && !this.columns.filled.has(own[0]!.column)) return first.length > 20 ? "note" : "heading";
      if (own.length === 1 && (grid.mergeAt(row, own[0]!.column)?.columns ?? 1) > 2) return "heading";
    }
    return filled ? null : "unfilled";
  }

  /** The first cell tells what a row is, wherever it stands, and the columns of names do. */
  private telling(own: readonly OwnCell[]): readonly Words[] {
    const words: Words[] = [];
    for (const [index, { value, column }] of own.entries()) {
      if ((index === 0 || this.columns.telling.has(column)) && typeof value === "string") words.push(wordsOf(value));
    }
    return words;
  }

  /** "一、 | 九江市": a group's number and its name, with nothing that a sample is made of. */
  private isNumberedHeading(own: readonly OwnCell[]): boolean {
    const [ordinal, name, third] = own;
    return (
      name !== undefined &&
      third === undefined &&
      /^[(（]?(?:[一二三四五六七八九十]{1,3}|[IVXⅠ-Ⅻ]{1,4})[)）]?[、.．]?$/.test(compact(ordinal!.value)) &&
      !this.columns.amounts.has(name.column)
    );
  }

  /** "一、食品 | | 1100000": the sum of a group beside its name, and nothing that says whose or of what. */
  private isNumberedGroup(own: readonly OwnCell[]): boolean {
    const [name, ...rest] = own;
    return (
      /^[(（]?[一二三四五六七八九十]{1,3}(?:[)）]|[、.．])./.test(wordsOf(describeCell(name!.value)).text) &&
      typeof name!.value === "string" &&
      rest.every(({ value, column }) => typeof value === "number" && !this.columns.telling.has(column))
    );
  }

  /** The same words under the same columns, for the most part. */
  private repeatsHeader(own: readonly OwnCell[], texts: readonly string[]): boolean {
    let same = 0;
    own.forEach(({ column }, index) => {
      const path = this.block.labels[column - this.block.firstColumn] ?? [];
      if (path.some((label) => compact(label) === texts[index])) same++;
    });
    return own.length >= 2 && same >= own.length * 0.6;
  }
}

interface OwnCell {
  readonly value: Cell;
  readonly column: number;
}

/** What a text says of its row. */
interface Words {
  /** Without spaces. */
  readonly text: string;
  readonly isExample: boolean;
  readonly isSignature: boolean;
  readonly isTotal: boolean;
  /** "其中：一车间": counted in the row of the whole already. */
  readonly isPart: boolean;
}

const wordsOf = remembering((cell): Words => {
  const text = compact(cell);
  return {
    text,
    isExample: example.test(text),
    isSignature: signatureLine.test(text),
    isTotal: isTotalWord(text),
    isPart: /^其中(?:[:：]|$)/.test(cell.trim()),
  };
});

function compact(value: Cell): string {
  return describeCell(value).normalize("NFKC").replace(/\s+/g, "");
}

/** Whether a word says that its row adds others up. */
export function isTotalWord(text: string): boolean {
  if (!mayBeSubtotal.test(text)) return false;
  const word = totalWord(text);
  return subtotal.test(word) || figure.test(word) || counted.test(word);
}

/** "合计（3家）", "总计：", "小计1", "一、合计：600t", "“合計”", "合计/Total" without what is said besides the word. */
function totalWord(text: string): string {
  const bare = simplified(text)
    .normalize("NFKC")
    .replace(/^[([【〔<《"“'‘](.*)[)\]】〕>》"”'’]$/, "$1")
    .replace(/[([【〔][^()[\]【】〔〕]*[)\]】〕]/g, "")
    .replace(/(?:[:：=].*|[-—–_~～]+)$/, "")
    .replace(/(?<=[计总和])\/.+$/, "")
    .replace(/(?<=[\u4e00-\u9fff])\/?(?:sub-?)?totals?$/i, "")
    .replace(/[,，.。、;；=*※…]+$/, "");
  return bare.replace(/(?<=[计总])(?:\d{1,2}|[一二三四五六七八九十])$/, "").replace(/[,，.。、;；=*※]+$/, "");
}
