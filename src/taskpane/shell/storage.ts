import { preferencesKey } from "../../hosts/pageLanguage";

/**
 * What this machine keeps for the pane, whichever workbook is open. The browser may deny storage, by policy or because it is full:
 * whatever cannot be kept there lasts as long as the page, and nobody has to ask.
 */
const keys = {
  preferences: preferencesKey,
  paneWidth: "water-quota.pane-width",
  name: "water-quota.who",
  ownStandards: "water-quota.ownStandards",
  surveyLayouts: "water-quota.surveyLayouts",
  balanceColumns: "water-quota.balanceColumns",
  recentPlaces: "water-quota.recentPlaces",
} as const;

export type StorageKey = keyof typeof keys;

/** What the browser would not take; null: what it would not give up. */
const refused = new Map<StorageKey, string | null>();

export function readStored(key: StorageKey): string | null {
  const kept = refused.get(key);
  if (kept !== undefined) return kept;
  try {
    return localStorage.getItem(keys[key]);
  } catch {
    return null;
  }
}

/** Null removes. False where it lasts only as long as the page. */
export function store(key: StorageKey, text: string | null): boolean {
  try {
    if (text === null) localStorage.removeItem(keys[key]);
    else localStorage.setItem(keys[key], text);
    refused.delete(key);
    return true;
  } catch {
    refused.set(key, text);
    return false;
  }
}
