import type { Failure } from "../language/failure";
import { failure } from "../language/failure";
import { adjust } from "./solving/adjust";

/** The normal equations take time with the cube of the nodes; a large plant's diagram has some hundreds of nodes and flows. */
export const reconciledAtMost = 3000;

/**
 * Adjusts measured flows as little as possible so that every node balances. A flow that was not measured (null) follows from the
 * others. Flows that the balances do not determine, and balances that repeat one another, have no single answer (#NUM!).
 *
 * @param incidence a row a node, a column a flow: 1 into the node, −1 out of it, 0 neither.
 */
export function reconcile(
  flows: readonly (number | null)[],
  incidence: readonly (readonly number[])[],
  sigma: readonly number[] | null,
): number[] | Failure {
  const size = flows.length + incidence.length;
  if (size > reconciledAtMost) return failure("#VALUE!", "balanceTooLarge", { size, maximum: reconciledAtMost });
  const adjustment = adjust({ flows, incidence, sigma: flows.map((_, at) => sigma?.[at] ?? 1) });
  const adjusted = adjustment.flows.filter((flow) => flow !== null);
  return adjusted.length < flows.length || adjustment.repeated > 0 ? failure("#NUM!", "balanceSingular") : adjusted;
}
