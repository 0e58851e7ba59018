/** The names that standards give their tiers, and what each is for. */
import { remembering } from "../../language/remembering";
import { normalise } from "../normalise";
import type { Purpose, Tier } from "../standard";
import { purposes, singleTierName } from "../standard";

/** A word always means the same purpose, except 先进: leading beside 新建, for new enterprises beside 通用. */
const words: readonly (readonly [RegExp, Purpose])[] = [
  [/^(?:领跑(?:者|值|者值)?|标杆(?:值)?|引领值|节水标杆(?:值)?|(?:i|1|一)级(?:值)?|先进企业(?:值)?|leading)$/, "leading"],
  [/^(?:先进(?:值|指标)?|新建(?:值|企业|项目)?(?:\(?[、,]?改[、,]?扩建\)?)?(?:企业|项目)?(?:值)?|新建[、和](?:改建[、和])?(?:改)?扩建(?:企业|项目)?|新\((?:改|扩|改建|扩建|[、,])+\)建(?:企业|项目)?(?:值)?|新[、,]?改[、,]?扩建(?:企业|项目)?(?:值)?|准入(?:值)?|(?:ii|2|二)级(?:值)?|new)$/, "new"],
  [/^(?:通用(?:值|指标)?|现有(?:值|企业)?(?:值)?|约束(?:性)?值|限定值|限额值|基准值|基本值|(?:iii|3|三)级(?:值)?|existing)$/, "existing"],
]; // prettier-ignore

/** A single value under no name of a tier: it serves existing enterprises, as 通用值 does. */
const single =
  /^(?:(?:综合|单位|产品|基本|净)?(?:用水|取水|灌溉|灌水)?定额(?:值|指标)?|定额(?:标准)?|用水指标|指标值|标准值|(?:单位(?:产品)?|吨[^量]{0,4})[用取]水量(?:指标)?)$/;

export interface TierWord {
  readonly name: string;
  readonly purpose: Purpose;
}

/** The word by which a column of values without a tier's name is called. */
export const unnamedTier: TierWord = { name: singleTierName, purpose: "existing" };

/** The tier that a text names; the unit in brackets behind it does not count. */
export const tierWord = remembering((text): TierWord | null => {
  const name = text.replace(/\s/g, "");
  const plain = normalise(name)
    .replace(/用水定额(?=.)|定额(?=.)/, "")
    .replace(/\/?[((]?(?:单位:)?(?:m|l|立方|升)[^一-龥]*\/.*$/, "")
    .replace(/\(p=.*$/, "")
    .replace(/^\((.*)\)$/, "$1");
  const found = words.find(([pattern]) => pattern.test(plain) || pattern.test(plain.replace(/定额(?:值)?$/, "")));
  if (!found) return null;
  const shown = name
    .replace(/^(?:用水)?定额(?=.)/, "")
    .replace(/[/／]?[（(][^（()）]*[/／][^（()）]*(?:[（(][^）)]*[）)])?[）)]?$/, "")
    .replace(/(?<=[\u4e00-\u9fff])(?:m|L|l|立方|升)[^\u4e00-\u9fff]*[/／].*$/, "")
    .replace(/^[（(](.*)[）)]$/, "$1");
  return { name: shown, purpose: found[1] };
});

/** A heading or condition that seems to name a tier, under a name not known here: `考核值`, `先进值A`. */
export function isUnknownTier(text: string): boolean {
  const name = text.replace(/^.*定额[（(](.*)[）)]$/, "$1");
  return (
    (/^[^，、；\s]{1,6}值$/.test(name) || /(?:领跑|先进|准入|通用|约束|考核|限定|标杆|基准)值/.test(name)) &&
    !/产值|热值|价值|增加值|均值/.test(name) &&
    tierWord(name) === null &&
    !isSingleTier(name)
  );
}

/** A heading that is a letter alone stands for a tier, which a note below the table explains. */
export function isLetterTier(text: string): boolean {
  return /^[A-D]$/.test(text);
}

/** A tier among the conditions of a value that has another one, as 通用值 above 现有企业 and 新建企业: which of them it is stays open. */
export function isSecondTier(text: string): boolean {
  return text.endsWith("值") && tierWord(text) !== null;
}

const inCaption =
  /(现有|新[、]?建?(?:[、和及（(]*改(?:建)?[、和及]*扩建)?[）)]?|先进|领跑者?|准入|通用)(?:[\u4e00-\u9fff]{0,10}?(企业|项目)|(值)|(?=[)）]|的?(?:取|用)水|定额|$))/g;

/**
 * The one tier that a caption or heading names for all values of its table (`新建和改扩建钢铁企业取水定额`), and the text without it;
 * null where it names none, or several.
 */
export function tierOfCaption(text: string): { readonly tier: TierWord; readonly rest: string } | null {
  const found = [...text.matchAll(inCaption)].flatMap(([whole, word, enterprise = "", value = ""]) => {
    const tier = tierWord(`${word}${enterprise}${value}`);
    return tier ? [{ tier, whole, kept: whole.slice(word!.length, whole.length - (enterprise + value).length) }] : [];
  });
  const [first, ...more] = found;
  if (!first || more.some(({ tier }) => tier.purpose !== first.tier.purpose)) return null;
  return { tier: first.tier, rest: text.replace(first.whole, first.kept) };
}

export function isSingleTier(text: string): boolean {
  return single.test(normalise(text.replace(/[（(].*$/, "")));
}

/** Beside values for new enterprises, 先进 is the leading one. */
export function besideNew({ name, purpose }: TierWord): TierWord {
  return { name, purpose: /^先进/.test(name) ? "leading" : purpose };
}

/** Whether a text is the name of a tier for new enterprises that is not 先进. */
export function namesNew(text: string): boolean {
  // Every cell of a standard is asked: most have no such words.
  if (!/新\s*建|准\s*入/.test(text)) return false;
  const word = tierWord(text);
  return word?.purpose === "new" && /新建|准入/.test(word.name);
}

/** The tiers of a whole standard, the strictest first. Two words of one purpose: the first is the name, the others say the same. */
export function tiersOf(found: readonly TierWord[]): Tier[] {
  return purposes.flatMap((purpose) => {
    const names = [...new Set(found.filter((word) => word.purpose === purpose).map(({ name }) => name))];
    return names.length === 0 ? [] : [{ name: names[0]!, purpose, aliases: names.slice(1) }];
  });
}
