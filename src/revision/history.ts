/** Undo and redo, as the log has them: also after reopening, and in every host. Both are logged in their turn. */
import { withCheck, withItem, withPeer } from "./entries";
import { checkFrom, checkText, decisionFrom, exclusionFrom, itemEntryFrom, peerFrom, peerText } from "./log";
import { nextStep, withDecision } from "./operations";
import type { LogAction, LogEntry, RevisionProject, Stamp } from "./project";

/** The entries of one step, in their order. */
type Step = readonly LogEntry[];

/** Nothing goes back behind a new sample table. */
const closing: ReadonlySet<LogAction> = new Set<LogAction>(["create", "merge"]);

const changing: ReadonlySet<LogAction> = new Set<LogAction>(["exclude", "include", "decide", "assign", "edit"]);

/** What the next undo takes back and what the next redo does again; empty where there is nothing. */
export function history({ log }: Pick<RevisionProject, "log">): { readonly undoable: Step; readonly redoable: Step } {
  let done: Step[] = [];
  let undone: Step[] = [];
  for (const step of stepsOf(log)) {
    const { action } = step[0]!;
    if (changing.has(action)) {
      done.push(step);
      undone = [];
    } else if (action === "undo") {
      const last = done.pop();
      if (last) undone.push(last);
    } else if (action === "redo") {
      const next = undone.pop();
      if (next) done.push(next);
    } else if (closing.has(action)) {
      done = [];
      undone = [];
    }
  }
  return { undoable: done.at(-1) ?? [], redoable: undone.at(-1) ?? [] };
}

function stepsOf(log: readonly LogEntry[]): readonly Step[] {
  const steps: LogEntry[][] = [];
  for (const entry of log) {
    const last = steps.at(-1);
    if (last && last[0]!.step === entry.step) last.push(entry);
    else steps.push([entry]);
  }
  return steps;
}

/** Takes the last step back; the same project where there is none. */
export function undo(project: RevisionProject, stamp: Stamp): RevisionProject {
  const entries = history(project).undoable.map((entry) => ({ ...entry, before: entry.after, after: entry.before }));
  return again(project, entries, "undo", stamp);
}

/** Does again what was undone last; the same project where there is nothing. */
export function redo(project: RevisionProject, stamp: Stamp): RevisionProject {
  return again(project, history(project).redoable, "redo", stamp);
}

function again(project: RevisionProject, entries: Step, action: "undo" | "redo", stamp: Stamp): RevisionProject {
  if (entries.length === 0) return project;
  const step = nextStep(project);
  const logged = entries.map((entry): LogEntry => ({
    ...entry,
    ...stamp,
    step,
    action,
    reason: action === "undo" ? "" : entry.reason,
  }));
  const restored = entries.reduce(restore, project);
  return { ...withSamples(restored, entries), log: [...project.log, ...logged] };
}

/** What a log entry says of a decision, an item, a value of others or an answer; a text that is not ours changes nothing. */
function restore(project: RevisionProject, { action, item, tier, before, after }: LogEntry): RevisionProject {
  if (action === "decide") {
    const decision = decisionFrom(after);
    return decision === undefined ? project : withDecision(project, item, tier!, decision);
  }
  if (action !== "edit") return project;
  const changes = itemEntryFrom(after);
  if (changes) return withItem(project, item, changes);
  const reply = checkFrom(after);
  if (reply) {
    const check = project.practicality.find((one) => checkText(one) === before);
    return check ? withCheck(project, check, { ...reply, question: check.question }) : project;
  }
  const peer = peerFrom(after, item);
  const present = project.peers.find((one) => one.item === item && peerText(one) === before) ?? null;
  return peer === undefined ? project : withPeer(project, present, peer);
}

function withSamples(project: RevisionProject, entries: Step): RevisionProject {
  const bySample = new Map(entries.filter(({ sample }) => sample !== "").map((entry) => [entry.sample, entry]));
  if (bySample.size === 0) return project;
  const samples = project.samples.map((sample) => {
    const entry = bySample.get(sample.id);
    if (!entry) return sample;
    if (entry.action === "assign") return { ...sample, item: entry.after };
    const exclusion = exclusionFrom(entry.after);
    return exclusion === undefined ? sample : { ...sample, exclusion };
  });
  return { ...project, samples };
}
