/** A bundled table as the documents print it, for `wq data` and the views of the pane. */
import type { Bilingual } from "../language/language";

export interface DatasetColumn {
  readonly name: string;
  readonly type: "text" | "number" | "integer" | "enum";
  readonly unit?: string;
  readonly values?: readonly string[];
  readonly meaning: Bilingual;
}

export interface Dataset {
  readonly name: string;
  readonly title: Bilingual;
  readonly source: Bilingual;
  readonly columns: readonly DatasetColumn[];
  /** Fields as printed, so that 0.10 keeps its digits; "" is unknown. */
  readonly rows: readonly (readonly string[])[];
}

/** Stands for the field above, as in a printed table: the tables repeat themselves much, and load the faster for it. */
export const ditto = '"';

/**
 * A dataset made when it is first looked into: a page carries several, and shows one. Fields are separated by tabs, rows by line
 * breaks.
 *
 * @param description title, source and columns as JSON
 */
export function datasetFrom(name: string, description: string, text: string): Dataset {
  let described: Pick<Dataset, "title" | "source" | "columns"> | null = null;
  let rows: Dataset["rows"] | null = null;
  const read = () => (described ??= JSON.parse(description) as NonNullable<typeof described>);
  return {
    name,
    get title() {
      return read().title;
    },
    get source() {
      return read().source;
    },
    get columns() {
      return read().columns;
    },
    get rows() {
      return (rows ??= parseRows(text));
    },
  };
}

function parseRows(text: string): string[][] {
  let above: string[] = [];
  return text.split("\n").map((line) => {
    const row = line.split("\t");
    for (let column = 0; column < row.length; column++) if (row[column] === ditto) row[column] = above[column]!;
    return (above = row);
  });
}

export type DatasetRecord = Readonly<Record<string, string | number | null>>;

/** The rows by column names: numbers as numbers, unknown as null. */
export function recordsOf({ columns, rows }: Dataset): DatasetRecord[] {
  return rows.map((row) =>
    Object.fromEntries(
      columns.map(({ name, type }, index) => {
        const field = row[index]!;
        const numeric = type === "number" || type === "integer";
        return [name, field === "" ? null : numeric ? Number(field) : field];
      }),
    ),
  );
}
