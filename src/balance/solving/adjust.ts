/**
 * Data reconciliation: measured flows are changed as little as possible so that every balance closes.
 * least Σ((x − f)/σ)² with A·x = 0. With B, the balances freed of flows that nobody measured, x = f − Σ·Bᵀ·(B·Σ·Bᵀ)⁻¹·B·f.
 */
import type { Checks } from "./checks";
import { checksOf } from "./checks";
import type { Factor } from "./cholesky";
import { factorOf, forward, solve } from "./cholesky";

export interface Adjustment {
  /** Null where the balances do not determine a flow that was not measured. */
  readonly flows: readonly (number | null)[];
  /** (f − x) over its own standard deviation; null where no balance checks the flow. */
  readonly residuals: readonly (number | null)[];
  /** Flows held at zero, since the balances alone would make them negative. */
  readonly held: readonly number[];
  /** Balances that others imply. */
  readonly repeated: number;
}

export interface Measurements {
  /** Null: not measured. */
  readonly flows: readonly (number | null)[];
  /** A row a node, a column a flow: 1 into the node, −1 out of it. */
  readonly incidence: readonly (readonly number[])[];
  readonly sigma: readonly number[];
}

/** Without bounds: flows may turn negative. */
export function adjust(measurements: Measurements): Adjustment {
  return step(measurements, new Set(), systemOf(measurements, new Set())).adjustment();
}

/** So many rounds take all negative flows at once, which is quick; later ones a single flow, which comes to an end. */
const quickRounds = 12;

/**
 * With no flow below zero, by an active set: what turns negative is held at zero, and let go where that would bring the flows
 * nearer to what was measured. Null where this does not come to an end.
 */
export function adjustPositive(measurements: Measurements): Adjustment | null {
  const held = new Set<number>();
  let system = systemOf(measurements, held);
  const size = Math.max(...measurements.flows.map((flow) => Math.abs(flow ?? 0)), Number.MIN_VALUE);
  for (let round = 0; round < measurements.flows.length + quickRounds; round++) {
    // Which measured flows are held does not change what the balances check: mostly there is nothing to free anew.
    if (unmeasuredIn(measurements, held).join() !== system.unmeasured.join()) system = systemOf(measurements, held);
    const { flows, pull, adjustment } = step(measurements, held, system);
    const negative = [...flows.keys()].filter((at) => (flows[at] ?? 0) < -1e-9 * size);
    const chosen = round < quickRounds ? negative : lowest(negative, (at) => flows[at]!);
    chosen.forEach((at) => held.add(at));
    if (chosen.length > 0) continue;
    const eager = [...held].filter((at) => pull(at) < 0);
    if (eager.length === 0) return { ...adjustment(), flows: flows.map((flow) => flow && Math.max(flow, 0)) };
    lowest(eager, pull).forEach((at) => held.delete(at));
  }
  return null;
}

function lowest(places: readonly number[], value: (at: number) => number): readonly number[] {
  return [...places].sort((first, second) => value(first) - value(second)).slice(0, 1);
}

/** The balances freed of what was not measured, and for each flow those that it is in. */
interface System {
  readonly unmeasured: readonly number[];
  readonly checks: Checks;
  readonly inChecks: readonly Sparse[];
  /** Flows that were not measured, and what they follow from. */
  readonly derived: readonly { readonly column: number; readonly from: Sparse }[];
}

/** What is not zero, with its place. */
type Sparse = readonly (readonly [at: number, value: number])[];

function sparse(row: Float64Array): Sparse {
  const found: [number, number][] = [];
  for (let at = 0; at < row.length; at++) if (Math.abs(row[at]!) > 1e-11) found.push([at, row[at]!]);
  return found;
}

function unmeasuredIn({ flows }: Measurements, held: ReadonlySet<number>): number[] {
  return [...flows.keys()].filter((at) => flows[at] === null && !held.has(at));
}

function systemOf(measurements: Measurements, held: ReadonlySet<number>): System {
  const unmeasured = unmeasuredIn(measurements, held);
  const checks = checksOf(measurements.incidence, unmeasured);
  const inChecks = measurements.flows.map((): [number, number][] => []);
  checks.rows.forEach((row, at) => {
    for (const [column, value] of sparse(row)) inChecks[column]!.push([at, value]);
  });
  const derived = [...checks.derived].map(([column, row]) => ({ column, from: sparse(row) }));
  return { unmeasured, checks, inChecks, derived };
}

function step({ flows, sigma }: Measurements, held: ReadonlySet<number>, { checks, inChecks, derived }: System) {
  const columns = [...flows.keys()];
  const isMeasured = (at: number) => flows[at] !== null && !held.has(at);
  const normal = checks.rows.map(() => new Float64Array(checks.rows.length));
  const right = new Float64Array(checks.rows.length);
  for (const at of columns.filter(isMeasured)) {
    for (const [row, value] of inChecks[at]!) {
      right[row]! += value * flows[at]!;
      for (const [other, second] of inChecks[at]!) normal[row]![other]! += value * second * sigma[at]! ** 2;
    }
  }
  const factor = factorOf(normal);
  const multipliers = solve(factor, right);
  const force = (at: number) => inChecks[at]!.reduce((sum, [row, value]) => sum + value * multipliers[row]!, 0);
  const adjusted = columns.map((at) => {
    if (held.has(at) || checks.undetermined.has(at)) return held.has(at) ? 0 : null;
    return flows[at] === null ? null : flows[at]! - sigma[at]! ** 2 * force(at);
  });
  for (const { column, from } of derived) {
    adjusted[column] = -from.reduce((sum, [at, value]) => (at === column ? sum : sum + value * (adjusted[at] ?? 0)), 0);
  }
  const adjustment = (): Adjustment => ({
    flows: adjusted,
    residuals: columns.map((at) => (isMeasured(at) ? residual(factor, inChecks[at]!, force(at)) : null)),
    held: [...held],
    repeated: factor.repeated.size,
  });
  /** Positive where letting a held flow go would only push it below zero. */
  const pull = (at: number) => (flows[at] === null ? 0 : -flows[at]! / sigma[at]! ** 2) + force(at);
  return { flows: adjusted, pull, adjustment };
}

/** σ·(bᵀμ) over σ·√(bᵀS⁻¹b): the σ of the flow itself cancels out. */
function residual(factor: Factor, column: Sparse, force: number) {
  if (column.length === 0) return null;
  const right = new Float64Array(factor.rows.length);
  for (const [row, value] of column) right[row] = value;
  const variance = forward(factor, right).reduce((sum, value) => sum + value * value, 0);
  return variance > 0 ? force / Math.sqrt(variance) : null;
}
