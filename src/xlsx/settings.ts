/** Settings of ours as custom document properties, which Excel and others keep and show under "Advanced properties". */
export const settingPrefix = "WQ.";

export function settingsOf(custom: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(custom)
      .filter(([name]) => name.startsWith(settingPrefix))
      .map(([name, value]) => [name.slice(settingPrefix.length), String(value)]),
  );
}
