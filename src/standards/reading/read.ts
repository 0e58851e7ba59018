/** A printed standard as an own standard: what both readings agree on is certain, everything else doubtful with both and its place. */
import type { Heading, PrintedDocument, PrintedTable } from "../../documents/document";
import { gridOf } from "../../documents/document";
import { captionOf } from "../../documents/caption";
import type { Message } from "../../language/messages";
import { message } from "../../language/messages";
import type { OwnStandard } from "../library";
import type { Standard, Tier } from "../standard";
import type { TierValue, Variant } from "../variant";
import type { JudgedValue } from "./agree";
import { drynessOf, judge, markTwice } from "./agree";
import { columnsOf } from "./columns";
import { withDefinedTiers } from "./defined-tiers";
import { frontLines, isOfOther } from "./other-tables";
import { footnote } from "./labels";
import { readLayout } from "./layout";
import { overPages } from "./over-pages";
import type { Particulars } from "./particulars";
import { printedValue } from "./printed-value";
import { particularsOf } from "./particulars";
import type { DoubtReason, ReadEntry } from "./reading";
import { spelledOut } from "./spelled-out";
import { readStream } from "./stream";
import type { TableReading } from "./table-reading";
import {
  withNameOfCaption,
  withPlacesTold,
  withProductsOfCaption,
  withTiersJoined,
  withUnitsTold,
} from "./table-reading";
import { withTiersApart } from "./tiers-apart";
import { probabilityOutside, unitsOutside } from "./told-outside";
import { besideNew, namesNew, tierOfCaption, tiersOf } from "./tier-words";
import { unfolded } from "./unfolded";
import { useUnit } from "./use-unit";
import { reasonNames } from "./words";

export interface StandardReading {
  readonly particulars: Particulars;
  readonly own: OwnStandard;
  readonly tables: readonly TableReading[];
  /** Captions under which there is no table that can be read: a picture of one, most often. */
  readonly missingTables: readonly string[];
  /** Tables of something else. */
  readonly otherTables: number;
}

export function readStandard(document: PrintedDocument): StandardReading | { readonly problem: Message } {
  const particulars = particularsOf(document);
  if (particulars.others.length > 0) {
    const ids = [particulars.id, ...particulars.others];
    return { problem: message("standardSeveral", { file: document.name, ids }) };
  }
  const { tables, others, missing } = tablesIn(document);
  if (tables.length === 0) {
    if (document.kind === "pdf" && missing.length > 0)
      return { problem: message("pdfWithoutLines", { file: document.name }) };
    return { problem: message("standardNone", { file: document.name, tables: others }) };
  }
  const named = tables.map((table) => {
    const entries = withDefinedTiers(table.entries, document.blocks);
    return withProductsOfCaption({ ...table, entries });
  });
  const judged = withTwiceMarked(withUnitsTold(withPlacesTold(withTiersJoined(named))));
  const tiers = tiersOf(
    judged.flatMap(({ entries }) => entries.flatMap(({ values }) => values.map(({ tier }) => tier))),
  );
  const standard = standardOf(particulars, tiers, document.name);
  return {
    particulars,
    own: { standard, variants: variantsOf(judged, standard) },
    tables: judged,
    missingTables: missing,
    otherTables: others,
  };
}

function tablesIn({ blocks }: PrintedDocument): { tables: TableReading[]; others: number; missing: string[] } {
  const tables: TableReading[] = [];
  const missing: string[] = [];
  let others = 0;
  const told = frontLines(blocks);
  const hasNew = blocks.some((block) => block.kind === "table" && block.cells.some(({ text }) => namesNew(text)));
  let heading: Heading | null = null;
  for (const block of blocks) {
    if (block.kind === "heading") heading = block;
    if (block.kind !== "table") {
      const caption = captionOf(block.text);
      if (caption && /定额/.test(caption.text)) missing.push(block.text);
      continue;
    }
    const read = isOfOther(block, told) ? null : readTable(spelledOut(unfolded(block)), heading, hasNew);
    if (read) tables.push(read);
    else others++;
    if (!read && /定额/.test(block.caption)) missing.push(`表${block.number} ${block.caption}`);
    else if (!read && block.caption === "" && holdsUses(block)) missing.push(placeOf(block));
  }
  return { tables, others, missing };
}

/** Whether a table without a caption holds numbers beside units of water use: a part of a table of quotas, most likely. */
function holdsUses({ cells }: PrintedTable): boolean {
  return cells.some(({ text }) => useUnit(text) !== null) && cells.some(({ text }) => printedValue(text) !== null);
}

function placeOf({ place: { page, sheet, line } }: PrintedTable): string {
  const where = page !== undefined ? `第 ${page} 页` : sheet !== undefined ? `工作表“${sheet}”` : line !== undefined ? `第 ${line} 行起` : ""; // prettier-ignore
  return `${where}没有表题、没有栏目的表`;
}

function readTable(printed: PrintedTable, heading: Heading | null, hasNew: boolean): TableReading | null {
  return (
    readNamed(printed, heading, hasNew) ??
    // Where no column names what the quotas are of, the caption may.
    readNamed(withNameOfCaption(printed), heading, hasNew)
  );
}

function readNamed(printed: PrintedTable, heading: Heading | null, hasNew: boolean): TableReading | null {
  const table = withTiersApart(printed);
  const grid = gridOf(table);
  const columns = columnsOf(table, grid, /定额/.test([table.caption, heading?.text].join(" ")));
  if (!columns) return null;
  const outside = unitsOutside(table, heading);
  const named = tierOfCaption(table.caption) ?? tierOfCaption(heading?.text ?? "");
  const { entries, leftRows } = readLayout(overPages(table, columns), columns, outside, named?.tier);
  if (entries.length === 0) return null;
  const told = withProbability(entries, probabilityOutside(table));
  const judged = judge(hasNew ? told.map(withNew) : told, readStream(printed, outside), table.mergesKnown);
  return {
    table,
    entries: judged,
    leftRows: leftRows.map((row) => grid[row]!.find((cell) => cell?.text)?.place ?? table.place),
  };
}

/** Entries that say of no year how dry it is have the probability that holds for the whole table. */
function withProbability(entries: readonly ReadEntry[], outside: (row: number) => string | null): ReadEntry[] {
  return entries.map((entry) => {
    const told = entry.conditions.some((term) => drynessOf(term) !== null) ? null : outside(entry.row);
    return told === null ? entry : { ...entry, conditions: [...entry.conditions, told] };
  });
}

function withNew(entry: ReadEntry): ReadEntry {
  return { ...entry, values: entry.values.map((value) => ({ ...value, tier: besideNew(value.tier) })) };
}

function withTwiceMarked(tables: readonly TableReading[]): TableReading[] {
  const marked = markTwice(tables.flatMap(({ entries }) => entries));
  let at = 0;
  return tables.map((table) => ({ ...table, entries: marked.slice(at, (at += table.entries.length)) }));
}

function standardOf(particulars: Particulars, tiers: readonly Tier[], file: string): Standard {
  const { id, title, region, edition, inForce, replaces } = particulars;
  const name = title || file.replace(/\.[^.]*$/, "");
  return {
    id: id || name,
    title: { zh: name, en: name },
    edition,
    region: { zh: region, en: region },
    inForce,
    replaces,
    draft: /送审稿|征求意见稿|报批稿|草案/.test(title),
    quotedBy: null,
    tiers,
    aliases: [],
    own: true,
  };
}

function variantsOf(tables: readonly TableReading[], standard: Standard): Variant[] {
  const counted = new Map<string, number>();
  return tables.flatMap(({ table, entries }) =>
    entries.map((entry): Variant => {
      const number = (counted.get(table.number) ?? 0) + 1;
      counted.set(table.number, number);
      return {
        standard: standard.id,
        table: table.number,
        entry: number,
        code: entry.code,
        category: entry.category,
        product: entry.product || "（品名未印）",
        condition: [...new Set(entry.conditions)].join("；"),
        unit: entry.unit,
        basis: "",
        remark: entry.remark,
        tiers: standard.tiers.map((tier) => tierValueOf(entry.values, tier, table)),
      };
    }),
  );
}

function tierValueOf(values: readonly JudgedValue[], { name, aliases }: Tier, table: PrintedTable): TierValue | null {
  const [found, ...more] = values.filter(({ tier }) => tier.name === name || aliases.includes(tier.name));
  if (!found) return null;
  const readings = [found.other, ...more.map(({ printed }) => printed.printed)].filter((reading) => reading !== "");
  const certain = found.doubts.length === 0 && more.length === 0;
  const notes = [...reasonsOf(found.doubts), ...footnoteOf(found, table)];
  return {
    value: found.printed.value,
    printed: found.printed.printed,
    condition: "",
    status: certain ? "certain" : "doubtful",
    readings,
    note: notes.join("；"),
    confirmation: null,
  };
}

function reasonsOf(doubts: readonly DoubtReason[]): string[] {
  return [...new Set(doubts)].map((reason) => reasonNames[reason].zh);
}

function footnoteOf({ printed: { mark } }: JudgedValue, { remarks }: PrintedTable): string[] {
  return mark === "" ? [] : [footnote(mark, remarks)];
}
