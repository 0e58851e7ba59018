import type { Failure } from "../language/failure";
import { failure } from "../language/failure";
import type { MessageKey } from "../language/message";

const unlike: ReadonlySet<MessageKey | undefined> = new Set(["unitBridgeNeeded", "unitsDiffer"]);

interface Units {
  readonly product: string;
  readonly unit: string;
  readonly quotaUnit: string;
}

/** What units that do not go together say of a product: who fills in an output knows of no arguments. */
export function unlikeUnits(failed: Failure, { product, unit, quotaUnit }: Units): Failure {
  return unlike.has(failed.message?.key)
    ? failure("#VALUE!", "outputUnitUnlike", { product, unit, quotaUnit })
    : failed;
}
