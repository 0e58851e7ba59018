/** A bundled table as the documents print it. What it is and what its columns mean is in the schemas (assets/data) and in docs/data.md. */

export interface DatasetColumn {
  readonly name: string;
  readonly type: "text" | "number" | "integer" | "enum";
}

export interface Dataset {
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
 * @param header every column's name and, behind a colon, type
 */
export function datasetFrom(header: string, text: string): Dataset {
  let rows: Dataset["rows"] | null = null;
  return {
    columns: header.split("\t").map((column) => {
      const [name, type] = column.split(":") as [string, DatasetColumn["type"]];
      return { name, type };
    }),
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

const records = new WeakMap<Dataset, readonly DatasetRecord[]>();

/** The rows by column names: numbers as numbers, unknown as null. */
export function recordsOf(dataset: Dataset): readonly DatasetRecord[] {
  const known = records.get(dataset) ?? named(dataset);
  records.set(dataset, known);
  return known;
}

function named({ columns, rows }: Dataset): readonly DatasetRecord[] {
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
