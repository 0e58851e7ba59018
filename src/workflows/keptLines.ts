/** What is said of results that stay as the file has them: how many, where, and why. */
import type { MessageKey, Message } from "../language/messages";
import { message } from "../language/messages";
import { cellName } from "../workbook/address";
import type { KeptReason, KeptResult, KeptResults } from "../hosts/port";

const reasons = {
  differs: "keptDiffers",
  unknown: "keptUnknown",
  stale: "keptStale",
  elsewhere: "keptElsewhere",
  changing: "keptChanging",
  unending: "keptUnending",
} as const satisfies Record<KeptReason, MessageKey>;

/** Places named one by one; the rest are only counted. */
const namedPlaces = 8;

/** The first line sums up; none where nothing was kept. */
export function keptLines({ results, dependents }: KeptResults): Message[] {
  if (results.length === 0) return [];
  const groups = (Object.keys(reasons) as KeptReason[]).map(
    (reason) => [reasons[reason], results.filter((one) => one.reason === reason)] as const,
  );
  const outdated = results.filter((one) => one.outdated);
  return [
    message("keptResults", { count: results.length, dependents }),
    ...groups.flatMap(([key, kept]) => line(key, kept)),
    ...line("keptOutdated", outdated),
  ];
}

function line(key: (typeof reasons)[KeptReason] | "keptOutdated", kept: readonly KeptResult[]): Message[] {
  if (kept.length === 0) return [];
  const places = kept.slice(0, namedPlaces).map(({ sheet, row, column }) => `${sheet}!${cellName(row, column)}`);
  const rest = kept.length > namedPlaces ? " …" : "";
  return [message(key, { count: kept.length, places: places.join(" ") + rest })];
}
