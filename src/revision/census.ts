/** Totals of a census or a register that come in as a table: a line of the same source, industry and size takes the place of the one before. */
import { spelling } from "./create";
import { blankEntry, nextStep } from "./operations";
import type { CensusTotal, RevisionProject, Stamp } from "./project";
import { sizeClasses, sizeName, sizeNamed } from "./sizes";

export interface CensusMerged {
  readonly project: RevisionProject;
  readonly added: number;
  readonly replaced: number;
}

export function withCensus(project: RevisionProject, incoming: readonly CensusTotal[], stamp: Stamp): CensusMerged {
  const classes = sizeClasses(project.settings.sizeBounds);
  // >50 and 大于界限 are one class.
  const sizeKey = (size: string) => {
    const known = sizeNamed(size, classes);
    return known ? sizeName(known) : spelling(size);
  };
  const keyOf = ({ source, industry, size }: CensusTotal) =>
    [spelling(source), spelling(industry), sizeKey(size)].join("\n");
  const same = (one: CensusTotal, other: CensusTotal) =>
    (["enterprises", "value", "water"] as const).every((key) => one[key] === other[key]);
  const census = [...project.census];
  let [added, replaced] = [0, 0];
  for (const total of incoming) {
    const at = census.findIndex((one) => keyOf(one) === keyOf(total));
    if (at < 0) added++;
    else if (!same(census[at]!, total)) replaced++;
    else continue;
    census[at < 0 ? census.length : at] = total;
  }
  if (added + replaced === 0) return { project, added, replaced };
  const after = `普查、台账合计：新增 ${added} 行，更新 ${replaced} 行`;
  const entry = { ...blankEntry(nextStep(project), stamp, "note"), after };
  return { project: { ...project, census, log: [...project.log, entry] }, added, replaced };
}
