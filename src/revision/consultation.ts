/** 征求意见: comments that come in, the entry that each is about, and the stages of a project, which its log tells. */
import type { Bilingual } from "../language/language";
import type { Message } from "../language/messages";
import { message } from "../language/messages";
import { spelling } from "./create";
import { blankEntry, nextStep } from "./operations";
import type { Comment, Item, RevisionProject, Stamp } from "./project";
import { verdictNames } from "./words";

export const stages = ["起草", "征求意见", "审查", "报批", "发布"] as const;
export type Stage = (typeof stages)[number];

export const stageNames = {
  起草: { zh: "起草", en: "draft (起草)" },
  征求意见: { zh: "征求意见", en: "consultation (征求意见)" },
  审查: { zh: "审查", en: "review (审查)" },
  报批: { zh: "报批", en: "approval (报批)" },
  发布: { zh: "发布", en: "publication (发布)" },
} as const satisfies Record<Stage, Bilingual>;

/** As the log has it; what nobody has said yet is a draft. */
export function stageOf({ log }: Pick<RevisionProject, "log">): Stage {
  const said = log.findLast(({ action }) => action === "stage")?.after;
  return stages.find((stage) => stage === said) ?? stages[0];
}

export function withStage(project: RevisionProject, stage: Stage, stamp: Stamp): RevisionProject {
  const before = stageOf(project);
  if (before === stage) return project;
  const entry = { ...blankEntry(nextStep(project), stamp, "stage"), before, after: stage };
  return { ...project, log: [...project.log, entry] };
}

export interface CommentsMerged {
  readonly project: RevisionProject;
  readonly added: readonly Comment[];
  /** Those that were there already, word for word. */
  readonly known: number;
  readonly said: readonly Message[];
}

/** Comments that are there already are not taken twice: the same table may come back with more lines in it. */
export function withComments(project: RevisionProject, incoming: readonly Comment[], stamp: Stamp): CommentsMerged {
  const keyOf = ({ from, clause, opinion }: Comment) => [from, clause, opinion].map(spelling).join("\n");
  const present = new Set(project.comments.map(keyOf));
  const find = finderOf(project.items);
  const added: Comment[] = [];
  const said: Message[] = [];
  const unlinked: number[] = [];
  let last = Math.max(0, ...project.comments.map(({ number }) => number ?? 0));
  for (const comment of incoming) {
    if (present.has(keyOf(comment))) continue;
    present.add(keyOf(comment));
    const item = find(comment);
    const number = ++last;
    if (comment.item !== "" && item !== comment.item)
      said.push(message("commentItemGone", { number, item: comment.item }));
    if (comment.item === "" && item === "") unlinked.push(number);
    // What was written as the item stays readable in the clause.
    const clause =
      comment.item !== "" && item === "" ? [comment.clause, comment.item].filter(Boolean).join("；") : comment.clause;
    added.push({ ...comment, number, item, clause });
  }
  const known = incoming.length - added.length;
  if (unlinked.length > 0) {
    said.push(message("commentsUnlinked", { count: unlinked.length, numbers: unlinked }));
  }
  if (added.length === 0) return { project, added, known, said };
  const entry = { ...blankEntry(nextStep(project), stamp, "comment"), after: `收到意见 ${added.length} 条` };
  return {
    project: { ...project, comments: [...project.comments, ...added], log: [...project.log, entry] },
    added,
    known,
    said,
  };
}

/** The item that a comment names: in its own column, or alone of all in the clause; "" where there is none. */
function finderOf(items: readonly Item[]): (comment: Comment) => string {
  const byKey = new Map(items.map(({ key }) => [spelling(key), key]));
  return ({ item, clause }) => {
    if (item !== "") return byKey.get(spelling(item)) ?? "";
    const text = spelling(clause);
    const exact = byKey.get(text);
    if (exact !== undefined || text === "") return exact ?? "";
    const named = items.filter(({ product }) => product !== "" && text.includes(spelling(product)));
    const longest = Math.max(0, ...named.map(({ product }) => spelling(product).length));
    const [only, more] = named.filter(({ product }) => spelling(product).length === longest);
    return only && !more ? only.key : "";
  };
}

/** What is not adopted as a whole needs a reason in the table of comments. */
export function lacksReason({ verdict, reason }: Pick<Comment, "verdict" | "reason">): boolean {
  return (verdict === "rejected" || verdict === "partly") && reason.trim() === "";
}

/** Told where the table of comments is made. */
export function reasonsMissing(comments: readonly Comment[]): readonly Message[] {
  const numbers = comments.flatMap((comment, at) => (lacksReason(comment) ? [comment.number ?? at + 1] : []));
  return numbers.length === 0 ? [] : [message("commentsReasonMissing", { count: numbers.length, numbers })];
}

export type CommentAnswer = Pick<Comment, "verdict" | "reason" | "item">;

/** What becomes of a comment, and which item it is about. Null where it is no longer there. */
export function answerComment(
  project: RevisionProject,
  comment: Comment,
  answer: CommentAnswer,
  stamp: Stamp,
): RevisionProject | null {
  // By what it says: the project may have been read anew since the comment was shown.
  const at = project.comments.findIndex((one) => isSame(one, comment));
  if (at < 0) return null;
  const after = { ...comment, ...answer };
  if (isSame(after, comment)) return project;
  const textOf = ({ verdict, reason, item }: Comment) =>
    [verdict === null ? "" : verdictNames[verdict], item, reason].filter(Boolean).join("；");
  const entry = {
    ...blankEntry(nextStep(project), stamp, "comment"),
    item: after.item,
    before: textOf(comment),
    after: `意见 ${comment.number ?? at + 1}：${textOf(after)}`,
  };
  return { ...project, comments: project.comments.with(at, after), log: [...project.log, entry] };
}

function isSame(one: Comment, other: Comment): boolean {
  return (Object.keys(one) as (keyof Comment)[]).every((key) => one[key] === other[key]);
}

/** How many were adopted, adopted in part, rejected, and are still open. */
export function commentCounts(
  comments: readonly Comment[],
): Readonly<Record<"adopted" | "partly" | "rejected" | "open", number>> {
  const of = (verdict: Comment["verdict"]) => comments.filter((comment) => comment.verdict === verdict).length;
  return { adopted: of("adopted"), partly: of("partly"), rejected: of("rejected"), open: of(null) };
}
