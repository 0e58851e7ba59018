/** The places of the pane that were visited last, the latest first; kept on this machine. */
import { readStored, store } from "./storage";

export interface RecentPlace {
  readonly page: string;
  readonly detail: string;
}

const kept = 3;

export function recentPlaces(): readonly RecentPlace[] {
  try {
    const stored: unknown = JSON.parse(readStored("recentPlaces") ?? "[]");
    return Array.isArray(stored) ? stored.filter(isPlace).slice(0, kept) : [];
  } catch {
    // Not ours, or of another version.
    return [];
  }
}

export function rememberPlace(place: RecentPlace): void {
  const others = recentPlaces().filter(({ page, detail }) => page !== place.page || detail !== place.detail);
  store("recentPlaces", JSON.stringify([place, ...others].slice(0, kept)));
}

function isPlace(value: unknown): value is RecentPlace {
  if (typeof value !== "object" || value === null) return false;
  const { page, detail } = value as Partial<RecentPlace>;
  return typeof page === "string" && typeof detail === "string";
}
