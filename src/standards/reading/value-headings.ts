/** What the headings above a value say: its tier, its unit, and what else tells it from the values beside it. */
import { oneLine } from "../../documents/wording";
import type { TierWord } from "./tier-words";
import { isSingleTier, tierWord } from "./tier-words";
import { unitWithin } from "./use-unit";

export interface ValueHeading {
  readonly tier: TierWord | null;
  readonly unit: string | null;
  /** A probability, a method, a region, a scale: from top to bottom. */
  readonly dimensions: readonly string[];
  /** The same for both readings: tier and dimensions in the order of the headings. */
  readonly key: string;
}

const groupWords = /定额|指标|限额|备注/;

/** Whether a heading says that what stands below it is a quota. */
export function isQuotaHeading(text: string): boolean {
  return (
    (isSingleTier(text) || groupWords.test(text)) &&
    !/单位$|类[别型]|名称|备注|级别|系数|编号|序号|代码/.test(bare(text))
  );
}

const asides =
  /^(?:原|现行|旧|修订前|上一?版).{0,6}(?:定额|标准|值)|平均(?:值|用水量|水平)?$|^现状(?!值)|降幅|增幅|变幅|^(?:[ⅣⅤ四五45]|IV|V)级(?:值)?$|样本|调查|实测|(?:重复|循环|回用|复用|漏损|损失|水利用)[^保频]{0,4}率/;

/** Whether a heading calls its numbers quotas of before, figures of a survey, means, changes or rates, or a grade below the third. */
export function headsAside(text: string): boolean {
  return asides.test(text.replace(/\s/g, ""));
}

/** Whether a heading calls its numbers something that goes with a quota, and is none. */
export function headsFigure(text: string): boolean {
  const names = /系数|规模|面积|产量|人口|数量|次数|编号|序号|页码|年$/.test(text.replace(/\s/g, ""));
  // 按建筑面积 m³/(m²·a) is a use of water.
  return headsAside(text) || (names && unitWithin(oneLine(text)) === null);
}

export function isProbability(text: string): boolean {
  return /保证率|频率|P\s*=?\s*\d+|^\d+\s*[%％]$/.test(text);
}

/** Without the unit in brackets or behind a stroke. */
function bare(text: string): string {
  return oneLine(text)
    .replace(/\s*[/／]?\s*[（([［]?\s*(?:单位\s*[:：])?\s*(?:万|千)?(?:m³|m3|㎥|L|l|升|立方米)\s*[/／每].*$/, "")
    .replace(/\s/g, "");
}

/** @param columns the headings of each column of values, from top to bottom */
export function valueHeadings(columns: readonly (readonly string[])[]): ValueHeading[] {
  const read = columns.map((texts) => ({ texts: texts.map(bare).filter((text) => text !== ""), ...partsOf(texts) }));
  const same = (a: { key: string }, b: { key: string }) => a.key === b.key;
  return read.map((heading) => {
    const twins = read.filter((other) => same(heading, other));
    const { texts, ...rest } = heading;
    if (twins.length === 1) return rest;
    // 单位产品用水定额 beside 单位产值用水定额, 净定额 beside 毛定额: the words that are not shared tell them apart, or their units.
    const own = texts.filter((text) => !twins.every((twin) => twin.texts.includes(text)));
    const units = new Set(twins.map(({ unit }) => unit));
    const by = own.length === 0 && units.size === twins.length ? [rest.unit ?? ""] : own;
    return { ...rest, dimensions: [...rest.dimensions, ...own], key: [rest.key, ...by].join(" ").trim() };
  });
}

function partsOf(texts: readonly string[]): ValueHeading {
  const units = texts.map((text) => unitWithin(oneLine(text)));
  const tier = texts.map(tierWord).findLast((word) => word !== null) ?? null;
  const parts = texts.flatMap((text): { text: string; isTier: boolean }[] => {
    const word = tierWord(text);
    if (word) return word === tier || word.name === tier?.name ? [{ text: word.name, isTier: true }] : [{ text: word.name, isTier: false }]; // prettier-ignore
    const plain = bare(text);
    return plain === "" || isSingleTier(text) || groupWords.test(plain) ? [] : [{ text: plain, isTier: false }];
  });
  return {
    tier,
    unit: units.find((unit) => unit !== null) ?? null,
    dimensions: named(parts.filter(({ isTier }) => !isTier).map(({ text }) => text)),
    key: parts.map(({ text }) => text).join(" "),
  };
}

/** A heading that only names its kind goes before what stands below it: `灌溉分区：Ⅰ区`. */
function named(dimensions: readonly string[]): string[] {
  return dimensions.flatMap((text, at) => {
    const isName = (word: string | undefined) => word !== undefined && /(?:分区|区域|方式|率|规模|容量|类型|类别|等级|年型)$/.test(word); // prettier-ignore
    if (isName(text) && at < dimensions.length - 1) return [];
    return [isName(dimensions[at - 1]) ? `${dimensions[at - 1]}：${text}` : text];
  });
}
