/** The report of the province with everything in it. Prints what it cost. */
import comparatorList from "../../generated/datasets/comparators";
import { revisionReport } from "../../src/revision/report";
import { sourcesOf } from "../../src/revision/sources";
import { bundledLibrary } from "../../src/standards/bundled";
import { comparatorsOf } from "../../src/standards/comparators";
import { provinceProject } from "./samples";

export async function main(): Promise<void> {
  const project = provinceProject();
  const before = process.cpuUsage();
  await revisionReport(project, { sources: sourcesOf(project, bundledLibrary, comparatorsOf(comparatorList)) });
  const { user, system } = process.cpuUsage(before);
  const cost = {
    processor: (user + system) / 1000,
    megabytes: process.resourceUsage().maxRSS / 1024,
  };
  console.log(JSON.stringify(cost));
}
