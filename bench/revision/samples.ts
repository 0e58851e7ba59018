/** The samples of a province as a table in a file, such as a consolidation leaves behind. */
import { createProject } from "../../src/revision/create";
import type { RevisionProject } from "../../src/revision/project";
import { decide } from "../../src/revision/operations";
import { tierOrder } from "../../src/revision/tiers";
import { keysOf, writeFields } from "../../src/revision/workbook/tables/field";
import { sampleLine, samplesTable } from "../../src/revision/workbook/tables/samples";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { province } from "../province";

const stamp = { who: "", time: "2025-03-01 09:30" };

/** Every product decided, by the methods that look at the samples. */
export function provinceProject(enterprises?: number): RevisionProject {
  const { items, rows, peers } = province(enterprises === undefined ? {} : { enterprises });
  const methods = { existing: "mean", new: "secondMean", leading: "rank" } as const;
  let project = createProject({ items, rows, peers }, stamp);
  for (const { key } of items) {
    for (const tier of tierOrder) {
      project = decide(project, key, tier, { method: methods[tier], value: null, reason: "" }, stamp);
    }
  }
  return project;
}

export function sampleTable({ samples }: RevisionProject): WorkbookSnapshot {
  const keys = keysOf(samplesTable).filter((key) => key !== "id" && key !== "asRead");
  const header = keys.map((key, column) => ({ row: 0, column, value: samplesTable.fields[key].header }));
  const cells = samples.flatMap((sample, index) => {
    const row = writeFields(samplesTable, sampleLine(sample));
    return keys.flatMap((key, column) => {
      const value = row[key] ?? null;
      return value === null ? [] : [{ row: index + 1, column, value }];
    });
  });
  return { sheets: [{ name: samplesTable.sheet, cells: [...header, ...cells] }], styles: [], names: [], settings: {} };
}
