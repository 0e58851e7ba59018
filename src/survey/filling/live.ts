/** What a row says while it is filled in, by the same rules as the functions UNITWATER and GRADE. */
import type { Failure } from "../../language/failure";
import { failure, isFailure } from "../../language/failure";
import { grade } from "../../standards/grade";
import type { StandardsLibrary } from "../../standards/library";
import { normalise } from "../../standards/normalise";
import type { Variant } from "../../standards/variant";
import { unitUse } from "../../units/unit-use";
import { sameDimensions } from "../../units/unit";
import type { Cell } from "../../workbook/values";
import type { ColumnKey } from "../columns";
import { readNumber } from "../reading/number";
import { outputUnitOfUse, readOutputUnit, readUnit, useUnit, useUnitText } from "../units";
import type { FillField, RowValues } from "./table";

/** Amounts and the units that they are in. */
export interface LiveUse {
  readonly water: number;
  readonly waterUnit: string;
  readonly output: number;
  readonly outputUnit: string;
  /** m³ per single unit of output (of 万t: per t). */
  readonly value: number | Failure;
  readonly unit: string;
}

/** Null until water, output and its unit are there. */
export function liveUse(fields: readonly FillField[], values: RowValues): LiveUse | null {
  const water = amountOf("water", fields, values);
  const output = amountOf("output", fields, values);
  const stated = textOf("outputUnit", fields, values);
  const outputUnit = (stated && (outputUnitOfUse(stated) ?? stated)) || output?.unit;
  if (!water?.unit || !output || !outputUnit || !readOutputUnit(outputUnit)) return null;
  const value = unitUse(water.value, output.value, readUnit(water.unit), readOutputUnit(outputUnit), null);
  return {
    water: water.value,
    waterUnit: water.unit,
    output: output.value,
    outputUnit,
    value,
    unit: useUnitText(outputUnit) ?? "",
  };
}

/** How the unit use stands to the quota of one variant of the product. */
export interface Reached {
  readonly variant: Variant;
  /** In the variant's unit; why it has none where the units do not fit. */
  readonly value: number | Failure;
  readonly tier: string | Failure;
  readonly thresholds: readonly { readonly name: string; readonly value: number | Failure }[];
}

/**
 * The tier that the unit use reaches by each variant of the product in a standard; those that the row's process or scale names
 * come first. Empty where the standard has no such product.
 */
export function reachedTiers(
  use: LiveUse | null,
  product: string,
  {
    library,
    standard,
    conditions = [],
  }: { library: StandardsLibrary; standard: string; conditions?: readonly string[] },
): readonly Reached[] {
  const variants = library.products({ product, standard }).flatMap((one) => one.variants);
  const sought = conditions.map(normalise).filter((word) => word !== "");
  const fit = ({ condition }: Variant) => sought.filter((word) => normalise(condition).includes(word)).length;
  return variants
    .map((variant) => ({ variant, fit: fit(variant) }))
    .sort((first, second) => second.fit - first.fit)
    .map(({ variant }) => {
      const { tiers } = library.standardOf(variant);
      const thresholds = tiers.flatMap((tier, index) => {
        if (!variant.tiers[index]) return [];
        const quota = library.serve(variant, tier);
        return [{ name: tier.name, value: isFailure(quota) ? quota : quota.value }];
      });
      const value = useIn(variant.unit, use);
      return { variant, value, thresholds, tier: isFailure(value) ? value : grade(value, thresholds) };
    });
}

function useIn(unit: string, use: LiveUse | null): number | Failure {
  if (!use) return failure("#N/A", "surveyUseWaiting");
  const result = readUnit(unit);
  return unitUse(use.water, use.output, readUnit(use.waterUnit), readOutputUnit(use.outputUnit), result);
}

/** Whether a unit of output measures something else than the quota of the product does: 件 for a quota per t. */
export function contradiction(outputUnit: string, variants: readonly Variant[]): string | null {
  const unit = readOutputUnit(outputUnit);
  if (!unit || variants.length === 0) return null;
  const use = useUnit(unit);
  const fits = variants.some((variant) => {
    const quota = readUnit(variant.unit);
    return !quota || sameDimensions(quota.dimensions, use.dimensions);
  });
  return fits ? null : variants[0]!.unit;
}

export function textOf(key: ColumnKey, fields: readonly FillField[], values: RowValues): string | null {
  const field = fields.find((one) => one.key === key && one.year === null);
  const cell = field && values.get(field.column);
  return typeof cell === "string" ? cell : typeof cell === "number" ? String(cell) : null;
}

function amountOf(key: ColumnKey, fields: readonly FillField[], values: RowValues) {
  const field = fields.find((one) => one.key === key && one.year === null);
  const cell: Cell = (field && values.get(field.column)) ?? null;
  const read = readNumber(cell);
  if (!field || read === null || read === "unreadable") return null;
  return { value: read.value, unit: read.unit?.text ?? field.unit };
}
