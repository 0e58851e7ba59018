/** Exclusions in the open project, one after the other, as the workbench writes them. Prints what one costs until it shows. */
import { bundledContext } from "../../src/functions/bundled";
import { ContextStore } from "../../src/functions/context";
import { createHeadlessHost } from "../../src/hosts/headless";
import { exclude } from "../../src/revision/operations";
import { contentOf } from "../../src/revision/workbook/content";
import { editsBetween, placesAfter } from "../../src/revision/workbook/edits";
import { projectWorkbook } from "../../src/revision/workbook/layout";
import { readProject } from "../../src/revision/workbook/read";
import { quantile } from "../bench";
import { provinceProject } from "./samples";

const edits = 15;

export async function main(): Promise<void> {
  const snapshot = projectWorkbook(provinceProject());
  const reading = readProject(contentOf(snapshot));
  if ("problem" in reading) throw new Error(reading.problem.key);
  let { project, places } = reading.opened;
  const host = await createHeadlessHost(new ContextStore(bundledContext), snapshot);
  const shown = async () => {
    const rows = project.items.length;
    return JSON.stringify((await host.read({ sheet: "决定", row: 4, column: 21, rows, columns: 6 })).values);
  };
  const processor: number[] = [];
  for (let index = 0; index < edits; index++) {
    const sample = project.samples.filter(({ exclusion, water }) => !exclusion && water !== null)[index * 100]!;
    const before = await shown();
    const used = process.cpuUsage();
    const after = exclude(project, new Set([sample.id]), "试算", { who: "", time: "2025-03-01 09:30" });
    await host.write("剔除", editsBetween(project, after, places), { overwrite: true });
    const { user, system } = process.cpuUsage(used);
    processor.push((user + system) / 1000);
    places = placesAfter(project, after, places);
    project = after;
    if ((await shown()) === before) throw new Error(`Excluding ${sample.id} changed nothing`);
  }
  host.dispose();
  const cost = {
    processor: quantile(processor, 0.5),
    megabytes: process.resourceUsage().maxRSS / 1024,
  };
  console.log(JSON.stringify(cost));
}
