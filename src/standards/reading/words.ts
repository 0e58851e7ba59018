import type { Bilingual } from "../../language/language";
import type { DoubtReason } from "./reading";

/** Why a value is doubtful, in words. */
export const reasonNames: Readonly<Record<DoubtReason, Bilingual>> = {
  readingsDiffer: { zh: "两次读取不一致", en: "the two readings differ" },
  oneReading: { zh: "只有一种读法", en: "one reading only" },
  labelMoved: { zh: "内容与所在栏不符，疑错位", en: "a cell does not belong in its column" },
  labelsMissing: { zh: "标签缺失，归属不定", en: "labels are missing: which row they belong to is open" },
  tierOrder: { zh: "各级次序颠倒", en: "tiers out of order" },
  tierTwice: { zh: "同一级有两个值", en: "two values of one tier" },
  tierMissing: {
    zh: "缺一级，下一条却从该级开始，疑品名错行",
    en: "a tier is missing, and the next entry begins with it",
  },
  tierUnknown: {
    zh: "级别名称不认识或不止一个，用于哪类企业不定",
    en: "an unknown name of a tier, or two of them: whom it serves is open",
  },
  boundAlone: {
    zh: "上限与下限未能成对，只是范围的一端",
    en: "one end of a range, which could not be joined with the other",
  },
  brokenRow: { zh: "单元格跨页断开，内容不全", en: "a cell breaks over the page or the line, and is not whole" },
  nearSlip: { zh: "相邻的行有错位", en: "next to a row that slid" },
  otherClass: { zh: "品名与别的类别相合，疑类别错行", en: "the product fits another class: a class may have slid" },
  farApart: { zh: "各级相差悬殊，疑小数点或数字有误", en: "tiers far apart: a digit or decimal point may be wrong" },
  farOff: {
    zh: "与相邻的值相差十倍左右，疑小数点有误",
    en: "about ten times off its neighbours: a decimal point may be wrong",
  },
  unitMissing: { zh: "没有单位", en: "no unit" },
  unitUnknown: { zh: "单位读不懂", en: "the unit is not understood" },
  twice: { zh: "产品与条件相同的另有一条，区分项缺失", en: "another entry has the same product and condition" },
  notANumber: { zh: "不是数字", en: "no number" },
};
