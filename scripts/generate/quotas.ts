import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { Columns, PackedAlias, PackedData, PackedNote, PackedVariant } from "../../src/standards/packed";
import type { AliasUse } from "../../src/standards/aliases";
import { aliasUses } from "../../src/standards/aliases";
import type { Standard } from "../../src/standards/standard";
import { purposes } from "../../src/standards/standard";
import type { CsvRecord, DescribedDataset } from "./datasets";
import { packSpellings } from "./spellings";
import { datasetNames, literal, quotasDataset, readDataset, standardsDataset } from "./datasets";

/** The files of quotas, one a standard. */
export const quotaFiles = ["quotas-shanxi-2021", "quotas-jiangxi-2017", "quotas-jiangxi-2011"];

const bilingual = z.strictObject({ zh: z.string(), en: z.string() });
const standardsSchema = z.array(
  z.strictObject({
    id: z.string().regex(/^[A-Z]+\d*\/T [\d.]+—\d{4}$/),
    title: bilingual,
    edition: z.string(),
    region: bilingual,
    inForce: z.iso.date().nullable(),
    replaces: z.string().nullable(),
    draft: z.boolean(),
    quotedBy: bilingual.nullable(),
    tiers: z.array(
      z.strictObject({
        name: z.string(),
        purpose: z.enum(purposes),
        aliases: z.array(z.string()),
        fallback: z.strictObject({ tier: z.string(), source: bilingual }).optional(),
        use: bilingual.optional(),
        above: bilingual.optional(),
      }),
    ),
    aliases: z.array(z.string()),
  }),
);

export function readStandards(root: string): readonly Standard[] {
  const file = "assets/data/standards.json";
  const parsed = standardsSchema.safeParse(JSON.parse(readFileSync(path.join(root, file), "utf8")));
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
  return parsed.data.map((standard) => ({ ...standard, own: false })) as Standard[];
}

/** The standards and quotas in the form that the program loads; see src/standards/packed.ts. */
export function packQuotas(root: string): PackedData {
  const standards = readStandards(root);
  const units = new Dictionary();
  const categories = new Dictionary();
  const bases = new Dictionary();
  const remarks = new Dictionary();
  const products = new Dictionary();
  const conditions: string[] = [];
  const variants: PackedVariant[] = [];
  const tiers = new Tiers(Math.max(...standards.map(({ tiers: own }) => own.length)));
  let above = { entry: 0, category: 0, product: 0 };

  for (const name of quotaFiles) {
    const { file, records } = readDataset(root, name);
    for (const group of variantGroups(records)) {
      const { line, fields } = group[0]!;
      const index = standards.findIndex(({ id }) => id === fields["standard"]);
      const standard = standards[index];
      if (!standard) throw new Error(`${file}:${line}: standard ${fields["standard"]} is not in standards.json`);
      const shared = sharedTerms(group);
      tiers.nextRow();
      for (const record of group) {
        for (const column of ["code", "category", "product", "unit"]) {
          if (record.fields[column] !== fields[column]) {
            throw new Error(`${file}:${record.line}: ${column} differs from line ${line}, the same entry of the table`);
          }
        }
        const word = record.fields["tier"]!;
        const tier = standard.tiers.findIndex(({ name: own, aliases }) => own === word || aliases.includes(word));
        if (tier < 0) throw new Error(`${file}:${record.line}: ${standard.id} has no tier ${word}`);
        tiers.put(tier, record, shared);
      }
      const own = {
        entry: Number(fields["entry"]),
        category: categories.index(fields["category"]!),
        product: products.index(fields["product"]!),
      };
      variants.push([
        index,
        fields["table"]!,
        own.entry - above.entry,
        fields["code"]!,
        own.category - above.category,
        own.product - above.product,
        units.index(fields["unit"]!),
        bases.index(basisOf(fields)),
        remarks.index(remarkOf(group)),
      ]);
      conditions.push(shared.join("；"));
      above = own;
    }
  }
  const aliases = packAliases(root, products.words);
  return {
    characters: packSpellings([...products.words, ...aliases.map(([alias]) => alias)]),
    standards: standards.map(({ id }) => id),
    tierCounts: standards.map(({ tiers: own }) => own.length),
    units: units.words,
    bases: bases.words,
    remarks: remarks.words,
    notes: tiers.notes,
    conditions,
    categories: categories.words,
    products: products.words,
    aliases: columnsOf<PackedAlias>(aliases),
    tiers: tiers.columns,
    variants: columnsOf<PackedVariant>(variants),
  };
}

function columnsOf<Row extends readonly unknown[]>(rows: readonly Row[]): Columns<Row> {
  return rows[0]!.map((_, column) => rows.map((row) => row[column])) as unknown as Columns<Row>;
}

/** The tiers of an entry are one variant; an entry that prints the same tier for several conditions is several. */
function variantGroups(records: readonly CsvRecord[]): CsvRecord[][] {
  const entries = new Map<string, CsvRecord[]>();
  for (const record of records) {
    // The same old value quoted again in another table of the report is no further quota.
    if (record.fields["repeats"]) continue;
    const key = `${record.fields["table"]}#${record.fields["entry"]}`;
    entries.set(key, [...(entries.get(key) ?? []), record]);
  }
  return [...entries.values()].flatMap((entry) => {
    const tiers = new Set(entry.map(({ fields }) => fields["tier"]));
    if (tiers.size === entry.length) return [entry];
    const conditions = [...new Set(entry.map(({ fields }) => fields["condition"]))];
    return conditions.map((condition) => entry.filter(({ fields }) => fields["condition"] === condition));
  });
}

/** What the standard says of where a quota comes from; a method that slid in the print stands in the remark. */
function basisOf(fields: CsvRecord["fields"]): string {
  return ["revision", "method", "remark"].flatMap((column) => fields[column] || []).join("；");
}

/**
 * The remark of an entry, whole, where its condition does not carry all of it (each tier's own where they differ); or which
 * codes it may have where the classification leaves that open.
 */
function remarkOf(group: readonly CsvRecord[]): string {
  const { code_status: codeStatus, code_readings: codes } = group[0]!.fields;
  if (codeStatus === "open") return `行业代码未定：${codes!}`;
  const remarks = new Map(group.map(({ fields }) => [fields["tier"]!, fields["remark_printed"] ?? ""]));
  const different = new Set(remarks.values());
  if (different.size === 1) return [...different][0]!;
  return [...remarks].flatMap(([tier, remark]) => (remark ? `${tier}：${remark}` : [])).join("；");
}

function sharedTerms(group: readonly CsvRecord[]): string[] {
  const terms = group.map(({ fields }) => fields["condition"]!.split("；"));
  return terms[0]!.filter((term) => terms.every((own) => own.includes(term)));
}

/** The printed digits of the variants by tier, and what is said of single values. */
class Tiers {
  readonly notes: PackedNote[] = [];
  private readonly digits: string[][];
  private row = -1;
  private last = 0;

  constructor(count: number) {
    this.digits = Array.from({ length: count }, () => []);
  }

  get columns(): readonly string[] {
    return this.digits.map((column) => column.join(" "));
  }

  nextRow(): void {
    this.row++;
    for (const column of this.digits) column.push("");
  }

  put(tier: number, { fields }: CsvRecord, shared: readonly string[]): void {
    this.digits[tier]![this.row] = fields["value"]! || "-";
    const note = fields["note"]!;
    const own = fields["condition"]!.split("；")
      .filter((term) => !shared.includes(term))
      .join("；");
    const readings = fields["status"] === "doubtful" ? fields["readings"]! : null;
    if (!own && readings === null && !note) return;
    const place = this.row * this.digits.length + tier;
    const said = [place - this.last, note] as const;
    this.notes.push(own ? [...said, readings, own] : readings === null ? said : [...said, readings]);
    this.last = place;
  }
}

function packAliases(root: string, products: readonly string[]): PackedAlias[] {
  const { file, records } = readDataset(root, "aliases");
  const packed = new Map<string, [number, number][]>();
  for (const { line, fields } of records) {
    const product = products.indexOf(fields["product"]!);
    if (product < 0) throw new Error(`${file}:${line}: no standard prints the product ${fields["product"]}`);
    const alias = fields["alias"]!;
    const use = aliasUses.indexOf(fields["use"] as AliasUse);
    packed.set(alias, [...(packed.get(alias) ?? []), [product, use]]);
  }
  let above = 0;
  return [...packed].map(([alias, uses]): PackedAlias => {
    const numbers = uses.map(([product, use]) => {
      const number = (product - above) * aliasUses.length + use;
      above = product;
      return number;
    });
    return [alias, numbers.length === 1 ? numbers[0]! : numbers];
  });
}

class Dictionary {
  readonly words: string[] = [];
  private readonly indices = new Map<string, number>();

  index(word: string): number {
    const known = this.indices.get(word);
    if (known !== undefined) return known;
    this.indices.set(word, this.words.length);
    return this.words.push(word) - 1;
  }
}

export function quotasModule(root: string): string {
  return [
    "// Made by scripts/generate; do not edit.",
    'import type { Standard } from "../src/standards/standard";',
    "",
    `export const standards = JSON.parse(${literal(JSON.stringify(readStandards(root)))}) as readonly Standard[];`,
    // A text loads faster than the same object as source, and is parsed only when it is needed.
    `export const packedText = ${literal(JSON.stringify(packQuotas(root)))};`,
    "",
  ].join("\n");
}

/** Everything that `wq data` can print: the quotas of all standards as one table, the standards, and each other file. */
export function allDatasets(root: string): DescribedDataset[] {
  return [quotasDataset(root, quotaFiles), standardsDataset(readStandards(root)), ...otherDatasets(root)];
}

/** The tables besides standards and quotas. */
export function otherDatasets(root: string): DescribedDataset[] {
  return datasetNames(root)
    .filter((name) => !quotaFiles.includes(name))
    .map((name) => readDataset(root, name));
}
