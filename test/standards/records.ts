/** The CSV files of quotas as they stand in the repository, read without the program's own reader. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";

export type QuotaRecord = Readonly<Record<string, string>>;

export function recordsIn(file: string): QuotaRecord[] {
  return parse(readFileSync(path.join(PROJECT_ROOT, file), "utf8"), { columns: true });
}

/** Records of one variant together: those of the same entry of the same table. */
export function byEntry(records: readonly QuotaRecord[]): Map<string, QuotaRecord[]> {
  const entries = new Map<string, QuotaRecord[]>();
  for (const record of records) {
    const key = `${record["table"]}#${record["entry"]}`;
    entries.set(key, [...(entries.get(key) ?? []), record]);
  }
  return entries;
}
