import type { Message } from "../../language/message";
import { message } from "../../language/message";
import { product as exactProduct } from "../../units/decimal";
import type { Basis, PlanRules } from "./rules";
import { basisNames, capNames, percentText } from "./rules";
import { volumeText } from "./volume";

export interface Volumes {
  readonly quota: number | null;
  readonly mean: number | null;
  readonly last: number | null;
  /** How many years the mean is of. */
  readonly years: number;
  readonly permit: number | null;
}

export interface Proposal {
  readonly proposal: number | null;
  readonly basis: Basis | null;
  readonly conflict: boolean;
  readonly reasons: readonly Message[];
}

/** What the rules propose for the volumes of one firm, and each step as a reason. A cap that is unknown does not bind, which is said. */
export function proposal(volumes: Volumes, { basis: order, factor, caps, floor: share }: PlanRules): Proposal {
  const basis = order.find((one) => volumes[one] !== null) ?? null;
  if (basis === null) {
    const missing = order.map((one) => basisNames[one]);
    return { proposal: null, basis, conflict: false, reasons: [message("planBasisUnknown", { basis: missing })] };
  }
  const start = exactProduct(volumes[basis]!, factor);
  const from = { basis: basisNames[basis], volume: volumeText(volumes[basis]!), factor };
  const reasons: Message[] = [
    basis === "mean" ? message("planFromMean", { ...from, count: volumes.years }) : message("planFrom", from),
  ];
  const limits = caps.flatMap((cap) => (volumes[cap] === null ? [] : [{ cap, limit: volumes[cap] }]));
  for (const cap of caps) {
    if (volumes[cap] === null) reasons.push(message("planCapUnknown", { cap: capNames[cap] }));
  }
  const ceiling = limits.reduce<(typeof limits)[number] | null>(
    (lowest, one) => (lowest === null || one.limit < lowest.limit ? one : lowest),
    null,
  );
  const floor = share === null || volumes.last === null ? null : exactProduct(volumes.last, share);
  if (share !== null && floor === null) reasons.push(message("planFloorUnknown"));
  const bound = ceiling && { cap: capNames[ceiling.cap], ceiling: volumeText(ceiling.limit) };
  if (ceiling && floor !== null && floor > ceiling.limit) {
    reasons.push(message("planConflict", { ...bound!, share: percentText(share!), floor: volumeText(floor) }));
    return { proposal: ceiling.limit, basis, conflict: true, reasons };
  }
  if (ceiling && start > ceiling.limit) {
    reasons.push(message("planCapped", bound!));
    return { proposal: ceiling.limit, basis, conflict: false, reasons };
  }
  if (floor !== null && start < floor) {
    reasons.push(message("planRaised", { share: percentText(share!), floor: volumeText(floor) }));
    return { proposal: floor, basis, conflict: false, reasons };
  }
  return { proposal: start, basis, conflict: false, reasons };
}
