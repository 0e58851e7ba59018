/** What an analyst does to a project. Every operation is logged, and can be undone (history.ts), also after reopening. */
import type { Purpose } from "../standards/standard";
import type { DecisionMethod } from "./methods";
import { decisionText, exclusionText } from "./log";
import type { Decision, Exclusion, LogAction, LogEntry, RevisionProject, Stamp } from "./project";

/** Leaves samples out of all statistics; a reason is required, since a reviewer will ask for it. */
export function exclude(
  project: RevisionProject,
  ids: ReadonlySet<string>,
  reason: string,
  stamp: Stamp,
): RevisionProject {
  if (reason.trim() === "") throw new Error("an exclusion needs a reason");
  return withExclusions(project, ids, { reason: reason.trim(), ...stamp }, stamp);
}

/** Takes excluded samples in again. */
export function include(project: RevisionProject, ids: ReadonlySet<string>, stamp: Stamp): RevisionProject {
  return withExclusions(project, ids, null, stamp);
}

function withExclusions(
  project: RevisionProject,
  ids: ReadonlySet<string>,
  exclusion: Exclusion | null,
  stamp: Stamp,
): RevisionProject {
  const step = nextStep(project);
  const entries: LogEntry[] = [];
  const samples = project.samples.map((sample) => {
    if (!ids.has(sample.id) || (sample.exclusion === null && exclusion === null)) return sample;
    entries.push({
      ...blankEntry(step, stamp, exclusion ? "exclude" : "include"),
      item: sample.item,
      sample: sample.id,
      before: exclusionText(sample.exclusion),
      after: exclusionText(exclusion),
      reason: exclusion?.reason ?? "",
    });
    return { ...sample, exclusion };
  });
  return entries.length === 0 ? project : { ...project, samples, log: [...project.log, ...entries] };
}

/** Sets a tier's value, or takes the decision back with null. */
export function decide(
  project: RevisionProject,
  item: string,
  tier: Purpose,
  choice: Pick<Decision, "method" | "value" | "reason"> | null,
  stamp: Stamp,
): RevisionProject {
  const before = project.decisions.get(item)?.[tier] ?? null;
  const decision = choice && { ...choice, ...stamp };
  const entry: LogEntry = {
    ...blankEntry(nextStep(project), stamp, "decide"),
    item,
    tier,
    before: decisionText(before),
    after: decisionText(decision),
    reason: choice?.reason ?? "",
  };
  return { ...withDecision(project, item, tier, decision), log: [...project.log, entry] };
}

/** Decides several tiers of an item for one reason, as one step; with a value where the method has none of its own. */
export function decideTiers(
  project: RevisionProject,
  item: string,
  methods: Readonly<Partial<Record<Purpose, DecisionMethod>>>,
  reason: string,
  stamp: Stamp,
  value: number | null = null,
): RevisionProject {
  const step = nextStep(project);
  const { log, ...decided } = (Object.keys(methods) as Purpose[]).reduce(
    (changed, tier) => decide(changed, item, tier, { method: methods[tier]!, value, reason }, stamp),
    project,
  );
  return { ...decided, log: log.map((entry) => (entry.step > step ? { ...entry, step } : entry)) };
}

/** The project with a decision or without one; nothing is logged. */
export function withDecision(
  project: RevisionProject,
  item: string,
  tier: Purpose,
  decision: Decision | null,
): RevisionProject {
  const { [tier]: _, ...others } = project.decisions.get(item) ?? {};
  const decisions = new Map(project.decisions);
  const kept = decision ? { ...others, [tier]: decision } : others;
  if (Object.keys(kept).length > 0) decisions.set(item, kept);
  else decisions.delete(item);
  return { ...project, decisions };
}

/** Lets samples count for another item, or for none (blank). */
export function assign(
  project: RevisionProject,
  ids: ReadonlySet<string>,
  item: string,
  reason: string,
  stamp: Stamp,
): RevisionProject {
  const step = nextStep(project);
  const entries: LogEntry[] = [];
  const samples = project.samples.map((sample) => {
    if (!ids.has(sample.id) || sample.item === item) return sample;
    entries.push({
      ...blankEntry(step, stamp, "assign"),
      item,
      sample: sample.id,
      before: sample.item,
      after: item,
      reason,
    });
    return { ...sample, item };
  });
  return entries.length === 0 ? project : { ...project, samples, log: [...project.log, ...entries] };
}

export function nextStep(project: RevisionProject): number {
  return (project.log.at(-1)?.step ?? 0) + 1;
}

/** An entry about the project as a whole; spread it and add what it is about. */
export function blankEntry(step: number, stamp: Stamp, action: LogAction): LogEntry {
  return { step, ...stamp, action, item: "", tier: null, sample: "", before: "", after: "", reason: "" };
}
