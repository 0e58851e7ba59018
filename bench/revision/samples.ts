/** The samples of a province as a table in a file, such as a consolidation leaves behind. */
import { createProject } from "../../src/revision/create";
import type { RevisionProject } from "../../src/revision/project";
import { decide } from "../../src/revision/operations";
import { tierOrder } from "../../src/revision/tiers";
import { sampleRow } from "../../src/revision/workbook/sample-row";
import { samplesTable } from "../../src/revision/workbook/tables";
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
  const columns = samplesTable.columns.filter(({ key }) => key !== "id" && key !== "asRead");
  const header = columns.map((column, index) => ({ row: 0, column: index, value: column.header }));
  const cells = samples.flatMap((sample, index) => {
    const row = sampleRow(sample);
    return columns.flatMap(({ key }, column) =>
      row[key] === null ? [] : [{ row: index + 1, column, value: row[key] }],
    );
  });
  return { sheets: [{ name: "样本", cells: [...header, ...cells] }], styles: [], names: [], settings: {} };
}
