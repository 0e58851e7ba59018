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
