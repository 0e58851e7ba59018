/** What a sample counts with: its unit water use, and its output, in the units of the item. */
import { isFailure } from "../language/failure";
import type { Message, MessageKey } from "../language/message";
import { message } from "../language/message";
import { convert } from "../units/convert";
import { inSteps } from "../statistics/finished";
import { unitUse } from "../units/unit-use";
import type { Interval } from "../units/printed";
import { intervalOf, overlap, quotientInterval, readPrinted, scaledInterval } from "../units/printed";
import type { Unit } from "../units/unit";
import { parseUnit } from "../units/unit";
import type { Measured } from "./measured";
import type { Deduction } from "./deductions";
import { deductionOf, statedParts } from "./deductions";
import type { WaterScope } from "./water-scope";
import type { Item, Sample } from "./project";

export interface AdoptedUse {
  /** In the item's unit; null: the sample cannot be used, and `problem` says why. */
  readonly use: number | null;
  /** Volume, less what is deducted, over output; null where these do not give it. */
  readonly computed: number | null;
  /** In what the item's unit is per: t for m³/t. Null: unknown. */
  readonly output: number | null;
  readonly basis: "stated" | "computed" | null;
  readonly problem: Message | null;
}

/**
 * The stated unit use where the volume and the output can have given it, allowing for the digits they are written with: it is what
 * the enterprise answers for, and was computed before they were rounded. Where they cannot, volume over output, and the
 * contradiction is reported.
 * @param deducted from the volume, in 万m³; null: something is to be, and nobody knows how much.
 */
export function adoptedUse(measured: Measured, unitText: string, deducted: number | null = 0): AdoptedUse {
  const unit = known(unitText);
  if (!unit) return unusable(message(unitText === "" ? "itemWithoutUnit" : "itemUnitUnknown", { unit: unitText }));
  return deducted === 0 ? ofWhole(measured, unit) : ofRest(measured, unit, deducted);
}

/** Nothing is deducted. */
function ofWhole(measured: Measured, unit: Unit): AdoptedUse {
  const stated = statedUse(measured, unit);
  const result = computedUse(measured, unit);
  return withComputed(adoptedOf(measured, unit, stated, result), typeof result === "number" ? result : null);
}

/** A stated use may be of the whole volume or of the rest; in the end only what the rest gives is comparable. */
function ofRest(measured: Measured, unit: Unit, deducted: number | null): AdoptedUse {
  const rest = deducted === null ? null : restOf(measured, deducted);
  if (rest === null) return unusable(message("deductionUnknown"));
  if (rest.water <= 0) return unusable(message("deductionTooLarge", { deducted: deducted! }));
  const result = computedUse(rest, unit);
  if (typeof result !== "number") return unusable(result ?? message("deductionUnknown"));
  const stated = statedUse(measured, unit);
  const ofAll = typeof stated === "number" && withinRounding(measured, stated, unit);
  return withComputed(adoptedOf(rest, unit, ofAll ? null : stated, result), result);
}

/** Null: the volume is missing, or its unit is none. */
function restOf(measured: Measured, deducted: number): (Measured & { readonly water: number }) | null {
  const given = known(measured.waterUnit);
  const part = given && convert(deducted, known("万m³")!, given);
  if (measured.water === null || part === null || isFailure(part)) return null;
  return { ...measured, water: tidy(measured.water - part) };
}

/** Without the dust of binary fractions. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

type Adopted = Omit<AdoptedUse, "computed">;

/** By their names: spreading takes as long as all the rest, and there are tens of thousands of samples. */
function withComputed({ use, output, basis, problem }: Adopted, computed: number | null): AdoptedUse {
  return { use, computed, output, basis, problem };
}

function adoptedOf(
  measured: Measured,
  unit: Unit,
  stated: number | Message | null,
  computed: number | Message | null,
): Adopted {
  const output = outputIn(measured, unit);
  if (typeof computed === "number" && typeof stated === "number") {
    return withinRounding(measured, stated, unit)
      ? { use: stated, output, basis: "stated", problem: null }
      : {
          use: computed,
          output,
          basis: "computed",
          problem: message("statedUseContradicted", { stated, computed: round(computed) }),
        };
  }
  if (typeof stated === "number") return { use: stated, output, basis: "stated", problem: null };
  if (typeof computed === "number") return { use: computed, output, basis: "computed", problem: null };
  // Where volume and output are there, they are the sample; a stated use without its unit only repeats them.
  return unusable(
    (stated?.key === "statedUseWithoutUnit" && computed) || (stated ?? computed ?? message("sampleIncomplete")),
  );
}

/** What the sample table says of each sample in a word or two. */
export function basisWord({ basis, problem }: AdoptedUse): string {
  if (problem) return problemNames.get(problem.key) ?? problem.key;
  return basis === "stated" ? "填报" : "计算";
}

const problemNames = new Map<MessageKey, string>([
  ["statedUseContradicted", "计算（与填报不符）"],
  ["itemWithoutUnit", "定额项无单位"],
  ["itemUnitUnknown", "定额单位不识"],
  ["negativeValue", "数值为负"],
  ["statedUseWithoutUnit", "填报单耗无单位"],
  ["sampleUnitUnknown", "单位不识"],
  ["sampleUnitDiffers", "单位不能换算"],
  ["outputIsZero", "产量为0"],
  ["waterIsZero", "水量为0"],
  ["volumeOrOutputWithoutUnit", "水量或产量无单位"],
  ["sampleIncomplete", "数据不全"],
  ["notANumber", "不是数字"],
  ["deductionUnknown", "扣除水量不明"],
  ["deductionTooLarge", "扣除大于水量"],
]);

/** What a word of the sample table stands for; null where nothing is wrong. */
export function problemOfWord(word: string): MessageKey | null {
  for (const [key, spelt] of problemNames) if (spelt === word) return key;
  return null;
}

function unusable(problem: Message): AdoptedUse {
  return { use: null, computed: null, output: null, basis: null, problem };
}

function known(text: string): Unit | null {
  if (text === "") return null;
  const unit = parseUnit(text);
  return isFailure(unit) ? null : unit;
}

/** Null: not stated. Nothing is made without water: a 0 was rounded to nothing, or stands for a blank, and states nothing. */
function statedUse({ stated, statedUnit }: Measured, unit: Unit): number | Message | null {
  if (stated === null || stated === 0) return null;
  if (stated < 0) return message("negativeValue", { value: stated });
  if (statedUnit === "") return message("statedUseWithoutUnit", { value: stated });
  const given = known(statedUnit);
  if (!given) return message("sampleUnitUnknown", { unit: statedUnit });
  const value = convert(stated, given, unit);
  return isFailure(value) ? message("sampleUnitDiffers", { given: statedUnit, unit: unit.text }) : value;
}

/** Null: volume or output is missing. */
function computedUse(measured: Measured, unit: Unit): number | Message | null {
  const { water, waterUnit, output, outputUnit } = measured;
  if (water === null || output === null) return null;
  if (water < 0 || output < 0) return message("negativeValue", { value: Math.min(water, output) });
  if (output === 0) return message("outputIsZero");
  if (waterUnit === "" || outputUnit === "") return message("volumeOrOutputWithoutUnit");
  const given = [waterUnit, outputUnit].find((text) => !known(text));
  if (given !== undefined) return message("sampleUnitUnknown", { unit: given });
  const one = useOfOne(measured, unit);
  if (one === null) return message("sampleUnitDiffers", { given: `${waterUnit}/${outputUnit}`, unit: unit.text });
  // A volume that was rounded to nothing, or left at zero, says nothing about the use.
  return water === 0 ? message("waterIsZero") : (water / output) * one;
}

/** What one of the volume over one of the output is in the item's unit. */
function useOfOne({ waterUnit, outputUnit }: Measured, unit: Unit): number | null {
  const one = unitUse(1, 1, known(waterUnit), known(outputUnit), unit);
  return isFailure(one) ? null : one;
}

/** How many of what the item counts an output is: 1 m³ over 1 万t is 1/10,000 m³/t, so 1 万t are 10,000 t. */
function outputIn({ output, outputUnit }: Measured, unit: Unit): number | null {
  if (output === null || output < 0) return null;
  const given = known(outputUnit);
  if (!given) return null;
  const perOne = unitUse(1, 1, null, given, unit);
  return isFailure(perOne) ? null : output / perOne;
}

/** Whether the stated value can come from a volume and an output that were rounded to the digits they are written with. */
function withinRounding(measured: Measured, statedInUnit: number, unit: Unit): boolean {
  const { water, output, stated } = measured;
  const possible = scaledInterval(quotientInterval(writtenAs(water!), writtenAs(output!)), useOfOne(measured, unit)!);
  return overlap(possible, scaledInterval(writtenAs(stated!), statedInUnit / stated!));
}

function writtenAs(value: number): Interval {
  return intervalOf(readPrinted(value)!);
}

/** Four significant digits, for messages. */
function round(value: number): number {
  return Number(value.toPrecision(4));
}

/** The samples of each item, in their order, with what they count with, a hundred a step. Samples without an item are left out. */
export function* samplesByItemInSteps(
  items: readonly Item[],
  samples: readonly Sample[],
  scope: WaterScope,
): Generator<void, ReadonlyMap<string, readonly AdoptedSample[]>> {
  const byKey = new Map<string, { readonly unit: string; readonly samples: AdoptedSample[] }>();
  for (const item of items) byKey.set(item.key, { unit: item.unit, samples: [] });
  yield* inSteps(samples, (sample) => {
    const found = byKey.get(sample.item);
    if (found) found.samples.push(adoptedSample(sample, found.unit, scope));
  });
  return new Map([...byKey].map(([key, { samples: adopted }]) => [key, adopted]));
}

export interface AdoptedSample extends AdoptedUse {
  readonly sample: Sample;
  /** What is deducted from its volume. */
  readonly deduction: Deduction;
}

interface Remembered {
  readonly unit: string;
  readonly scope: WaterScope;
  readonly adopted: AdoptedSample;
}

/** Of each sample, as long as there is any: an edit makes new ones of those that it changes, and of no others. */
const remembered = new WeakMap<Sample, Remembered>();

/** @param unit of the item. */
export function adoptedSample(sample: Sample, unit: string, scope: WaterScope): AdoptedSample {
  const known = remembered.get(sample);
  if (known?.unit === unit && known.scope === scope) return known.adopted;
  const adopted = adopt(sample, unit, scope);
  remembered.set(sample, { unit, scope, adopted });
  return adopted;
}

function adopt(sample: Sample, unit: string, scope: WaterScope): AdoptedSample {
  const deduction = deductionOf(statedParts(sample), scope);
  const { use, computed, output, basis, problem } = adoptedUse(sample, unit, deduction.volume);
  return { sample, use, computed, output, basis, problem, deduction };
}

/** What statistics are made of: samples with a value that nobody has excluded. */
export function usable(adopted: readonly AdoptedSample[]): readonly (AdoptedSample & { readonly use: number })[] {
  return adopted.filter(
    (one): one is AdoptedSample & { readonly use: number } => one.use !== null && one.sample.exclusion === null,
  );
}
