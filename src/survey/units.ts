/** Units as survey sheets state them, in a header, in a cell of their own, or behind a number. */
import { isFailure } from "../language/failure";
import { remembering } from "../language/remembering";
import { parseNumber } from "../units/number";
import type { Unit } from "../units/unit";
import { parseUnit, quotient, sameDimensions, singleUnit } from "../units/unit";
import type { Quantity } from "./columns/column";

/** The unit a text names, or null. */
export const readUnit = remembering((text): Unit | null => {
  const unit = parseUnit(text);
  return isFailure(unit) ? null : unit;
});

const money = unitNamed("万元");
const cubicMetre = unitNamed("m³");
const volume = unitNamed("万m³");
/** Water by mass counts as 1 t = 1 m³, as meters and bills have it. */
const waterMass = unitNamed("万t");
const share = unitNamed("%");

function unitNamed(text: string): Unit {
  return readUnit(text)!;
}

/** Whether a unit can be one of the quantity: 万元 of money, m³ of a volume. An output may be counted in almost anything. */
export function measures(unit: Unit, quantity: Quantity): boolean {
  switch (quantity) {
    case "output":
      return (
        Object.keys(unit.dimensions).length > 0 &&
        !sameDimensions(unit.dimensions, money.dimensions) &&
        // "万吨 万吨" is written twice, and no square of tons.
        (unit.dimensions["kg"] ?? 1) === 1
      );
    case "unitUse":
      // m³/kL has no dimension left; what it is tells its text.
      return (unit.dimensions["m"] === 3 && /[/／每]/.test(unit.text)) || outputUnitOfUse(unit.text) !== null;
    case "count":
      return Object.keys(unit.dimensions).length <= 1;
    default:
      return formFactor(unit, quantity) !== null;
  }
}

/** How many of the unit that the forms ask for (万元, 万m³, 1 for shares) one of this unit is; null for another quantity. */
export function formFactor(unit: Unit, quantity: Quantity): number | null {
  const dimensions = withoutYear(unit.dimensions);
  switch (quantity) {
    case "money":
      return sameDimensions(dimensions, money.dimensions) ? factorBetween(unit, money) : null;
    case "volume":
      if (sameDimensions(dimensions, volume.dimensions)) return factorBetween(unit, volume);
      return sameDimensions(dimensions, waterMass.dimensions) ? factorBetween(unit, waterMass) : null;
    case "share":
      return sameDimensions(dimensions, share.dimensions) ? unit.up / unit.down : null;
    default:
      return null;
  }
}

/** An amount a year (万m³/a, t/a) is an amount here: all sheets are about one year a row. */
function withoutYear(dimensions: Unit["dimensions"]): Unit["dimensions"] {
  if (dimensions["a"] !== -1) return dimensions;
  const { a: _year, ...rest } = dimensions;
  return rest;
}

/** How many of `to` one of `from` is; both must measure the same. */
export function factorBetween(from: Unit, to: Unit): number {
  return (from.up * to.down) / (from.down * to.up);
}

/** The unit of an amount as it stands in a header or a note: with a remark in brackets, and "以万m³计". */
export const readAmountUnit = remembering((text): Unit | null => {
  const plain = text.trim().replace(/^[以按](.+?)(?:为单位|计算|计量|计)$/, "$1");
  return readUnit(plain) ?? readUnit(plain.replace(/[(（][^()（）]*[)）]/g, ""));
});

/** GBK has no ³: a .csv that Excel saves in it says "m?", which of a volume can only be m³. */
export function repaired(text: string): string {
  return text.replace(/m[?\uFFFD]/g, "m3");
}

export function isSame(first: Unit, second: Unit): boolean {
  return sameDimensions(first.dimensions, second.dimensions) && factorBetween(first, second) === 1;
}

/** Tons are a unit of water only where it is said that water is meant. */
export function isMass({ dimensions }: Unit): boolean {
  return sameDimensions(withoutYear(dimensions), waterMass.dimensions);
}

/** Whether nothing but outputs is counted in it: no volume of water, no money, no share. */
export function measuresOnlyOutput(unit: Unit): boolean {
  const others: readonly Quantity[] = ["money", "share", "unitUse"];
  return (
    measures(unit, "output") &&
    !others.some((quantity) => measures(unit, quantity)) &&
    (isMass(unit) || formFactor(unit, "volume") === null)
  );
}

/** The unit in which an output is counted. A note in brackets (t(折百)) and "a year" (t/a) say nothing about it. */
export const readOutputUnit = remembering((text): Unit | null => {
  const unit = readAmountUnit(text);
  if (!unit || !measures(unit, "output")) return null;
  return unit.dimensions["a"] === -1 ? { ...unit, dimensions: withoutYear(unit.dimensions) } : unit;
});

const useUnits = new WeakMap<Unit, Unit>();

/** The unit of the unit use of an output: m³/t of 万t. */
export function useUnit(outputUnit: Unit): Unit {
  let unit = useUnits.get(outputUnit);
  if (!unit) useUnits.set(outputUnit, (unit = quotient(cubicMetre, singleUnit(outputUnit))));
  return unit;
}

const symbols: readonly (readonly [RegExp, string])[] = [
  [/公?[吨噸]/g, "t"],
  [/千升/g, "kL"],
  [/千瓦时|千瓦·时|千瓦小时/g, "kW·h"],
  [/兆瓦时|兆瓦·时|兆瓦小时/g, "MW·h"],
  [/平方米/g, "m²"],
  [/立方米/g, "m³"],
  [/千克|公斤/g, "kg"],
];

/** How the unit use of an output is written: "m³/t" for 万吨. */
export const useUnitText = remembering((outputUnit): string | null => {
  if (!readOutputUnit(outputUnit)) return null;
  const plain = outputUnit
    .trim()
    .replace(/[(（][^()（）]*[)）]/g, "")
    .replace(/[/／](?:a|年)$/, "");
  // Cloth is counted by the hundred metres: its quotas are too.
  if (/^(?:100|百)(?:m|米)$/.test(plain)) return "m³/100m";
  const single = plain.replace(/^(?:10(?:\^\d+|[⁰¹²³⁴-⁹]+)|[十百千万亿\d.]+)(?=[^升克瓦])/, "");
  const written = symbols.reduce((text, [word, symbol]) => text.replace(word, symbol), single);
  return /[·*]/.test(written) ? `m³/(${written})` : `m³/${written}`;
});

/** A unit use in tons of water: 吨/吨, t/kL. A ton of water is a cubic metre. */
export function inCubicMetres(unit: Unit): Unit {
  const output = /^(?:吨|t)\s*(?:[/／]|每)/i.test(unit.text) ? outputUnitOfUse(unit.text) : null;
  const counted = output === null ? null : readOutputUnit(output);
  return counted ? quotient(cubicMetre, counted) : unit;
}

/** The t of m³/t: what an output is counted in, if the unit of its unit use is all that is stated. */
export const outputUnitOfUse = remembering((text): string | null => {
  const match = /^(?:m3|m³|㎥|立方米|立方|方|吨|t)\s*(?:[/／]|每)\s*(.+)$/i.exec(text.trim());
  // 吨/年 counts tons.
  return match && !time.test(match[1]!) && readOutputUnit(match[1]!) ? match[1]! : null;
});

const time = /^(?:a|年|月|d|日|天|h|时|小时|s|秒)$/i;

const digits = String.raw`[\d０-９][\d０-９,，.．\s'’]*`;
const numberThenUnit = new RegExp(String.raw`^([+\-−－]?${digits}(?:e[+-]?\d+)?)([^\d０-９\s].*)$`, "i");
const currencyThenNumber = new RegExp(String.raw`^(?:[¥￥]|RMB|CNY|人民币)\s*([+\-−－]?${digits})$`, "i");
/** "1 200" and "1'200": groups of three, as "1,200" has them. */
const spacedGroups = /^([+\-−－]?[\d０-９]{1,3})((?:[\s'’][\d０-９]{3})+)([.．][\d０-９]+)?$/;

/** The number that a text is, its thousands parted by commas, spaces or apostrophes; null for anything else. */
export function readFigure(text: string): number | null {
  return parseNumber(
    text
      .trim()
      .replace(spacedGroups, (_, first: string, groups: string, rest = "") => {
        return `${first}${groups.replace(/[\s'’]/g, "")}${String(rest)}`;
      })
      .replace(/^[−－]/, "-"),
  );
}

export interface ReadQuantity {
  readonly value: number;
  readonly unit: Unit;
}

/** A number with its unit in one cell ("12.5万m³", "1 200 t", "¥3,000"), or null. */
export function readQuantity(text: string): ReadQuantity | null {
  const money = currencyThenNumber.exec(text.trim());
  const match = money ? [text, money[1]!, "元"] : numberThenUnit.exec(text.trim());
  if (!match) return null;
  const value = readFigure(match[1]!);
  const unit = readUnit(match[2]!.trim().replace(/^[(（]([^()（）]*)[)）]$/, "$1"));
  // "1万2千" is another number, and no 1 of a unit 万2千.
  if (value === null || unit === null || (isMultiplier(unit) && !/^[十百千万亿]+$/.test(unit.text))) return null;
  return { value, unit };
}

/** Whether all that stands behind a number is 千, 万 or 亿: of what, the column has to say. */
export function isMultiplier({ parts }: Unit): boolean {
  return parts.length === 0;
}

/** Whether a unit counts in ones: m³ and not 万m³. */
export function countsSingly(unit: Unit): boolean {
  const single = singleUnit(unit);
  return unit.up * single.down === unit.down * single.up;
}

const unitSigns = /[A-Za-z¥￥$€£²³⁰-⁹㎥㎡元圆吨方升米克斤亩度瓦焦仑立磅桶车%‰担打令盎]|[币镑角分布郎克]$|^[十百千万亿]/;
/** What else stands in brackets behind a header: remarks, and symbols such as Vi and Q. */
const remarks = /[含扣剔折价按见填口径算包括计年季月日号表公式合等]|^[VQWASP][a-z0-9]{0,3}$/;

/** Whether a text that is no unit we know was meant as one: "KM3", "美元", "万立". */
export function looksLikeUnit(text: string): boolean {
  return text.length <= 12 && unitSigns.test(text) && !remarks.test(text) && readUnit(text) === null;
}
