import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";

export interface CsvFile {
  /** As named in messages: the path from the project's root. */
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
}

export interface CsvRow {
  /** Line in the file where the record begins, the header being line 1. */
  readonly line: number;
  readonly fields: Readonly<Record<string, string>>;
}

export function readCsv(root: string, name: string): CsvFile {
  const file = `assets/data/${name}.csv`;
  const records = parse(readFileSync(path.join(root, file), "utf8"), {
    info: true,
    relax_column_count: true,
  }) as unknown as {
    record: string[];
    info: { lines: number };
  }[];
  const [head, ...body] = records;
  if (!head) throw new Error(`${file}: the file is empty`);
  const columns = head.record;
  let line = head.info.lines + 1;
  const rows = body.map(({ record, info }) => {
    if (record.length !== columns.length) {
      throw new Error(`${file}:${line}: ${record.length} fields, but the header has ${columns.length}`);
    }
    const row = { line, fields: Object.fromEntries(columns.map((column, index) => [column, record[index]!])) };
    line = info.lines + 1;
    return row;
  });
  return { file, columns, rows };
}
