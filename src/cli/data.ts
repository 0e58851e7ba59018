import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import type { Command } from "commander";
import { parseCsv, writeCsv } from "hucre/csv";
import { message } from "../language/messages";
import type { Terminal } from "./terminal";
import { CommandFailure } from "./terminal";

const folder = path.join(PROJECT_ROOT, "assets", "data");

interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** `wq data <name>`: the bundled data as they stand in assets/data; `quotas` joins the files of all standards. */
export function registerData(command: Command, terminal: Terminal): void {
  command
    .option("--format <format>", "csv | json", "csv")
    .option("--standard <id>", "只打印一个标准 / one standard only (quotas)")
    .option("--summary", "各表记录数与状态 / counts by table and status")
    .action((name: string | undefined, options: { format: string; standard?: string; summary?: boolean }) => {
      if (options.summary) return terminal.print(summary(name === undefined ? datasetNames() : [name]));
      if (name === undefined) return terminal.print(datasetNames().join("\n"));
      const table = readDataset(name);
      const standard = table.columns.indexOf("standard");
      const rows = options.standard ? table.rows.filter((row) => row[standard] === options.standard) : table.rows;
      terminal.print(options.format === "json" ? asJson(name, { ...table, rows }) : asCsv({ ...table, rows }));
    });
}

/** Names of all data sets; the files of single standards count as one, the quotas. */
function datasetNames(): string[] {
  const files = readdirSync(folder).filter((file) => /\.(csv|json)$/.test(file) && !file.endsWith(".schema.json"));
  const names = files.map((file) => file.replace(/\.(csv|json)$/, "")).filter((name) => !name.startsWith("quotas-"));
  return ["quotas", ...names].sort();
}

function readDataset(name: string): Table {
  if (!datasetNames().includes(name)) {
    throw new CommandFailure(message("datasetUnknown", { name, names: datasetNames().join(", ") }));
  }
  if (name === "quotas") {
    const tables = quotaFiles().map(readTable);
    const all = [...new Set(tables.flatMap(({ columns }) => columns))];
    return {
      columns: all,
      rows: tables.flatMap(({ columns, rows }) => {
        const places = all.map((column) => columns.indexOf(column));
        // What a standard does not tell of its quotas is unknown.
        return rows.map((row) => places.map((place) => row[place] ?? ""));
      }),
    };
  }
  return existsSync(path.join(folder, `${name}.csv`)) ? readTable(`${name}.csv`) : recordsOf(name);
}

function quotaFiles(): string[] {
  // The standard that look-ups use by default comes first, then the newer before the older.
  return readdirSync(folder)
    .filter((file) => /^quotas-.*\.csv$/.test(file))
    .sort()
    .reverse();
}

function readTable(file: string): Table {
  const [columns, ...rows] = parseCsv(readFileSync(path.join(folder, file), "utf8"), { typeInference: false });
  return { columns: columns!.map(String), rows: rows.map((row) => row.map((value) => String(value ?? ""))) };
}

/** A data set kept as JSON (the standards): one row a record, nested parts as JSON text. */
function recordsOf(name: string): Table {
  const records = JSON.parse(readFileSync(path.join(folder, `${name}.json`), "utf8")) as Record<string, unknown>[];
  const columns = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const cell = (value: unknown) =>
    value === null || value === undefined ? "" : typeof value === "object" ? JSON.stringify(value) : String(value);
  return { columns, rows: records.map((record) => columns.map((column) => cell(record[column]))) };
}

function asCsv({ columns, rows }: Table): string {
  return writeCsv([[...columns], ...rows.map((row) => [...row])], { lineSeparator: "\n" }).trimEnd();
}

/** Numbers where the data's description says number; a blank is null. */
function asJson(name: string, { columns, rows }: Table): string {
  const numeric = new Set(numericColumns(name));
  const records = rows.map((row) =>
    Object.fromEntries(
      columns.map((column, index) => {
        const text = row[index]!;
        if (text === "") return [column, numeric.has(column) ? null : ""];
        const number = Number(text);
        return [column, numeric.has(column) && Number.isFinite(number) ? number : text];
      }),
    ),
  );
  return JSON.stringify(records, null, 1);
}

function numericColumns(name: string): string[] {
  if (name === "quotas") return ["entry", "value"];
  const file = path.join(folder, `${name}.schema.json`);
  if (!existsSync(file)) return [];
  const { columns } = JSON.parse(readFileSync(file, "utf8")) as { columns: { name: string; type: string }[] };
  return columns.filter(({ type }) => type === "number" || type === "integer").map((column) => column.name);
}

function summary(names: readonly string[]): string {
  const lines = names.flatMap((name) => {
    const { columns, rows } = readDataset(name);
    const keys = (name === "quotas" ? ["standard", "table"] : ["table"])
      .map((column) => columns.indexOf(column))
      .filter((at) => at >= 0);
    const status = columns.indexOf("status");
    const groups = new Map<string, { records: number; doubtful: number }>();
    for (const row of rows) {
      const key = keys.map((at) => row[at]!).join(" ");
      const group = groups.get(key) ?? { records: 0, doubtful: 0 };
      groups.set(key, {
        records: group.records + 1,
        doubtful: group.doubtful + (row[status] === "doubtful" ? 1 : 0),
      });
    }
    const total = [...groups.values()].reduce((sum, group) => sum + group.doubtful, 0);
    return [
      `${name}\t${rows.length} records\t${total} doubtful`,
      ...(groups.size > 1
        ? [...groups].map(([key, group]) => `  ${key}\t${group.records}\t${group.doubtful} doubtful`)
        : []),
    ];
  });
  return lines.join("\n");
}
