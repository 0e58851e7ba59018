/**
 * The columns of tables that people fill in, each defined once: reader, writer, edits, names of formulas and looks know a column
 * from its field alone.
 */
import type { TableRow, Unread } from "../rows";
import { numberOr } from "../rows";
import type { SheetColumn } from "../columns";
import type { Look } from "../styles";

/** What people fill in; null is blank. */
export type Entry = string | number | null;

export interface Field<Content> {
  readonly header: string;
  /** Other words for it, in tables that people bring or have retyped. */
  readonly aliases: readonly string[];
  readonly width: number;
  readonly look: Look;
  /** Names by which formulas speak of it; fields side by side that share one are one range. */
  readonly names: readonly string[];
  read(cell: FieldCell): Content;
  write(value: Content): Entry;
}

/** What stands in a cell; a text where a number belongs is put aside, and the number is null. */
export interface FieldCell {
  readonly text: string;
  number(): number | null;
  /** Its text says nothing that the column knows. */
  putAside(): void;
}

export type Fields = Readonly<Record<string, Field<unknown>>>;

/** A row of a table as its fields have read it. */
export type RowOf<F extends Fields> = {
  readonly [Key in keyof F]: F[Key] extends Field<infer Content> ? Content : never;
};

export interface InputTable<F extends Fields = Fields> {
  readonly id:
    "samples" | "peers" | "decisions" | "coverage" | "practicality" | "census" | "comments" | "texts" | "log";
  readonly sheet: string;
  /** Name of the table in the workbook. */
  readonly table: string;
  /** Without these the table is not recognised. */
  readonly required: readonly (keyof F & string)[];
  /** In the order of the columns. */
  readonly fields: F;
}

interface Appearance {
  readonly header: string;
  readonly width: number;
  readonly aliases?: readonly string[];
  readonly look?: Look;
  readonly names?: readonly string[];
}

function field<Content>(
  { header, width, aliases = [], look = "input", names = [] }: Appearance,
  read: (cell: FieldCell) => Content,
  write: (value: Content) => Entry,
): Field<Content> {
  return { header, width, aliases, look, names, read, write };
}

export function textField(appearance: Appearance): Field<string> {
  return field(appearance, ({ text }) => text, blankAsNull);
}

export function numberField(appearance: Appearance): Field<number | null> {
  return field(
    appearance,
    (cell) => cell.number(),
    (value) => value,
  );
}

/** What the model has otherwise than its cell: `read` and `write` go from one to the other. */
export function wordField<Content>(
  appearance: Appearance,
  read: (text: string) => Content,
  write: (value: Content) => string,
): Field<Content> {
  return field(
    appearance,
    ({ text }) => read(text),
    (value) => blankAsNull(write(value)),
  );
}

/** One of a few words. @param named undefined: none of them; it is put aside, and `unknown` stands for it */
export function choiceField<Content>(
  appearance: Appearance,
  named: (text: string) => Content | undefined,
  write: (value: Content) => string,
  unknown: Content,
): Field<Content> {
  const read = (cell: FieldCell) => {
    const found = named(cell.text);
    if (found === undefined) cell.putAside();
    return found ?? unknown;
  };
  return field(appearance, read, (value) => blankAsNull(write(value)));
}

function blankAsNull(text: string): Entry {
  return text === "" ? null : text;
}

export function keysOf<F extends Fields>({ fields }: Pick<InputTable<F>, "fields">): readonly (keyof F & string)[] {
  return Object.keys(fields);
}

/** A row of the sheet; what could not be read comes with it. */
export function readFields<F extends Fields>(
  { fields }: Pick<InputTable<F>, "fields">,
  row: TableRow,
): { readonly line: RowOf<F>; readonly unread: readonly Unread[] } {
  const unread: Unread[] = [];
  const line: Record<string, unknown> = {};
  for (const key in fields) line[key] = fields[key]!.read(new CellOfRow(row, key, fields[key]!.header, unread));
  return { line: line as RowOf<F>, unread };
}

/** One object a cell, of which a province has half a million. */
class CellOfRow implements FieldCell {
  constructor(
    private readonly row: TableRow,
    private readonly key: string,
    private readonly header: string,
    private readonly unread: Unread[],
  ) {}

  get text(): string {
    return this.row.text(this.key);
  }

  number(): number | null {
    return numberOr(this.row, this.key, this.header, this.unread);
  }

  putAside(): void {
    const { row, key, header } = this;
    this.unread.push({ key, text: `${header}原文：${row.text(key)}`, cell: row.cell(key) });
  }
}

/** The cells of a row by key. */
export type Cells = Readonly<Record<string, Entry>>;

/** What the row says nothing of is blank. */
export function writeFields<F extends Fields>(
  { fields }: Pick<InputTable<F>, "fields">,
  line: Readonly<Partial<RowOf<F>>>,
): Cells {
  const values: Readonly<Record<string, unknown>> = line;
  const cells: Record<string, Entry> = {};
  for (const [key, one] of Object.entries(fields)) {
    const value = values[key];
    cells[key] = value === undefined ? null : one.write(value);
  }
  return cells;
}

/** The fields as columns of their sheet. */
export function columnsOf({ fields }: InputTable): readonly SheetColumn[] {
  return Object.entries(fields).map(([key, { header, width, look, names }]) => ({
    key,
    header,
    width,
    look,
    names,
    entered: true,
  }));
}
