/**
 * Several products side by side in a row: "产品一 | 名称 | 产量", "产品1名称 | 产量1", or the same headings again. Each is a sample of its own;
 * what stands in the row once holds for all of them.
 */
import type { ColumnKey } from "../columns";
import { parseLabel } from "./label";
import { matchPath, sure } from "./match";

export interface ProductGroups {
  /** The headers without what numbers the products. */
  readonly labels: readonly (readonly string[])[];
  /** By column: the product that it is about, counted from 1; null for what stands once. */
  readonly groups: readonly (number | null)[];
}

/** Null for a table of one product a row. */
export function productGroups(labels: readonly (readonly string[])[]): ProductGroups | null {
  return numbered(labels) ?? repeated(labels);
}

const ordinals = "一二三四五六七八九十";
const ordinal = String.raw`(?<ordinal>[${ordinals}]|\d{1,2})`;
/** "第一种产品", "产品（一）", "产量1": with what is left of them. */
const numberings = [
  String.raw`^第${ordinal}[种个]?(?=产品)`,
  String.raw`(?<name>产品)[（(]?${ordinal}[）)]?`,
  String.raw`^(?<name>[\u4e00-\u9fff]{2,})${ordinal}(?=$|[(（])`,
].map((pattern) => new RegExp(pattern));

function numbered(labels: readonly (readonly string[])[]): ProductGroups | null {
  const found = labels.map(withoutNumber);
  const groups = found.map(({ group }) => group);
  return complete({ labels: found.map(({ path }) => path), groups });
}

function withoutNumber(path: readonly string[]): { readonly path: readonly string[]; readonly group: number | null } {
  let group: number | null = null;
  const lines = path.map((line) => {
    for (const pattern of numberings) {
      const found = pattern.exec(line)?.groups;
      if (!found || (found["name"] !== undefined && nameOf([found["name"]]) === null)) continue;
      group = numberOf(found["ordinal"]!);
      return line.replace(pattern, found["name"] ?? "");
    }
    return line;
  });
  if (group === null) return { path, group };
  // "产品一 | 名称": the line below it says what of the product.
  const last = lines.at(-1)!;
  return { path: parseLabel(last).words === "名称" ? ["产品名称"] : lines, group };
}

function numberOf(text: string): number {
  return ordinals.includes(text) ? ordinals.indexOf(text) + 1 : Number(text);
}

/** The second heading of products begins the second product; what comes only once is none of its own. */
function repeated(labels: readonly (readonly string[])[]): ProductGroups | null {
  const keys = labels.map(nameOf);
  let count = 0;
  const groups = keys.map((key) => (key === "product" ? ++count : count || null));
  const again = new Set(keys.filter((key, index) => keys.indexOf(key) < index));
  return complete({ labels, groups: groups.map((group, index) => (again.has(keys[index]!) ? group : null)) });
}

/** Only where each product has its name and its output. */
function complete(found: ProductGroups): ProductGroups | null {
  const products = [...new Set(found.groups.filter((group) => group !== null))];
  const has = (group: number, key: ColumnKey) =>
    found.labels.some((path, index) => found.groups[index] === group && nameOf(path) === key);
  return products.length > 1 && products.every((group) => has(group, "product") && has(group, "output")) ? found : null;
}

function nameOf(path: readonly string[]): ColumnKey | null {
  const [match] = matchPath(path);
  return match && match.score >= sure && match.year === null ? match.key : null;
}
