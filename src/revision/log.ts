/** How the log writes down what an operation changed: text that a person reads and an undo can read back. */
import { parseNumber } from "../units/number";
import { methodNamed, methodOf } from "./methods";
import type { Decision, Exclusion, Item, LogAction, Peer, PracticalityCheck } from "./project";
import { peerKindNamed, peerKindNames, purposeNamed, purposeNames } from "./words";
import { itemFields } from "./workbook/tables/decisions";

export const actionNames: Readonly<Record<LogAction, string>> = {
  create: "建立",
  merge: "并入样本",
  exclude: "剔除",
  include: "恢复",
  decide: "定值",
  assign: "归类",
  edit: "修改",
  undo: "撤销",
  redo: "重做",
  note: "记事",
  stage: "阶段",
  comment: "意见",
};

export function actionNamed(word: string): LogAction | null {
  return (Object.keys(actionNames) as LogAction[]).find((action) => actionNames[action] === word.trim()) ?? null;
}

const separator = " | ";

/** A text may hold anything but what keeps the parts of an entry apart. */
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

/** What of an item can be entered in the pane. The key stays, since samples and decisions go by it. */
export type ItemEntries = Pick<Item, "unit" | "decimals" | "old" | "oldSource" | "condition" | "industry" | "code">;

export const itemEntryKeys: readonly (keyof ItemEntries)[] = [
  "unit",
  "decimals",
  "old",
  "oldSource",
  "condition",
  "industry",
  "code",
];

/** By the words of the column that holds it. */
export function itemEntryText(key: keyof ItemEntries, value: string | number | null): string {
  return `${itemFields[key].header}：${value ?? ""}`;
}

/** Undefined: the text is not one of ours. */
export function itemEntryFrom(text: string): Partial<ItemEntries> | undefined {
  const key = itemEntryKeys.find((one) => text.startsWith(itemEntryText(one, null)));
  if (key === undefined) return undefined;
  const value = text.slice(itemEntryText(key, null).length);
  if (key !== "old" && key !== "decimals") return { [key]: value };
  const number = value === "" ? null : parseNumber(value);
  if (key === "decimals" && number === null) return undefined;
  return { [key]: number };
}

/** Without blanks at the end, which a cell does not keep. */
function joined(parts: readonly string[]): string {
  return parts.slice(0, parts.findLastIndex((one) => one !== "") + 1).join(separator);
}

const peerWord = "参照";
const noPeer = "无参照值";

export function peerText(peer: Peer | null): string {
  if (!peer) return noPeer;
  const { kind, name, standard, tier, purpose, low, high, unit, note } = peer;
  const value = low === high ? String(low) : `${low}~${high}`;
  const words = [peerKindNames[kind], name, standard, tier, purposeNames[purpose], value, unit, note];
  return joined([peerWord, ...words.map(part)]);
}

/** Undefined: the text is not one of ours. */
export function peerFrom(text: string, item: string): Peer | null | undefined {
  if (text === noPeer) return null;
  const [word, kindWord = "", name = "", standard = "", tier = "", purpose = "", value = "", unit = "", note = ""] =
    text.split(separator);
  const kind = peerKindNamed(kindWord);
  const [low = null, high = low] = value.split("~").map(parseNumber);
  if (word !== peerWord || !kind || low === null || high === null) return undefined;
  return { item, kind, name, standard, tier, purpose: purposeNamed(purpose), low, high, unit, note };
}

const checkWord = "适用性";
const answerWords = ["是", "否", "未答"] as const;

export function checkText({ question, satisfied, note }: PracticalityCheck): string {
  const answer = answerWords[satisfied === null ? 2 : satisfied ? 0 : 1];
  return joined([checkWord, part(question), answer, part(note)]);
}

/** Undefined: the text is not one of ours. */
export function checkFrom(text: string): PracticalityCheck | undefined {
  const [word, question = "", answer = "", note = ""] = text.split(separator);
  const index = answerWords.findIndex((one) => one === answer);
  if (word !== checkWord || index < 0) return undefined;
  return { question, satisfied: [true, false, null][index]!, note };
}
