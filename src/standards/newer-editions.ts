/** What is known of newer editions: the bundled record says what was checked and when, and nothing else is claimed. */
import editions from "../../generated/datasets/editions";
import type { Dataset } from "./dataset";
import { recordsOf } from "./dataset";
import { normalise } from "./normalise";

export interface NewerEdition {
  readonly successor: string;
  /** Blank: not found. */
  readonly inForce: string;
  readonly checked: string;
}

let known: ReadonlyMap<string, NewerEdition> | null = null;

/** @param standard as it is cited, whatever dashes it has; null where no newer edition is known */
export function newerEditionOf(standard: string): NewerEdition | null {
  known ??= new Map(
    recordsOf(editions as Dataset).map((record) => {
      const field = (name: string) => String(record[name] ?? "");
      const [successor, inForce, checked] = ["successor", "inForce", "checked"].map(field);
      return [normalise(field("standard")), { successor: successor!, inForce: inForce!, checked: checked! }];
    }),
  );
  return known.get(normalise(standard)) ?? null;
}

/** 已知有新版：GB/T 18916.6—2023（2023-09-01 实施），截至 2026-11-29; blank where none is known. */
export function newerEditionText(standard: string): string {
  const newer = newerEditionOf(standard);
  if (!newer) return "";
  const since = newer.inForce === "" ? "" : `（${newer.inForce} 实施）`;
  return `已知有新版：${newer.successor}${since}，截至 ${newer.checked}`;
}
