/** Doubtful values: what there is to look up in print, and the user's word for what it says. */
import type { Failure } from "../language/failure";
import { failure } from "../language/failure";
import type { Message } from "../language/message";
import { message } from "../language/message";
import type { StandardsLibrary } from "./library";
import type { Tier } from "./standard";
import type { Confirmation, TierValue, Variant } from "./variant";
import { confirmationApplies } from "./variant";

/** The numbers that a doubtful value may be, the one read first; other readings (another product, unit, condition) are words. */
export function candidatesOf({ value, readings }: TierValue): number[] {
  const numbers = readings.filter((reading) => /^\d+(\.\d+)?$/.test(reading)).map(Number);
  return [...new Set(value === null ? numbers : [value, ...numbers])];
}

/** The user's word for a doubtful value, after a look at the printed standard. */
export function confirm(
  variant: Variant,
  tier: Tier,
  found: TierValue,
  value: number,
  note: string,
): Confirmation | Failure {
  if (found.status !== "doubtful") {
    return failure("#VALUE!", "confirmationNotNeeded", { product: variant.product, tier: tier.name });
  }
  if (!Number.isFinite(value) || value < 0) return failure("#VALUE!", "confirmationValueWrong", { value });
  const { standard, table, entry, condition } = variant;
  return { standard, table, entry, condition, tier: tier.name, printed: found.printed, value, note: note.trim() };
}

/** The confirmations with one more; one for the same place is replaced. */
export function withConfirmation(confirmations: readonly Confirmation[], added: Confirmation): Confirmation[] {
  return [...withoutConfirmation(confirmations, added), added];
}

export function withoutConfirmation(confirmations: readonly Confirmation[], place: Confirmation): Confirmation[] {
  const key = ({ standard, table, entry, condition, tier }: Confirmation) =>
    JSON.stringify([standard, table, entry, condition, tier]);
  return confirmations.filter((one) => key(one) !== key(place));
}

/** Confirmations that speak of nothing in the library any more, each with what to tell the user. */
export function outdatedConfirmations(confirmations: readonly Confirmation[], library: StandardsLibrary): Message[] {
  return confirmations.flatMap((confirmation) => {
    const applies = library.variants.some(
      (variant) =>
        confirmationApplies(confirmation, variant) && variant.tiers.some((tier) => tier?.confirmation === confirmation),
    );
    const { standard, table, entry, tier } = confirmation;
    return applies ? [] : message("confirmationOutdated", { standard, table, entry, tier });
  });
}

const version = 1;

/** Confirmations as text, for the settings of a workbook or a file to pass on. */
export function confirmationsToText(confirmations: readonly Confirmation[]): string {
  return JSON.stringify({ version, confirmations });
}

export function confirmationsFromText(text: string): { confirmations: Confirmation[]; problem: Message | null } {
  const damaged = (detail: string) => ({ confirmations: [], problem: message("confirmationsDamaged", { detail }) });
  let stored: { version?: unknown; confirmations?: unknown } | null;
  try {
    stored = JSON.parse(text) as typeof stored;
  } catch (error) {
    return damaged(String(error));
  }
  const { version: written, confirmations } = stored ?? {};
  if (written !== version || !Array.isArray(confirmations) || !confirmations.every(isConfirmation)) {
    return damaged(`version ${String(written)}`);
  }
  return { confirmations, problem: null };
}

function isConfirmation(value: unknown): value is Confirmation {
  if (typeof value !== "object" || value === null) return false;
  const fields = value as Record<string, unknown>;
  return (
    ["standard", "table", "condition", "tier", "printed", "note"].every((name) => typeof fields[name] === "string") &&
    ["entry", "value"].every((name) => Number.isFinite(fields[name])) &&
    (fields["value"] as number) >= 0
  );
}
