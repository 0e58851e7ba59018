/**
 * The structure of the manifest that was last found valid against Microsoft's public schema (MS-OWEMXML). The schema is not ours to
 * ship; what the manifest's elements and attributes are does not change with its texts, so a digest of them stands for it.
 */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const record = path.join(PROJECT_ROOT, "scripts", "manifest", "validated.json");

/** Elements and attributes in their order, without what they hold: that is what the schema is about. */
export function structureOf(xml: string): string {
  const bare = xml
    .replace(/<!--[^]*?-->/g, "")
    .replace(/(?<!xmlns(?::\w+)?|xsi:type)="[^"]*"/g, "")
    .replace(/>[^<]*</g, "><");
  return createHash("sha256").update(bare).digest("hex");
}

export function validStructure(): string {
  return (JSON.parse(readFileSync(record, "utf8")) as { readonly structure: string }).structure;
}

/** To be called only with what the schema has found valid. */
export function recordStructure(structure: string): void {
  if (structure !== validStructure()) writeFileSync(record, `{ "structure": "${structure}" }\n`);
}
