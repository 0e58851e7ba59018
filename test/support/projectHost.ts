/** A workbook in memory that holds a revision project, as far as it is entered: nothing calculates its formulas. */
import type { RevisionProject } from "../../src/revision/project";
import { projectWorkbook } from "../../src/revision/workbook/layout";
import { MemoryHost } from "./memoryHost";

export async function hostOf(project: RevisionProject): Promise<MemoryHost> {
  const workbook = projectWorkbook(project);
  const host = new MemoryHost(["封面"]);
  await host.insertSheets(workbook);
  for (const [key, value] of Object.entries(workbook.settings)) await host.setSetting(key, value);
  return host;
}
