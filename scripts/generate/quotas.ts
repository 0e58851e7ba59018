import { readFileSync } from "node:fs";
import path from "node:path";
import { pinyin } from "pinyin-pro";
import type { PackedData, PackedTier, PackedVariant } from "../../src/standards/packed";
import { normalise } from "../../src/standards/normalise";
import type { CsvRow } from "./csv";
import { readCsv } from "./csv";

const files = ["quotas-shanxi-2021", "quotas-jiangxi-2017", "quotas-jiangxi-2011"];

/** The standards and quotas in the form that the program loads; see src/standards/packed.ts. */
export function packQuotas(root: string): PackedData {
  const standards = (
    JSON.parse(readFileSync(path.join(root, "assets/data/standards.json"), "utf8")) as PackedData["standards"][number][]
  ).map((standard) => ({ ...standard, own: false }));
  const units: string[] = [];
  const categories: string[] = [];
  const products: [string, string, string][] = [];
  const variants: PackedVariant[] = [];

  for (const name of files) {
    const { file, rows } = readCsv(root, name);
    const groups = new Map<string, CsvRow[]>();
    for (const row of rows) {
      // The same old value quoted again in another table of the report is no further quota.
      if (row.fields["repeats"]) continue;
      const key = ["table", "entry", "condition"].map((column) => row.fields[column]).join("\t");
      groups.set(key, [...(groups.get(key) ?? []), row]);
    }
    for (const group of groups.values()) {
      const { line, fields } = group[0]!;
      const index = standards.findIndex(({ id }) => id === fields["standard"]);
      const standard = standards[index];
      if (!standard) throw new Error(`${file}:${line}: standard ${fields["standard"]} is not in standards.json`);
      const tiers: (PackedTier | null)[] = standard.tiers.map(() => null);
      for (const row of group) {
        const tier = standard.tiers.findIndex(
          ({ name: word, aliases }) => word === row.fields["tier"] || aliases.includes(row.fields["tier"]!),
        );
        if (tier < 0) throw new Error(`${file}:${row.line}: ${standard.id} has no tier ${row.fields["tier"]}`);
        if (tiers[tier]) throw new Error(`${file}:${row.line}: a second ${row.fields["tier"]} of the same variant`);
        tiers[tier] = packTier(row);
      }
      variants.push([
        index,
        fields["table"]!,
        Number(fields["entry"]),
        fields["code"]!,
        indexIn(categories, fields["category"]!),
        productIndex(products, fields["product"]!),
        fields["condition"]!,
        indexIn(units, fields["unit"]!),
        tiers,
      ]);
    }
  }
  return { standards, units, categories, products, variants };
}

function packTier({ fields }: CsvRow): PackedTier {
  const printed = fields["value"]!;
  if (fields["status"] === "doubtful") return [printed, fields["note"]!, fields["readings"]!];
  return fields["note"] ? [printed, fields["note"]] : printed;
}

function indexIn(words: string[], word: string): number {
  const found = words.indexOf(word);
  return found >= 0 ? found : words.push(word) - 1;
}

function productIndex(products: [string, string, string][], name: string): number {
  const found = products.findIndex(([product]) => product === name);
  if (found >= 0) return found;
  const syllables = pinyin(normalise(name), { toneType: "none", type: "array", nonZh: "consecutive", v: true }).map(
    (syllable) => syllable.replace(/[^a-z0-9]/g, ""),
  );
  return products.push([name, syllables.join(""), syllables.map((syllable) => syllable[0] ?? "").join("")]) - 1;
}

export function quotasModule(root: string): string {
  return [
    "// Made by scripts/generate; do not edit.",
    'import type { PackedData } from "../src/standards/packed";',
    "",
    // A parsed string loads faster than the same object as source text.
    `export const packedData = JSON.parse(${JSON.stringify(JSON.stringify(packQuotas(root)))}) as PackedData;`,
    "",
  ].join("\n");
}
