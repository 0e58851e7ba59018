/** Numbers of the running text: shares of counts that the sentence itself names, and figures of a table that it names. */
import type { Block, Place } from "../../documents/document";
import type { Printed } from "../../units/printed";
import { readPrinted } from "../../units/printed";
import { slip } from "../causes";
import type { Finding } from "../finding";
import { findingOf } from "../finding";
import { isNumber } from "../tables/reading";
import type { AuditTable, Column, Row } from "../tables/table";
import { isTotal } from "../tables/table";

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
  return text.split(/[。;；]/).flatMap((sentence) => {
    const named = [...sentence.matchAll(/表(\d+(?:[.-]\d+)*)(?![\d.-])/g)].map(([, number]) => number!);
    const [number] = named;
    if (number === undefined || named.some((other) => other !== number)) return [];
    const found = tables.filter(({ table }) => table.number === number);
    const table = found.length === 1 ? found[0]! : null;
    return table ? sentence.split(/[,，、:：]/).flatMap((clause) => inClause(clause, table, { heading, place })) : [];
  });
}

function inClause(clause: string, table: AuditTable, { heading, place }: Context): Finding[] {
  const plain = clause.replace(/表\d+(?:[.-]\d+)*/g, "");
  // The 3 of m³ is none.
  const numbers = plain.match(/(?<![A-Za-z\d.])\d+(?:\.\d+)?%?/g) ?? [];
  const column = only(
    table.columns.filter(
      ({ role, heading: title }) => role !== "number" && (says(plain, lastOf(title)) || counts(plain, lastOf(title))),
    ),
  );
  const row = only(table.rows.filter((each) => !isTotal(each) && says(plain, firstOf(each))));
  if (numbers.length !== 1 || !column || !row) return [];
  const [printed, reading] = [readPrinted(numbers[0]!), row.cells[column.index]!.reading];
  if (!printed || !isNumber(reading) || reading.percent !== printed.percent) return [];
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
  const half = 0.5 * 10 ** -reading.decimals;
  return findingOf(
    {
      rule: "textTable",
      spot: { table: heading, row: row.label, column: column.heading, place },
      text,
      printed,
      recomputed: reading.value,
      possible:
        reading.decimals < printed.decimals
          ? { low: reading.value - half, high: reading.value + half }
          : { low: reading.value, high: reading.value },
      calculation: table.title,
    },
    slip,
  );
}

function only<T>(found: readonly T[]): T | null {
  return found.length === 1 ? found[0]! : null;
}

/** "化工 10 项" and a column 项数 or 定额项数. */
function counts(clause: string, heading: string): boolean {
  const counted = /\d([项家个种类户座])$/.exec(clause)?.[1];
  return counted !== undefined && new RegExp(`${counted}数$`).test(heading);
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
