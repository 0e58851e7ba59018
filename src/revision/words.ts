/** The words that cells of a project use for what the model names by key. */
import type { Bilingual } from "../language/language";
import type { Purpose } from "../standards/standard";
import type { CommentVerdict, Peer, PeerKind } from "./project";

export const peerKindNames: Readonly<Record<PeerKind, string>> = {
  national: "国标",
  guide: "指南",
  province: "外省",
  cleaner: "清洁生产",
  case: "典型企业",
};

export const peerKindTexts: Readonly<Record<PeerKind, Bilingual>> = {
  national: { zh: peerKindNames.national, en: "National" },
  guide: { zh: peerKindNames.guide, en: "Guide" },
  province: { zh: peerKindNames.province, en: "Province" },
  cleaner: { zh: peerKindNames.cleaner, en: "Cleaner production" },
  case: { zh: peerKindNames.case, en: "Enterprise" },
};

export const purposeNames: Readonly<Record<Peer["purpose"], string>> = {
  existing: "现有",
  new: "新建",
  leading: "先进",
  average: "平均",
  unknown: "",
};

export const verdictNames: Readonly<Record<CommentVerdict, string>> = {
  adopted: "采纳",
  partly: "部分采纳",
  rejected: "不采纳",
};

const verdictByWord = wordMap(verdictNames, {
  adopted: ["已采纳", "同意"],
  partly: ["部分同意"],
  rejected: ["未采纳", "不同意", "不予采纳"],
});

export function verdictNamed(word: string): CommentVerdict | null {
  return verdictByWord.get(word.trim()) ?? null;
}

const kindByWord = wordMap(peerKindNames, {
  national: ["国家", "国家标准"],
  guide: ["《指南》", "指南值"],
  province: ["各省", "邻省", "省外", "其他省"],
  cleaner: ["清洁生产标准", "清洁生产水平"],
  case: ["案例", "典型案例", "企业"],
});

const purposeByWord = wordMap(purposeNames, {
  existing: ["现有企业", "通用", "通用值", "准入值"],
  new: ["新建企业", "新建（改、扩建）", "新建(改、扩建)"],
  leading: ["先进企业", "先进值", "领跑", "领跑值"],
  average: ["平均值"],
  unknown: ["不分级", "限定值", "定额值"],
});

export function peerKindNamed(word: string): PeerKind | null {
  return kindByWord.get(word.trim()) ?? null;
}

/** A word that names no purpose stands for a value that is for all. */
export function purposeNamed(word: string): Purpose | "average" | "unknown" {
  return purposeByWord.get(word.trim()) ?? "unknown";
}

function wordMap<Key extends string>(
  names: Readonly<Record<Key, string>>,
  others: Readonly<Record<Key, readonly string[]>>,
): ReadonlyMap<string, Key> {
  return new Map(
    (Object.keys(names) as Key[]).flatMap((key) => [names[key], ...others[key]].map((word) => [word, key] as const)),
  );
}
