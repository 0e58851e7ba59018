/** The bundled CSV files with their schemas, checked: a mistake stops the build with its file and line. */
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import type { Bilingual } from "../../src/language/language";
import type { Dataset, DatasetColumn } from "../../src/standards/dataset";
import { ditto } from "../../src/standards/dataset";
import type { Standard } from "../../src/standards/standard";

const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const schemaOfSchemas = z.strictObject({
  name: z.string(),
  title: bilingual,
  source: bilingual,
  columns: z.array(
    z.strictObject({
      name: z.string(),
      type: z.enum(["text", "number", "integer", "enum"]),
      unit: z.string().optional(),
      values: z.array(z.string()).optional(),
      meaning: bilingual,
    }),
  ),
});

export interface DescribedColumn extends DatasetColumn {
  readonly unit?: string;
  readonly values?: readonly string[];
  readonly meaning: Bilingual;
}

/** A table with what its schema says of it. */
export interface DescribedDataset extends Dataset {
  readonly name: string;
  readonly title: Bilingual;
  readonly source: Bilingual;
  readonly columns: readonly DescribedColumn[];
}

/** A record by column names, with the line of its file for messages; the header is line 1. */
export interface CsvRecord {
  readonly line: number;
  readonly fields: Readonly<Record<string, string>>;
}

export interface SourceFile extends DescribedDataset {
  /** From the project's root. */
  readonly file: string;
  readonly records: readonly CsvRecord[];
}

export function datasetNames(root: string): string[] {
  return readdirSync(path.join(root, "assets/data"))
    .filter((file) => file.endsWith(".schema.json"))
    .map((file) => file.slice(0, -".schema.json".length))
    .sort();
}

export function readDataset(root: string, name: string): SourceFile {
  const schemaFile = `assets/data/${name}.schema.json`;
  const parsed = schemaOfSchemas.safeParse(JSON.parse(readFileSync(path.join(root, schemaFile), "utf8")));
  if (!parsed.success) throw new Error(`${schemaFile}: ${z.prettifyError(parsed.error)}`);
  const schema = parsed.data as Omit<DescribedDataset, "rows">;
  if (schema.name !== name) throw new Error(`${schemaFile}: the name is ${schema.name}`);
  const file = `assets/data/${name}.csv`;
  const { rows, records } = readRecords(file, readFileSync(path.join(root, file), "utf8"), schema.columns);
  return { ...schema, file, rows, records };
}

/** The records of a CSV text that must have exactly these columns and types. A blank is allowed everywhere: it is unknown. */
export function readRecords(file: string, text: string, columns: readonly DescribedColumn[]) {
  const lines = parse(text, { info: true, relax_column_count: true }) as unknown as {
    record: string[];
    info: { lines: number };
  }[];
  const names = columns.map(({ name }) => name);
  const header = lines[0]?.record ?? [];
  if (header.join() !== names.join()) throw new Error(`${file}:1: columns ${header.join()}, expected ${names.join()}`);
  const rows: string[][] = [];
  const records: CsvRecord[] = [];
  for (const { record, info } of lines.slice(1)) {
    const line = info.lines;
    if (record.length !== names.length) {
      throw new Error(`${file}:${line}: ${record.length} fields, expected ${names.length}`);
    }
    columns.forEach(({ name, type, values }, index) => {
      const value = record[index]!;
      const fits =
        value === "" ||
        (type === "number" && /^-?\d+(\.\d+)?$/.test(value)) ||
        (type === "integer" && /^-?\d+$/.test(value)) ||
        (type === "enum" && values!.includes(value)) ||
        (type === "text" && value === value.trim());
      if (!fits) {
        const expected =
          type === "enum" ? `one of ${values!.join(", ")}` : type === "text" ? "no space around it" : type;
        throw new Error(`${file}:${line}: ${name} is "${value}", expected ${expected}`);
      }
    });
    rows.push(record);
    records.push({ line, fields: Object.fromEntries(names.map((name, index) => [name, record[index]!])) });
  }
  return { rows, records };
}

/** What `wq data quotas` prints: all files of quotas as one, each with the columns that it has. */
export function quotasDataset(root: string, files: readonly string[]): DescribedDataset {
  const sources = files.map((name) => readDataset(root, name));
  const all = sources.flatMap((source) => source.columns);
  const columns = all.filter(({ name }, index) => all.findIndex((other) => other.name === name) === index);
  return {
    name: "quotas",
    title: { zh: "用水定额", en: "Water quotas" },
    source: {
      zh: [...new Set(sources.map(({ source }) => source.zh))].join("；"),
      en: [...new Set(sources.map(({ source }) => source.en))].join("; "),
    },
    columns: columns.map((column) =>
      column.values
        ? { ...column, values: [...new Set(sources.flatMap((source) => valuesOf(source, column.name)))] }
        : column,
    ),
    rows: sources.flatMap(({ records }) => records.map(({ fields }) => columns.map(({ name }) => fields[name] ?? ""))),
  };
}

function valuesOf({ columns }: DescribedDataset, name: string): readonly string[] {
  return columns.find((column) => column.name === name)?.values ?? [];
}

export function standardsDataset(standards: readonly Standard[]): DescribedDataset {
  const column = (name: string, zh: string, en: string) => ({ name, type: "text" as const, meaning: { zh, en } });
  return {
    name: "standards",
    title: { zh: "标准", en: "Standards" },
    source: { zh: "各标准封面与前言", en: "Cover and foreword of each standard" },
    columns: [
      column("id", "标准号", "Number of the standard"),
      column("title", "名称", "Title"),
      column("edition", "版本", "Edition"),
      column("region", "地区", "Region"),
      column("inForce", "实施日期；空白为未发布", "In force from; blank where never issued"),
      column("replaces", "代替的标准", "The standard it replaces"),
      {
        ...column("status", "draft 送审稿；issued 已发布", "draft or issued"),
        type: "enum",
        values: ["draft", "issued"],
      },
      column("tiers", "级别=用途，由严到宽", "tier=purpose, the strictest first"),
      column("fallback", "未给出时参照的级别与条款", "tier that stands in where one is not printed, and the clause"),
      column("aliases", "公式中可用的别名", "Other names that formulas understand"),
    ],
    rows: standards.map(({ id, title, edition, region, inForce, replaces, draft, tiers, aliases }) => [
      id,
      title.zh,
      edition,
      region.zh,
      inForce ?? "",
      replaces ?? "",
      draft ? "draft" : "issued",
      tiers.map(({ name, purpose }) => `${name}=${purpose}`).join("；"),
      tiers
        .flatMap(({ name, fallback }) => (fallback ? `${name}→${fallback.tier}（${fallback.source.zh}）` : []))
        .join("；"),
      aliases.join("；"),
    ]),
  };
}

/** One module a dataset, so that a bundle carries only the tables it shows. */
export function datasetModule({ name, columns, rows }: DescribedDataset): string {
  for (const field of rows.flat()) {
    if (/[\t\n]/.test(field) || field === ditto) throw new Error(`${name}: a field cannot be ${JSON.stringify(field)}`);
  }
  const lines = rows.map((row, at) =>
    row.map((field, column) => (field.length > 1 && field === rows[at - 1]?.[column] ? ditto : field)).join("\t"),
  );
  const header = columns.map((column) => `${column.name}:${column.type}`);
  return [
    "// Made by scripts/generate; do not edit.",
    'import { datasetFrom } from "../../src/standards/dataset";',
    "",
    `export default datasetFrom(${[header.join("\t"), lines.join("\n")].map(literal).join(", ")});`,
    "",
  ].join("\n");
}

/** A text as source: quoted so that the many double quotes of JSON need no escape. */
export function literal(text: string): string {
  return `'${text.replace(/[\\']/g, "\\$&").replaceAll("\n", "\\n").replaceAll("\t", "\\t")}'`;
}
