/**
 * The data that look-ups use once they are native formulas: a sheet of its own, a row a question. The questions are kept in the
 * words of the cells that ask them, so that matching them needs nothing but "=": `LOOKUP(1,0/((…=A2)*(…=B2)),…)` runs everywhere
 * without array entry, takes no "*" or "~" for a wildcard, and gives #N/A where nobody has asked before.
 */
import { failure, isFailure } from "../language/failure";
import { describe } from "../language/messages";
import { citation } from "../standards/citation";
import { certainUnit } from "../standards/doubt";
import type { Query } from "../standards/library";
import { qualifiedName } from "../workbook/address";
import type { Context } from "../functions/context";
import type { Cell, Matrix } from "../functions/values";

export const dataSheetName = "WQ数据";
/** By this the sheet is known again, whatever its name has become. */
const title = "用水定额工作台：原生公式所用的定额数据 / Water Quota Workbench: data of native formulas";
const explanation =
  "各行由“转为原生公式”写入，请勿改动；还原后本表自动删除。 / Written by the conversion to native formulas; do not edit. Restoring removes the sheet.";

const headings = [
  "级别 tier",
  "标准 standard",
  "代码 code",
  "产品 product",
  "条件 condition",
  "定额 quota",
  "单位 unit",
  "出处 source",
  "界限 1 limit（-1：无 none）",
  "界限 2 limit",
  "界限 3 limit",
  "说明 remark",
] as const;
const columnOf = { tier: 0, standard: 1, code: 2, product: 3, condition: 4, quota: 5, unit: 6, source: 7, limits: 8 };
const keyColumns = 5;
/** In place of a tier where the question names none. */
const noTier = "—";
const headRows = 4;
export const limitCount = 3;

/** What a call asks for, each word as it is written and as it reads now. */
export interface Question {
  readonly standard: Asked;
  readonly code: Asked;
  readonly product: Asked;
  readonly condition: Asked;
  /** Null where the function asks for no tier. */
  readonly tier: Asked | null;
}

export interface Asked {
  /** In the formula. */
  readonly text: string;
  readonly value: Cell;
}

export type Answered = "quota" | "unit" | "source" | "limits";

export class LookupData {
  private readonly rows: Cell[][];
  private readonly places = new Map<string, number>();
  private readonly standards = new Set<string>();
  private used = false;

  /**
   * @param sheet the name of the sheet
   * @param existing its content from the first cell on, where it is there already
   */
  constructor(
    readonly sheet: string,
    private readonly context: Context,
    existing: Matrix = [],
  ) {
    this.rows = existing.slice(headRows).map((row) => headings.map((_, column) => row[column] ?? null));
    this.rows.forEach((row, index) => {
      this.places.set(keyOf(row.slice(0, keyColumns)), index);
      const standard = this.context.standards.standard(String(row[columnOf.standard] ?? ""));
      if (!isFailure(standard)) this.standards.add(standard.id);
    });
  }

  /** The widths of its columns, in characters. */
  static readonly widths = [10, 22, 8, 20, 32, 10, 12, 28, 14, 14, 14, 40];

  /** Whether a sheet whose first cell holds this is one of ours. */
  static isTitle(cell: Cell | undefined): boolean {
    return cell === title;
  }

  /** Whether any formula has been made over it. */
  get isUsed(): boolean {
    return this.used;
  }

  /** Everything that the sheet holds, from its first cell on. */
  content(): Matrix {
    const pad = (first: string): Cell[] => headings.map((_, column) => (column === 0 ? first : null));
    return [[...pad(title)], pad(explanation), pad(this.origin()), [...headings], ...this.rows];
  }

  private origin(): string {
    const cited = [...this.standards].map((id) => {
      const { title, edition, draft, quotedBy } = this.context.standards.standardOf({ standard: id });
      const draftly = draft ? "，送审稿 draft" : "";
      return `${id}《${title.zh}》（${edition}${draftly}${quotedBy ? `，${quotedBy.zh}` : ""}）`;
    });
    return `数据来源 / source: ${cited.join("；") || "—"}`;
  }

  /**
   * The formula that finds the answer to a question; the answer is kept ready for it. It looks at all questions asked so far:
   * ask all of them first.
   */
  formula(question: Question, answered: Answered, limit = 0): string {
    this.used = true;
    this.keep(question);
    const conditions = [
      question.tier ?? { text: `"${noTier}"` },
      question.standard,
      question.code,
      question.product,
      question.condition,
    ].map(({ text }, column) => `(${this.reference(column)}=${text === "" ? '""' : text})`);
    return `LOOKUP(1,0/(${conditions.join("*")}),${this.reference(columnOf[answered] + limit)})`;
  }

  /** How far down the formulas look: a power of two, so that a few more questions change none of them. */
  private get reach(): number {
    return 2 ** Math.max(7, Math.ceil(Math.log2(headRows + this.rows.length)));
  }

  private reference(column: number): string {
    const range = { sheet: this.sheet, row: headRows, column, rows: this.reach - headRows, columns: 1 };
    return qualifiedName(range).replace(/([A-Z]+)(\d+)(?=:|$)/g, "$$$1$$$2");
  }

  private keep({ tier, standard, code, product, condition }: Question): void {
    const key = [tier ? tier.value : noTier, standard.value, code.value, product.value, condition.value];
    // An error in a cell is the answer then, and no question.
    if (key.some(isFailure)) return;
    const place = this.places.get(keyOf(key)) ?? this.rows.length;
    this.places.set(keyOf(key), place);
    this.rows[place] = [...key.map((word) => (word === "" ? null : word)), ...this.answer(key)];
  }

  private answer([tier, standard, code, product, condition]: readonly Cell[]): Cell[] {
    const { standards } = this.context;
    const word = (cell: Cell | undefined) => (cell === null || cell === undefined ? "" : String(cell));
    const query: Query = {
      standard: word(standard) || this.context.defaultStandard,
      code: word(code),
      product: word(product),
      condition: word(condition),
    };
    const unanswered = (error: Cell, remark: string | null): Cell[] => [error, error, error, ...limits(error), remark];
    if (word(product).trim() === "") return unanswered(failure("#VALUE!", "argumentMissing", { name: "产品" }), null);
    const asked = tier === noTier ? null : word(tier);
    const quota = asked === null ? null : standards.quota(query, asked);
    const variant = quota && !isFailure(quota) ? quota.variant : standards.find(query);
    if (isFailure(variant)) return unanswered(variant, remarkOf(quota ?? variant));
    const found = standards.standardOf(variant);
    this.standards.add(found.id);
    const unit = certainUnit(variant, found);
    const thresholds = standards.thresholds(query);
    const names = found.tiers.map(({ name }) => name);
    const values: Cell[] = isFailure(thresholds)
      ? limits(thresholds)
      : limits(-1).map((none, at): Cell => thresholds.find(({ name }) => name === names[at])?.value ?? none);
    // Without any tier to hold against there is no grade.
    if (values.filter((value) => value !== -1).length === 0) values[0] = failure("#N/A", "noThreshold");
    const served: Cell = quota === null ? null : isFailure(quota) ? quota : quota.value;
    return [served, unit, citation(variant, found), ...values, remarkOf(quota)];
  }
}

function limits(value: Cell): Cell[] {
  return Array.from({ length: limitCount }, () => value);
}

function remarkOf(found: unknown): string | null {
  return isFailure(found) && found.message ? describe(found.message, "zh-CN") : null;
}

/** 61 and "61" are different questions, as they are for "=" in a sheet. */
function keyOf(key: readonly Cell[]): string {
  return JSON.stringify(key.map((word) => (word === null || word === undefined ? "" : word)));
}
