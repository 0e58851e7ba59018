/** GB/T 4754—2017 as people write it: 门类 (C), 大类 (26, C26), 中类 (261), 小类 (2611). */
import { normalise } from "./normalise";

/** The last division (大类) of each section (门类), from A on. */
const lastDivisions = [5, 12, 43, 46, 50, 52, 60, 62, 65, 69, 70, 72, 75, 79, 82, 83, 85, 90, 96, 97];

/** The section that a code stands in: "C" for 261; "" where there is none. */
export function sectionOf(code: string): string {
  const division = Number(code.slice(0, 2));
  const at = division >= 1 ? lastDivisions.findIndex((last) => division <= last) : -1;
  return at < 0 ? "" : String.fromCharCode("A".charCodeAt(0) + at);
}

/** Divisions of industry (B 采矿业 to D 电力、热力、燃气及水生产和供应业), as GB/T 4754—2017 names them. */
const divisionNames: Readonly<Record<string, string>> = {
  "06": "煤炭开采和洗选业",
  "07": "石油和天然气开采业",
  "08": "黑色金属矿采选业",
  "09": "有色金属矿采选业",
  "10": "非金属矿采选业",
  "11": "开采专业及辅助性活动",
  "12": "其他采矿业",
  "13": "农副食品加工业",
  "14": "食品制造业",
  "15": "酒、饮料和精制茶制造业",
  "16": "烟草制品业",
  "17": "纺织业",
  "18": "纺织服装、服饰业",
  "19": "皮革、毛皮、羽毛及其制品和制鞋业",
  "20": "木材加工和木、竹、藤、棕、草制品业",
  "21": "家具制造业",
  "22": "造纸和纸制品业",
  "23": "印刷和记录媒介复制业",
  "24": "文教、工美、体育和娱乐用品制造业",
  "25": "石油、煤炭及其他燃料加工业",
  "26": "化学原料和化学制品制造业",
  "27": "医药制造业",
  "28": "化学纤维制造业",
  "29": "橡胶和塑料制品业",
  "30": "非金属矿物制品业",
  "31": "黑色金属冶炼和压延加工业",
  "32": "有色金属冶炼和压延加工业",
  "33": "金属制品业",
  "34": "通用设备制造业",
  "35": "专用设备制造业",
  "36": "汽车制造业",
  "37": "铁路、船舶、航空航天和其他运输设备制造业",
  "38": "电气机械和器材制造业",
  "39": "计算机、通信和其他电子设备制造业",
  "40": "仪器仪表制造业",
  "41": "其他制造业",
  "42": "废弃资源综合利用业",
  "43": "金属制品、机械和设备修理业",
  "44": "电力、热力生产和供应业",
  "45": "燃气生产和供应业",
  "46": "水的生产和供应业",
};

/** The division (大类) that a code belongs to, with its name; null where it is none of industry. C131 is 131. */
export function divisionOf(code: string): { readonly code: string; readonly name: string } | null {
  const digits = code.replace(/^[A-T](?=\d)/i, "").slice(0, 2);
  const name = divisionNames[digits];
  return name === undefined ? null : { code: digits, name };
}

interface Code {
  /** "" where left out. */
  readonly section: string;
  readonly digits: string;
}

/** A code taken apart, or null where the word is none. */
function parseCode(word: string): Code | null {
  const match = /^([a-t]?)(\d{0,4})$/.exec(normalise(word));
  return match && match[0] !== "" ? { section: match[1]!.toUpperCase(), digits: match[2]! } : null;
}

/** Whether a word can only be meant as a code: a section alone is a letter like others. */
export function looksLikeCode(word: string): boolean {
  return (parseCode(word)?.digits.length ?? 0) >= 2;
}

/**
 * The digits as they may be meant, the surest first: Excel turns 061 into 61, 06 into 6 and 0610 into 610. What is meant shows
 * in the codes at hand: 61 is 061 where there is such a class, and the division 61 elsewhere.
 */
function readingsOf(digits: string): readonly string[] {
  if (digits.length === 1) return [`0${digits}`];
  if (digits.length === 2) return [`0${digits}`, digits];
  return digits.length === 3 ? [digits, `0${digits}`] : [digits];
}

/**
 * The codes at hand that a code means: itself, what it is divided into, or else the class that it is a part of (2611: 261).
 * [] where there is none.
 */
export function codesMeant(word: string, codes: readonly string[]): readonly string[] {
  const known = codes.filter((code) => code !== "");
  const parsed = parseCode(word);
  if (!parsed) return known.filter((code) => code === normalise(word));
  const { section, digits } = parsed;
  const inSection = (code: string) => section === "" || sectionOf(code) === section;
  for (const reading of readingsOf(digits)) {
    const within = known.filter((code) => code.startsWith(reading) && inSection(code));
    if (within.length > 0) return within;
    const around = known.filter((code) => reading.startsWith(code) && inSection(code));
    if (around.length > 0) return [around.reduce((longest, code) => (code.length > longest.length ? code : longest))];
  }
  return [];
}

/** The codes nearest to one in the classification: those of its class or division first, then its neighbours by number. */
export function nearestCodes(word: string, codes: readonly string[]): string[] {
  const { section, digits } = parseCode(word) ?? { section: "", digits: "" };
  const first = section === "" ? 1 : (lastDivisions[section.charCodeAt(0) - "A".charCodeAt(0) - 1] ?? 0) + 1;
  const padded = digits.length === 1 ? `0${digits}` : digits || String(first).padStart(2, "0");
  const place = (code: string) => Number(code.padEnd(4, "0"));
  const common = (code: string) => {
    let same = 0;
    while (same < code.length && code[same] === padded[same]) same++;
    // One digit alone says nothing: 26 and 27 are as near to each other as 29 and 30.
    return same < 2 ? 0 : same;
  };
  const distance = (code: string) => Math.abs(place(code) - place(padded));
  return codes.filter((code) => code !== "").sort((a, b) => common(b) - common(a) || distance(a) - distance(b));
}
