/** How the log writes down what an operation changed: text that a person reads and an undo can read back. */
import { parseNumber } from "../units/number";
import { methodNamed, methodOf } from "./methods";
import type { Decision, Exclusion, LogAction } from "./project";

export const actionNames: Readonly<Record<LogAction, string>> = {
  create: "建立",
  merge: "并入样本",
  exclude: "剔除",
  include: "恢复",
  decide: "定值",
  assign: "归类",
  undo: "撤销",
  note: "记事",
};

export function actionNamed(word: string): LogAction | null {
  return (Object.keys(actionNames) as LogAction[]).find((action) => actionNames[action] === word.trim()) ?? null;
}

const separator = " | ";

/** A reason may hold anything but what keeps the parts of an entry apart. */
function part(text: string): string {
  return text.replaceAll(separator.trim(), "｜");
}

export function exclusionText(exclusion: Exclusion | null): string {
  if (!exclusion) return "纳入";
  return [actionNames.exclude, part(exclusion.reason), part(exclusion.who), exclusion.time].join(separator);
}

/** Undefined: the text is not one of ours. */
export function exclusionFrom(text: string): Exclusion | null | undefined {
  const [word, reason, who, time] = text.split(separator);
  if (word === "纳入") return null;
  return word === actionNames.exclude ? { reason: reason ?? "", who: who ?? "", time: time ?? "" } : undefined;
}

export function decisionText(decision: Decision | null): string {
  if (!decision) return "未定";
  const { method, value, reason, who, time } = decision;
  const what = value === null ? methodOf(method).name.zh : `${methodOf(method).name.zh} ${value}`;
  return [what, part(reason), part(who), time].join(separator);
}

/** Undefined: the text is not one of ours. */
export function decisionFrom(text: string): Decision | null | undefined {
  if (text === "未定") return null;
  const [what, reason, who, time] = text.split(separator);
  const [, word, digits] = /^(\S+)(?: (\S+))?$/.exec(what!) ?? [];
  const method = methodNamed(word ?? "");
  const value = digits === undefined ? null : parseNumber(digits);
  if (!method || (digits !== undefined && value === null)) return undefined;
  return { method: method.key, value, reason: reason ?? "", who: who ?? "", time: time ?? "" };
}
