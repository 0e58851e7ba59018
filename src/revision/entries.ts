/** What an analyst enters beside samples and decisions: units and old values of items, values of others, the checklist of 4.4. */
import type { ItemEntries } from "./log";
import { checkText, itemEntryKeys, itemEntryText, peerText } from "./log";
import { blankEntry, nextStep } from "./operations";
import type { LogEntry, Peer, PracticalityCheck, RevisionProject, Stamp } from "./project";

/** Changes what is entered of an item: its unit, its decimals, the old quota. */
export function editItem(
  project: RevisionProject,
  key: string,
  changes: Partial<ItemEntries>,
  stamp: Stamp,
): RevisionProject {
  const item = project.items.find((one) => one.key === key);
  const changed = itemEntryKeys.filter((name) => changes[name] !== undefined && changes[name] !== item?.[name]);
  if (!item || changed.length === 0) return project;
  const step = nextStep(project);
  const entries = changed.map((name): LogEntry => ({
    ...blankEntry(step, stamp, "edit"),
    item: key,
    before: itemEntryText(name, item[name]),
    after: itemEntryText(name, changes[name]!),
  }));
  return { ...withItem(project, key, changes), log: [...project.log, ...entries] };
}

/** Adds a value of others (`before` null), changes one, or takes one away (`after` null). Null where it is no longer there. */
export function editPeer(
  project: RevisionProject,
  before: Peer | null,
  after: Peer | null,
  stamp: Stamp,
): RevisionProject | null {
  const [was, is] = [peerText(before), peerText(after)];
  // By what it says: the project may have been read anew since the value was shown.
  const present = before && project.peers.find((one) => one.item === before.item && peerText(one) === was);
  if (present === undefined) return null;
  if (was === is) return project;
  const entry: LogEntry = {
    ...blankEntry(nextStep(project), stamp, "edit"),
    item: (after ?? before)!.item,
    before: was,
    after: is,
  };
  return { ...withPeer(project, present, after), log: [...project.log, entry] };
}

/** Answers a question of the checklist. */
export function answer(
  project: RevisionProject,
  question: string,
  reply: Omit<PracticalityCheck, "question">,
  stamp: Stamp,
): RevisionProject {
  const before = project.practicality.find((one) => one.question === question);
  const after = { question, ...reply };
  if (!before || checkText(before) === checkText(after)) return project;
  const entry: LogEntry = {
    ...blankEntry(nextStep(project), stamp, "edit"),
    before: checkText(before),
    after: checkText(after),
  };
  return { ...withCheck(project, before, after), log: [...project.log, entry] };
}

// Without a log entry: what an operation does, and what an undo or a redo brings back.

export function withItem(project: RevisionProject, key: string, changes: Partial<ItemEntries>): RevisionProject {
  return { ...project, items: project.items.map((item) => (item.key === key ? { ...item, ...changes } : item)) };
}

export function withPeer(project: RevisionProject, before: Peer | null, after: Peer | null): RevisionProject {
  if (!before) return after ? { ...project, peers: [...project.peers, after] } : project;
  const peers = project.peers.flatMap((peer) => (peer !== before ? [peer] : after ? [after] : []));
  return { ...project, peers };
}

export function withCheck(
  project: RevisionProject,
  before: PracticalityCheck,
  after: PracticalityCheck,
): RevisionProject {
  return { ...project, practicality: project.practicality.map((check) => (check === before ? after : check)) };
}
