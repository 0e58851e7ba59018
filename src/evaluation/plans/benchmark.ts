/** Every firm and product against the quotas and against the other firms: unit use, tier, excess, rank. */
import type { Failure } from "../../language/failure";
import { failure, isFailure } from "../../language/failure";
import { grade } from "../../standards/grade";
import { normalise } from "../../standards/normalise";
import { finished, inSteps } from "../../statistics/finished";
import { grouped } from "../../statistics/grouped";
import { sumOfProducts } from "../../units/decimal";
import { unitUse } from "../../units/unit-use";
import { parseUnit } from "../../units/unit";
import { unlikeUnits } from "../unlike-units";
import { outputsOnce } from "./output";
import type { Made, Quotas } from "./quotas";
import { sumOrUnknown } from "./sum";

/** A product of a firm in a year; the water is in m³. */
export interface MadeRow extends Made {
  readonly firm: string;
  readonly year: number | null;
  readonly use: number | null;
  readonly permit: string;
}

/** Of the latest year that a firm has for a product. */
export interface Benchmark {
  readonly firm: string;
  readonly product: string;
  readonly condition: string;
  readonly year: number | null;
  readonly use: number | null;
  /** In the unit of the quota; null with the reason below. */
  readonly unitUse: number | null;
  readonly unit: string | null;
  /** The strictest tier reached, 超定额 above all. */
  readonly reached: string | null;
  /** Of the tier chosen. */
  readonly quota: number | null;
  /** The water above what the quota allows for the output, in m³; below it less than zero. */
  readonly excess: number | null;
  /** Among the firms that make the product, the least unit use first; alike ones share a rank. */
  readonly rank: number | null;
  readonly of: number | null;
  /** Why something of it is not known. */
  readonly problem: Failure | null;
}

/** In the order in which firms and products first appear; rows that name none are passed over. */
export function benchmarks(rows: readonly MadeRow[], quotas: Quotas): readonly Benchmark[] {
  return finished(benchmarksInSteps(rows, quotas));
}

/** The same with pauses. */
export function* benchmarksInSteps(rows: readonly MadeRow[], quotas: Quotas): Generator<void, readonly Benchmark[]> {
  const groups = new Map<string, MadeRow[]>();
  yield* inSteps(rows, (row) => {
    if (row.firm === "" || row.product === "") return;
    const key = [row.firm, row.code, row.product, row.condition].map(normalise).join("\n");
    const known = groups.get(key);
    if (known) known.push(row);
    else groups.set(key, [row]);
  });
  return ranked(yield* inSteps(groups.values(), (group) => held(latestOf(group), quotas)));
}

/** Those above the quota of the tier chosen, the most water first: the list for improvement. */
export function toImprove(found: readonly Benchmark[]): readonly Benchmark[] {
  return found.filter(({ excess }) => excess !== null && excess > 0).sort((a, b) => b.excess! - a.excess!);
}

function latestOf(group: readonly MadeRow[]): readonly MadeRow[] {
  const latest = Math.max(...group.map(({ year }) => year ?? 0));
  return group.filter(({ year }) => (year ?? 0) === latest);
}

function held(rows: readonly MadeRow[], quotas: Quotas): Benchmark {
  const row = rows[0]!;
  const use = sumOrUnknown(rows.map((one) => one.use));
  const { once } = outputsOnce(rows, ({ output }) => output);
  const units = new Set(once.map(({ outputUnit }) => normalise(outputUnit)));
  const output = units.size > 1 ? null : sumOrUnknown(once.map((one) => one.output));
  const { firm, product, condition, year } = row;
  const unknown = {
    ...{ firm, product, condition, year, use },
    ...{ unitUse: null, unit: null, reached: null, quota: null, excess: null, rank: null, of: null },
  };
  const variant = quotas.find(row);
  if (isFailure(variant)) return { ...unknown, problem: variant };
  const made = { ...row, output };
  const volume = quotas.volume(made);
  const own = ownUseOf(use, made, variant.unit);
  if (isFailure(own))
    return { ...unknown, unit: variant.unit, problem: output === null && isFailure(volume) ? volume : own };
  const tiers = quotas.tiersOf(row);
  const reached = isFailure(tiers) ? tiers : grade(own, tiers);
  const quota = quotas.serve(variant);
  const problem = [reached, quota, volume].find(isFailure) ?? null;
  return {
    ...unknown,
    unitUse: own,
    unit: variant.unit,
    reached: isFailure(reached) ? null : reached,
    quota: isFailure(quota) ? null : quota.value,
    excess: isFailure(volume) ? null : sumOfProducts([[use!], [-1, volume]]),
    problem,
  };
}

/** Of no water nothing can be said: it was not taken, or not filled in. */
function ownUseOf(use: number | null, made: Made, quotaUnit: string): number | Failure {
  const { product } = made;
  if (use === null) return failure("#VALUE!", "planUseMissing", { product });
  return use === 0 ? failure("#VALUE!", "planUseZero", { product }) : unitUseOf(use, made, quotaUnit);
}

/** Twelve digits: a share of a rounded quotient is no excess. */
function unitUseOf(use: number, { product, output, outputUnit }: Made, quotaUnit: string): number | Failure {
  if (output === null || !(output > 0)) return failure("#VALUE!", "cardOutputMissing", { product });
  if (outputUnit === "") return failure("#VALUE!", "planUnitMissing", { product, unit: quotaUnit });
  const by = parseUnit(outputUnit);
  if (isFailure(by)) return by;
  const result = parseUnit(quotaUnit);
  if (isFailure(result)) return result;
  const found = unitUse(use, output, null, by, result);
  return isFailure(found)
    ? unlikeUnits(found, { product, unit: outputUnit, quotaUnit })
    : Number(found.toPrecision(12));
}

/** Products count as one where name, condition and unit are. */
function ranked(found: readonly Benchmark[]): readonly Benchmark[] {
  const keyOf = ({ product, condition, unit }: Benchmark) => `${normalise(product)}\n${normalise(condition)}\n${unit}`;
  const products = grouped(
    found.filter(({ unitUse }) => unitUse !== null),
    keyOf,
  );
  const rankOf = new Map<string, Map<number, number>>();
  for (const [key, own] of products) {
    const ranks = new Map<number, number>();
    const uses = own.map(({ unitUse }) => unitUse!).sort((a, b) => a - b);
    uses.forEach((use, index) => ranks.has(use) || ranks.set(use, index + 1));
    rankOf.set(key, ranks);
  }
  return found.map((one) => {
    if (one.unitUse === null) return one;
    const key = keyOf(one);
    return { ...one, rank: rankOf.get(key)!.get(one.unitUse)!, of: products.get(key)!.length };
  });
}
