/** What the columns of a printed quota table hold: told by their headings, and by their cells where headings leave it open. */
import type { Grid, PrintedTable } from "../../documents/document";
import { oneLine } from "../../documents/wording";
import { isNone, printedValue } from "./printed-value";
import type { TierWord } from "./tier-words";
import { isSingleTier, singleTierName, tierWord } from "./tier-words";
import { unitWithin, useUnit } from "./use-unit";

export type Column =
  | { readonly kind: "serial" | "code" | "category" | "product" | "unit" | "tierWord" | "remark" }
  | { readonly kind: "condition"; readonly label: string }
  | {
      readonly kind: "value";
      readonly tier: TierWord | null;
      readonly unit: string | null;
      readonly dimension: string;
    };

/** The headings of a column from top to bottom, each once. */
function headingsOf(grid: Grid, headerRows: number, column: number): string[] {
  const texts = grid.slice(0, headerRows).map((line) => oneLine(line[column]?.text ?? ""));
  return [...new Set(texts.filter((text) => text !== ""))];
}

/** Null where the table is none of quotas: nothing in it is a tier or a quota, or nothing has a name. */
export function columnsOf(table: PrintedTable, grid: Grid): Column[] | null {
  const { headerRows, columns: width } = table;
  const body = grid.slice(headerRows);
  const found: Column[] = [];
  let group = "";
  for (let column = 0; column < width; column++) {
    const headings = headingsOf(grid, headerRows, column);
    // Text between tabs leaves the places right of a wide heading blank.
    const shown = headings.length === 0 && !table.mergesKnown && group !== "" ? [group] : headings;
    group = shown[0] ?? "";
    found.push(columnOf(shown, headings.length === 0, contentOf(body, column), found.at(-1)));
  }
  const named = withProduct(found, grid, headerRows);
  const hasValues = named.some(({ kind }) => kind === "value" || kind === "tierWord");
  return hasValues && named.some(({ kind }) => kind === "product") ? named : null;
}

interface Content {
  readonly filled: number;
  readonly values: number;
  readonly units: number;
  readonly tiers: number;
}

function contentOf(body: Grid, column: number): Content {
  const texts = body.flatMap((line) => (line[column]?.text ? [oneLine(line[column].text)] : []));
  const count = (holds: (text: string) => boolean) => texts.filter(holds).length;
  return {
    filled: texts.length,
    values: count((text) => printedValue(text) !== null || isNone(text)),
    units: count((text) => useUnit(text) !== null),
    tiers: count((text) => text.split(" ").some((word) => tierWord(word) !== null)),
  };
}

const most = 0.6;

function columnOf(headings: readonly string[], isBlank: boolean, content: Content, before: Column | undefined): Column {
  const all = headings.join(" ");
  const last = (headings.at(-1) ?? "").replace(/\s/g, "");
  const mostly = (count: number) => content.filled > 0 && count / content.filled >= most;
  if (/^序号$|^编号$|^№$|^No\.?$/i.test(last)) return { kind: "serial" };
  if (/代码|编码|代号/.test(last)) return { kind: "code" };
  const tier = [...headings].reverse().map(tierWord).find((word) => word !== null) ?? null; // prettier-ignore
  const quota = tier !== null || headings.some((text) => isSingleTier(text) || /定额|指标|限额/.test(text));
  if (mostly(content.tiers) && tier === null) return { kind: "tierWord" };
  const many = /保证率|频率|P\s*=?\s*\d+|^\d+\s*[%％]$/.test(all);
  if ((quota || many || (isBlank && before?.kind === "tierWord")) && mostly(content.values)) {
    return {
      kind: "value",
      tier,
      unit: headings.map(unitWithin).find((unit) => unit !== null) ?? null,
      dimension: dimensionOf(headings),
    };
  }
  if (/单位/.test(last) && !/名称/.test(last)) return { kind: "unit" };
  if (tier !== null)
    return { kind: "value", tier, unit: headings.map(unitWithin).find((unit) => unit !== null) ?? null, dimension: "" };
  if (/备注|说明|^注$/.test(all)) return { kind: "remark" };
  if (/产品|品名|作物|用水(?:项目|对象|户)|服务(?:项目|对象)?|^项目|^名称$|^对象$/.test(last))
    return { kind: "product" };
  if (/类别|行业|门类|大类|中类|小类|^分类$|^类型$/.test(last)) return { kind: "category" };
  return { kind: "condition", label: last };
}

/** What a column of values holds besides its tier: a probability, a method, a region that stands in the heading. */
function dimensionOf(headings: readonly string[]): string {
  const own = headings.filter(
    (text) => tierWord(text) === null && !isSingleTier(text) && !/定额|指标|限额|备注/.test(text),
  );
  const told = own
    .map((text) => text.replace(/[（(]?\s*(?:单位[:：])?\s*(?:m³|L)\s*\/.*$/, "").replace(/\s/g, ""))
    .filter((text) => text !== "");
  return told.join("：");
}

/** Exactly one column names products; where none says so, the last of the names left of the unit or the values does. */
function withProduct(columns: readonly Column[], grid: Grid, headerRows: number): Column[] {
  const products = columns.flatMap(({ kind }, at) => (kind === "product" ? [at] : []));
  if (products.length > 1) {
    // 产品类别 and 产品名称: what is not called a name tells conditions.
    const name =
      products.find((at) => /名称|品名|作物/.test(headingsOf(grid, headerRows, at).at(-1) ?? "")) ?? products.at(-1)!;
    return columns.map((column, at) =>
      column.kind === "product" && at !== name ? asCondition(grid, headerRows, at) : column,
    );
  }
  if (products.length === 1) return [...columns];
  const end = columns.findIndex(({ kind }) => kind === "unit" || kind === "tierWord" || kind === "value");
  const names = columns.flatMap(({ kind }, at) => (at < end && kind === "category" ? [at] : []));
  const last = names.at(-1);
  return columns.map((column, at) => (at === last ? { kind: "product" } : column));
}

function asCondition(grid: Grid, headerRows: number, column: number): Column {
  return { kind: "condition", label: (headingsOf(grid, headerRows, column).at(-1) ?? "").replace(/\s/g, "") };
}

/** The word by which a column of values without a tier's name is called. */
export const unnamedTier: TierWord = { name: singleTierName, purpose: "existing" };
