/** What a printed standard says of itself: number, title, dates, and how much its preface counts. */
import type { PrintedDocument } from "../../documents/document";
import { oneLine } from "../../documents/wording";
import { readDate } from "../own/date";

export interface Particulars {
  readonly id: string;
  readonly title: string;
  readonly region: string;
  readonly edition: string;
  readonly inForce: string | null;
  readonly replaces: string | null;
  /** What the preface counts, by the word that it counts. */
  readonly counts: readonly {
    readonly what: "classes" | "products" | "values";
    readonly count: number;
    readonly text: string;
  }[];
  /** Numbers on further title pages: more than one standard in the file. */
  readonly others: readonly string[];
}

const idPattern = /\b(DB\s?\d{2,4}\s?\/?\s?T?\s?\d+(?:\.\d+)?)\s?[—–\-－]+\s?((?:19|20)\d{2})\b/;

export function particularsOf({ blocks }: PrintedDocument): Particulars {
  const lines = blocks.flatMap((block) => (block.kind === "table" ? [] : [oneLine(block.text)]));
  const front = lines.slice(0, 60);
  const idOf = (line: string) => {
    const match = idPattern.exec(line);
    return match ? `${match[1]!.replace(/\s+/g, "").replace(/^(DB\d+)\/?T?(?=\d)/, (whole, base: string) => (whole.includes("T") ? `${base}/T ` : `${base}/`)).replace(/T(?=\d)/, "T ")}—${match[2]!}` : null;
  }; // prettier-ignore
  const replaced = front.find((line) => /^代替|^替代/.test(line));
  const id = front.filter((line) => !/代替|替代/.test(line)).map(idOf).find((found) => found !== null) ?? ""; // prettier-ignore
  const at = front.findIndex(
    (line) => /用水定额|行业用水|取水定额/.test(line) && line.length < 60 && !/^[—-]|^第\d|。$|^代替/.test(line),
  );
  // A notice by which a government issues it.
  const title = front[at]?.replace(/^.*关于(?:印发|发布|颁布|公布|下发)《?(.+?)》?的(?:通知|公告|通告)$/, "$1") ?? ""; // prettier-ignore
  const part = front[at + 1] ?? "";
  const dated = front.map((line) => /(\d{4}\s*[-年./]\s*\d{1,2}\s*[-月./]\s*\d{1,2}\s*日?)\s*(?:起)?(?:实施|施行)/.exec(line)?.[1]).find(Boolean); // prettier-ignore
  return {
    id,
    title: [title, ...(/^第\s*\d+\s*部分/.test(part) ? [part] : [])].join(" ").replace(/^#+\s*/, ""),
    region: /^[#\s]*([\u4e00-\u9fff]{2,7}?)(?:省|市|自治区|壮族|回族|维吾尔)/.exec(title)?.[1] ?? "",
    edition: id.slice(-4),
    inForce: dated ? (readDate(dated.replace(/\s/g, "")) ?? null) : null,
    replaces: replaced ? idOf(replaced) : null,
    counts: countsOf(lines.slice(0, 200).join("\n")),
    others: othersIn(lines, id),
  };
}

function countsOf(preface: string): Particulars["counts"] {
  const kinds = [
    { what: "values", pattern: /(\d+)\s*个(?:用水)?定额值/ },
    { what: "classes", pattern: /(\d+)\s*个(?:行业)?大类/ },
    { what: "products", pattern: /(?:共|包括|涵盖|制定|大类)[^。\n]*?(\d+)\s*(?:个|种)产品(?!用水定额|修订|制定)/ },
  ] as const;
  return kinds.flatMap(({ what, pattern }) => {
    const match = pattern.exec(preface);
    return match ? [{ what, count: Number(match[1]), text: match[0] }] : [];
  });
}

function othersIn(lines: readonly string[], id: string): string[] {
  const plain = (text: string) => text.replace(/[\s/]/g, "");
  const found = new Map([...titlePages(lines), ...bareNumbers(lines, id)].map((other) => [plain(other), other]));
  found.delete(plain(id));
  return [...found.values()];
}

/** Numbers of other standards in lines of their own, as title pages and running heads have them; an earlier edition is none. */
function bareNumbers(lines: readonly string[], id: string): string[] {
  const base = (text: string) => text.replace(/[\s/T]|[—–\-－]+\d{4}$/g, "");
  return lines.flatMap((line, at) => {
    const match = idPattern.exec(line);
    const isBare = match !== null && match[0].length === line.replace(/^#+\s*/, "").trim().length;
    if (!isBare || /(?:代替|替代)$/.test(lines[at - 1] ?? "")) return [];
    return id !== "" && base(match[0]) !== base(id) ? [match[0]] : [];
  });
}

/** The numbers that stand on pages with a date of coming into force. */
function titlePages(lines: readonly string[]): string[] {
  const found = lines.flatMap((line, at) => {
    if (!/\d{4}\s*[-年./]\s*\d{1,2}\s*[-月./]\s*\d{1,2}\s*日?\s*(?:实施|施行)$/.test(line)) return [];
    const near = lines.slice(Math.max(0, at - 12), at).filter((other) => !/代替|替代/.test(other));
    const match = near.map((other) => idPattern.exec(other)).findLast((one) => one !== null); // prettier-ignore
    return match ? [`${match[1]!.replace(/\s/g, "")}—${match[2]!}`] : [];
  });
  const plain = (id: string) => id.replace(/[\s/]/g, "");
  return found.filter(
    (id, at) => plain(id) !== plain(found[0]!) && found.findIndex((other) => plain(other) === plain(id)) === at,
  );
}
