import type { Bilingual } from "../language";

/** Why a quota could not be found or served. */
export const lookupMessages = {
  standardUnknown: {
    zh: "没有标准“{value}”。可用标准：{standards}。",
    en: 'There is no standard "{value}". Available: {standards}.',
  },
  codeUnknown: {
    zh: "{standard} 中没有行业代码“{value}”。相近代码：{near}。",
    en: '{standard} has no industry code "{value}". Near ones: {near}.',
  },
  productUnknown: {
    zh: "{standard} 中没有产品“{value}”。相近产品：{near}。也可用 QUOTAFIND 查找。",
    en: '{standard} has no product "{value}". Near ones: {near}. QUOTAFIND searches too.',
  },
  productNotUnderCode: {
    zh: "{standard} 的代码 {code} 下没有产品“{value}”。该代码下的相近产品：{near}。",
    en: '{standard} has no product "{value}" under code {code}. Near ones under this code: {near}.',
  },
  productUnderOtherCode: {
    zh: "{standard} 的代码 {code} 下没有产品“{value}”，它在代码 {codes} 下。请改用该代码。",
    en: '{standard} has no product "{value}" under code {code}; it is under code {codes}. Use that code.',
  },
  conditionUnknown: {
    zh: "产品“{product}”没有符合条件“{value}”的定额。现有条件：{conditions}。",
    en: 'No quota of "{product}" fits the condition "{value}". Its conditions: {conditions}.',
  },
  quotaAmbiguous: {
    zh: "产品“{product}”有 {count} 个定额，请用条件参数选定其一：{conditions}。",
    en: '"{product}" has {count} {count|quota|quotas}; choose one by the condition argument: {conditions}.',
  },
  conditionUnsaid: {
    zh: "{standard} 的“{product}”限于“{condition}”，{later} 则按条件分列：{conditions}。请用条件参数写明是哪一种。",
    en: '"{product}" in {standard} holds for "{condition}" alone, and {later} tells several apart: {conditions}. Say which by the condition argument.',
  },
  tierUnknown: {
    zh: "{standard} 没有级别“{value}”。可用级别：{tiers}。",
    en: '{standard} has no tier "{value}". Its tiers: {tiers}.',
  },
  tierNotPrinted: {
    zh: "{source} 未给出“{product}”的{tier}。已有：{printed}。",
    en: '{source} prints no {tier} for "{product}". It prints: {printed}.',
  },
  quotaDoubtful: {
    zh: "“{product}”的{tier}存疑：现读作 {value}，其他可能：{readings}（{note}）。请核对 {source} 第 {entry} 项的印本，并在任务窗格中确认。",
    en: 'The {tier} of "{product}" is doubtful: read as {value}, possibly {readings} ({note}). Check entry {entry} of {source} in print and confirm it in the task pane.',
  },
  unitDoubtful: {
    zh: "“{product}”的单位存疑：现读作 {unit}，其他可能：{readings}。请核对 {source} 第 {entry} 项的印本。",
    en: 'The unit of "{product}" is doubtful: read as {unit}, possibly {readings}. Check entry {entry} of {source} in print.',
  },
  nothingFound: {
    zh: "没有找到与“{value}”相符的定额。可换用产品名、拼音首字母或行业代码再查。",
    en: 'Nothing found for "{value}". Try the product\'s name, its pinyin initials or the industry code.',
  },
  noThreshold: {
    zh: "没有可比较的定额值，请至少给出一个级别的定额。",
    en: "There is no quota to compare with; give the quota of one tier at least.",
  },
  tiersOutOfOrder: {
    zh: "{stricter}（{stricterValue}）大于{looser}（{looserValue}），次序颠倒，请核对。",
    en: "{stricter} ({stricterValue}) is greater than {looser} ({looserValue}); the order is reversed, please check.",
  },
  caseUnknown: {
    zh: "没有符合“{value}”的案例。行业可用：{industries}。",
    en: 'No case fits "{value}". Industries: {industries}.',
  },
  quotaRange: {
    zh: "“{product}”的{tier}是区间 {value}（{source}），不取其中任何一个数。请按实际情况在区间内选定一个值，直接写入公式。",
    en: 'The {tier} of "{product}" is a range, {value} ({source}); no number of it is served. Choose a value within it for the case at hand and write it into the formula.',
  },
} as const satisfies Record<string, Bilingual>;
