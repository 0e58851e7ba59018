import type { SampleRow } from "../../src/revision/create";
import { createProject } from "../../src/revision/create";
import type { Item, RevisionProject, Stamp } from "../../src/revision/project";

export const stamp: Stamp = { who: "测试", time: "2025-03-01 09:30" };

export function row(fields: Partial<SampleRow>): SampleRow {
  return {
    enterprise: "某厂",
    industry: "",
    product: "某产品",
    condition: "",
    year: null,
    water: null,
    waterUnit: "",
    output: null,
    outputUnit: "",
    stated: null,
    statedUnit: "",
    note: "",
    origin: { file: "", sheet: "", row: null },
    ...fields,
  };
}

export function item(fields: Partial<Item>): Item {
  return {
    key: fields.product ?? "某产品",
    industry: "",
    code: "",
    product: "某产品",
    condition: "",
    unit: "m³/t",
    old: null,
    oldSource: "",
    decimals: 2,
    ...fields,
  };
}

/** Samples of one product with these unit uses in m³/t. */
export function projectOf(uses: readonly number[], fields: Partial<Item> = {}): RevisionProject {
  const rows = uses.map((stated, index) => row({ enterprise: `企业${index + 1}`, stated, statedUnit: "m³/t" }));
  return createProject({ rows, items: [item(fields)] }, stamp);
}

/** Copper smelters, table 5.4-4 of the revision report of DB36/T 420: unit use (m³/t) and output (万t). */
export const copper = { uses: [6.2, 8.0, 8.21, 9.62, 9.2, 10.27], outputs: [120, 2, 8.6, 4.1, 3.4, 2.96] };
