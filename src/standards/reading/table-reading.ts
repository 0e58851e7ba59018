/** What the readings of several tables say of each other: which entries are one, and what tells apart those that are not. */
import type { Place, PrintedTable } from "../../documents/document";
import { grouped } from "../../statistics/grouped";
import type { JudgedEntry } from "./agree";
import { joinTiers, keyOf } from "./agree";
import { tierOfCaption } from "./tier-words";

export interface TableReading {
  readonly table: PrintedTable;
  readonly entries: readonly JudgedEntry[];
  /** Where rows stand that hold labels and no value. */
  readonly leftRows: readonly Place[];
}

/**
 * Entries that only the class or the table tells apart (regions as lines across a table, or a table each) have it as a condition: with
 * all others of that table, whether they have a counterpart or not.
 */
export function withPlacesTold(tables: readonly TableReading[]): TableReading[] {
  const bySection = withConditions(tables, (_, { category }) => category);
  return withConditions(bySection, ({ table }) => topicOf(table));
}

/** What the caption of a table is about, without the tier that it names. */
function topicOf({ caption }: PrintedTable): string {
  const rest = tierOfCaption(caption)?.rest ?? caption;
  return rest.replace(/(?:用水|取水|灌溉|灌水)?定额.*$/, "") || rest;
}

/** Where rows only say what is measured (单位产品取水量), the caption names the product. */
export function withProductsOfCaption(table: TableReading): TableReading {
  const topic = topicOf(table.table);
  const named = ({ product }: JudgedEntry) =>
    /^(?:单位.{0,6}|吨.{0,2})?(?:取|用|耗)水(?:量|定额)(?:指标)?$/.test(product);
  if (topic === "" || topic === table.table.caption) return table;
  return { ...table, entries: table.entries.map((entry) => (named(entry) ? { ...entry, product: topic } : entry)) };
}

/** A table with one more column, before all others: the product that its caption names; as it is where that names none. */
export function withNameOfCaption(table: PrintedTable): PrintedTable {
  const topic = topicOf(table);
  const { headerRows, rows, place } = table;
  if (topic === "" || topic === table.caption || rows <= headerRows) return table;
  const of = (text: string, row: number, end: number) => ({
    row,
    column: 0,
    rowSpan: end - row,
    columnSpan: 1,
    text,
    place,
  });
  const moved = table.cells.map((cell) => ({ ...cell, column: cell.column + 1 }));
  const named = [of("产品名称", 0, headerRows), of(topic, headerRows, rows)];
  return { ...table, columns: table.columns + 1, cells: [...named, ...moved] };
}

/** Entries of tables about the same that nothing but their tiers tells apart, as one: a table or some rows for each tier. */
export function withTiersJoined(tables: readonly TableReading[]): TableReading[] {
  const all = tables.flatMap((table) => table.entries.map((entry) => ({ topic: topicOf(table.table), entry })));
  const twins = [
    ...grouped(all, ({ topic, entry }) => [topic, entry.section, entry.category, keyOf(entry)].join("\t")).values(),
  ];
  const joined = new Map(twins.flatMap((group): [JudgedEntry, JudgedEntry | null][] => {
    const [first, ...more] = group.map(({ entry }) => entry);
    const whole = more.length > 0 ? joinTiers([first!, ...more]) : null;
    return whole ? [[first!, whole], ...more.map((entry): [JudgedEntry, null] => [entry, null])] : [];
  })); // prettier-ignore
  return tables.map((table) => ({
    ...table,
    entries: table.entries.flatMap((entry) => joined.get(entry) ?? (joined.has(entry) ? [] : [entry])),
  }));
}

/** Entries of one product that differ in nothing but their units have these as conditions: a formula could not choose one else. */
export function withUnitsTold(tables: readonly TableReading[]): TableReading[] {
  const nameOf = ({ code, product, conditions }: JudgedEntry) => [code, product, ...conditions].join("\t");
  const byName = grouped(
    tables.flatMap(({ entries }) => entries),
    nameOf,
  );
  const told = (entry: JudgedEntry): JudgedEntry => {
    const isAlone = byName.get(nameOf(entry))!.every(({ unit }) => unit === entry.unit);
    return isAlone || entry.unit === "" ? entry : { ...entry, conditions: [...entry.conditions, `按${entry.unit}计`] };
  };
  return tables.map((table) => ({ ...table, entries: table.entries.map(told) }));
}

function withConditions(
  tables: readonly TableReading[],
  labelOf: (table: TableReading, entry: JudgedEntry) => string,
): TableReading[] {
  const all = tables.flatMap((table) => table.entries.map((entry) => ({ table, entry, label: labelOf(table, entry) })));
  const twins = [...grouped(all, ({ entry }) => keyOf(entry)).values()];
  const told = new Set(
    twins
      .filter((group) => new Set(group.map(({ label }) => label)).size > 1)
      .flatMap((group) => group.map(({ table }) => table)),
  );
  return tables.map((table) => {
    if (!told.has(table)) return table;
    const withLabel = (entry: JudgedEntry): JudgedEntry => {
      const label = labelOf(table, entry);
      return label === "" ? entry : { ...entry, conditions: [label, ...entry.conditions] };
    };
    return { ...table, entries: table.entries.map(withLabel) };
  });
}
