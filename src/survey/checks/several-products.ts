import { message } from "../../language/messages";
import type { ColumnKey } from "../columns";
import type { SurveyRecord } from "../record";
import type { Check } from "./check";
import { issueAt } from "./check";
import type { QuotaRanges } from "./quota-ranges";

const mark = /\s*[、，,；;+＋/／\n]\s*/;
const word = /\s*(?:[和及与]|以及)\s*|\s+/;

/** Two products in one row have one volume and one output, from which no unit use of either follows. */
export const severalProducts: Check = {
  id: "severalProducts",
  title: { zh: "一行多种产品", en: "Several products in a row" },
  *run({ entries }, { quotas }) {
    for (const { record } of entries) {
      const products = record.product === null ? [] : (productsBelow(record) ?? productsIn(record.product, quotas));
      if (products.length < 2) continue;
      const text = message("surveySeveralProducts", { product: record.product!, count: products.length });
      yield issueAt("severalProducts", "error", record, "product", text);
    }
  },
};

/** Below each other in one cell, with their outputs or units below each other as well. */
function productsBelow({ raw, placement }: SurveyRecord): readonly string[] | null {
  const linesOf = (key: ColumnKey): readonly string[] => {
    const cell = placement[key] === undefined ? null : raw[placement[key]];
    return typeof cell === "string" ? cell.split(/\s*\n\s*/).filter((line) => line !== "") : [];
  };
  const products = linesOf("product");
  const count = products.length;
  return count > 1 && (linesOf("output").length === count || linesOf("outputUnit").length === count) ? products : null;
}

/** "合成氨、尿素" is two; "钢、铁制品" as a standard names it is one, and so are words of which no standard knows each. */
function productsIn(text: string, quotas: QuotaRanges | undefined): readonly string[] {
  const bare = text.replace(/[(（][^()（）]*[)）]/g, "");
  const listed = parts(bare, mark);
  const joined = listed.length > 1 ? listed : parts(bare, word);
  if (joined.length < 2 || quotas?.names(text)) return [text];
  const known = joined.filter((product) => quotas?.names(product));
  return listed.length > 1 || known.length === joined.length ? joined : [text];
}

function parts(text: string, separator: RegExp): readonly string[] {
  const found = text.split(separator).filter((part) => part !== "");
  // "聚乙烯/丙烯" of single signs, and figures as in "1,3-丁二烯", are names.
  return found.length > 1 && found.every((part) => part.length > 1 && !/^[\d-]/.test(part)) ? found : [text];
}
