/** A sample table read again, or a new one, into a project that has decisions already: nothing an analyst has done is lost. */
import { grouped } from "../statistics/grouped";
import type { SampleRow } from "./create";
import { itemFinder, newItems, sampleId, sampleOf, spelling } from "./create";
import { measuredOf, measuredText } from "./measured";
import { blankEntry, nextStep } from "./operations";
import type { LogEntry, RevisionProject, Sample, Stamp } from "./project";

export interface MergeReport {
  readonly added: readonly Sample[];
  /** The source has other figures than before; they are taken over. */
  readonly changed: readonly { readonly before: Sample; readonly after: Sample }[];
  /** The source has other figures than before, but somebody has corrected the sample in the project: the correction stays. */
  readonly conflicting: readonly { readonly kept: Sample; readonly offered: SampleRow }[];
  /** The source has no such row any more; the sample is left out of statistics, with that as the reason. */
  readonly missing: readonly Sample[];
  readonly unchanged: number;
  readonly newItems: readonly string[];
}

export interface Merged {
  readonly project: RevisionProject;
  readonly report: MergeReport;
}

export const missingReason = "新样本表中已没有";

/**
 * Rows are told apart by enterprise, product, condition and year; rows that share all four correspond by their figures, else by
 * their order.
 */
export function mergeSamples(project: RevisionProject, rows: readonly SampleRow[], stamp: Stamp): Merged {
  const step = nextStep(project);
  const created = newItems(project.items, rows);
  const items = [...project.items, ...created];
  const itemOf = itemFinder(items);
  const offered = correspondence(project.samples, rows);
  const entries: LogEntry[] = [];
  const changed: { before: Sample; after: Sample }[] = [];
  const conflicting: { kept: Sample; offered: SampleRow }[] = [];
  const missing: Sample[] = [];
  let unchanged = 0;

  const samples = project.samples.map((sample): Sample => {
    const row = offered.bySample.get(sample.id);
    if (!row) {
      // Entered in the project itself, it never stood in a source.
      const { file, sheet, row: line } = sample.origin;
      const isOwn = file === "" && sheet === "" && line === null;
      if (sample.exclusion || isOwn) return sample;
      missing.push(sample);
      entries.push(entryFor(step, stamp, sample, "在册", missingReason));
      return { ...sample, exclusion: { reason: missingReason, ...stamp } };
    }
    const source = measuredText(row);
    const known = withParticulars(sample, row);
    const returned = sample.exclusion?.reason === missingReason ? { ...known, exclusion: null } : known;
    if (source === sample.asRead) {
      if (returned === known) unchanged++;
      else entries.push(entryFor(step, stamp, sample, missingReason, "在册"));
      return { ...returned, origin: row.origin };
    }
    entries.push(entryFor(step, stamp, sample, sample.asRead, source));
    if (measuredText(sample) !== sample.asRead) {
      const kept = { ...returned, origin: row.origin, asRead: source };
      conflicting.push({ kept, offered: row });
      return kept;
    }
    const after: Sample = { ...returned, ...measuredOf(row), origin: row.origin, asRead: source };
    changed.push({ before: sample, after });
    return after;
  });

  let number = Math.max(0, ...samples.map(({ id }) => Number(/\d+$/.exec(id)?.[0] ?? 0)));
  const added = offered.unmatched.map((row) => sampleOf(row, sampleId(++number), itemOf, stamp));
  const report: MergeReport = {
    added,
    changed,
    conflicting,
    missing,
    unchanged,
    newItems: created.map(({ key }) => key),
  };
  return {
    project: {
      ...project,
      items,
      samples: [...samples, ...added],
      log: [...project.log, { ...blankEntry(step, stamp, "merge"), after: summaryOf(report) }, ...entries],
    },
    report,
  };
}

/** What the project has of a sample stays; what the source has besides is added. */
function withParticulars(sample: Sample, { particulars: offered = {} }: SampleRow): Sample {
  const particulars = { ...offered, ...sample.particulars };
  const added = Object.keys(particulars).length > Object.keys(sample.particulars ?? {}).length;
  return added ? { ...sample, particulars } : sample;
}

function summaryOf({ added, changed, conflicting, missing, unchanged }: MergeReport): string {
  return `新增 ${added.length}，更新 ${changed.length}，保留手工更正 ${conflicting.length}，缺失 ${missing.length}，未变 ${unchanged}`;
}

function entryFor(step: number, stamp: Stamp, sample: Sample, before: string, after: string): LogEntry {
  return { ...blankEntry(step, stamp, "merge"), item: sample.item, sample: sample.id, before, after };
}

interface Correspondence {
  readonly bySample: ReadonlyMap<string, SampleRow>;
  readonly unmatched: readonly SampleRow[];
}

function correspondence(samples: readonly Sample[], rows: readonly SampleRow[]): Correspondence {
  const waiting = grouped(rows, identity);
  const bySample = new Map<string, SampleRow>();
  const take = (sample: Sample, fits: (row: SampleRow) => boolean) => {
    if (bySample.has(sample.id)) return;
    const candidates = waiting.get(identity(sample)) ?? [];
    const index = candidates.findIndex(fits);
    if (index >= 0) bySample.set(sample.id, candidates.splice(index, 1)[0]!);
  };
  for (const sample of samples) take(sample, (row) => measuredText(row) === sample.asRead);
  for (const sample of samples) take(sample, () => true);
  const left = new Set([...waiting.values()].flat());
  return { bySample, unmatched: rows.filter((row) => left.has(row)) };
}

function identity({
  enterprise,
  product,
  condition,
  year,
}: Pick<Sample, "enterprise" | "product" | "condition" | "year">) {
  return [enterprise, product, condition].map(spelling).join("\n") + `\n${year ?? ""}`;
}
