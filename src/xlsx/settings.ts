import { joined, pieceKeys } from "../workbook/pieces";

/** Settings of ours as custom document properties, which Excel and others keep and show under "Advanced properties". */
export const settingPrefix = "WQ.";

/** A long setting written in WPS, whose properties may hold short texts only. */
const isPiece = /#\d+$/;

export function settingsOf(custom: Readonly<Record<string, unknown>>): Record<string, string> {
  const kept = new Map(
    Object.entries(custom)
      .filter(([name]) => name.startsWith(settingPrefix))
      .map(([name, value]) => [name.slice(settingPrefix.length), String(value)]),
  );
  const whole = [...kept]
    .filter(([key]) => !isPiece.test(key))
    .map(([key, head]) => {
      const pieces = pieceKeys(key, head).map((piece) => kept.get(piece) ?? null);
      return [key, joined(head, pieces)] as const;
    });
  return Object.fromEntries(whole.flatMap(([key, value]) => (value === null ? [] : [[key, value]])));
}
