/** Numbers of the running text: shares of counts that the sentence itself names, and figures of a table that it names. */
import type { Block, Place } from "../../documents/document";
import type { Printed } from "../../units/printed";
import { intervalOf, readPrinted } from "../../units/printed";
import { slip } from "../causes";
import type { Finding } from "../finding";
import { findingOf } from "../finding";
import { isNumber } from "../tables/reading";
import type { AuditTable, Column, Row } from "../tables/table";
import { isTotal } from "../tables/table";
import { withPercentSign } from "../verdict";

export function runningText(blocks: readonly Block[], tables: readonly AuditTable[]): Finding[] {
  let heading = "";
  return blocks.flatMap((block) => {
    if (block.kind === "table") return [];
    if (block.kind === "heading" || (/^\d+(?:\.\d+)+\s/.test(block.text) && block.text.length < 60))
      heading = block.text;
    const text = block.text.normalize("NFKC").replace(/\s+/g, "");
    const context = { heading, place: block.place };
    return [...shares(text, context), ...repeated(text, tables, context)];
  });
}

interface Context {
  readonly heading: string;
  readonly place: Place;
}

const counted = String.raw`(?:家|个|项|种|类|户|座)`;
/** `共 40 项，其中 12 项达到…，达标率为 30.0%`: whole, part and share in one sentence, and no other number between them. */
const shareOfCount = new RegExp(
  String.raw`(?:共|合计|总计)[^\d。;；]{0,16}(\d+)${counted}[^\d。;；]{0,16}其中[^\d。;；]{0,12}(\d+)${counted}[^\d。;；]{0,30}?(?:率|占|比例|比重)[^\d。;；]{0,10}(\d+(?:\.\d+)?%)`,
  "g",
);

function shares(text: string, { heading, place }: Context): Finding[] {
  return [...text.matchAll(shareOfCount)].flatMap((match) => {
    const [, whole, part, share] = match;
    const printed = readPrinted(share!);
    if (!printed || Number(part) > Number(whole)) return [];
    const recomputed = Number(part) / Number(whole);
    return [
      findingOf(
        {
          rule: "textShare",
          spot: { table: heading, row: "", column: match[0].slice(0, 60), place },
          text: share!,
          printed,
          recomputed,
          possible: { low: recomputed, high: recomputed },
          calculation: `${part} ÷ ${whole}`,
        },
        slip,
      ),
    ];
  });
}

/** A clause that names one row and one column of the table that its sentence names, and has one number. */
function repeated(text: string, tables: readonly AuditTable[], { heading, place }: Context): Finding[] {
  return text.split("。").flatMap((sentence) => {
    const named = [...sentence.matchAll(/表(\d+(?:[.-]\d+)*)(?![\d.-])/g)].map(([, number]) => number!);
    const [number] = named;
    if (number === undefined || named.some((other) => other !== number)) return [];
    const found = tables.filter(({ table }) => table.number === number);
    const table = found.length === 1 ? found[0]! : null;
    const parts = sentence.split(/[;；]/).filter((part, at) => at === 0 || !isElsewhere.test(part));
    return table ? parts.flatMap((part) => inSentence(part, table, { heading, place })) : [];
  });
}

/** What goes on about another year or edition has other figures than the table. */
const isElsewhere = /(?:19|20)\d{2}年|原|旧|修订前|以往|上一?版/;

/** A clause that names no row speaks of that of the clause before: 造纸业 5 项，占 10 %. */
function inSentence(sentence: string, table: AuditTable, context: Context): Finding[] {
  let row: Row | null = null;
  return sentence.split(/[,，、:：]/).flatMap((clause) => {
    const named = table.rows.filter((each) => !isTotal(each) && says(clause, firstOf(each)));
    if (named.length > 0) row = only(named);
    return row ? inClause(clause, table, row, context) : [];
  });
}

function inClause(clause: string, table: AuditTable, row: Row, { heading, place }: Context): Finding[] {
  const plain = clause.replace(/表\d+(?:[.-]\d+)*/g, "");
  // The 3 of m³ is none.
  const numbers = plain.match(/(?<![A-Za-z\d.])\d+(?:\.\d+)?%?/g) ?? [];
  const column = only(
    table.columns.filter(
      ({ role, heading: title }) =>
        role !== "number" && [says, counts, isShareOf].some((means) => means(plain, lastOf(title))),
    ),
  );
  if (numbers.length !== 1 || !column) return [];
  const [printed, cell] = [readPrinted(numbers[0]!), row.cells[column.index]!.reading];
  if (!printed || !isNumber(cell)) return [];
  // Under a heading with the sign of per cent, numbers need none.
  const reading = column.percent && printed.percent ? withPercentSign(cell) : cell;
  if (reading.percent !== printed.percent) return [];
  return [held(table, row, column, { printed, text: numbers[0]!, reading }, { heading, place })];
}

function held(
  table: AuditTable,
  row: Row,
  column: Column,
  { printed, text, reading }: { readonly printed: Printed; readonly text: string; readonly reading: Printed },
  { heading, place }: Context,
): Finding {
  // The text may say it shorter than the table, and the table shorter than the text.
  return findingOf(
    {
      rule: "textTable",
      spot: { table: heading, row: row.label, column: column.heading, place },
      text,
      printed,
      recomputed: reading.value,
      possible: reading.decimals < printed.decimals ? intervalOf(reading) : { low: reading.value, high: reading.value },
      calculation: table.title,
    },
    slip,
  );
}

function only<T>(found: readonly T[]): T | null {
  return found.length === 1 ? found[0]! : null;
}

/** "化工 10 项" and a column 项数, 定额项数 or 数量（项）. */
function counts(clause: string, heading: string): boolean {
  const counted = /\d([项家个种类户座])$/.exec(clause)?.[1];
  return counted !== undefined && new RegExp(`${counted}数$|数量?${counted}$`).test(heading);
}

/** "占 10 %" and a column 占比 or 占总数比例. */
function isShareOf(clause: string, heading: string): boolean {
  return /占[^\d]{0,6}\d+(?:\.\d+)?%$/.test(clause) && /占|比例|比重/.test(heading);
}

function says(clause: string, words: string): boolean {
  return words.length > 1 && clause.includes(words);
}

function lastOf(heading: string): string {
  return heading.split(">").at(-1)!;
}

function firstOf({ cells }: Row): string {
  const name = cells.find(({ reading, text }) => reading === "unread" && /[\u4e00-\u9fff]/.test(text));
  return name?.text.normalize("NFKC").replace(/\s+/g, "") ?? "";
}
